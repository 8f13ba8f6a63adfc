import type { Language } from '../../texts';
import { cellText } from '../cells';
import type { Block, Cell, Table } from '../document';
import { cellWidth, PADDING, textWidth, type Type, widestWord } from './metrics';
import { BETWEEN, onHalf, type Side, sidesOf } from './pairs';
import { spread } from './spread';

/** Pixels that A4 landscape prints on its width at full size, a little less than fits between the margins. */
export const PAGE_PIXELS = 1010;

/** An edge this near to one that is there moves onto it: fewer columns, fewer merged cells. */
const TOLERANCE = 44;

/** How narrow a table's columns may get: what is longer than these, in pixels, may break. */
interface Limits {
  readonly word: number;
  /** Headers and short texts that stay on one line. */
  readonly line: number;
}

/** What tables are given where the page has room for it, and what they get at least. */
const EASY: Limits = { word: 175, line: 120 };
const TIGHT: Limits = { word: 125, line: 0 };

/** A table whose longest words take more than this share of the page has no room to be easy. */
const EASY_SHARE = 0.8;

const SMALLEST = 24;

/** Tiles and charts are alike in width: their edges move less. */
const CLOSE_TOLERANCE = 12;

/** A linked text up to this long stays on one line, so that it can be linked. */
const LONGEST_LINK = 230;

/** Texts longer than this take what room there is. */
const LONGEST_NATURAL = 420;

/** A table whose texts need less than this share of the page does not stretch over it all. */
const NARROW = 0.5;

/** Tiles are no wider than a quarter of the page. */
const FEWEST_TILES = 4;

const TABLE_TYPE = { size: 9, bold: false, indent: 1 } as const;
const BOLD_TYPE = { size: 9, bold: true, indent: 1 } as const;

/** Where the columns of a sheet end, in pixels from the left, ascending; the last is the page's width. */
export interface Grid {
  readonly edges: readonly number[];
  /** Of each block, the grid columns its own columns end with (inclusive); null for blocks across the page. */
  readonly ends: readonly (readonly number[] | null)[];
}

/** What a block asks of the grid: widths of its columns and the least that they need, in pixels. */
interface Wish {
  readonly widths: readonly number[];
  readonly least: readonly number[];
  readonly tolerance: number;
}

/** One grid for all blocks, as wide as asked at least: the table with most columns makes it, the others take whole columns where they nearly fit. */
export function gridOf(blocks: readonly Block[], language: Language, pixels: number): Grid {
  const sides = sidesOf(blocks);
  const least = alike(
    blocks,
    blocks.map((block, at) => {
      if (block.kind !== 'table') return null;
      const easy = leastWidths(block, language, EASY);
      const room = (sides[at] ?? null) === null ? pixels : (pixels - BETWEEN) / 2;
      return sum(easy) <= room * EASY_SHARE ? easy : leastWidths(block, language, TIGHT);
    }),
  );
  const page = Math.ceil(Math.max(pixels, ...least.map((widths, at) => (sides[at] === null ? sum(widths ?? []) : sum(widths ?? []) * 2 + BETWEEN))));
  const wishes = blocks.map((block, at) => wishOf(block, least[at] ?? null, page, sides[at] ?? null));
  const order = wishes.flatMap((wish, at) => (wish === null ? [] : [{ wish, at }])).sort((a, b) => b.wish.widths.length - a.wish.widths.length || a.at - b.at);
  const edges: number[] = [page];
  const chosen = new Map<number, readonly number[]>();
  order.forEach(({ wish, at }, rank) => chosen.set(at, placeEdges(wish, edges, rank === 0 ? 0 : wish.tolerance)));
  return { edges, ends: blocks.map((_, at) => chosen.get(at)?.map((edge) => edges.indexOf(edge)) ?? null) };
}

