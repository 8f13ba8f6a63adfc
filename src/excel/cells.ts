import { CellError, type CellValue } from '../model/cell';

/** An element of Office.js's two-dimensional arrays. */
export type Input = string | number | boolean;

/** Excel keeps no longer text in a cell. */
const MAX_TEXT = 32_767;

/** What a cell can be given back as typed: a leading letter and nothing that Excel would take for a date or a truth value. */
const PLAIN = /^\p{L}/u;
const TAKEN_FOR_SOMETHING = /^(true|false|vero|falso)$|^\p{L}{3,9}[.\s/-]*[0-9]{1,4}$/iu;

const capped = (text: string): string => text.slice(0, MAX_TEXT).replace(/[\uD800-\uDBFF]$/, '');

/** The element that puts a value into a cell: '' clears; text that Excel would take for a number, a date or a formula gets its apostrophe. */
export function inputOf(value: CellValue): Input {
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  if (typeof value !== 'string') return value;
  const text = capped(value);
  if (text === '' || (PLAIN.test(text) && !TAKEN_FOR_SOMETHING.test(text))) return text;
  return `'${text}`;
}

/** What `formulas` answers for a cell that holds that value. */
export function shownAs(value: CellValue): Input {
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  return typeof value === 'string' ? capped(value) : value;
}

/** An answered value with its type, as the model knows it. */
export function valueOf(value: unknown, type: unknown): CellValue {
  if (type === 'Empty' || value === null || value === undefined) return null;
  if (type === 'Error') return new CellError(String(value));
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** The formula of a cell, null for a constant; a text that begins with `=` answers itself. */
export function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}
