import { cleanText } from './text';

/**
 * Digits as Italians type them: a point before exactly three digits groups (`15.000` is 15000, `1.002.053,26`),
 * any other point is decimal (`4.91`); groups may be parted by spaces too. A leading 0 is no group: `0.125` is an eighth.
 */
const DIGITS = String.raw`(?:[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?|[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?|[.,]\d+)`;
const SIGN = String.raw`[+\-−–]?`;

/** A number with its sign, for building larger patterns; has no capturing group. */
export const NUMBER_PATTERN = `${SIGN} ?${DIGITS}`;

const QUANTITY = new RegExp(String.raw`^(€|eur|euro|n\.|n°|nr\.?|num\.|numero)? ?(${NUMBER_PATTERN}) ?(%)? ?(.*)$`, 'iu');
const PLAIN = /^-?\d+(?:,\d+)?$/;
const GROUPED = /^[1-9]\d{0,2}(?:[. ]\d{3})+(?:,\d+)?$/;

/** A number found at the beginning of a text, in the size it was typed (`20 %` gives 20 with `percent`), and the words around it. */
export interface Quantity {
  readonly n: number;
  readonly percent: boolean;
  /** What stands before or behind the number (`€`, `gg`, `corsi`), empty when nothing does. */
  readonly words: string;
}

/** The figure of a text that matches `NUMBER_PATTERN`. */
export function parseDigits(text: string): number {
  if (PLAIN.test(text)) return Number(text.replace(',', '.'));
  const sign = /^[-−–]/.test(text) ? -1 : 1;
  const digits = text.replace(/^[+\-−–]? ?/, '');
  const plain = GROUPED.test(digits) ? digits.replace(/[. ]/g, '').replace(',', '.') : digits.replace(',', '.');
  return sign * Number(plain);
}

/** Reads `4,91`, `€ 12.427,01`, `- 15,00 %`, `3 corsi`; null when no number opens the text. */
export function parseQuantity(text: string): Quantity | null {
  const match = QUANTITY.exec(cleanText(text));
  if (!match) return null;
  const [, before = '', digits = '', percent, after = ''] = match;
  if (/^[.,]?\d|^[.,]{2}/.test(after)) return null; // `1.234.56`, `1,234,5`: digits that no rule explains
  return { n: parseDigits(digits), percent: percent !== undefined, words: [before, after].filter(Boolean).join(' ') };
}
