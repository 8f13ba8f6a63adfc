import { cellText } from '../report/cells';
import type { Table } from '../report/document';
import type { Language } from '../texts';

/** Of a letter of a table's bold words, and of the room beside them, in twentieths of a point. */
const LETTER = 100;
const BESIDE = 180;
/** Longer words are addresses and the like: they may break. */
const LONGEST_WORD = 15;
/** Words that decide are soon met: no need to read thousands of rows. */
const ROWS_READ = 200;

/** Whole twentieths of a point that add up to the width: the shares that the table asks for, but no column narrower than its words. */
export function columnWidths(table: Table, { width, language }: { readonly width: number; readonly language: Language }): number[] {
  const { columns } = table;
  const whole = columns.reduce((sum, column) => sum + Math.max(0, column.width), 0);
  const wanted = columns.map((column) => (whole === 0 ? 1 / columns.length : Math.max(0, column.width) / whole) * width);
  const least = leastWidths(table, language);
  const lacking = least.reduce((sum, w, i) => sum + Math.max(0, w - (wanted[i] ?? 0)), 0);
  const spare = wanted.map((w, i) => Math.max(0, w - (least[i] ?? 0)));
  const spared = spare.reduce((sum, w) => sum + w, 0);
  // Where the words do not fit side by side whatever one does, the shares stand.
  const fits = lacking <= spared;
  const widths = wanted.map((w, i) => Math.floor(fits && spared > 0 ? Math.max(w, least[i] ?? 0) - ((spare[i] ?? 0) * lacking) / spared : w));
  const rest = width - widths.reduce((sum, w) => sum + w, 0);
  return widths.map((w, i) => (i === widths.length - 1 ? w + rest : w));
}

/** The width below which words of a table break. */
export function leastWidth(table: Table, language: Language): number {
  return leastWidths(table, language).reduce((sum, w) => sum + w, 0);
}

/** What the longest word of each column takes; a figure is one word. */
function leastWidths({ columns, rows }: Table, language: Language): number[] {
  const longest = columns.map(({ header }) => longestWord(header));
  for (const { cells, role } of rows.slice(0, ROWS_READ)) {
    // Cells that lie across columns, or behind one that hangs from above, belong to no column of their own.
    if (role === 'note' || cells.length !== columns.length) continue;
    cells.forEach((cell, i) => {
      const text = cellText(cell, language);
      const word = typeof cell.content === 'string' ? longestWord(text) : text.length;
      longest[i] = Math.max(longest[i] ?? 0, Math.min(word, LONGEST_WORD));
    });
  }
  return longest.map((letters) => letters * LETTER + BESIDE);
}

function longestWord(text: string): number {
  return Math.min(LONGEST_WORD, Math.max(0, ...text.split(/[\s/-]+/).map((word) => word.length)));
}
