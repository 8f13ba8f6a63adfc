/** Widths of Arial's characters in thousandths of the type size, as its maker publishes them; Liberation Sans has the same. */
const WIDTHS: readonly (readonly [width: number, characters: string])[] = [
  [191, "'’‘"],
  [222, 'ijl'],
  [260, '|'],
  [278, ' !,./:;I[\\]ft·'],
  [333, '()-`r“”'],
  [355, '"'],
  [389, '*°'],
  [469, '^'],
  [500, 'Jckswvxyz{}'],
  [556, '#$0123456789?L_abdeghnopqu€«»–'],
  [584, '+<=>~−×÷'],
  [611, 'FTZ'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
  [1015, '@—…'],
];

const BY_CHARACTER = new Map(WIDTHS.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)));

/** Letters of other scripts are as wide as the type is high, other unknown signs as a capital. */
const UNKNOWN = 722;
const IDEOGRAPH = 1000;

/** Bold type is wider by no more than this. */
const BOLD = 1.09;

/** Excel and LibreOffice wrap sooner or later than the sum of widths says: columns are as wide as the workbook's own typeface makes them. */
const CAUTION = 1.08;

/** Space a cell keeps at either side of its text, and that of one step of indent, in pixels. */
export const PADDING = 4;
const INDENT = 9;

/** What the look of a text says of its size. */
export interface Type {
  readonly size: number;
  readonly bold: boolean;
  readonly indent: number;
}

const PIXELS_PER_POINT = 96 / 72;

function widthOf(character: string): number {
  const known = BY_CHARACTER.get(character);
  if (known !== undefined) return known;
  const base = BY_CHARACTER.get(character.normalize('NFD').charAt(0));
  if (base !== undefined) return base;
  return (character.codePointAt(0) ?? 0) > 0x2e80 ? IDEOGRAPH : UNKNOWN;
}

/** Width of a text on one line, in pixels. */
export function textWidth(text: string, { size, bold }: Pick<Type, 'size' | 'bold'>): number {
  let sum = 0;
  for (const character of text) sum += widthOf(character);
  return (sum / 1000) * size * PIXELS_PER_POINT * (bold ? BOLD : 1) * CAUTION;
}

/** Height that some lines take, in points, with air above and below. */
export const linesHeight = (lines: number, size: number): number => Math.ceil(lines * size * 1.24 + 5);

/** How many lines fit into a height. */
export const linesIn = (height: number, size: number): number => Math.max(1, Math.floor((height - 5) / (size * 1.24)));

/** A text as it breaks into lines in a cell of so many pixels: at spaces, within words only where a word is wider than the cell. */
export function wrap(text: string, pixels: number, type: Type): string[] {
  const room = Math.max(8, pixels - 2 * PADDING - type.indent * INDENT);
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => wrapParagraph(paragraph, room, type));
}

function wrapParagraph(paragraph: string, room: number, type: Type): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const space = textWidth(' ', type);
  const flush = (): void => {
    lines.push(line);
    line = '';
    used = 0;
  };
  for (const word of paragraph.split(/[ \t]+/)) {
    const width = textWidth(word, type);
    if (line !== '' && used + space + width > room) flush();
    if (width <= room) {
      used += width + (line === '' ? 0 : space);
      line = line === '' ? word : `${line} ${word}`;
      continue;
    }
    for (const character of word) {
      const more = textWidth(character, type);
      if (used + more > room && line !== '') flush();
      line += character;
      used += more;
    }
  }
  flush();
  return lines;
}

/** Width of a cell that holds a text on one line, in pixels. */
export const cellWidth = (text: string, type: Type): number => textWidth(text, type) + 2 * PADDING + type.indent * INDENT;

/** Width of a cell that holds the widest part of a text that does not break, in pixels. */
export function widestWord(text: string, type: Type): number {
  return text.split(/\s+/).reduce((most, word) => Math.max(most, cellWidth(word, type)), 0);
}
