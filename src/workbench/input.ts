import { isPercentFormat, parseValue } from 'numfmt';
import type { CellValue } from '../model/cell';
import { serialOf } from '../model/date';
import { errorFromItalian } from './errors';
import { formulaFromItalian } from './formula';

/** What a typed text puts into a cell; `format` (en-US) only where Excel would give one to a General cell. */
export type Typed =
  | { readonly kind: 'value'; readonly value: CellValue; readonly format?: string }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'unreadable' };

/** The built-in short date: every Excel shows it the way its own country writes days. */
const SHORT_DATE = 'm/d/yyyy';

const DAY_MONTH_YEAR = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/;
const DAY_MONTH = /^(\d{1,2})[/-](\d{1,2})$/;
/** A point groups only before exactly three digits; Excel would take `1.23` for text, and so do we. */
const STRAY_POINT = /\.(?!\d{3}(?:\D|$))/;
const LOOKS_NUMERIC = /^[+(€-]?\s*[(-]?\s*[\d,]/;

const value = (content: CellValue, format?: string): Typed =>
  format === undefined ? { kind: 'value', value: content } : { kind: 'value', value: content, format };

/** Two digits stand for 1930 to 2029, as Excel has it. */
const fullYear = (digits: string): number => (digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900));

function day(text: string, year: number): Typed | null {
  const full = DAY_MONTH_YEAR.exec(text);
  if (full !== null) {
    const serial = serialOf(fullYear(full[3] ?? ''), Number(full[2]), Number(full[1]));
    return serial === null ? null : value(serial, SHORT_DATE);
  }
  const short = DAY_MONTH.exec(text);
  const serial = short === null ? null : serialOf(year, Number(short[2]), Number(short[1]));
  return serial === null ? null : value(serial, 'd-mmm');
}

/** Formats numfmt proposes, as Italian Excel writes them. */
function ownFormat(proposed: string): string {
  if (proposed.startsWith('€')) return `"€" ${proposed.slice(1)}`;
  return proposed.endsWith('€') ? `${proposed.slice(0, -1)} "€"` : proposed;
}

function number(text: string): Typed | null {
  if (!LOOKS_NUMERIC.test(text) || (STRAY_POINT.test(text) && !/^\d{4}-\d/.test(text))) return null;
  const parsed = parseValue(text, { locale: 'it-IT' });
  if (parsed === null || parsed === undefined || typeof parsed.v !== 'number') return null;
  const exact = Number(parsed.v.toPrecision(15));
  if (parsed.z === undefined) return value(exact);
  return value(exact, /^[dmy/-]*$/.test(parsed.z) ? SHORT_DATE : ownFormat(parsed.z));
}

/**
 * What Italian Excel makes of a text typed into a cell of that number format: `1234,5`, `1.234`, `12%`, `30/6/2020`, `€ 5`, `VERO`, `=SOMMA(A1;B1)`.
 * A leading apostrophe and the text format keep it as typed. `year` completes a day without one.
 */
export function readTyped(text: string, format: string, year: number): Typed {
  if (text === '') return value(null);
  if (format === '@') return value(text);
  if (text.startsWith("'")) return value(text.slice(1));
  if (text.startsWith('=') && text.length > 1) {
    const formula = formulaFromItalian(text);
    return formula === null ? { kind: 'unreadable' } : { kind: 'formula', formula };
  }
  const trimmed = text.replace(/\u00a0/g, ' ').trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'VERO' || upper === 'FALSO') return value(upper === 'VERO');
  const error = errorFromItalian(upper);
  if (error !== null) return value(error);
  const read = day(trimmed, year) ?? number(trimmed);
  if (read === null) return value(text);
  return isPercentFormat(format) ? asPercent(read, trimmed) : read;
}

/** In a cell that shows percentages 12 means 12 %, as with Excel's automatic percent entry. */
function asPercent(read: Typed, text: string): Typed {
  if (read.kind !== 'value' || typeof read.value !== 'number' || read.format !== undefined || text.includes('%') || Math.abs(read.value) < 1) return read;
  return value(Number((read.value / 100).toPrecision(15)));
}
