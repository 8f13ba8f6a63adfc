import type { CellValue } from '../model/cell';
import type { Book, Changes, ColumnChange, WorkbookPort } from '../sheets/book';
import { FINGERPRINT_PROPERTY } from '../sheets/fingerprint';
import { Memory, memoryXml } from '../sheets/memory';
import { columnBack, type UndoRecord } from '../sheets/undo';

export type UndoOutcome =
  /** No run to undo is remembered. */
  | { readonly state: 'nothing' }
  /** The results no longer stand as the run left them (rows sorted, added, typed over): nothing was touched. */
  | { readonly state: 'changed'; readonly tables: readonly string[] }
  | { readonly state: 'done'; readonly cellsWritten: number };

/** True when the workbook remembers what the last run replaced. */
export function canUndo(book: Book): boolean {
  return Memory.parse(book.memory).undo !== null;
}

/** Puts back what the last run replaced: values, formats and fills. Columns it appended stay, emptied. */
export async function undo(port: WorkbookPort): Promise<UndoOutcome> {
  const book = await port.readTables();
  const { undo: record, acceptances } = Memory.parse(book.memory);
  if (record === null) return { state: 'nothing' };
  const backs = record.colonne.map((before) => ({ before, back: backOf(before, book) }));
  const changed = backs.flatMap(({ before, back }) => (back === null ? [before.tabella] : []));
  if (changed.length > 0) return { state: 'changed', tables: [...new Set(changed)] };
  const changes: Changes = {
    columns: backs.flatMap(({ back }) => (back === null ? [] : [back])),
    properties: new Map([[FINGERPRINT_PROPERTY, record.impronta]]),
    memory: memoryXml({ columns: remembered(record, book), acceptances, undo: null }),
  };
  const { cellsWritten } = await port.apply(changes);
  return { state: 'done', cellsWritten };
}

function backOf(before: UndoRecord['colonne'][number], book: Book): ColumnChange | null {
  const raw = book.tables.find(({ name }) => name === before.tabella);
  return raw === undefined ? null : columnBack(before, raw);
}

/** The columns that will be the product's own again, as they will stand. */
function remembered(record: UndoRecord, book: Book): { key: string; values: CellValue[] }[] {
  return record.colonne.flatMap((before) => {
    const raw = book.tables.find(({ name }) => name === before.tabella);
    const back = backOf(before, book);
    if (raw === undefined || back === null || !before.propria) return [];
    const index = raw.headers.indexOf(before.colonna);
    return [{ key: before.chiave, values: back.values.map((value, row) => (value === undefined ? (raw.values[row]?.[index] ?? null) : value)) }];
  });
}
