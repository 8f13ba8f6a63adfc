import { CellError, type CellValue } from '../model/cell';
import { decodeEscapes } from './text-escapes';

/** Serials of the 1900 system minus those of the 1904 system. */
export const DAYS_1904 = 1462;

const ENGLISH: Readonly<Record<string, string>> = {
  '#RIF!': '#REF!',
  '#N/D': '#N/A',
  '#NOME?': '#NAME?',
  '#VALORE!': '#VALUE!',
  '#NULLO!': '#NULL!',
};
const ERRORS = new Map<string, CellError>();

/** One object per code; localised names that some writers leave in files become the English ones. */
function cellError(text: string): CellError {
  const code = ENGLISH[text.toUpperCase()] ?? text.toUpperCase();
  const known = ERRORS.get(code) ?? new CellError(code);
  ERRORS.set(code, known);
  return known;
}

/** Serial of an ISO date or date-time (`t="d"`), 1900 system; null where it is none. */
function isoSerial(text: string): number | null {
  const time = Date.parse(/T.*(Z|[+-]\d\d:\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  return Number.isNaN(time) ? null : time / 86_400_000 + 25_569;
}

/** A cell's value from its type and the text of its `v`; a number that is none stays text rather than vanish. */
export function readValue(type: string, text: string, strings: readonly string[]): CellValue {
  switch (type) {
    case 's':
      return strings[Number(text)] ?? null;
    case 'b':
      return text === '1' || text === 'true';
    case 'e':
      return cellError(text);
    case 'str':
      return decodeEscapes(text);
    case 'd':
      return isoSerial(text) ?? text;
    default: {
      if (text === '') return null;
      const number = Number(text);
      return Number.isFinite(number) ? number : text;
    }
  }
}
