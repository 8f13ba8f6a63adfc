import { format as formatNumber, isDateFormat, isPercentFormat } from 'numfmt';
import { CellError, type Cell, type CellValue } from './cell';
import { parseDate } from './date';
import { parseQuantity } from './number';
import { fromPoints, toPoints } from './percent';
import { cleanText, foldText } from './text';
import { isKnownUnit, normalizeUnit } from './unit';
import { BLANK_READING, type NumberValue, type Reading, type Value, type YesNoValue } from './value';

/** What the row says of a cell's value: the unit that may turn 85 into 85 %, and the year that completes `30/06`. */
export interface ValueContext {
  readonly unit: string;
  readonly year: number;
}

type FormatKind = 'number' | 'percent' | 'date';
const formatKinds = new Map<string, FormatKind>();

/** What a number format says of the number it shows. */
export function formatKind(format: string): FormatKind {
  let kind = formatKinds.get(format);
  if (kind === undefined) {
    kind = isDateFormat(format) ? 'date' : isPercentFormat(format) ? 'percent' : 'number';
    formatKinds.set(format, kind);
  }
  return kind;
}

export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && cleanText(value) === '');
}

/** Spellings that stand for "nothing" where an actual should be. */
const NO_VALUE = /^(?:n[./]? ?[da]\.?|[-–—]{1,3})$/;

/** True for a text that is there and says nothing: `-`, `n.d.`. */
export function saysNothing(text: string): boolean {
  return text === '' || NO_VALUE.test(text.toLowerCase());
}

export function readYesNo(text: string): boolean | null {
  const folded = foldText(text);
  if (folded === 'si' || folded === "si'" || folded === 'si’' || folded === 'yes' || folded === 'vero' || folded === 'true') return true;
  if (folded === 'no' || folded === 'falso' || folded === 'false') return false;
  return null;
}

/** A number written with a percent sign or format; `n` is the fraction. */
export function percentValue(n: number): NumberValue {
  return { kind: 'number', n, percent: true, typing: 'percent' };
}

/** A number of unit `%` typed without percent sign or format: beyond ±1 it was typed in points (rule "Reading" of sheets.md). */
export function pointsToFraction(n: number, unit: string): NumberValue {
  if (unit === '' || normalizeUnit(unit) !== '%') return { kind: 'number', n, percent: false, typing: 'plain' };
  return Math.abs(n) > 1 ? { kind: 'number', n: fromPoints(n), percent: true, typing: 'points' } : { kind: 'number', n, percent: true, typing: 'plain' };
}

/** An actual, base or measure: number, percentage, date or yes/no, real or typed as text. */
export function readValue(cell: Cell, context: ValueContext): Reading<Value> {
  const { value } = cell;
  if (typeof value === 'number') return { state: 'read', asText: false, value: numberCell(value, cell.format, context.unit) };
  if (value === null) return BLANK_READING;
  if (value instanceof CellError) return { state: 'error', error: value.code };
  if (typeof value === 'boolean') return { state: 'read', asText: false, value: { kind: 'yesNo', yes: value } };
  return readValueText(value, context);
}

function numberCell(n: number, format: string, unit: string): Value {
  const kind = formatKind(format);
  if (kind === 'percent') return percentValue(n);
  if (kind === 'date') return { kind: 'date', serial: Math.floor(n) };
  return pointsToFraction(n, unit);
}

function readValueText(value: string, context: ValueContext): Reading<Value> {
  const text = cleanText(value);
  if (text === '' || NO_VALUE.test(text.toLowerCase())) return BLANK_READING;
  const yes = readYesNo(text);
  if (yes !== null) return { state: 'read', asText: false, value: { kind: 'yesNo', yes } satisfies YesNoValue };
  const serial = parseDate(text, context.year);
  if (serial !== null) return { state: 'read', asText: true, value: { kind: 'date', serial } };
  const quantity = parseQuantity(text);
  if (quantity === null || !isUnitOf(quantity.words, context.unit)) return { state: 'unreadable', text };
  const number: NumberValue = quantity.percent ? percentValue(fromPoints(quantity.n)) : pointsToFraction(quantity.n, context.unit);
  return { state: 'read', asText: true, value: number };
}

function isUnitOf(words: string, unit: string): boolean {
  return words === '' || isKnownUnit(words) || normalizeUnit(words) === normalizeUnit(unit);
}

/** A plain number such as a threshold or a tolerance; percentages come back in points (70 % is 70). */
export function readPoints(cell: Cell): Reading<number> {
  const reading = readValue(cell, { unit: '', year: 0 });
  if (reading.state !== 'read') return reading;
  const { value } = reading;
  if (value.kind !== 'number') return { state: 'unreadable', text: displayText(cell) };
  return { state: 'read', asText: reading.asText, value: value.percent ? toPoints(value.n) : value.n };
}

/** From here on digits are made up, and a format of percentages would run over into `NaN.00%`. */
const MORE_DIGITS_THAN_A_CELL = 1e15;

/** Text of a cell; numbers as their format displays them, so that a numeric code `1.4` formatted `0.00` reads `1.40`. Errors read as blank. */
export function displayText(cell: Cell): string {
  const { value } = cell;
  if (typeof value === 'string') return cleanText(value);
  if (value === null || value instanceof CellError) return '';
  if (typeof value === 'boolean') return value ? 'SI' : 'NO';
  return cleanText(formatNumber(Math.abs(value) < MORE_DIGITS_THAN_A_CELL ? cell.format : 'General', value));
}
