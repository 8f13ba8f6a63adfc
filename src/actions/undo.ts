import type { CellValue } from '../model/cell';
import type { Book, Changes, ColumnChange, RawTable, WorkbookPort } from '../sheets/book';
import { FINGERPRINT_PROPERTY } from '../sheets/fingerprint';
import { Memory } from '../sheets/memory';
import { columnBack, type UndoAction, type UndoRecord } from '../sheets/undo';

export type UndoOutcome =
  /** Nothing to undo is remembered. */
  | { readonly state: 'nothing' }
  /** The cells no longer stand as they were left (rows sorted, added, typed over): nothing was touched. */
  | { readonly state: 'changed'; readonly action: UndoAction; readonly tables: readonly string[] }
  | { readonly state: 'done'; readonly action: UndoAction; readonly cellsWritten: number };

/** What the workbook remembers and could take back; null where it remembers nothing. */
export function undoable(book: Book): UndoAction | null {
  const { undo: record } = Memory.parse(book.memory);
  return record === null ? null : actionOf(record);
}

const actionOf = ({ azione }: UndoRecord): UndoAction => azione ?? 'ricalcolo';

/** Puts back what the last run or repair replaced: values, formats and fills. Columns it appended stay, emptied. */
export async function undo(port: WorkbookPort): Promise<UndoOutcome> {
  const book = await port.readTables();
  const memory = Memory.parse(book.memory);
  const record = memory.undo;
  if (record === null) return { state: 'nothing' };
  const action = actionOf(record);
  const backs = record.colonne.map((before) => backOf(before, book));
  const changed = backs.flatMap(({ before, change }) => (change === null ? [before.tabella] : []));
  if (changed.length > 0) return { state: 'changed', action, tables: [...new Set(changed)] };
  const changes: Changes = {
    columns: backs.flatMap(({ change }) => change ?? []),
    properties: (book.properties.get(FINGERPRINT_PROPERTY) ?? '') === record.impronta ? new Map() : new Map([[FINGERPRINT_PROPERTY, record.impronta]]),
    memory: memory.withColumns(backs.map(remembered)).withUndo(null).toXml(),
  };
  const { cellsWritten } = await port.apply(changes);
  return { state: 'done', action, cellsWritten };
}

/** A remembered column, its table, and what puts it back; null where that cannot be done. */
interface Back {
  readonly before: UndoRecord['colonne'][number];
  readonly raw: RawTable | undefined;
  readonly change: ColumnChange | null;
}

function backOf(before: Back['before'], book: Book): Back {
  const raw = book.tables.find(({ name }) => name === before.tabella);
  return { before, raw, change: raw === undefined ? null : columnBack(before, raw) };
}

/** The column as it will stand; one that will not be the product's own again is forgotten. */
function remembered({ before, raw, change }: Back): { key: string; values: CellValue[] | null } {
  if (raw === undefined || change === null || !before.propria) return { key: before.chiave, values: null };
  const index = raw.headers.indexOf(before.colonna);
  return { key: before.chiave, values: change.values.map((value, row) => (value === undefined ? (raw.values[row]?.[index] ?? null) : value)) };
}
