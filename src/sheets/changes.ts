import { type Finding, finding } from '../model/finding';
import type { Book, Changes, ColumnChange, RawTable } from './book';
import { CONTRACT, type ColumnSpec, type TableName } from './contract';
import { FINGERPRINT_PROPERTY, fingerprint } from './fingerprint';
import { type Acceptances, Memory } from './memory';
import type { Output } from './outputs';
import type { TableView } from './table-view';
import { columnBefore, type ColumnBefore, isEmpty, type UndoRecord } from './undo';
import type { Views } from './views';

/** An (out) column that holds formulas or values the product did not write. */
export interface OccupiedColumn {
  readonly table: string;
  readonly header: string;
}

export interface PlannedChanges {
  readonly changes: Changes;
  /** Columns to ask about before writing; `changes` would overwrite them. */
  readonly occupied: readonly OccupiedColumn[];
  /** Tables that cannot take their missing columns. */
  readonly findings: readonly Finding[];
}

/** Outputs to changes: existing columns are refilled, missing ones appended where there is room. `book` tells what the last run left. */
export function planChanges(
  views: Views,
  outputs: readonly Output[],
  book: Pick<Book, 'memory' | 'properties'>,
  acceptances: Acceptances = new Map(),
): PlannedChanges {
  const remembered = Memory.parse(book.memory);
  const columns: ColumnChange[] = [];
  const occupied: OccupiedColumn[] = [];
  const findings: Finding[] = [];
  const written: Output[] = [];
  const before: ColumnBefore[] = [];
  for (const [table, group] of byTable(outputs)) {
    const view = views[table] as unknown as TableView<TableName>;
    const missing = group.filter((output) => view.index(output.key as never) === null);
    const hasRoom = missing.length <= view.raw.freeColumns;
    if (!hasRoom) findings.push(noRoom(view, missing));
    for (const output of group) {
      const index = view.index(output.key as never);
      if (index === null && !hasRoom) continue;
      const header = index === null ? specOf(table, output.key).header : (view.raw.headers[index] as string);
      const own = index === null || remembered.isOwn(memoryKey(output), view.raw, index);
      if (!own) occupied.push({ table: view.raw.name, header });
      const change: ColumnChange = { table: view.raw.name, header, append: index === null, values: output.values, styles: output.styles };
      columns.push(change);
      before.push(columnBefore(memoryKey(output), view.raw, index, change, own));
      written.push(output);
    }
  }
  const record: UndoRecord = { azione: 'ricalcolo', impronta: book.properties.get(FINGERPRINT_PROPERTY) ?? '', colonne: before };
  const changes: Changes = {
    columns,
    properties: new Map([[FINGERPRINT_PROPERTY, fingerprint(views)]]),
    memory: Memory.NONE.withColumns(written.map((output) => ({ key: memoryKey(output), values: output.values })))
      .withAcceptances(acceptances)
      .withUndo(isEmpty(record) ? remembered.undo : record)
      .toXml(),
  };
  return { changes, occupied, findings };
}

function byTable(outputs: readonly Output[]): Map<TableName, Output[]> {
  const groups = new Map<TableName, Output[]>();
  for (const output of outputs) {
    const group = groups.get(output.table);
    if (group === undefined) groups.set(output.table, [output]);
    else group.push(output);
  }
  return groups;
}

function specOf(table: TableName, key: string): ColumnSpec {
  return (CONTRACT[table].columns as Record<string, ColumnSpec>)[key] as ColumnSpec;
}

function memoryKey(output: Output): string {
  return `${output.table}.${output.key}`;
}

function noRoom(view: TableView<TableName>, missing: readonly Output[]): Finding {
  const headers = missing.map((output) => specOf(view.name, output.key).header).join(', ');
  return finding(
    'COLONNE_OCCUPATE',
    { table: view.name, row: -1, column: lastHeader(view.raw) },
    { tabella: view.raw.name, colonne: headers, quante: missing.length },
  );
}

function lastHeader(raw: RawTable): string {
  return raw.headers[raw.headers.length - 1] ?? '';
}
