import type { Cell } from './cell';
import { CellError } from './cell';
import { displayText, formatKind, readValue } from './read-cell';
import { roundHalfUp } from './round';
import { BLANK_READING, type Reading } from './value';

/** An amount of money in whole cents (rule 11): sums of these are exact. */
export type Cents = number;

/** Beyond this many euro a double no longer tells every cent from the next. */
const MOST_EURO = 1e13;

const ZERO: Reading<Cents> = { state: 'read', asText: false, value: 0 };

/** Euro to whole cents, half-up. Most amounts are a hair from a whole cent: only the others need the slow rounding. */
export function toCents(euro: number): Cents {
  const cents = euro * 100;
  const near = Math.round(cents);
  return Math.abs(cents - near) < 0.4 ? near + 0 : Math.round(roundHalfUp(euro, 2) * 100);
}

/** An amount as people type it (`1.002.053,26`, `€ 12.427,01`); `-` stands for 0. Percentages, dates and yes/no are no money. */
export function readAmount(cell: Cell): Reading<Cents> {
  const { value } = cell;
  if (value === null) return BLANK_READING;
  if (value instanceof CellError) return { state: 'error', error: value.code };
  if (typeof value === 'number') {
    const isMoney = formatKind(cell.format) === 'number' && Math.abs(value) <= MOST_EURO;
    return isMoney ? { state: 'read', asText: false, value: toCents(value) } : { state: 'unreadable', text: displayText(cell) };
  }
  if (/^[-–—]$/.test(displayText(cell))) return ZERO;
  const reading = readValue(cell, { unit: '€', year: 0 });
  if (reading.state !== 'read') return reading;
  const { value: read } = reading;
  if (read.kind !== 'number' || read.percent || Math.abs(read.n) > MOST_EURO) return { state: 'unreadable', text: displayText(cell) };
  return { state: 'read', asText: true, value: toCents(read.n) };
}
