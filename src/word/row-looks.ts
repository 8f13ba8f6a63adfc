import type { Cell, Row, Table } from '../report/document';
import type { RowLook } from './cell-xml';

/** Tables of no more rows and letters than these stand whole on a page. */
const SHORT = { rows: 6, letters: 800 };
/** Remarks longer than this, taken together, are a text: it begins on the page of its group and may go on to the next. */
export const LONG_REMARKS = 500;

/** What each row of a table is, and which stay with the next one on its page. Linear. */
export function rowLooks(table: Table, large: boolean): readonly RowLook[] {
  const { rows, look } = table;
  if (look === 'map') return rows.map((_, i) => ({ kind: 'map', isKept: rows[i + 1]?.cells.some(isFigure) === true }));
  const isOpening = openings(rows);
  const isTied = ties(rows);
  const isShort = rows.length <= SHORT.rows && rows.reduce((sum, row) => sum + lettersOf(row), 0) <= SHORT.letters;
  return rows.map(({ role }, i): RowLook => {
    const next = rows[i + 1];
    const isKept =
      next === undefined
        ? large
        : isShort ||
          role === 'group' ||
          isOpening[i] === true ||
          isTied[i] === true ||
          next.role === 'total' ||
          i === rows.length - 2 ||
          isRemarkOn(role, next);
    return { kind: large && i === 0 ? 'large' : role, isKept };
  });
}

function isFigure({ content }: Cell): boolean {
  return typeof content === 'object' && content !== null;
}

/** A line stays with the first remark on it. */
function isRemarkOn(role: Row['role'], next: Row): boolean {
  return role === 'plain' && next.role === 'note';
}

/** Remarks between a group and its first line: they stay with it, the last of them unless it is long. */
function openings(rows: readonly Row[]): readonly boolean[] {
  const kept = rows.map(() => false);
  for (let i = 0; i < rows.length; i += 1) {
    if (rows[i]?.role !== 'group') continue;
    let letters = 0;
    for (let at = i + 1; rows[at]?.role === 'note'; at += 1) {
      letters += lettersOf(rows[at] as Row);
      if (letters > LONG_REMARKS) break;
      kept[at] = true;
    }
  }
  return kept;
}

/** Rows that a cell beside them holds together, unless they are many. */
function ties(rows: readonly Row[]): readonly boolean[] {
  const tied = rows.map(() => false);
  rows.forEach(({ cells }, i) => {
    const tallest = Math.max(1, ...cells.map((cell) => cell.rows ?? 1));
    if (tallest <= SHORT.rows) tied.fill(true, i, i + tallest - 1);
  });
  return tied;
}

function lettersOf({ cells }: Row): number {
  return cells.reduce((sum, { content }) => sum + (typeof content === 'string' ? content.length : 0), 0);
}
