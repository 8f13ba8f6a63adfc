import type { DrawnPage } from '../../sheets/drawing';
import type { Translate } from '../../texts';
import { formatValue } from '../../texts/value';
import type { Language } from '../../texts';
import type { Document, Stamp } from '../document';
import { type Looks, STYLES } from './looks';
import { linesHeight } from './metrics';
import { type LaidCell, type LaidRow, rowOf } from './sheet-rows';
import { gapRow } from './blocks';
import { lineRow } from './table';

/** The rows every sheet begins with, of which the first may be repeated on every page. */
export interface TitleRows {
  readonly rows: readonly LaidRow[];
  /** Where the day stands: the only cell that does not tell whether a sheet is up to date. */
  readonly day: LaidCell;
}

/** Rows of the title block that stay in view. */
export const TITLE_ROWS = 2;

/** Titles longer than this are set smaller. */
const LONG_TITLE = 70;

const dayOf = ({ date }: Stamp, language: Language): string => formatValue({ kind: 'date', serial: date }, language);

export function layTitle({ title, stamp }: Document, edges: readonly number[], looks: Looks, language: Language, t: Translate): TitleRows {
  const page = edges.at(-1) ?? 0;
  const last = edges.length - 1;
  // The day needs little room: the column edge nearest to two thirds of the page parts the line.
  const middle = edges.slice(0, -1).reduce((best, edge, at) => (Math.abs(edge - page * 0.66) < Math.abs((edges[best] ?? 0) - page * 0.66) ? at : best), 0);
  const needs = linesHeight(1, STYLES.running.size);
  const day: LaidCell = {
    left: last === 0 ? 0 : middle + 1,
    right: last,
    rows: 1,
    value: t('schede.stamp', { day: dayOf(stamp, language), version: stamp.version }),
    look: looks.of(STYLES.runningRight),
    link: undefined,
    needs,
  };
  const body: LaidCell = {
    left: 0,
    right: middle,
    rows: 1,
    value: t('schede.running', { organisation: stamp.organisation, year: stamp.year }),
    look: looks.of(STYLES.running),
    link: undefined,
    needs,
  };
  const across = { left: 0, right: last, pixels: page };
  return {
    rows: [
      rowOf(needs, last === 0 ? [day] : [body, day], { keep: 'wish' }),
      lineRow(title, { ...STYLES.title, ...(title.length > LONG_TITLE ? { size: 14 } : {}) }, across, looks),
      lineRow(stamp.parameters, STYLES.parameters, across, looks, 6),
      { ...gapRow(10), keep: 'wish' },
    ],
    day,
  };
}

/** Excel takes 255 signs for a whole footer, codes included. */
const LONGEST_NAME = 90;

const plain = (text: string): string =>
  text
    .slice(0, LONGEST_NAME)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replaceAll('&', '&&');

export function footerOf({ title, stamp }: Document, language: Language, t: Translate): DrawnPage['footer'] {
  return {
    left: plain(t('schede.running', { organisation: stamp.organisation, year: stamp.year })),
    center: plain(title === stamp.organisation ? '' : title),
    right: t('schede.pages', { day: dayOf(stamp, language), page: '&P', pages: '&N' }),
  };
}
