import { bandOf, isBelowBest, judgementOf } from '../../engine/band';
import type { Translate } from '../../texts';
import { formatPercent } from '../../texts/numbers';
import { missingCell, textCell } from '../cells';
import type { Cell, Row } from '../document';
import type { ReportInput } from '../input';
import { linkTo, meanCells } from '../leaf-cells';
import { objectiveColumns } from '../scorecard/objective-comparison';
import { byObjective } from '../structure';
import { lineIn, proseIn } from '../table-text';
import type { ReportPart } from './performance-report';
import { unmeasured } from '../unmeasured';

/** What the organisation achieved and how it is judged, in a sentence. */
export function outcome({ model, results }: ReportInput, t: Translate): readonly ReportPart[] {
  const { achievement, coverage } = results.organisation;
  if (unmeasured({ model, results }) === 'plan') return [outcomePart(t('relazione.unmeasured.plan'), t)];
  if (achievement === null) return [];
  const { language, decimals } = model.parameters;
  const value = formatPercent(achievement, decimals, language);
  const judgement = judgementOf(achievement, model.judgements);
  const band = bandOf(achievement, model.bands);
  const isWhole = coverage === 100;
  const text = [
    t('relazione.results.achievement', { value }),
    ...(band === null ? [] : [t('relazione.results.band', { band: band.name })]),
    ...(judgement === null ? [] : [t(isWhole ? 'relazione.results.judgement' : 'relazione.results.provisional', { judgement: judgement.name })]),
    ...(coverage === null ? [] : [t('relazione.results.coverage', { coverage: formatPercent(coverage, decimals, language) })]),
  ].join(' ');
  return [outcomePart(text, t)];
}

function outcomePart(text: string, t: Translate): ReportPart {
  return { id: 'organizzativa:esito', heading: t('relazione.results.outcome'), blocks: [{ kind: 'narrative', label: null, text }] };
}

/** Objectives below the best band and why (D.Lgs. 150/2009, art. 10); nothing where none is scored. */
export function belowTheBest(input: ReportInput, t: Translate): readonly ReportPart[] {
  const { model, results } = input;
  const best = model.bands.at(-1);
  if (best === undefined || model.bands.length < 2 || results.objectives.every(({ achievement }) => achievement === null)) return [];
  const isBelow = (achievement: number | null): achievement is number => achievement !== null && isBelowBest(achievement, model.bands);
  const groups = byObjective(model);
  const rows = results.objectives.flatMap(({ achievement }, position): Row[] => {
    const at = model.objectives[position]?.at;
    if (at === undefined || !isBelow(achievement)) return [];
    const below = (groups[position]?.members ?? []).filter((member) => {
      const score = results.indicators[member]?.score;
      return score?.status === 'valutato' && isBelow(score.achievement);
    });
    const line = (key: 'code' | 'name'): Cell => textCell(lineIn(input.views.Obiettivi, at.row, key), key === 'code' ? { tone: 'strong' } : {});
    const reasons = reasonsOf(position, below, input, t);
    const own = [line('code'), line('name'), ...meanCells(achievement, model, t)].map((cell) =>
      reasons.length > 1 ? { ...cell, rows: reasons.length } : cell,
    );
    return reasons.map((cells, i) => ({ role: 'plain', cells: i === 0 ? [...own, ...cells] : cells }));
  });
  const heading = t('relazione.results.below', { band: best.name });
  const id = 'organizzativa:sotto';
  if (rows.length === 0) {
    return [{ id, heading, blocks: [{ kind: 'narrative', label: null, text: t('relazione.results.noneBelow', { band: best.name }) }] }];
  }
  const widths = [8, 24, 12, 9, 9, 38];
  const reasons = (['indicator', 'reason'] as const).map((key) => ({ header: t(`relazione.results.${key}`), align: 'left' }) as const);
  const columns = [...objectiveColumns(t), ...reasons].map((column, i) => ({ ...column, width: widths[i] ?? 0 }));
  return [{ id, heading, blocks: [{ kind: 'table', id: 'sotto', caption: t('relazione.results.belowCaption'), look: 'grid', columns, rows }] }];
}

/** The reason of an objective and those of its indicators that stayed below, a line each; asked where the workbook has the column, as the checks do. */
function reasonsOf(
  position: number,
  below: readonly number[],
  { model, views }: ReportInput,
  t: Translate,
): readonly (readonly [indicator: Cell, reason: Cell])[] {
  const at = model.objectives[position]?.at;
  const own = at === undefined ? '' : proseIn(views.Obiettivi, at.row, 'varianceReason');
  const isAsked = views.Indicatori?.has('varianceReason') === true;
  const ofIndicators = below.flatMap((member): (readonly [Cell, Cell])[] => {
    const indicator = model.indicators[member];
    const text = indicator === undefined ? '' : proseIn(views.Indicatori, indicator.at.row, 'varianceReason');
    if (indicator === undefined || (text === '' && !isAsked)) return [];
    const reason = text === '' ? { ...missingCell(t), link: linkTo(indicator.at, 'varianceReason') } : textCell(text);
    return [[textCell(indicator.code), reason]];
  });
  if (own !== '') return [[textCell(''), textCell(own)], ...ofIndicators];
  if (ofIndicators.length > 0) return ofIndicators;
  return [[textCell(''), at === undefined ? missingCell(t) : { ...missingCell(t), link: linkTo(at, 'varianceReason') }]];
}
