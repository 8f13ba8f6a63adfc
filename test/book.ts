import type { Cell, CellValue } from '../src/model/cell';
import type { Book, RawTable } from '../src/sheets/book';

/** A cell as tests write it: a plain value, or a value with its number format. */
export type Typed = CellValue | Cell;

/** `pct(0.2)` is 20 % as Excel stores it. */
export function pct(value: number): Cell {
  return { value, format: '0.00%' };
}

export function day(value: number): Cell {
  return { value, format: 'dd/mm/yyyy' };
}

function isCell(typed: Typed): typed is Cell {
  return typeof typed === 'object' && typed !== null && 'format' in typed;
}

/** A table at A1 of a sheet named as itself: first row headers, then the body. */
export function rawTable(name: string, rows: readonly (readonly Typed[])[], extra: Partial<RawTable> = {}): RawTable {
  const [headers = [], ...body] = rows;
  return {
    name,
    sheet: name,
    row: 0,
    column: 0,
    hasHeader: true,
    hasTotals: false,
    headers: headers.map(String),
    values: body.map((cells) => headers.map((_, i) => plain(cells[i] ?? null))),
    formats: body.map((cells) => headers.map((_, i) => formatOf(cells[i] ?? null))),
    formulas: new Map(),
    looks: new Map(),
    freeColumns: 100,
    protected: false,
    ...extra,
  };
}

function plain(typed: Typed): CellValue {
  return isCell(typed) ? typed.value : typed;
}

function formatOf(typed: Typed): string {
  return isCell(typed) ? typed.format : 'General';
}

/** A book of tables, each given as rows with the headers first. */
export function makeBook(tables: Readonly<Record<string, readonly (readonly Typed[])[]>>): Book {
  const raws = Object.entries(tables).map(([name, rows]) => rawTable(name, rows));
  return { tables: raws, tableNames: raws.map(({ name }) => name), properties: new Map(), memory: null, readOnly: false };
}
