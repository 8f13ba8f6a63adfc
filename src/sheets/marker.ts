import type { SheetInfo } from './drawing';
import { hashText } from './hash';

/** Hidden name, scoped to a generated sheet, that holds its marker as a constant text: it survives renaming and moving. */
export const MARKER_NAME = 'Cruscotto_documento';

/** Excel takes texts in formulas up to 255 characters; year, width and print need their share. */
const LONGEST_ID = 200;

/** A document's key as a marker holds it, its id (shortened where it is too long) and its year: the sheet of another year is another one's. */
export function documentKey(id: string, year: number): string {
  const short = id.length <= LONGEST_ID ? id : `${id.slice(0, LONGEST_ID - 9).replace(/[\uD800-\uDBFF]$/, '')}~${hashText(id).toString(16)}`;
  return `${short}|${year}`;
}

/** The year of such a key. */
export const yearOf = (document: string): string => document.slice(document.lastIndexOf('|') + 1);

/** The constant formula of a text, `="…"`. */
export const textFormula = (text: string): string => `="${text.replaceAll('"', '""')}"`;

/** The text of such a formula, null for any other. */
export function formulaText(formula: string): string | null {
  const match = /^="((?:[^"]|"")*)"$/s.exec(formula);
  return match?.[1]?.replaceAll('""', '"') ?? null;
}

/** The formula of the marker's name: document, columns drawn, and print; an empty print is that of no drawing. */
export const markerFormula = ({ document, columns, print }: NonNullable<SheetInfo['generated']>): string => textFormula(`${document}|${columns}|${print}`);

/** A marker's formula taken apart; null for one that is none. */
export function readMarker(formula: string): SheetInfo['generated'] {
  const [, document, columns, print] = /^(.+)\|([0-9]{1,5})\|([^|]*)$/s.exec(formulaText(formula) ?? '') ?? [];
  return document === undefined || print === undefined ? null : { document, columns: Number(columns), print };
}

/** The sheet that was generated from a document: a copied sheet bears the marker too, then the one whose name fits, else the first. */
export function sheetOf(sheets: readonly SheetInfo[], document: string, name: string): SheetInfo | null {
  const own = sheets.filter(({ generated }) => generated?.document === document);
  return own.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? own[0] ?? null;
}
