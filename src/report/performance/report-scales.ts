import type { Band, Model } from '../../model/model';
import type { Language, Translate } from '../../texts';
import { formatNumber, formatThreshold } from '../../texts/numbers';
import { textCell } from '../cells';
import type { Cell, Table } from '../document';

/** The table of bands. */
export const BANDS = 'fasce';

/** The bands with both their ends, the best first. */
export function bandTable({ bands, parameters: { language } }: Model, t: Translate): Table {
  const rows = bands.map((band, i): readonly Cell[] => [{ content: band.name, band }, textCell(bandText(band, bands[i + 1], i === 0, language, t))]);
  return table(BANDS, t('relazione.frame.bands'), t('relazione.frame.band'), rows, t);
}

function bandText({ from, inclusive }: Band, next: Band | undefined, isFirst: boolean, language: Language, t: Translate): string {
  const low = formatThreshold(from, language);
  if (next === undefined) return t(inclusive ? 'relazione.frame.atLeast' : 'relazione.frame.above', { from: low });
  const high = formatThreshold(next.from, language);
  if (isFirst && from <= 0) return t(next.inclusive ? 'relazione.frame.below' : 'relazione.frame.upTo', { to: high });
  if (inclusive && !next.inclusive) return t('relazione.frame.between', { from: withoutSign(from, language), to: high });
  const start = t(inclusive ? 'relazione.frame.startIncluded' : 'relazione.frame.above', { from: low });
  return t('relazione.frame.both', { start, end: t(next.inclusive ? 'relazione.frame.below' : 'relazione.frame.upTo', { to: high }) });
}

/** The judgements with both their ends, the best first: whole numbers, as the value is rounded to one before it is judged. */
export function judgementTable({ judgements, parameters: { language, cap } }: Model, t: Translate): Table {
  const rows = judgements.map(({ name, from }, i): readonly Cell[] => {
    const next = judgements[i + 1]?.from;
    const between = (to: number): string => t('relazione.frame.between', { from: withoutSign(from, language), to: formatThreshold(to, language) });
    const open = (): string => (from < cap ? between(cap) : t('relazione.frame.atLeast', { from: formatThreshold(from, language) }));
    if (next === undefined) return [textCell(name), textCell(open())];
    if (i === 0 && from <= 0) return [textCell(name), textCell(t('relazione.frame.below', { to: formatThreshold(next, language) }))];
    return [textCell(name), textCell(between(Math.ceil(next) - 1))];
  });
  return table('giudizi', t('relazione.frame.judgements'), t('relazione.frame.judgement'), rows, t);
}

function withoutSign(points: number, language: Language): string {
  return formatNumber(points, Number.isInteger(points) ? 0 : 1, language);
}

function table(id: string, caption: string, what: string, rows: readonly (readonly Cell[])[], t: Translate): Table {
  return {
    kind: 'table',
    id,
    caption,
    look: 'grid',
    columns: [
      { header: what, width: 50, align: 'left' },
      { header: t('relazione.frame.from'), width: 50, align: 'left' },
    ],
    rows: [...rows].reverse().map((cells) => ({ role: 'plain', cells })),
  };
}
