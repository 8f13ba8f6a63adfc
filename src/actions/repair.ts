import type { Cell } from '../model/cell';
import type { CellRef } from '../model/finding';
import { displayText, formatKind, isBlank, readValue, readYesNo } from '../model/read-cell';
import { readTarget } from '../model/target';
import { cleanText } from '../model/text';
import { valueOf, type Value } from '../model/value';
import type { Book, CellStyle, Changes, ColumnChange } from '../sheets/book';
import { inputColumns, type InputColumn } from '../sheets/input-columns';
import type { TableName } from '../sheets/contract';
import { readWeight } from '../sheets/read-common';
import type { TableView } from '../sheets/table-view';
import { listViews, type Views } from '../sheets/views';
import { formatAsTyped } from './typed-format';

/** What a repair does: text to number, text to date, a code or word without stray characters, `sì` to `SI`, `≥` to `>=`. */
export type RepairKind = 'number' | 'date' | 'characters' | 'yesNo' | 'operator';

/** One cell before and after. Nothing in the book reads differently for it. */
export interface Repair {
  readonly where: CellRef;
  readonly kind: RepairKind;
  /** The text as it stands, strays included. */
  readonly before: string;
  readonly after: Cell;
}

/** Tells a repair from every other: its cell, and what it holds before and after. */
export function repairKey({ where, before, after }: Repair): string {
  return JSON.stringify([where.table, where.row, where.column, before, after]);
}

export interface RepairPlan {
  /** In table, column and row order. */
  readonly repairs: readonly Repair[];
  /** The same as changes: the cells of the plan and no others. */
  readonly changes: Changes;
}

/** The repairs that are safe: each leaves what the cell means as it was, which is checked by reading the repaired cell again. Cells with a formula are left alone, and those that are not wanted. */
export function planRepairs(book: Book, views: Views, year: number, wanted: (repair: Repair) => boolean = () => true): RepairPlan {
  const repairs: Repair[] = [];
  const columns: ColumnChange[] = [];
  for (const view of listViews(views)) {
    for (const column of inputColumns(view)) {
      const found = columnRepairs(view, column, year).filter(wanted);
      if (found.length === 0) continue;
      for (const one of found) repairs.push(one);
      columns.push(columnChange(view, column.index, found));
    }
  }
  return { repairs, changes: { columns, properties: new Map(), memory: book.memory } };
}

function columnRepairs(view: TableView<TableName>, column: InputColumn, year: number): Repair[] {
  const width = view.raw.headers.length;
  return view.rows.flatMap((row): Repair[] => {
    const before = view.raw.values[row]?.[column.index];
    if (typeof before !== 'string' || isBlank(before) || view.raw.formulas.has(row * width + column.index)) return [];
    const cell = view.cellAt(row, column.index);
    if (typeof cell.value !== 'string') return [];
    const unit = column.kind === 'value' || column.kind === 'target' ? view.text(row, 'unit' as never) : '';
    const repaired = repair(cell, column, { unit, year });
    return repaired === null ? [] : [{ where: { table: view.name, row, column: column.name }, before, ...repaired }];
  });
}

interface Context {
  readonly unit: string;
  readonly year: number;
}

function repair(cell: Cell, column: InputColumn, context: Context): { kind: RepairKind; after: Cell } | null {
  switch (column.kind) {
    case 'code':
    case 'choice':
      return cleaned(cell);
    case 'yesNo':
      return yesNo(cell) ?? cleaned(cell);
    case 'target':
      return column.name === 'scale' ? null : operator(cell, context);
    case 'weight':
      return weight(cell);
    case 'value':
    case 'money':
    case 'number':
    case 'date':
      return yesNo(cell) ?? value(cell, column.kind === 'money' ? { ...context, unit: '€' } : context);
    default:
      return null;
  }
}

