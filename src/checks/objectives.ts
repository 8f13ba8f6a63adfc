import type { IndicatorResult } from '../engine/results';
import { type Finding, finding } from '../model/finding';
import { type CheckContext, ref } from './context';
import { isOutside } from './leaves';

/** An objective that holds nothing covers 0 and drags its perspective's coverage down (rule 8). */
export function emptyObjectives({ model, views }: CheckContext): Finding[] {
  if (views.Indicatori === undefined) return [];
  const used = new Set(model.indicators.map(({ objective }) => objective));
  return model.objectives.flatMap(({ at, code }) =>
    code === '' || used.has(code) ? [] : [finding('OBIETTIVO_SENZA_INDICATORI', ref(at, 'code'), { riga: code })],
  );
}

/** Every actual of an objective equal to its target to the last digit: more likely copied than measured. 0 and 100 % are natural ends and prove nothing. */
export function copiedActuals({ model, results }: CheckContext): Finding[] {
  const groups = new Map<string, IndicatorResult[]>();
  for (const result of results.indicators) {
    if (result.indicator.objective === '' || isOutside(result.score)) continue;
    const group = groups.get(result.indicator.objective);
    if (group === undefined) groups.set(result.indicator.objective, [result]);
    else group.push(result);
  }
  const seen = new Set<string>();
  return model.objectives.flatMap(({ at, code }) => {
    const group = seen.has(code) ? [] : (groups.get(code) ?? []);
    seen.add(code);
    const telling = group.filter(isTelling);
    if (telling.length < 2 || !group.every(equalsTarget)) return [];
    return [finding('CONSUNTIVI_UGUALI_AI_TARGET', ref(at, 'code'), { nome: code, quante: group.length })];
  });
}

function equalsTarget({ indicator, score }: IndicatorResult): boolean {
  const target = indicator.target.state === 'read' ? indicator.target.value : null;
  if (target === null || score.value === null) return false;
  switch (target.kind) {
    case 'number':
      return score.value.kind === 'number' && score.value.n === target.value.n;
    case 'date':
      return score.value.kind === 'date' && score.value.serial === target.serial;
    case 'yesNo':
      return score.value.kind === 'yesNo' && score.value.yes === target.yes;
    default:
      return false;
  }
}

function isTelling({ score }: IndicatorResult): boolean {
  return score.value?.kind === 'date' || (score.value?.kind === 'number' && score.value.n !== 0 && !(score.value.percent && score.value.n === 1));
}
