import { CodeIndex } from '../../engine/code-index';
import { measuresOf } from '../../engine/formula';
import type { IndicatorResult } from '../../engine/results';
import type { Measure, Parameters } from '../../model/model';
import { shiftYears } from '../../model/period';
import type { Translate } from '../../texts';
import { textCell } from '../cells';
import type { Row, Table } from '../document';
import type { ReportInput } from '../input';
import { across, linkedText, linkTo } from '../leaf-cells';
import { lineIn } from '../table-text';

/** How many indicators without a figure the page names; the Cruscotto has them all. */
const MOST = 8;

/** How many measures that are missing a line names. */
const MOST_MEASURES = 4;

/** Indicators that have no figure, and why: those that are in error first, since they do not wait for a measure alone. */
export function gapTable({ results, outcomes, views, model }: ReportInput, t: Translate): Table | null {
  const of = (status: 'errore' | 'mancante'): number[] => results.indicators.flatMap(({ score }, i) => (score.status === status ? [i] : []));
  const missing = [...of('errore'), ...of('mancante')];
  if (missing.length === 0) return null;
  const measures = new CodeIndex(model.measures, ({ code }) => code);
  const rows = missing.slice(0, MOST).flatMap((i): Row[] => {
    const result = results.indicators[i];
    if (result === undefined) return [];
    const { at } = result.indicator;
    const name = textCell(lineIn(views.Indicatori, at.row, 'name'));
    const state = result.score.status === 'mancante' ? waitingText(result, measures, model.parameters, t) : null;
    return [{ role: 'plain', cells: [linkedText(lineIn(views.Indicatori, at.row, 'code'), linkTo(at, 'code')), name, textCell(state ?? outcomes[i] ?? '')] }];
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

/** All that an indicator waits for; null where its outcome says it. */
function waitingText({ expression, score: { obstacle } }: IndicatorResult, measures: CodeIndex<Measure>, { period }: Parameters, t: Translate): string | null {
  if (obstacle?.on === 'actual' && obstacle.why === 'blank') return t('documenti.sintesi.waiting.actual');
  if (obstacle?.on === 'target' && obstacle.why === 'blank') return t('documenti.sintesi.waiting.target');
  if (obstacle?.on !== 'formula' || expression === null) return null;
  const blank = measuresOf(expression).filter(({ code, yearShift }) => {
    const measure = measures.get(code);
    return measure !== undefined && measure !== 'duplicate' && (measure.values.get(shiftYears(period, yearShift))?.state ?? 'blank') === 'blank';
  });
  const codes = [...new Set([...blank.map(({ code }) => code), obstacle.why.code])].filter((code) => code !== '');
  const shown = [...codes.slice(0, MOST_MEASURES), ...(codes.length > MOST_MEASURES ? ['…'] : [])].join(', ');
  return t('documenti.sintesi.waiting.measures', { count: codes.length, codes: shown });
}
