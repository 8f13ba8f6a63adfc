import type { Column } from '../../src/sheets/layout';
import type { CellInput } from './printed';

/** Points of one line of the body font, and of the space around the text. */
const LINE = 12;
const SPACE = 5;
/** Letters are a little narrower than the digits that column widths count; the indent takes two. */
const LETTERS_PER_WIDTH = 1.15;
const INDENT = 2;

/** Lines that a text takes when wrapped at words in a column so wide (in characters). */
export function wrappedLines(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width * LETTERS_PER_WIDTH) - INDENT);
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > room) {
      lines += 1;
      used = 0;
    }
    const length = used > 0 ? used + 1 + word.length : word.length;
    lines += Math.floor((length - 1) / room);
    used = length > room ? length % room : length;
  }
  return lines;
}

/**
 * Height of a row in points, null for a blank one. Excel would fit rows by itself on opening, LibreOffice would not.
 * A row with an `Esito` leaves room for an explanation of two lines.
 */
export function rowHeight(columns: readonly Column[], row: Readonly<Record<string, CellInput | undefined>>): number | null {
  const texts = columns.flatMap(({ id, width }) => {
    const input = row[id];
    return typeof input === 'string' ? [wrappedLines(input, width)] : [];
  });
  if (texts.length === 0) return null;
  const least = columns.some(({ spec }) => spec.out && spec.header === 'Esito') ? 2 : 1;
  return Math.max(least, ...texts) * LINE + SPACE;
}
