import { check, type CheckOutcome } from '../../src/checks';
import { scoreMoney } from '../../src/engine/money';
import { score } from '../../src/engine/score';
import type { Finding } from '../../src/model/finding';
import type { Book, RawTable } from '../../src/sheets/book';
import { locate } from '../../src/sheets/locate';
import { readModel } from '../../src/sheets/read-model';
import type { Views } from '../../src/sheets/views';
import { rawTable, type Typed } from '../book';
import type { Cell } from '../../src/model/cell';

export interface Found {
  readonly code: string;
  readonly table: string | null;
  readonly cell: string | null;
  readonly finding: Finding;
}

/** What a run over a book finds. */
export function checkBook(book: Book, written = false): { readonly views: Views } & CheckOutcome {
  const today = '2020-12-31';
  const { model, views } = readModel(book, today);
  const money = scoreMoney(model, today);
  return { views, ...check({ book, views, model, results: score(model, money.statement.figure), money, written }) };
}

/** Findings of a book with the addresses people see. */
export function findingsOf(book: Book, written = false): Found[] {
  const { views, findings } = checkBook(book, written);
  return findings.map((finding) => {
    const place = finding.where === null ? null : locate(book, views, finding.where);
    return { code: finding.code, table: place?.table ?? null, cell: place?.address ?? null, finding };
  });
}

export function tableOf(book: Book, name: string): RawTable {
  const raw = book.tables.find((table) => table.name === name);
  if (raw === undefined) throw new Error(`no table ${name}`);
  return raw;
}

export function replaceTable(book: Book, raw: RawTable): Book {
  return { ...book, tables: book.tables.map((table) => (table.name === raw.name ? raw : table)) };
}

function asCell(typed: Typed, format: string): Cell {
  return typeof typed === 'object' && typed !== null && 'format' in typed ? typed : { value: typed, format };
}

/** Body row that holds `key` in one of its first columns. */
export function rowOf(raw: RawTable, key: string): number {
  const row = raw.values.findIndex((cells) => cells.slice(0, 3).includes(key));
  if (row < 0) throw new Error(`no row ${key} in ${raw.name}`);
  return row;
}

/** The book with one cell typed anew; a typed cell holds no formula. */
export function withCell(book: Book, table: string, key: string | number, header: string, typed: Typed): Book {
  const raw = tableOf(book, table);
  const row = typeof key === 'number' ? key : rowOf(raw, key);
  const column = raw.headers.indexOf(header);
  if (column < 0) throw new Error(`no column ${header} in ${table}`);
  const cell = asCell(typed, raw.formats[row]?.[column] ?? 'General');
  const replace = <T>(rows: readonly (readonly T[])[], value: T): T[][] =>
    rows.map((cells, r) => cells.map((old, c) => (r === row && c === column ? value : old)));
  const formulas = new Map(raw.formulas);
  formulas.delete(row * raw.headers.length + column);
  return replaceTable(book, { ...raw, values: replace(raw.values, cell.value), formats: replace(raw.formats, cell.format), formulas });
}

/** The book with one row more at the end of a table, given by header. */
export function withRow(book: Book, table: string, cells: Readonly<Record<string, Typed>>): Book {
  const raw = tableOf(book, table);
  const row = raw.headers.map((header) => asCell(cells[header] ?? null, 'General'));
  return replaceTable(book, { ...raw, values: [...raw.values, row.map(({ value }) => value)], formats: [...raw.formats, row.map(({ format }) => format)] });
}

/** The book without one column. */
export function withoutColumn(book: Book, table: string, header: string): Book {
  const raw = tableOf(book, table);
  const column = raw.headers.indexOf(header);
  const cut = <T>(cells: readonly T[]): T[] => cells.filter((_, i) => i !== column);
  return replaceTable(book, { ...raw, headers: cut(raw.headers), values: raw.values.map(cut), formats: raw.formats.map(cut), formulas: new Map() });
}

/** Address of a cell by its row's key and its header. */
export function addressIn(book: Book, table: string, key: string | number, header: string): string {
  const raw = tableOf(book, table);
  const row = typeof key === 'number' ? key : rowOf(raw, key);
  const column = raw.column + raw.headers.indexOf(header);
  return `${String.fromCharCode(65 + column)}${raw.row + row + 2}`;
}

export function withoutTable(book: Book, name: string): Book {
  return { ...book, tables: book.tables.filter((table) => table.name !== name) };
}

export function withTable(book: Book, name: string, rows: readonly (readonly Typed[])[]): Book {
  return { ...book, tables: [...book.tables, rawTable(name, rows)], tableNames: [...book.tableNames, name] };
}
