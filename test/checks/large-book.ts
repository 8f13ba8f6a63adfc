import type { CellValue } from '../../src/model/cell';
import type { Book, RawTable } from '../../src/sheets/book';
import { cleanBook } from './clean-book';

/** Columns that name something of the copy itself, by table. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  Obiettivi: ['Codice'],
  Misure: ['Codice'],
  Indicatori: ['Codice', 'Obiettivo', 'Formula'],
  Rimodulazioni: ['Indicatore'],
  Schede: ['Scheda', 'Nodo', 'Padre', 'Riferimento'],
  Neutralizzazioni: ['Scheda', 'Indicatore'],
};

/** The clean workbook several times over, each copy with codes of its own, still without anything wrong. */
export function largeBook(copies: number): Book {
  const book = cleanBook();
  return { ...book, tables: book.tables.map((raw) => repeated(raw, copies)) };
}

function repeated(raw: RawTable, copies: number): RawTable {
  const named = NAMED[raw.name];
  if (named === undefined) return raw;
  const width = raw.headers.length;
  const height = raw.values.length;
  const rows = Array.from({ length: copies }, (_, copy) => raw.values.map((cells) => cells.map((value, column) => renamed(raw, column, value, copy, copies))));
  const formulas = new Map<number, string>();
  for (let copy = 0; copy < copies; copy++) for (const [key, formula] of raw.formulas) formulas.set(key + copy * height * width, formula);
  return { ...raw, values: rows.flat(), formats: Array.from({ length: copies }, () => raw.formats).flat(), formulas };
}

function renamed(raw: RawTable, column: number, value: CellValue, copy: number, copies: number): CellValue {
  const header = raw.headers[column] ?? '';
  if (raw.name === 'Obiettivi' && header === 'Peso' && typeof value === 'number') return value / copies;
  if (typeof value !== 'string' || !NAMED[raw.name]?.includes(header)) return value;
  if (header === 'Formula') return value.replace(/\[([^\]@]+)/g, `[$1/${copy}`);
  return `${value}/${copy}`;
}
