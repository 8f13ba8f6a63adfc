import type { Status } from '../engine/leaf';
import type { Translate } from '../texts';
import { numberCell, textCell } from './cells';
import type { Row, Table } from './document';
import { countFindings } from './finding-list';
import type { ReportInput } from './input';
import { across, linkTo } from './leaf-cells';
import { lineIn } from './table-text';

/** How many indicators without a figure the page names; the Cruscotto has them all. */
const MOST = 8;

const STATES: readonly Status[] = ['valutato', 'monitoraggio', 'neutralizzato', 'mancante', 'errore'];

/** What waits for someone: findings by gravity, indicators by state, and those that have no figure. */
export function gapTables(input: ReportInput, t: Translate): readonly Table[] {
  const { findings, results } = input;
  return [
    ...(findings.length === 0 ? [] : [findingTable(input, t)]),
    ...(results.indicators.length === 0 ? [] : [stateTable(input, t)]),
    ...unmeasured(input, t),
  ];
}

function findingTable({ findings }: ReportInput, t: Translate): Table {
  const counts = countFindings(findings);
  return {
    kind: 'table',
    id: 'rilievi',
    caption: t('documenti.sintesi.findingTable'),
    columns: [
      { header: t('documenti.columns.gravity'), width: 40, align: 'left' },
      { header: t('documenti.columns.findings'), width: 30, align: 'right' },
      { header: t('documenti.columns.accepted'), width: 30, align: 'right' },
    ],
    rows: (['errore', 'avviso', 'nota'] as const).map((gravity): Row => {
      const { open, accepted } = counts[gravity];
      return {
        role: 'plain',
        cells: [textCell(t(`documenti.controlli.gravities.${gravity}`), { tone: gravity }), numberCell(open, 0), numberCell(accepted, 0)],
      };
    }),
    look: 'grid',
  };
}

function stateTable({ results }: ReportInput, t: Translate): Table {
  const counts = new Map<Status, number>();
  for (const { score } of results.indicators) counts.set(score.status, (counts.get(score.status) ?? 0) + 1);
  return {
    kind: 'table',
    id: 'stati',
    caption: t('documenti.sintesi.stateTable'),
    columns: [
      { header: t('documenti.columns.state'), width: 60, align: 'left' },
      { header: t('documenti.columns.indicators'), width: 40, align: 'right' },
    ],
    rows: STATES.flatMap((status): Row[] => {
      const count = counts.get(status) ?? 0;
      return count === 0 ? [] : [{ role: 'plain', cells: [textCell(t(`documenti.states.${status}`)), numberCell(count, 0)] }];
    }),
    look: 'grid',
  };
}

function unmeasured({ results, outcomes, views }: ReportInput, t: Translate): readonly Table[] {
  const missing = results.indicators.flatMap(({ score }, i) => (score.status === 'mancante' || score.status === 'errore' ? [i] : []));
  if (missing.length === 0) return [];
  const rows = missing.slice(0, MOST).flatMap((i): Row[] => {
    const result = results.indicators[i];
    if (result === undefined) return [];
    const { at } = result.indicator;
    const name = textCell(lineIn(views.Indicatori, at.row, 'name'));
    return [{ role: 'plain', cells: [textCell(lineIn(views.Indicatori, at.row, 'code'), { link: linkTo(at, 'code') }), name, textCell(outcomes[i] ?? '')] }];
  });
  const more = missing.length - rows.length;
  const note: Row[] =
    more === 0 ? [] : [{ role: 'note', cells: [{ content: null }, across(2, t('documenti.sintesi.more', { count: more }), { tone: 'muted' })] }];
  return [
    {
      kind: 'table',
      id: 'mancanti',
      caption: t('documenti.sintesi.unmeasured'),
      columns: [
        { header: t('documenti.columns.code'), width: 8, align: 'left' },
        { header: t('documenti.columns.indicatorName'), width: 52, align: 'left' },
        { header: t('documenti.columns.state'), width: 40, align: 'left' },
      ],
      rows: [...rows, ...note],
      look: 'grid',
    },
  ];
}
