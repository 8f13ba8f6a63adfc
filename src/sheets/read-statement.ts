import { MONEY_COLUMNS, type StatementColumn, type StatementFigure, type StatementRow } from '../model/budget';
import { CellError, type Cell } from '../model/cell';
import { yearOf } from '../model/period';
import { formatKind, readValue } from '../model/read-cell';
import type { Reading } from '../model/value';
import { at } from './read-common';
import type { TableView } from './table-view';

/** A column of the statement and where it stands. */
interface PlacedColumn extends StatementColumn {
  readonly index: number;
}

/** The columns of figures: bare years, and Preventivo, Assestato, Consuntivo of the current year or of the year they name. Longer periods count as their year. */
export function statementColumns(view: TableView<'Bilancio'> | undefined, year: number): readonly PlacedColumn[] {
  if (view === undefined) return [];
  const columns: PlacedColumn[] = [];
  const add = (index: number, kind: StatementColumn['kind'], ofYear: number, name: string): void => {
    if (columns.some((known) => known.index === index || (known.kind === kind && known.year === ofYear))) return;
    columns.push({ index, kind, year: ofYear, name, header: view.raw.headers[index] ?? '' });
  };
  for (const key of MONEY_COLUMNS) {
    const index = view.index(key);
    if (index !== null) add(index, key, year, key);
    for (const dated of view.periods(key)) add(dated.index, key, yearOf(dated.period), view.raw.headers[dated.index] ?? '');
  }
  for (const dated of view.periods(null)) add(dated.index, 'year', yearOf(dated.period), view.raw.headers[dated.index] ?? '');
  return columns.sort((a, b) => a.index - b.index);
}

export function readStatement(view: TableView<'Bilancio'> | undefined, columns: readonly PlacedColumn[]): readonly StatementRow[] {
  if (view === undefined) return [];
  return view.rows.map((row) => ({
    at: at(view, row),
    code: view.text(row, 'code'),
    description: view.text(row, 'description'),
    formula: view.text(row, 'formula'),
    figures: columns.map(({ index }) => readFigure(view.cellAt(row, index))),
  }));
}

/** An amount or a ratio; `-` stands for 0. */
function readFigure(cell: Cell): Reading<StatementFigure> {
  const { value } = cell;
  if (typeof value === 'string' && /^\s*[-–—]\s*$/.test(value)) {
    return { state: 'read', asText: false, value: { value: { kind: 'number', n: 0, percent: false, typing: 'plain' }, decimals: 2 } };
  }
  const reading = readValue(cell, { unit: '€', year: 0 });
  if (reading.state !== 'read') return reading;
  if (reading.value.kind !== 'number') return { state: 'unreadable', text: value instanceof CellError ? value.code : String(value) };
  return { ...reading, value: { value: reading.value, decimals: decimalsShown(cell, reading.value.n) } };
}

/** The finest digit that was written: by the cell's format, or by the number itself where it holds more. */
function decimalsShown({ value, format }: Cell, n: number): number {
  const own = decimalsOf(String(n));
  if (typeof value !== 'number') return own;
  const places = /\.([0#?]+)/.exec(format)?.[1]?.length ?? 0;
  return Math.max(own, places + (formatKind(format) === 'percent' ? 2 : 0));
}

const MOST_DECIMALS = 9;

/** Decimals of a number as it prints; a long tail is a computed cell's. */
function decimalsOf(digits: string): number {
  const [mantissa = '', exponent = '0'] = digits.split('e');
  return Math.min(MOST_DECIMALS, Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent)));
}
