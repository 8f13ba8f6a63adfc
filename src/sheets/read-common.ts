import { CellError, type Cell } from '../model/cell';
import type { RowRef, WeightReading } from '../model/model';
import { parseQuantity } from '../model/number';
import { fromPoints } from '../model/percent';
import { displayText, formatKind, readValue, readYesNo } from '../model/read-cell';
import { foldText } from '../model/text';
import { BLANK_READING } from '../model/value';
import type { TableName } from './contract';
import type { TableView } from './table-view';

export function at(view: TableView<TableName>, row: number): RowRef {
  return { table: view.name, row };
}

/** One of a column's words, compared without case and accents; null when blank or none of them. */
export function choiceOf<C extends string>(text: string, choices: readonly C[]): C | null {
  if (text === '') return null;
  const folded = foldText(text);
  return choices.find((choice) => choice === folded || foldText(choice) === folded) ?? null;
}

/** A weight: 70 %, 70, 0,70 or `monitoraggio`; negative ones and days (`1/3` typed in a cell) are unreadable. */
export function readWeight(cell: Cell): WeightReading {
  const { value, format } = cell;
  if (value === null) return BLANK_READING;
  if (typeof value === 'number') {
    return value < 0 || formatKind(format) === 'date'
      ? { state: 'unreadable', text: displayText(cell) }
      : { state: 'read', asText: false, value: { n: value, percent: formatKind(format) === 'percent' } };
  }
  if (value instanceof CellError) return { state: 'error', error: value.code };
  const text = displayText(cell);
  if (text === '' || text === '-') return BLANK_READING;
  if (foldText(text).startsWith('monitor')) return { state: 'read', asText: false, value: 'monitored' };
  const quantity = parseQuantity(text);
  if (typeof value === 'boolean' || quantity === null || quantity.words !== '' || quantity.n < 0) return { state: 'unreadable', text };
  return { state: 'read', asText: true, value: { n: quantity.percent ? fromPoints(quantity.n) : quantity.n, percent: quantity.percent } };
}

/** A code or formula whose error value must not pass for an empty cell: it reads as the error's name, which nothing bears. */
export function textOrError(cell: Cell): string {
  return cell.value instanceof CellError ? cell.value.code : displayText(cell);
}

/** A yes/no column where blank means no. */
export function readFlag(cell: Cell): boolean {
  return typeof cell.value === 'boolean' ? cell.value : readYesNo(displayText(cell)) === true;
}

/** Serial of a date column, null when blank or unreadable. */
export function readDay(cell: Cell, year: number): number | null {
  const reading = readValue(cell, { unit: '', year });
  return reading.state === 'read' && reading.value.kind === 'date' ? reading.value.serial : null;
}
