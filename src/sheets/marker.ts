import type { SheetInfo } from './drawing';
import { hashText } from './hash';

/** Hidden name, scoped to a generated sheet, that holds its marker as a constant text: it survives renaming and moving. */
export const MARKER_NAME = 'Cruscotto_documento';

/** Excel takes texts in formulas up to 255 characters; the print needs its share. */
const LONGEST_KEY = 200;

/** A document's id as a marker holds it: the id itself unless it is too long. */
export function documentKey(id: string): string {
  if (id.length <= LONGEST_KEY) return id;
  return `${id.slice(0, LONGEST_KEY - 9).replace(/[\uD800-\uDBFF]$/, '')}~${hashText(id).toString(16)}`;
}

/** Document and print as one text; an empty print is that of no drawing. */
export const markerText = (document: string, print: string): string => `${document}|${print}`;

/** A marker taken apart; null for a text that is none. */
export function readMarker(text: string): SheetInfo['generated'] {
  const at = text.lastIndexOf('|');
  return at < 0 ? null : { document: text.slice(0, at), print: text.slice(at + 1) };
}

/** The sheet that was generated from a document: a copied sheet bears the marker too, then the one whose name fits, else the first. */
export function sheetOf(sheets: readonly SheetInfo[], document: string, name: string): SheetInfo | null {
  const own = sheets.filter(({ generated }) => generated?.document === document);
  return own.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? own[0] ?? null;
}
