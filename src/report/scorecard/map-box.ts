import { bandOf } from '../../engine/band';
import type { CellRef } from '../../model/finding';
import type { Model } from '../../model/model';
import type { Translate } from '../../texts';
import { percentCell } from '../cells';
import type { Cell } from '../document';

/** What stands on the map, in two cells one above the other: what it is, and its figure with the name of its band. Both in the band's colour. */
export interface Box {
  readonly words: Cell;
  /** Empty for what has no figure: its words take both lines and say so. */
  readonly figure: Cell;
}

export const NOTHING: Box = { words: { content: null }, figure: { content: null } };

/** Longer names of bands would widen every column. */
const LONGEST_BAND = 30;

export function box(name: string, achievement: number | null, { bands, parameters }: Model, t: Translate, link?: CellRef): Box {
  const linked = link === undefined ? {} : { link };
  if (achievement === null) {
    const words = [name, t('documenti.unscored')].filter((text) => text !== '').join('\n');
    return { words: { content: words, tone: 'muted' }, figure: { content: null } };
  }
  const band = bandOf(achievement, bands);
  const coloured = band === null ? {} : { band };
  const figure = percentCell(achievement, parameters.decimals, { ...coloured, ...linked, align: 'left' });
  const after = band === null ? {} : { after: ` · ${band.name.slice(0, LONGEST_BAND)}` };
  const content = typeof figure.content === 'object' && figure.content !== null ? { ...figure.content, ...after } : figure.content;
  return { words: { content: name === '' ? null : name, ...coloured }, figure: { ...figure, content } };
}

/** Boxes side by side: their words, and under them their figures where there is any. */
export function linesOf(boxes: readonly Box[]): (readonly Cell[])[] {
  if (boxes.every(({ figure }) => figure.content === null)) return [boxes.map(({ words }) => words)];
  const isTall = ({ words, figure }: Box): boolean => words.content !== null && figure.content === null;
  return [boxes.map((one): Cell => (isTall(one) ? { ...one.words, rows: 2 } : one.words)), boxes.filter((one) => !isTall(one)).map(({ figure }) => figure)];
}

/** Boxes in columns of different height, as lines across them. */
export function stackedLines(stacks: readonly (readonly Box[])[]): (readonly Cell[])[][] {
  const height = stacks.reduce((most, { length }) => Math.max(most, length), 1);
  return Array.from({ length: height }, (_, i) => linesOf(stacks.map((stack): Box => stack[i] ?? NOTHING)));
}
