import type { Language } from '../../texts';
import type { Block, Table } from '../document';
import { BETWEEN, onHalf, type Side, sidesOf } from './pairs';
import { EASY, leastWidths, naturalWidth, SMALLEST, TIGHT } from './widths';

/** Pixels that A4 landscape prints on its width at full size, a little less than fits between the margins. */
export const PAGE_PIXELS = 1010;

/** An edge this near to one that is there moves onto it: fewer columns, fewer merged cells. */
const TOLERANCE = 44;

/** A table whose longest words take more than this share of the page has no room to be easy. */
const EASY_SHARE = 0.95;

/** Tiles and charts are alike in width: their edges move less. */
const CLOSE_TOLERANCE = 12;

/** Room for texts on a page wider than the paper, and up to which factor it is given. */
const TEXT_ROOM = 1.15;
const SMALL = 1.2;

/** A table whose texts need less than this share of the page does not stretch over it all. */
const NARROW = 0.5;

/** Tiles are no wider than a quarter of the page. */
const FEWEST_TILES = 4;

/** Some edge stands in the middle of every page, so that its first line has two sides; shares of the page. */
const MIDDLE = { from: 0.4, at: 0.66, to: 0.75 } as const;

/** Where the columns of a sheet end, in pixels from the left, ascending; the last is the page's width. */
export interface Grid {
  readonly edges: readonly number[];
  /** Of each block, the grid columns its own columns end with (inclusive); null for blocks across the page. */
  readonly ends: readonly (readonly number[] | null)[];
  /** Which half of the page each block takes. */
  readonly sides: readonly Side[];
}

/** What a block asks of the grid: widths of its columns and the least that they need, in pixels. */
interface Wish {
  readonly widths: readonly number[];
  readonly least: readonly number[];
  readonly tolerance: number;
}

/** One grid for all blocks: the table with most columns makes it, the others take whole columns where they nearly fit. */
export function gridOf(blocks: readonly Block[], language: Language): Grid {
  const half = (PAGE_PIXELS - BETWEEN) / 2;
  const isNarrow = (table: Table): boolean => table.look === 'grid' && Math.max(naturalWidth(table), sum(leastWidths(table, language, EASY))) <= half;
  const sides = sidesOf(blocks, isNarrow);
  const least = alike(
    blocks,
    blocks.map((block, at) => {
      if (block.kind !== 'table') return null;
      const easy = leastWidths(block, language, EASY);
      const room = (sides[at] ?? null) === null ? PAGE_PIXELS : half;
      return sum(easy) <= room * EASY_SHARE ? easy : leastWidths(block, language, TIGHT);
    }),
  );
  const page = pageWidth(Math.max(...least.map((widths, at) => (sides[at] === null ? sum(widths ?? []) : sum(widths ?? []) * 2 + BETWEEN))));
  const wishes = blocks.map((block, at) => wishOf(block, least[at] ?? null, page, sides[at] ?? null));
  const order = wishes.flatMap((wish, at) => (wish === null ? [] : [{ wish, at }])).sort((a, b) => b.wish.widths.length - a.wish.widths.length || a.at - b.at);
  const edges: number[] = [page];
  const chosen = new Map<number, readonly number[]>();
  order.forEach(({ wish, at }, rank) => chosen.set(at, placeEdges(wish, edges, rank === 0 ? 0 : wish.tolerance)));
  if (!edges.some((edge) => edge >= page * MIDDLE.from && edge <= page * MIDDLE.to)) {
    edges.push(Math.round(page * MIDDLE.at));
    edges.sort((a, b) => a - b);
  }
  return { edges, ends: blocks.map((_, at) => chosen.get(at)?.map((edge) => edges.indexOf(edge)) ?? null), sides };
}

/** What does not fit on the paper's width is printed smaller, a little more than it must: else its texts would stand in columns one word wide. */
function pageWidth(least: number): number {
  return least <= PAGE_PIXELS ? PAGE_PIXELS : Math.ceil(Math.max(least, Math.min(least * TEXT_ROOM, PAGE_PIXELS * SMALL)));
}

/** The same columns, wider: notes at the right of a sheet stay where they are, however wide its page is drawn. */
export const widened = (grid: Grid, factor: number): Grid => ({ ...grid, edges: grid.edges.map((edge) => Math.round(edge * factor)) });

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
  const half = (page - BETWEEN) / 2;
  if (block.kind === 'charts' && side === 'right') {
    return { widths: [page - half, half], least: [page - half - CLOSE_TOLERANCE, SMALLEST], tolerance: CLOSE_TOLERANCE };
  }
  const parts = block.kind === 'figures' ? block.figures.length : block.kind === 'charts' ? block.charts.length : 0;
  if (parts > 0) {
    const width = page / (block.kind === 'figures' ? Math.max(parts, FEWEST_TILES) : parts);
    const widths = Array.from({ length: parts }, () => width);
    return { widths, least: widths.map(() => SMALLEST), tolerance: CLOSE_TOLERANCE };
  }
  if (block.kind === 'narrative' && block.label !== null) return { widths: [page * 0.18, page * 0.82], least: [110, 400], tolerance: TOLERANCE };
  if (block.kind !== 'table' || least === null || least.length === 0) return null;
  if (side !== null) {
    // Its edges may move no further into the other half than both tables stay apart.
    const rest = page - half - CLOSE_TOLERANCE;
    return { widths: onHalf(side, columnPixels(block, least, half), page), least: onHalf(side, least, sum(least) + rest), tolerance: CLOSE_TOLERANCE };
  }
  const natural = Math.max(naturalWidth(block), sum(least));
  const width = block.look === 'grid' && natural < page * NARROW ? page * NARROW : page;
  return { widths: columnPixels(block, least, width), least, tolerance: TOLERANCE };
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
