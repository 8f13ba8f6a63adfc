import { parseArea } from '../xlsx/area';
import type { Sheet } from '../xlsx/workbook';
import type { OpenBook } from './open-book';
import { type Cell, mergeAt, selectCell } from './selection';

const REFERENCE = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i;

/**
 * Selects what a text names: `B2:C9` of the sheet it is said on, `Foglio!B2`, a table, or a name the workbook gives a range.
 * False where it names nothing that can be seen.
 */
export function goTo(book: OpenBook, sheet: Sheet, text: string): boolean {
  const wanted = text.trim();
  const table = book.workbook.table(wanted);
  const name = book.workbook.definedNames.find((other) => other.name.toLowerCase() === wanted.toLowerCase());
  const [, quoted, plain, address = ''] = REFERENCE.exec(name?.formula.slice(1) ?? wanted) ?? [];
  const sheetName = quoted?.replaceAll("''", "'") ?? plain;
  const home = table?.sheet ?? (sheetName === undefined ? sheet : book.workbook.sheet(sheetName));
  const area = table?.area ?? parseArea(address);
  if (home === undefined || home.visibility !== 'visible' || area === null) return false;
  book.select(home, selectCell({ row: area.top, column: area.left }, { row: area.bottom, column: area.right }));
  return true;
}

/** Follows a cell's link within the workbook; a merge has that of its upper left cell. Links that lead out of it are not followed: this page opens no other. */
export function followLink(book: OpenBook, sheet: Sheet, cell: Cell): void {
  const { top, left } = mergeAt(sheet, cell);
  const link = sheet.hyperlinks.at(top, left);
  if (link?.target.startsWith('#') === true) goTo(book, sheet, link.target.slice(1));
}
