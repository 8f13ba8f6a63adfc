import { bandOf } from '../../engine/band';
import type { GroupResult, Results } from '../../engine/results';
import type { RowRef } from '../../model/model';
import type { Translate } from '../../texts';
import { cellText, percentCell, textCell } from '../cells';
import type { Cell, Chart, Column, Row, Table } from '../document';
import type { ReportInput } from '../input';
import { across, linkedText, linkTo, meanCells, weightCell } from '../leaf-cells';
import { PALETTE } from '../palette';
import { lineIn } from '../table-text';
import { perspectiveWeights, type Weight } from '../weights';

/** Positions of the columns that charts draw. */
const NAME = 1;
const ACHIEVEMENT = 2;

/** Perspectives, and in a second table priorities and scorecards, with their figures; those that a workbook has. */
export function groupTables(input: ReportInput, t: Translate): readonly Table[] {
  const { model, results, views } = input;
  const perspectives = model.perspectives ?? [];
  const weights = perspectiveWeights(input);
  const columns = columnsWanted(results, weights);
  const rows = {
    perspectives: perspectives.map(({ at }, i) =>
      row(at, lineIn(views.Prospettive, at.row, 'code'), lineIn(views.Prospettive, at.row, 'name'), results.perspectives[i], weights[i], columns, input, t),
    ),
    priorities: model.priorities.map(({ at }, i) =>
      row(at, lineIn(views.Priorita, at.row, 'code'), lineIn(views.Priorita, at.row, 'name'), results.priorities[i], undefined, columns, input, t),
    ),
    scorecards: results.scorecards.flatMap((result) => {
      const at = result.nodes[0]?.node.at;
      return at === undefined ? [] : [row(at, '', result.scorecard, result, undefined, columns, input, t)];
    }),
  };
  const table = (id: 'perspectives' | 'others', caption: string | null, name: string, own: readonly Row[]): readonly Table[] =>
    own.length === 0 ? [] : [{ kind: 'table', id, caption, columns: columnsOf(name, columns, t), rows: own, look: 'grid' }];
  const group = (title: string, own: readonly Row[]): readonly Row[] =>
    own.length === 0 ? [] : [{ role: 'group', cells: [across(columnsOf('', columns, t).length, title)] }, ...own];
  const others = [...group(t('documenti.sintesi.byPriority'), rows.priorities), ...group(t('documenti.sintesi.byScorecard'), rows.scorecards)];
  const kinds = [rows.priorities, rows.scorecards].every(({ length }) => length > 0)
    ? 'byPriorityOrScorecard'
    : rows.priorities.length > 0
      ? 'byPriority'
      : 'byScorecard';
  return [
    ...table('perspectives', t('documenti.sintesi.byPerspective'), t('documenti.columns.perspective'), rows.perspectives),
    ...table('others', t(`documenti.sintesi.${kinds}`), t('documenti.columns.priorityOrScorecard'), others),
  ];
}

/** Which columns say something: a weight where not all weigh the same, a coverage where somebody is not measured yet. */
interface Wanted {
  readonly weight: boolean;
  readonly coverage: boolean;
}

function columnsWanted({ perspectives, priorities, scorecards }: Results, weights: readonly Weight[]): Wanted {
  const isPartial = ({ coverage }: GroupResult): boolean => coverage !== null && coverage < 100;
  return { weight: weights.some(({ equal }) => !equal), coverage: [...perspectives, ...priorities, ...scorecards].some(isPartial) };
}

function columnsOf(name: string, { weight, coverage }: Wanted, t: Translate): readonly Column[] {
  return [
    { header: t('documenti.columns.code'), width: 8, align: 'left' },
    { header: name, width: 48, align: 'left' },
    { header: t('documenti.columns.achievement'), width: 12, align: 'right' },
    { header: t('documenti.columns.band'), width: 12, align: 'center' },
    ...(weight ? [{ header: t('documenti.columns.weight'), width: 10, align: 'right' } as const] : []),
    ...(coverage ? [{ header: t('documenti.columns.coverage'), width: 10, align: 'right' } as const] : []),
  ];
}

function row(
  at: RowRef,
  code: string,
  name: string,
  mean: GroupResult | undefined,
  weight: Weight | undefined,
  columns: Wanted,
  { model }: ReportInput,
  t: Translate,
): Row {
  const link = linkTo(at, at.table === 'Schede' ? 'scorecard' : 'code');
  const cells: Cell[] = [
    linkedText(code, link),
    textCell(name),
    ...meanCells(mean?.achievement ?? null, model, t, link),
    ...(columns.weight ? [weightCell(weight, t, linkTo(at, 'weight'))] : []),
    ...(columns.coverage ? [percentCell(mean?.coverage ?? null, model.parameters.decimals)] : []),
  ];
  return { role: 'plain', cells };
}

/** Bars of the first table that has any figure, in the colours of the bands. */
export function groupChart(tables: readonly Table[], { model, results }: ReportInput, t: Translate): Chart | null {
  const meansOf = ({ id }: Table): readonly GroupResult[] => (id === 'perspectives' ? results.perspectives : [...results.priorities, ...results.scorecards]);
  const table = tables.find((one) => meansOf(one).some(({ achievement }) => achievement !== null));
  if (table === undefined) return null;
  const means = meansOf(table);
  const { bands, parameters } = model;
  const title = t(table.id === 'perspectives' ? 'documenti.sintesi.perspectivesChart' : 'documenti.sintesi.othersChart');
  const plain = table.rows.filter(({ role }) => role === 'plain');
  const items = plain.map(({ cells }) =>
    [cells[NAME], cells[ACHIEVEMENT]].map((cell) => (cell === undefined ? '' : cellText(cell, parameters.language))).join(' '),
  );
  return {
    id: 'groups',
    shape: 'bars',
    title,
    alt: t('documenti.sintesi.alt', { title, items: items.join('; ') }),
    table: table.id,
    labels: NAME,
    series: [{ name: t('documenti.columns.achievement'), column: ACHIEVEMENT }],
    pointColors: means.map(({ achievement }) => (achievement === null ? null : bandOf(achievement, bands))?.color ?? PALETTE.noBand),
    max: Math.max(100, parameters.cap) / 100,
  };
}
