import type { CellValue } from '../model/cell';
import type { Book, Changes, ColumnChange, WorkbookPort } from '../sheets/book';
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
  const backs = record.colonne.map((before) => ({ before, back: backOf(before, book) }));
  const changed = backs.flatMap(({ before, back }) => (back === null ? [before.tabella] : []));
  if (changed.length > 0) return { state: 'changed', action, tables: [...new Set(changed)] };
  const changes: Changes = {
    columns: backs.flatMap(({ back }) => (back === null ? [] : [back])),
    properties: (book.properties.get(FINGERPRINT_PROPERTY) ?? '') === record.impronta ? new Map() : new Map([[FINGERPRINT_PROPERTY, record.impronta]]),
    memory: memory.withColumns(remembered(record, book)).withUndo(null).toXml(),
  };
  const { cellsWritten } = await port.apply(changes);
  return { state: 'done', action, cellsWritten };
}

function backOf(before: UndoRecord['colonne'][number], book: Book): ColumnChange | null {
  const raw = book.tables.find(({ name }) => name === before.tabella);
  return raw === undefined ? null : columnBack(before, raw);
}

/** The columns as they will stand; those that will not be the product's own again are forgotten. */
function remembered(record: UndoRecord, book: Book): { key: string; values: CellValue[] | null }[] {
  return record.colonne.map((before) => {
    const raw = book.tables.find(({ name }) => name === before.tabella);
    const back = backOf(before, book);
    if (raw === undefined || back === null || !before.propria) return { key: before.chiave, values: null };
    const index = raw.headers.indexOf(before.colonna);
    return { key: before.chiave, values: back.values.map((value, row) => (value === undefined ? (raw.values[row]?.[index] ?? null) : value)) };
  });
}
