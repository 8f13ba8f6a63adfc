import type { Status } from '../../engine/leaf';
import type { Translate } from '../../texts';
import { textCell } from '../cells';
import type { Row, Table } from '../document';
import type { ReportInput } from '../input';
import { across, linkedText, linkTo } from '../leaf-cells';
import { lineIn } from '../table-text';

/** How many indicators without a figure the page names; the Cruscotto has them all. */
const MOST = 8;

const STATES: readonly Status[] = ['valutato', 'monitoraggio', 'neutralizzato', 'mancante', 'errore'];

/** How many indicators stand in each state, in one line. */
export function statesText({ results }: ReportInput, t: Translate): string {
  const counts = new Map<Status, number>();
  for (const { score } of results.indicators) counts.set(score.status, (counts.get(score.status) ?? 0) + 1);
  return STATES.flatMap((status) => (counts.has(status) ? [`${t(`documenti.states.${status}`)} ${counts.get(status)}`] : [])).join(' · ');
}

/** Indicators that have no figure, and why. */
export function gapTable({ results, outcomes, views }: ReportInput, t: Translate): Table | null {
  const missing = results.indicators.flatMap(({ score }, i) => (score.status === 'mancante' || score.status === 'errore' ? [i] : []));
  if (missing.length === 0) return null;
  const rows = missing.slice(0, MOST).flatMap((i): Row[] => {
    const result = results.indicators[i];
    if (result === undefined) return [];
    const { at } = result.indicator;
    const name = textCell(lineIn(views.Indicatori, at.row, 'name'));
    return [{ role: 'plain', cells: [linkedText(lineIn(views.Indicatori, at.row, 'code'), linkTo(at, 'code')), name, textCell(outcomes[i] ?? '')] }];
  });
  const more = missing.length - rows.length;
  const note: Row[] =
    more === 0 ? [] : [{ role: 'note', cells: [{ content: null }, across(2, t('documenti.sintesi.more', { count: more }), { tone: 'muted' })] }];
  return {
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
  };
}
