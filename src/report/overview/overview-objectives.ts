import { bandOf } from '../../engine/band';
import type { Translate } from '../../texts';
import { formatPercent } from '../../texts/numbers';
import { numberCell } from '../cells';
import type { Cell, Chart, Row, Table } from '../document';
import type { ReportInput } from '../input';
import { across } from '../leaf-cells';
import { PALETTE } from '../palette';
import { objectiveColumns, objectiveRow, rankedObjectives } from '../scorecard/objective-comparison';

/** How many objectives each end of the ranking names at most: those that miss their targets are the ones to read. */
const MOST_BEST = 3;
const MOST_WORST = 3;

/** How many objectives stand in each band; null where none is scored. */
export function bandTable({ model, results }: ReportInput, t: Translate): Table | null {
  if (results.objectives.every(({ achievement }) => achievement === null)) return null;
  const counts = new Map<string, { readonly cell: Cell; count: number }>();
  // The best first, as one counts successes; those without a figure last.
  for (const band of [...model.bands].reverse()) counts.set(band.name, { cell: { content: band.name, band }, count: 0 });
  counts.set('', { cell: { content: t('documenti.unscored'), tone: 'muted' }, count: 0 });
  for (const { achievement } of results.objectives) {
    const entry = counts.get((achievement === null ? null : bandOf(achievement, model.bands))?.name ?? '');
    if (entry !== undefined) entry.count += 1;
  }
  const rows = [...counts.values()].filter(({ count }) => count > 0).map(({ cell, count }): Row => ({ role: 'plain', cells: [cell, numberCell(count, 0)] }));
  return {
    kind: 'table',
    id: 'fasce',
    caption: t('documenti.sintesi.byBand'),
    columns: [
      { header: t('documenti.columns.band'), width: 60, align: 'left' },
      { header: t('documenti.columns.objectives'), width: 40, align: 'right' },
    ],
    rows,
    look: 'grid',
  };
}

/** The shares of the bands, in their colours. */
export function bandChart(table: Table | null, t: Translate): Chart | null {
  if (table === null) return null;
  const title = t('documenti.sintesi.bandChart');
  const items = table.rows.map(({ cells: [band, count] }) => `${String(band?.content ?? '')} ${countOf(count)}`);
  return {
    id: 'bands',
    shape: 'ring',
    title,
    alt: t('documenti.sintesi.alt', { title, items: items.join('; ') }),
    table: table.id,
    labels: 0,
    series: [{ name: t('documenti.columns.objectives'), column: 1 }],
    pointColors: table.rows.map(({ cells: [band] }) => band?.band?.color ?? PALETTE.noBand),
    max: null,
  };
}

function countOf(cell: Cell | undefined): number {
  return cell !== undefined && typeof cell.content === 'object' && cell.content !== null ? cell.content.n : 0;
}

/** Codes of objectives alike that one line names. */
const MOST_ALIKE = 24;

/** The highest and the lowest objectives; the lowest are those that miss something. Few that are scored stand under what they are; many alike at the top are one line. Null where none is scored. */
export function rankingTable(input: ReportInput, t: Translate): Table | null {
  const falling = rankedObjectives(input).filter(({ achievement }) => achievement !== null);
  if (falling.length === 0) return null;
  const group = (title: string, own: readonly Row[]): Row[] => (own.length === 0 ? [] : [{ role: 'group', cells: [across(4, title)] }, ...own]);
  const table = (rows: readonly Row[]): Table => ({
    kind: 'table',
    id: 'obiettivi',
    caption: t('documenti.sintesi.ranking'),
    columns: objectiveColumns(t),
    rows,
    look: 'grid',
  });
  const { objectives, parameters } = input.model;
  if (falling.length <= MOST_BEST && falling.length < objectives.length) {
    const title = t('documenti.sintesi.scored', { count: falling.length, all: objectives.length });
    return table(
      group(
        title,
        falling.map((one) => objectiveRow(one, input, t)),
      ),
    );
  }
  const alike = falling.filter(({ achievement }) => achievement === falling[0]?.achievement);
  const isLevel = alike.length > MOST_BEST;
  const best = isLevel ? alike : falling.slice(0, Math.min(MOST_BEST, Math.ceil(falling.length / 2)));
  const rest = falling.slice(best.length);
  const worst = rest
    .filter(({ achievement }) => achievement !== null && achievement < 100)
    .slice(-MOST_WORST)
    .reverse();
  const lowest = group(
    t('documenti.sintesi.worst'),
    worst.map((one) => objectiveRow(one, input, t)),
  );
  if (!isLevel)
    return table([
      ...group(
        t('documenti.sintesi.best'),
        best.map((one) => objectiveRow(one, input, t)),
      ),
      ...lowest,
    ]);
  const value = formatPercent(best[0]?.achievement ?? 0, parameters.decimals, parameters.language);
  const codes = best.slice(0, MOST_ALIKE).map(({ position }) => objectives[position]?.code ?? '');
  const named = [...codes.filter((code) => code !== ''), ...(best.length > MOST_ALIKE ? ['…'] : [])].join(', ');
  return table([
    ...group(t('documenti.sintesi.alike', { count: best.length, all: falling.length, value }), [{ role: 'plain', cells: [across(4, named)] }]),
    ...lowest,
  ]);
}