/** Spaces around and characters nobody sees, which reading takes away. */
function cleaned(cell: Cell): { kind: RepairKind; after: Cell } | null {
  const text = displayText(cell);
  return text === cell.value ? null : { kind: 'characters', after: { ...cell, value: text } };
}

function yesNo(cell: Cell): { kind: RepairKind; after: Cell } | null {
  const yes = readYesNo(displayText(cell));
  const word = yes === null ? null : yes ? 'SI' : 'NO';
  return word === null || word === cell.value ? null : { kind: 'yesNo', after: { ...cell, value: word } };
}

/** A number or date in a cell of text, in a format that shows it as it was typed. */
function value(cell: Cell, context: Context): { kind: RepairKind; after: Cell } | null {
  const read = valueOf(readValue(cell, context));
  if (read === null || read.kind === 'yesNo') return null;
  const after = asNumber(cell, read);
  const again = valueOf(readValue(after, context));
  return again !== null && isSame(read, again) ? { kind: read.kind, after } : null;
}

function weight(cell: Cell): { kind: RepairKind; after: Cell } | null {
  const read = valueOf(readWeight(cell));
  if (read === null || read === 'monitored') return null;
  const after = { value: read.n, format: formatAsTyped(String(cell.value), cell.format, read.percent) };
  const again = valueOf(readWeight(after));
  return again !== null && again !== 'monitored' && again.n === read.n && again.percent === read.percent ? { kind: 'number', after } : null;
}

function asNumber(cell: Cell, read: Value): Cell {
  if (read.kind === 'date') return { value: read.serial, format: formatKind(cell.format) === 'date' ? cell.format : 'dd/mm/yyyy' };
  const { n, typing } = read as Value & { kind: 'number' };
  // What was typed in points stays in points, so that the cell shows the figure people know.
  const typed = typing === 'points' ? Number((n * 100).toPrecision(15)) : n;
  return { value: typed, format: formatAsTyped(String(cell.value), cell.format, typing === 'percent') };
}

function isSame(a: Value, b: Value): boolean {
  if (a.kind === 'number' && b.kind === 'number') return a.percent === b.percent && Math.abs(a.n - b.n) <= 1e-12 * Math.max(1, Math.abs(a.n));
  return a.kind === 'date' && b.kind === 'date' && a.serial === b.serial;
}

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:≥|⩾|=>)/, '>='],
  [/^(?:≤|⩽|=<)/, '<='],
];

/** Signs of comparison that no keyboard has, `sì`, and stray characters in a target, which stays text. */
function operator(cell: Cell, context: Context): { kind: RepairKind; after: Cell } | null {
  const text = cleanText(String(cell.value));
  const sign = SIGNS.find(([pattern]) => pattern.test(text));
  const answer = readYesNo(text);
  const repaired = sign !== undefined ? text.replace(sign[0], sign[1]) : answer !== null ? (answer ? 'SI' : 'NO') : text;
  if (repaired === cell.value) return null;
  const after: Cell = { ...cell, value: repaired };
  if (targetKey(cell, context) !== targetKey(after, context)) return null;
  return { kind: sign !== undefined ? 'operator' : answer !== null ? 'yesNo' : 'characters', after };
}

/** What a target means, without how it is written. */
function targetKey(cell: Cell, context: Context): string {
  const reading = readTarget(cell, context);
  return JSON.stringify(reading.state === 'read' ? { ...reading.value, text: '' } : { state: reading.state });
}

function columnChange(view: TableView<TableName>, index: number, repairs: readonly Repair[]): ColumnChange {
  const height = view.raw.values.length;
  const values = new Array<Cell['value'] | undefined>(height).fill(undefined);
  const styles = new Array<CellStyle | undefined>(height).fill(undefined);
  for (const { where, after } of repairs) {
    values[where.row] = after.value;
    if (after.format !== view.raw.formats[where.row]?.[index]) styles[where.row] = { format: after.format };
  }
  return { table: view.raw.name, header: view.raw.headers[index] ?? '', append: false, values, styles };
}
