import type { DrawnPage } from '../../sheets/drawing';
import type { Translate } from '../../texts';
import { formatValue } from '../../texts/value';
import type { Language } from '../../texts';
import type { Document, Stamp } from '../document';
import { type LookChange, type Looks, STYLES } from './looks';
import { linesHeight, PADDING, textWidth } from './metrics';
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

/** Height of the line below a title without parameters, in points. */
const LINE_ALONE = 5;

/** Titles longer than this are set smaller. */
const LONG_TITLE = 70;

const dayOf = ({ date }: Stamp, language: Language): string => formatValue({ kind: 'date', serial: date }, language);

const RIGHT = { size: STYLES.runningRight.size, bold: false } as const;

/** The column after which the first line is parted, near two thirds of the page; null where neither side would have room. */
function middleOf(edges: readonly number[], least: number, behind: number): number | null {
  const page = edges.at(-1) ?? 0;
  const fits = edges.flatMap((edge, at) => (edge >= least && page - edge >= behind ? [{ edge, at }] : []));
  const distance = (edge: number): number => Math.abs(edge - page * 0.66);
  return (
    fits.reduce<{ edge: number; at: number } | null>((best, one) => (best === null || distance(one.edge) < distance(best.edge) ? one : best), null)?.at ?? null
  );
}

export function layTitle({ title, stamp }: Document, edges: readonly number[], looks: Looks, language: Language, t: Translate): TitleRows {
  const page = edges.at(-1) ?? 0;
  const last = edges.length - 1;
  const running = t('schede.running', { organisation: stamp.organisation, year: stamp.year });
  const stamped = t('schede.stamp', { day: dayOf(stamp, language), version: stamp.version });
  const middle = middleOf(edges, textWidth(running, STYLES.running) + 2 * PADDING, textWidth(stamped, RIGHT) + 2 * PADDING);
  const needs = linesHeight(1, STYLES.running.size);
  const cell = (left: number, right: number, value: string, style: LookChange): LaidCell => {
    return { left, right, rows: 1, value, look: looks.of(style), link: undefined, needs };
  };
  const day = middle === null ? cell(0, last, `${running} · ${stamped}`, STYLES.running) : cell(middle + 1, last, stamped, STYLES.runningRight);
  const body = middle === null ? [] : [cell(0, middle, running, STYLES.running)];
  const rule = rowOf(LINE_ALONE, [{ ...cell(0, last, '', STYLES.parameters), value: null }], { keep: 'wish' });
  const across = { left: 0, right: last, pixels: page };
  return {
    rows: [
      // Where it is repeated a table may follow at once.
      rowOf(needs + 6, [...body, day], { keep: 'wish' }),
      lineRow(title, { ...STYLES.title, ...(title.length > LONG_TITLE ? { size: 14 } : {}) }, across, looks),
      stamp.parameters === '' ? rule : lineRow(stamp.parameters, STYLES.parameters, across, looks, 6),
      { ...gapRow(10), keep: 'wish' },
    ],
    day,
  };
}

/** The three parts of a footer must not run into each other; Excel takes 255 signs for them together. */
const LONGEST_LEFT = 70;
const LONGEST_CENTER = 56;

/** A text for a footer, cut at a word; ampersands begin codes there. */
function footerText(text: string, longest: number): string {
  const cut =
    text.length <= longest
      ? text
      : `${text
          .slice(0, longest)
          .replace(/\s*\S*$/, '')
          .replace(/[\s–,-]+$/, '')}…`;
  return cut.replaceAll('&', '&&');
}

export function footerOf({ title, sheet, stamp }: Document, language: Language, t: Translate): DrawnPage['footer'] {
  return {
    left: footerText(t('schede.running', { organisation: stamp.organisation, year: stamp.year }), LONGEST_LEFT),
    // A title too long for its place is called as on the sheet's tab.
    center: footerText(title.length <= LONGEST_CENTER ? title : sheet, LONGEST_CENTER),
    right: t('schede.pages', { day: dayOf(stamp, language), page: '&P', pages: '&N' }),
  };
}
