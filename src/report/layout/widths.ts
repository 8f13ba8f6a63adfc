import type { Language } from '../../texts';
import { cellText } from '../cells';
import type { Cell, Table } from '../document';
import { spread } from '../spread';
import { cellWidth, PADDING, textWidth, type Type, widestWord } from './metrics';

/** The least that anything takes, in pixels. */
export const SMALLEST = 24;

/** A linked text up to this long stays on one line, so that it can be linked. */
const LONGEST_LINK = 230;

/** Texts longer than this take what room there is. */
const LONGEST_NATURAL = 420;

const TABLE_TYPE = { size: 9, bold: false, indent: 1 } as const;
const BOLD_TYPE = { size: 9, bold: true, indent: 1 } as const;

/** How narrow a table's columns may get: what is longer than these, in pixels, may break. */
export interface Limits {
  readonly word: number;
  /** Headers and short texts that stay on one line. */
  readonly line: number;
}

/** What tables are given where the page has room for it, and what they get at least. */
export const EASY: Limits = { word: 175, line: 135 };
export const TIGHT: Limits = { word: 145, line: 0 };

/** What a table's texts would take on one line each, up to a length at which they are better wrapped. */
export function naturalWidth(table: Table): number {
  const widths = table.columns.map(({ header }) => textWidth(header, BOLD_TYPE));
  for (const cells of spread(table)) {
    for (const { cell, column, columns } of cells) {
      if (typeof cell.content !== 'string') continue;
      const width = Math.min(LONGEST_NATURAL, textWidth(cell.content, BOLD_TYPE));
      if (columns === 1) widths[column] = Math.max(widths[column] ?? 0, width);
    }
  }
  return widths.reduce((total, width) => total + width, 0) + widths.length * 4 * PADDING;
}

/** What each column needs: its figures whole, and words that should not break. */
export function leastWidths(table: Table, language: Language, limits: Limits): number[] {
  const least = table.columns.map(({ header }) => Math.max(SMALLEST, leastOfText(header, BOLD_TYPE, limits)));
  spread(table).forEach((cells, row) => {
    const isPlain = table.rows[row]?.role === 'plain';
    for (const { cell, column, columns } of cells) {
      if (columns === 1) least[column] = Math.max(least[column] ?? 0, leastOf(cell, !isPlain, language, limits));
    }
  });
  return least;
}

function leastOf(cell: Cell, isBold: boolean, language: Language, limits: Limits): number {
  if (cell.content === null) return 0;
  const type = isBold || cell.band !== undefined || cell.tone !== undefined ? BOLD_TYPE : TABLE_TYPE;
  if (typeof cell.content === 'string') {
    const whole = textWidth(cell.content, type) + 2 * PADDING + 12;
    // What is to be completed may take two lines: its column is as wide as what will stand there.
    if (cell.tone === 'missing') return Math.min(limits.word, widestWord(cell.content, type));
    const staysWhole = cell.link !== undefined && cell.band === undefined && whole <= LONGEST_LINK;
    return staysWhole ? whole : leastOfText(cell.content, type, limits);
  }
  return textWidth(cellText(cell, language), type) + 2 * PADDING + 12;
}

/** A short text whole, of others the longest word. */
function leastOfText(text: string, type: Type, { word, line }: Limits): number {
  const whole = cellWidth(text, type);
  return whole <= line ? whole : Math.min(word, widestWord(text, type));
}
