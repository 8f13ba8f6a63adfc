import { CellError } from '../model/cell';

/** Error values by the names files use, and those Italian Excel shows. */
const ITALIAN: Readonly<Record<string, string>> = {
  '#REF!': '#RIF!',
  '#N/A': '#N/D',
  '#NAME?': '#NOME?',
  '#VALUE!': '#VALORE!',
  '#NULL!': '#NULLO!',
  '#SPILL!': '#ESPANSIONE!',
  '#DIV/0!': '#DIV/0!',
  '#NUM!': '#NUM!',
};

export const italianError = (error: CellError): string => ITALIAN[error.code] ?? error.code;

/** The error value of that Italian name, null where it is none. */
export function errorFromItalian(text: string): CellError | null {
  const code = Object.keys(ITALIAN).find((english) => ITALIAN[english] === text);
  return code === undefined ? null : new CellError(code);
}
