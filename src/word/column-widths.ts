import { cellText } from '../report/cells';
import type { Cell, Table } from '../report/document';
import type { Language } from '../texts';

/** Room beside the words of a cell, in twentieths of a point. */
const BESIDE = 210;
/** What columns keep at least: words of codes and names, and words of sentences, stay whole up to a length; sentences keep a share of the width they ask for. */
interface Keep {
  readonly word: number;
  readonly proseWord: number;
  readonly share: number;
}

/** What makes a table fit its page. */
const GOOD: Keep = { word: 2400, proseWord: 1500, share: 0.8 };

/**
 * What columns give way in, one after the other: sentences take a narrow column line by line; longer words are addresses and the like and may break,
 * the sooner the narrower the page.
 */
const CHOICES: readonly Keep[] = [
  { word: 2400, proseWord: 2100, share: 1 },
  { word: 2400, proseWord: 2100, share: 0.8 },
  GOOD,
  ...[2400, 2000, 1600, 1400, 1200, 1000].map((word) => ({ word, proseWord: 1300, share: 0.6 })),
];
/** A text of more letters than this is a sentence. */
const SENTENCE = 60;
/** Words that decide are soon met: no need to read thousands of rows. */
const ROWS_READ = 200;

/** Whole twentieths of a point that add up to the width: the shares that the table asks for, but no column narrower than its words. */
export function columnWidths(table: Table, { width, language }: { readonly width: number; readonly language: Language }): number[] {
  const wanted = wantedWidths(table, width);
  const [all, written] = [contentsOf(table, language, () => true), contentsOf(table, language, ({ tone }) => tone !== 'missing')];
  // The mark of what is missing breaks before sentences give way to it.
  const tries = CHOICES.flatMap((keep) => [leastWidths(all, wanted, keep), leastWidths(written, wanted, keep)]);
  const least = tries.find((widths) => sumOf(widths) <= width);
  // Where the words do not fit side by side whatever one does, the shares stand.
  if (least === undefined) return rounded(wanted, width);
  const lacking = least.reduce((sum, w, i) => sum + Math.max(0, w - (wanted[i] ?? 0)), 0);
  const spare = wanted.map((w, i) => Math.max(0, w - (least[i] ?? 0)));
  const spared = sumOf(spare);
  return rounded(
    wanted.map((w, i) => (spared > 0 ? Math.max(w, least[i] ?? 0) - ((spare[i] ?? 0) * lacking) / spared : w)),
    width,
  );
}

/** Whether a width takes a table with its words whole and room for its sentences. */
export function fitsIn(table: Table, width: number, language: Language): boolean {
  return (
    sumOf(
      leastWidths(
        contentsOf(table, language, () => true),
        wantedWidths(table, width),
        GOOD,
      ),
    ) <= width
  );
}

function wantedWidths({ columns }: Table, width: number): number[] {
  const whole = columns.reduce((sum, column) => sum + Math.max(0, column.width), 0);
  return columns.map((column) => (whole === 0 ? 1 / columns.length : Math.max(0, column.width) / whole) * width);
}

function leastWidths({ words, isProse }: Contents, wanted: readonly number[], { word, proseWord, share }: Keep): number[] {
  return words.map((w, i) => (isProse[i] === true ? Math.max(Math.min(w, proseWord) + BESIDE, share * (wanted[i] ?? 0)) : Math.min(w, word) + BESIDE));
}

function rounded(widths: readonly number[], width: number): number[] {
  const whole = widths.map(Math.floor);
  const rest = width - sumOf(whole);
  return whole.map((w, i) => (i === whole.length - 1 ? w + rest : w));
}

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, w) => sum + w, 0);

/** Of each column: what its longest word takes, and whether it holds sentences. */
interface Contents {
  readonly words: readonly number[];
  readonly isProse: readonly boolean[];
}

/** What the longest word of each column takes, a figure being one word, and which hold sentences. Cells across columns belong to none. */
function contentsOf({ columns, rows }: Table, language: Language, isRead: (cell: Cell) => boolean): Contents {
  const isProse = columns.map(() => false);
  const longest = columns.map(({ header }) => widestOf(header));
  for (const { cells, role } of rows.slice(0, ROWS_READ)) {
    const isCovered = cells.reduce((sum, cell) => sum + (cell.columns ?? 1), 0) !== columns.length;
    // Behind a cell that hangs from above it is not known where the others stand.
    if (role === 'note' || isCovered) continue;
    let at = 0;
    for (const cell of cells) {
      const span = cell.columns ?? 1;
      if (span === 1 && isRead(cell)) {
        const text = cellText(cell, language);
        if (text.length > SENTENCE) isProse[at] = true;
        longest[at] = Math.max(longest[at] ?? 0, typeof cell.content === 'string' ? widestOf(text) : widthOf(text));
      }
      at += span;
    }
  }
  return { words: longest, isProse };
}

/** A number with its operator and unit, and a date, are one word; others break at dashes and strokes. */
const FIGURE = /(?:[<>=≤≥]+[ \u00a0]?)?[-−]?\d[\d./,-]*(?:[ \u00a0](?:[%‰€]|\p{L}{1,3}\.?(?![\p{L}\d])))?/gu;

function widestOf(text: string): number {
  const isShort = text.length <= 24;
  // A code is one word, whatever it is made of.
  if (isShort && !/\s/.test(text)) return widthOf(text);
  const figures = isShort ? (text.match(FIGURE) ?? []) : [];
  return Math.max(0, ...[...figures, ...text.split(/[\s/-]+/)].map(widthOf));
}

/** Of bold letters of nine points in a usual type, in twentieths of a point. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += /[.,:;|'’ \u00a0ijlI]/.test(sign) ? 50 : /[MWmw%‰@]/.test(sign) ? 165 : /[\p{Lu}€]/u.test(sign) ? 125 : 106;
  return width;
}
