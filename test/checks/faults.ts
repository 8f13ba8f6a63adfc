import { CellError } from '../../src/model/cell';
import type { FindingCode } from '../../src/model/finding';
import type { Book, RawTable } from '../../src/sheets/book';
import { pct, type Typed } from '../book';
import { addressIn, tableOf, withCell } from './edit';

/** A number from 0 up to 1, always the same row of them for a seed. */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A workbook with one thing wrong, and the finding it deserves. */
export interface Planted {
  readonly book: Book;
  readonly code: FindingCode;
  readonly table: string;
  readonly cell: string;
}

export interface Fault {
  readonly what: string;
  readonly plant: (book: Book, random: Random) => Planted;
}

export function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Body rows of a table whose cells, by header, pass a test. */
export function rowsWhere(raw: RawTable, test: (at: (header: string) => RawTable['values'][number][number]) => boolean): number[] {
  return raw.values.flatMap((cells, row) => (test((header) => cells[raw.headers.indexOf(header)] ?? null) ? [row] : []));
}

export function at(book: Book, table: string, row: number, header: string): RawTable['values'][number][number] {
  const raw = tableOf(book, table);
  return raw.values[row]?.[raw.headers.indexOf(header)] ?? null;
}

/** One cell of a column, chosen among the rows that qualify, typed anew; the finding is expected there. */
export function retype(
  what: string,
  code: FindingCode,
  table: string,
  header: string,
  typed: (old: RawTable['values'][number][number], random: Random) => Typed,
  only?: Parameters<typeof rowsWhere>[1],
): Fault {
  return {
    what,
    plant: (book, random) => {
      const raw = tableOf(book, table);
      const row = pick(rowsWhere(raw, only ?? ((cell) => cell(header) !== null)), random);
      return { book: withCell(book, table, row, header, typed(at(book, table, row, header), random)), code, table, cell: addressIn(book, table, row, header) };
    },
  };
}

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isNumber = (value: unknown): value is number => typeof value === 'number';
const GARBAGE = ['circa', 'vedi nota', 'da definire', '12 o 13?', '1.2.3.4', '??', 'in corso'];
export const garbage = (_: unknown, random: Random): string => pick(GARBAGE, random);
export const ERRORS: readonly Typed[] = [
  new CellError('#REF!'),
  new CellError('#DIV/0!'),
  new CellError('#N/A'),
  new CellError('#VALUE!'),
  '#RIF!',
  '#N/D',
  '#NOME?',
  '#DIV/0!',
];

/** Another letter, one less, one more: a code that nobody has. */
export function misspelt(old: unknown, random: Random): string {
  const code = String(old);
  const i = Math.floor(random() * code.length);
  return pick([`${code}x`, `${code.slice(0, i)}§${code.slice(i)}`, `${code}.`, `x${code}`], random);
}

/** A number as people type it in a cell of text. */
export function asText(old: unknown, random: Random): string {
  const italian = String(old).replace('.', ',');
  return pick([italian, ` ${italian}`, `\u00a0${italian}`, `${italian} `], random);
}

/** The first row with a weight among those that share a parent. */
function firstOfGroup(raw: RawTable, parents: readonly string[], row: number): number {
  const parentOf = (r: number): string => parents.map((header) => String(raw.values[r]?.[raw.headers.indexOf(header)] ?? '')).join('|');
  return rowsWhere(raw, (cell) => isNumber(cell('Peso'))).find((r) => parentOf(r) === parentOf(row)) as number;
}

export function wrongSum(table: string, parents: readonly string[]): Fault {
  return {
    what: `weights of ${table} that miss 100`,
    plant: (book, random) => {
      const raw = tableOf(book, table);
      const row = pick(
        rowsWhere(raw, (cell) => isNumber(cell('Peso'))),
        random,
      );
      const old = at(book, table, row, 'Peso') as number;
      const points = pick([0.01, 0.02, 0.05, 0.1], random);
      const weight = random() < 0.5 && old > points ? old - points : old + points;
      return {
        book: withCell(book, table, row, 'Peso', pct(weight)),
        code: 'PESO_SOMMA',
        table,
        cell: addressIn(book, table, firstOfGroup(raw, parents, row), 'Peso'),
      };
    },
  };
}

export function duplicate(table: string, header: string): Fault {
  return {
    what: `a code of ${table} used twice`,
    plant: (book, random) => {
      const rows = rowsWhere(tableOf(book, table), (cell) => isText(cell(header)));
      const first = pick(rows.slice(0, -1), random);
      const second = pick(
        rows.filter((row) => row > first),
        random,
      );
      return {
        book: withCell(book, table, second, header, at(book, table, first, header)),
        code: 'CODICE_DUPLICATO',
        table,
        cell: addressIn(book, table, second, header),
      };
    },
  };
}
