import { isBelowBest } from '../engine/band';
import { objectivePositions } from '../engine/organisation';
import type { IndicatorResult } from '../engine/results';
import { type Finding, finding } from '../model/finding';
import { saysNothing } from '../model/read-cell';
import { CONTRACT } from '../sheets/contract';
import { type CheckContext, ref } from './context';

/**
 * What stays below the best band asks for its reason (D.Lgs. 150/2009, art. 10: the report shows the variances). Asked of indicators where
 * their table has the column, else of objectives; a workbook without either is told once.
 */
export function missingReasons({ views, model, results, tolerance }: CheckContext): Finding[] {
  const green = model.bands[model.bands.length - 1];
  if (green === undefined || model.bands.length < 2) return [];
  const allowed = tolerance('MOTIVO_MANCANTE', 0);
  const isBelow = (achievement: number | null): achievement is number => achievement !== null && isBelowBest(achievement + allowed, model.bands);
  const isLow = ({ score }: IndicatorResult): boolean => score.status === 'valutato' && isBelow(score.achievement);
  const below = results.indicators.filter(isLow);
  const view = views.Indicatori;
  if (view?.has('varianceReason')) {
    return below
      .filter(({ indicator }) => saysNothing(view.text(indicator.at.row, 'varianceReason')))
      .map(({ indicator, score }) =>
        finding('MOTIVO_MANCANTE', ref(indicator.at, 'varianceReason'), { riga: indicator.code, realizzazione: score.achievement ?? 0, fascia: green.name }),
      );
  }
  const objectives = views.Obiettivi;
  if (objectives?.has('varianceReason')) {
    const positions = objectivePositions(model);
    const loose = results.indicators.filter((result, i) => positions[i] === -1 && isLow(result));
    return [
      ...model.objectives.flatMap(({ at, code }, i) => {
        const achievement = results.objectives[i]?.achievement ?? null;
        if (!isBelow(achievement) || !saysNothing(objectives.text(at.row, 'varianceReason'))) return [];
        return [finding('MOTIVO_MANCANTE', ref(at, 'varianceReason'), { riga: code, realizzazione: achievement, fascia: green.name }, 'obiettivo')];
      }),
      ...noColumn(loose, green.name),
    ];
  }
  return noColumn(below, green.name);

  function noColumn(waiting: readonly IndicatorResult[], fascia: string): Finding[] {
    if (view === undefined || waiting.length === 0) return [];
    const params = { tabella: view.raw.name, colonna: CONTRACT.Indicatori.columns.varianceReason.header, fascia, quante: waiting.length };
    return [finding('MOTIVO_MANCANTE', view.ref(-1, null), params, 'colonna')];
  }
}
