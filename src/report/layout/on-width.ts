import type { Language, Translate } from '../../texts';
import type { Document } from '../document';
import { drawableBlocks, type LaidBlocks, layBlocks } from './laid-blocks';
import { type Grid, gridOf, PAGE_PIXELS } from './grid';
import { Looks } from './looks';
import { heightOf, PAGE_POINTS, partsOf } from './pages';
import type { LaidRow } from './sheet-rows';
import { layTitle, type TitleRows } from './title';

/** Map and overview are taken in at one look, on one page, while that does not make their type smaller than by this factor. */
const SMALLEST_LOOK = 1.45;

/** Between these factors the largest type is sought that serves. */
const LOOKS = [1, 1.05, 1.1, 1.15, 1.2, 1.25, 1.3, 1.35, 1.4, SMALLEST_LOOK] as const;

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
  /** Whether its first page holds what is to be taken in at one look. */
  readonly isOneLook: boolean;
}

/** On the paper's width, or on the least greater one on which a page holds what is to be taken in at one look: texts break into fewer lines there. */
export function layOnWidth(document: Document, language: Language, t: Translate): OnWidth {
  const blocks = drawableBlocks(document.blocks);
  const layOn = (factor: number): OnWidth => {
    const looks = new Looks();
    const grid = gridOf(blocks, language, PAGE_PIXELS * factor);
    const title = layTitle(document, grid.edges, looks, language, t);
    const body = layBlocks(blocks, grid, looks, language);
    const original = [...title.rows, ...body.rows];
    const scale = (grid.edges.at(-1) ?? PAGE_PIXELS) / PAGE_PIXELS;
    return { grid, title, body, original, scale, isOneLook: heightOf(original, 0, partsOf(original)[1] ?? original.length) <= PAGE_POINTS * scale };
  };
  if (isTakenInAtOneLook(document) && layOn(SMALLEST_LOOK).isOneLook) {
    for (const factor of LOOKS) {
      const laid = layOn(factor);
      if (laid.isOneLook) return laid;
    }
  }
  return { ...layOn(1), isOneLook: false };
}
