import { cleanText } from '../model/text';
import { normalizeHeader } from './contract';

const PERIOD = /^(.*?)\s*((?:19|20)\d{2})(?:\s*[-/]\s*(\d{1,2})|\s*[-/ ]?\s*([ts])\s*([1-4]))?$/i;

/** A header parted into what it names and the period it serves: `Consuntivo 2020-6` is `consuntivo` and `2020-06`. */
export interface PeriodHeader {
  readonly base: string;
  readonly period: string | null;
}

export function splitHeader(header: string): PeriodHeader {
  const match = PERIOD.exec(cleanText(header));
  if (!match) return { base: normalizeHeader(header), period: null };
  const [, base = '', year = '', month, letter, number] = match;
  const suffix = month !== undefined ? `-${month.padStart(2, '0')}` : letter !== undefined ? ` ${letter.toUpperCase()}${number}` : '';
  return { base: normalizeHeader(base), period: year + suffix };
}

/** Normalises `2020`, `2020-6`, `2020t3`; null when it names no period. */
export function parsePeriod(text: string): string | null {
  const { base, period } = splitHeader(text);
  return base === '' ? period : null;
}