/** Tables with the same columns need the same widths: else each would split the other's columns by a hair. */
function alike(blocks: readonly Block[], least: readonly (readonly number[] | null)[]): (readonly number[] | null)[] {
  const kindOf = (block: Block | undefined): string => (block?.kind === 'table' ? block.columns.map(({ width }) => width).join() : '');
  const most = new Map<string, number[]>();
  blocks.forEach((block, at) => {
    const known = most.get(kindOf(block));
    most.set(kindOf(block), least[at]?.map((width, column) => Math.max(width, known?.[column] ?? 0)) ?? []);
  });
  return least.map((widths, at) => (widths === null ? null : (most.get(kindOf(blocks[at])) ?? widths)));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

function wishOf(block: Block, least: readonly number[] | null, page: number, side: Side): Wish | null {
  const parts = block.kind === 'figures' ? block.figures.length : block.kind === 'charts' ? block.charts.length : 0;
  if (parts > 0) {
    const width = page / (block.kind === 'figures' ? Math.max(parts, FEWEST_TILES) : parts);
    const widths = Array.from({ length: parts }, () => width);
    return { widths, least: widths.map(() => SMALLEST), tolerance: CLOSE_TOLERANCE };
  }
  if (block.kind === 'narrative' && block.label !== null) return { widths: [page * 0.18, page * 0.82], least: [110, 400], tolerance: TOLERANCE };
  if (block.kind !== 'table' || least === null || least.length === 0) return null;
  if (side !== null) {
    const half = (page - BETWEEN) / 2;
    // Its edges may move no further into the other half than both tables stay apart.
    const rest = page - half - CLOSE_TOLERANCE;
    return { widths: onHalf(side, columnPixels(block, least, half), page), least: onHalf(side, least, sum(least) + rest), tolerance: CLOSE_TOLERANCE };
  }
  const natural = Math.max(naturalWidth(block), sum(least));
  const width = block.look === 'grid' && natural < page * NARROW ? page * NARROW : page;
  return { widths: columnPixels(block, least, width), least, tolerance: TOLERANCE };
}

/** What a table's texts would take on one line each, up to a length at which they are better wrapped. */
function naturalWidth(table: Table): number {
  const widths = table.columns.map(({ header }) => textWidth(header, BOLD_TYPE));
  for (const cells of spread(table)) {
    for (const { cell, column, columns } of cells) {
      if (typeof cell.content !== 'string') continue;
      const width = Math.min(LONGEST_NATURAL, textWidth(cell.content, BOLD_TYPE));
      if (columns === 1) widths[column] = Math.max(widths[column] ?? 0, width);
    }
  }
  return sum(widths) + widths.length * 4 * PADDING;
}

/** Shares of the page, none below what its cells need. */
function columnPixels({ columns }: Table, least: readonly number[], page: number): number[] {
  const share = columns.map(({ width }) => (Number.isFinite(width) && width > 0 ? width : 1));
  const isFixed = columns.map(() => false);
  for (;;) {
    const free = page - sum(least.filter((_, at) => isFixed[at]));
    const shares = sum(share.filter((_, at) => !isFixed[at]));
    const widths = share.map((part, at) => (isFixed[at] === true ? (least[at] ?? 0) : (part / shares) * free));
    const tooNarrow = widths.findIndex((width, at) => isFixed[at] !== true && width < (least[at] ?? 0));
    if (tooNarrow < 0) return widths;
    isFixed[tooNarrow] = true;
  }
}

/** What each column needs: its figures whole, and words that should not break. */
function leastWidths(table: Table, language: Language, limits: Limits): number[] {
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
    return cell.link !== undefined && cell.band === undefined && whole <= LONGEST_LINK ? whole : leastOfText(cell.content, type, limits);
  }
  return textWidth(cellText(cell, language), type) + 2 * PADDING + 12;
}

/** A short text whole, of others the longest word. */
function leastOfText(text: string, type: Type, { word, line }: Limits): number {
  const whole = cellWidth(text, type);
  return whole <= line ? whole : Math.min(word, widestWord(text, type));
}

/** The block's edges, onto those of the grid where they are near; those that are not are added to it. */
function placeEdges({ widths, least }: Wish, edges: number[], tolerance: number): number[] {
  const placed: number[] = [];
  let before = 0;
  let wanted = 0;
  let behind = sum(least);
  const page = Math.round(sum(widths));
  widths.forEach((width, at) => {
    wanted += width;
    behind -= least[at] ?? 0;
    const lowest = before + (least[at] ?? 0);
    const highest = page - behind;
    const edge =
      at === widths.length - 1 && edges.includes(page)
        ? page
        : nearest(edges, Math.round(Math.min(Math.max(wanted, lowest), highest)), lowest, highest, tolerance);
    placed.push(edge);
    before = edge;
  });
  edges.push(...placed.filter((edge) => !edges.includes(edge)));
  edges.sort((a, b) => a - b);
  return placed;
}

function nearest(edges: readonly number[], wanted: number, lowest: number, highest: number, tolerance: number): number {
  const near = edges.filter((edge) => edge >= lowest && edge <= highest && Math.abs(edge - wanted) <= tolerance);
  return near.reduce((best, edge) => (Math.abs(edge - wanted) < Math.abs(best - wanted) ? edge : best), near[0] ?? wanted);
}
