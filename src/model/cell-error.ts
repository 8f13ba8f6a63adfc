import { CellError } from './cell';

/** Error values by their English names, with the one Italian Excel shows where it is another. */
export const ITALIAN_ERRORS: Readonly<Record<string, string>> = {
  '#REF!': '#RIF!',
  '#N/A': '#N/D',
  '#NAME?': '#NOME?',
  '#VALUE!': '#VALORE!',
  '#NULL!': '#NULLO!',
  '#SPILL!': '#ESPANSIONE!',
  '#FIELD!': '#CAMPO!',
};
const SAME_IN_BOTH = ['#DIV/0!', '#NUM!', '#CALC!', '#GETTING_DATA', '#BLOCKED!', '#CONNECT!', '#UNKNOWN!'];

const BY_SPELLING = new Map<string, CellError>(
  [
    ...Object.entries(ITALIAN_ERRORS).flatMap(([english, italian]) => [[english, english] as const, [italian, english] as const]),
    ...SAME_IN_BOTH.map((code) => [code, code] as const),
  ].map(([spelling, code]) => [spelling, new CellError(code)]),
);

/** The error value that a text spells, in English or Italian: values pasted from a PDF or another workbook bring it as text. */
export function typedError(text: string): CellError | null {
  if (!text.startsWith('#')) return null;
  return BY_SPELLING.get(text.trim().toUpperCase()) ?? null;
}
