import { bandOf } from '../../engine/band';
import type { Translate } from '../../texts';
import { cellText, textCell } from '../cells';
import type { Block, Chart, Column, Row, Table } from '../document';
import type { ReportInput } from '../input';
import { PALETTE } from '../palette';
import { linkedText, linkTo, meanCells } from '../leaf-cells';
import { lineIn } from '../table-text';

/** More objectives than these stand side by side: lying bars would not fit on a page. */
const MOST_LYING = 24;

/** Positions of the columns that the chart draws. */
const [CODE, ACHIEVEMENT] = [0, 2] as const;

/** An objective's place in the table, and what it achieves. */
export interface Ranked {
  readonly position: number;
  readonly achievement: number | null;
}

/** All objectives from the highest to the lowest, as bars and as a table, on a page of their own; nothing where fewer than two are scored. */
export function objectiveComparison(input: ReportInput, t: Translate): readonly Block[] {
  const ranked = rankedObjectives(input);
  if (ranked.filter(({ achievement }) => achievement !== null).length < 2) return [];
  const table: Table = {
    kind: 'table',
    id: 'confronto',
    caption: null,
    columns: objectiveColumns(t),
    rows: ranked.map((one) => objectiveRow(one, input, t)),
    look: 'grid',
  };
  return [
    { kind: 'heading', level: 1, text: t('documenti.mappa.comparison'), newPage: true },
    { kind: 'charts', charts: [comparisonChart(table, ranked, input, t)] },
    table,
  ];
}

/** The highest first, in the order of the table where they are alike; those without a figure last. */
export function rankedObjectives({ results }: ReportInput): readonly Ranked[] {
  const ranked = results.objectives.map(({ achievement }, position): Ranked => ({ position, achievement }));
  return ranked.sort((a, b) => (b.achievement ?? -1) - (a.achievement ?? -1) || a.position - b.position);
}

export function objectiveColumns(t: Translate): readonly Column[] {
  return [
    { header: t('documenti.columns.code'), width: 8, align: 'left' },
    { header: t('documenti.columns.objective'), width: 66, align: 'left' },
    { header: t('documenti.columns.achievement'), width: 13, align: 'right' },
    { header: t('documenti.columns.band'), width: 13, align: 'center' },
  ];
}

export function objectiveRow({ position, achievement }: Ranked, { model, views }: ReportInput, t: Translate): Row {
  const at = model.objectives[position]?.at ?? { table: 'Obiettivi', row: 0 };
  const code = linkedText(lineIn(views.Obiettivi, at.row, 'code'), linkTo(at, 'code'));
  return { role: 'plain', cells: [code, textCell(lineIn(views.Obiettivi, at.row, 'name')), ...meanCells(achievement, model, t, linkTo(at, 'achievement'))] };
}

function comparisonChart({ id, rows }: Table, ranked: readonly Ranked[], { model }: ReportInput, t: Translate): Chart {
  const { bands, parameters } = model;
  const title = t('documenti.mappa.comparisonChart');
  const items = rows.map(({ cells }) =>
    [cells[CODE], cells[ACHIEVEMENT]].map((cell) => (cell === undefined ? '' : cellText(cell, parameters.language))).join(' '),
  );
  return {
    id: 'objectives',
    shape: rows.length <= MOST_LYING ? 'bars' : 'columns',
    title,
    alt: t('documenti.sintesi.alt', { title, items: items.join('; ') }),
    table: id,
    labels: CODE,
    series: [{ name: t('documenti.columns.achievement'), column: ACHIEVEMENT }],
    pointColors: ranked.map(({ achievement }) => (achievement === null ? null : bandOf(achievement, bands))?.color ?? PALETTE.noBand),
    max: Math.max(100, parameters.cap) / 100,
  };
}
