import type { Language, Translate } from '../../texts';
import type { Document } from '../document';
import { type LaidBlocks, layBlocks } from './laid-blocks';
import { type Grid, gridOf, PAGE_PIXELS, widened } from './grid';
import { Looks } from './looks';
import { heightOf, PAGE_POINTS, partsOf } from './pages';
import type { LaidRow } from './sheet-rows';
import { layTitle, type TitleRows } from './title';

/** What need not be on one page is not made smaller than this for it. */
const SMALLEST_PAGE = 1.2;

/** Map and overview are taken in at one look, on one page, while that does not make their type smaller than by this factor. */
const SMALLEST_LOOK = 1.45;

/** Between these factors the largest type is sought that serves. */
const FACTORS = [1.05, 1.1, 1.15, SMALLEST_PAGE, 1.25, 1.3, 1.35, 1.4, SMALLEST_LOOK] as const;

const isTakenInAtOneLook = ({ kind, blocks }: Document): boolean =>
  kind === 'sintesi' || blocks.some((block) => block.kind === 'table' && block.look === 'map');

/** A document's rows on a page so wide. */
export interface OnWidth {
  readonly grid: Grid;
  readonly title: TitleRows;
  readonly body: LaidBlocks;
  readonly original: readonly LaidRow[];
  /** How much wider than a sheet of paper it is: by so much it is printed smaller. */
  readonly scale: number;
  /** Height of all up to where another page must begin, in points. */
  readonly first: number;
  /** Whether its first page holds all up to where another must begin. */
  readonly isWhole: boolean;
}

/** On the paper's width, or on the least greater one on which one page holds what belongs together, else on which no text is cut: they break into fewer lines there. */
export function layOnWidth(document: Document, language: Language, t: Translate): OnWidth {
  const { blocks } = document;
  const narrow = gridOf(blocks, language);
  const layOn = (factor: number): OnWidth => {
    const looks = new Looks();
    const grid = widened(narrow, factor);
    const title = layTitle(document, grid.edges, looks, language, t);
    const body = layBlocks(blocks, grid, looks, language);
    const original = [...title.rows, ...body.rows];
    const scale = (grid.edges.at(-1) ?? PAGE_PIXELS) / PAGE_PIXELS;
    const first = heightOf(original, 0, partsOf(original)[1] ?? original.length);
    return { grid, title, body, original, scale, first, isWhole: first <= PAGE_POINTS * scale };
  };
  const natural = layOn(1);
  const least = (most: number, serves: (laid: OnWidth) => boolean): OnWidth | undefined => {
    for (const factor of FACTORS) {
      if (factor > most) return undefined;
      const laid = layOn(factor);
      if (serves(laid)) return laid;
    }
    return undefined;
  };
  const smallest = isTakenInAtOneLook(document) ? SMALLEST_LOOK : SMALLEST_PAGE;
  // A wider page holds more lines, and each of them more words: what is longer than this fits on none.
  const mayBeWhole = !natural.isWhole && natural.first <= PAGE_POINTS * natural.scale * smallest ** 2;
  const whole = mayBeWhole ? least(smallest, ({ isWhole }) => isWhole) : undefined;
  if (whole !== undefined || !isCut(natural)) return whole ?? natural;
  return least(SMALLEST_PAGE / natural.scale, (laid) => !isCut(laid)) ?? natural;
}

/** Whether some text is too long for a row in its column. */
const isCut = ({ original }: OnWidth): boolean => original.some(({ isContinued }) => isContinued);
