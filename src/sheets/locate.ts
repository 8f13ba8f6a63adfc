import type { CellRef } from '../model/finding';
import type { Book, RawTable } from './book';
import { knownTable, normalizeHeader, type TableName } from './contract';
import type { Views } from './views';

/** Where a finding stands, in the words of the workbook. */
export interface Location {
  readonly table: string;
  readonly sheet: string;
  /** A1 address without sheet. */
  readonly address: string;
}

/** Finds the cell a finding means; null when its table is not in the workbook. */
export function locate(book: Book, views: Views, where: CellRef): Location | null {
  const name = knownTable(where.table);
  const raw = (name === null ? undefined : views[name]?.raw) ?? book.tables.find((table) => table.name === where.table);
  if (raw === undefined) return null;
  const row = raw.hasHeader || where.row < 0 ? raw.row + 1 + where.row : raw.row + where.row;
  return { table: raw.name, sheet: raw.sheet, address: addressOf(row, raw.column + columnOf(views, name, raw, where.column)) };
}

function columnOf(views: Views, name: TableName | null, raw: RawTable, column: string | null): number {
  if (column === null) return 0;
  const index = name === null ? null : (views[name]?.index(column as never) ?? null);
  if (index !== null) return index;
  const header = raw.headers.findIndex((candidate) => normalizeHeader(candidate) === normalizeHeader(column));
  return Math.max(header, 0);
}

/** `B2` for row 1, column 1 (zero-based). */
export const addressOf = (row: number, column: number): string => `${lettersOf(column)}${row + 1}`;

/** `E:G` for columns 4 to 6 (zero-based). */
export const columnsBetween = (first: number, last: number): string => `${lettersOf(first)}:${lettersOf(last)}`;

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
