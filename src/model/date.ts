import { dateFromSerial, dateToSerial } from 'numfmt';
import { foldText } from './text';

const MONTHS = ['gennaio', 'febbraio', 'marzo', 'aprile', 'maggio', 'giugno', 'luglio', 'agosto', 'settembre', 'ottobre', 'novembre', 'dicembre'];
const DAY_FIRST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_MONTH = /^(\d{1,2})\/(\d{1,2})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:t[\d:.]+z?)?$/;
const IN_WORDS = /^(\d{1,2})°? ([a-z]+)(?: (\d{4}))?$/;

/** Serial number of a calendar day, null for a day that does not exist (`31/02/2020`). */
export function serialOf(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const serial = dateToSerial([year, month, day]);
  if (serial === null) return null;
  const [y, m, d] = dateFromSerial(serial);
  return y === year && m === month && d === day ? serial : null;
}

/** Reads a day as Italians type it: `16/09/2020`, `16-9-20`, `2020-09-16`, `30 giugno`, `30/06` (the last two in `year`); null when it is none. */
export function parseDate(text: string, year: number): number | null {
  const folded = foldText(text);
  let match = DAY_FIRST.exec(folded);
  if (match) {
    const y = Number(match[4]);
    return serialOf(y < 100 ? 2000 + y : y, Number(match[3]), Number(match[1]));
  }
  match = ISO.exec(folded);
  if (match) return serialOf(Number(match[1]), Number(match[2]), Number(match[3]));
  match = DAY_MONTH.exec(folded);
  if (match) return serialOf(year, Number(match[2]), Number(match[1]));
  match = IN_WORDS.exec(folded);
  if (match) return serialOf(match[3] ? Number(match[3]) : year, MONTHS.indexOf(match[2] ?? '') + 1, Number(match[1]));
  return null;
}

/** A serial as `2020-09-16`. */
export function isoDate(serial: number): string {
  const [year, month, day] = dateFromSerial(Math.floor(serial));
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
