import { CodeIndex } from '../engine/code-index';
import { Measured } from '../engine/measured';
import { scoreStatement } from '../engine/money';
import { type Finding, finding } from '../model/finding';
import type { Indicator } from '../model/model';
import { shiftYears } from '../model/period';
import { readValue } from '../model/read-cell';
import type { NumberTarget } from '../model/target';
import { type NumberValue, type Value, valueOf } from '../model/value';
import type { CheckContext } from './context';
import type { Leaf } from './leaves';
import { targetParam } from './scored';

/** D.Lgs. 150/2009, art. 5: objectives must bring an improvement, so a target no better than where one starts is worth a look. */
export function ambitionFindings(context: CheckContext): Finding[] {
  const before = valuesOfYearBefore(context);
  const { indicators } = context.model;
  return context.leaves.flatMap((leaf, i) => {
    const { measurable, target: where, name } = leaf;
    const target = valueOf(measurable.target);
    if (where === null || target?.kind !== 'number' || measurable.scale.state !== 'blank' || leaf.score.status === 'monitoraggio') return [];
    const up = direction(leaf, target);
    if (up === null || isBestPossible(target, up)) return [];
    const base = valueOf(measurable.base);
    if (base?.kind === 'number' && !isBetter(target, base, up)) {
      return measurable.method === 'miglioramento' && base.n === target.value.n
        ? []
        : [finding('AMBIZIONE', where, { riga: name, target: targetParam(target), prima: base }, 'base')];
    }
    const indicator = i < indicators.length ? indicators[i] : undefined;
    const previous = indicator === undefined ? null : before(indicator);
    if (previous?.kind !== 'number' || isBetter(target, previous, up)) return [];
    return [finding('AMBIZIONE', where, { riga: name, target: targetParam(target), prima: previous })];
  });
}

/** True when more is better; null where better has no meaning. */
function direction({ measurable }: Leaf, target: NumberTarget): boolean | null {
  if (target.operator === 'eq') return null;
  if (target.operator !== null) return target.operator === 'ge';
  if (measurable.direction !== null) return measurable.direction === 'crescente';
  return measurable.method === 'miglioramento' ? null : true;
}

/** Nobody can ask for more than 100 % or for less than 0. */
function isBestPossible(target: NumberTarget, up: boolean): boolean {
  return up ? target.value.percent && target.value.n >= 1 : target.value.n <= 0;
}

function isBetter({ value, strict }: NumberTarget, start: NumberValue, up: boolean): boolean {
  const gain = up ? value.n - start.n : start.n - value.n;
  return strict ? gain > -1e-9 : gain > 1e-9;
}

/** What an indicator was worth a year earlier: its typed actual of that period, else its formula on the figures of then. */
function valuesOfYearBefore({ views, model }: CheckContext): (indicator: Indicator) => Value | null {
  const period = shiftYears(model.parameters.period, -1);
  const { year } = model.parameters;
  const view = views.Indicatori;
  const column = view?.periods('actual').find((candidate) => candidate.period === period);
  const isMeasured = views.Misure?.periods(null).some((candidate) => candidate.period === period) === true;
  const measured = isMeasured
    ? new Measured(new CodeIndex(model.measures, ({ code }) => code), { ...model.parameters, period }, scoreStatement(model).figure)
    : null;
  return (indicator) => {
    const typed =
      view === undefined || column === undefined ? null : valueOf(readValue(view.cellAt(indicator.at.row, column.index), { unit: indicator.unit, year }));
    if (typed !== null || measured === null || indicator.formula === '') return typed;
    const value = measured.valueOf(indicator);
    return 'value' in value ? value.value : null;
  };
}
