import type { Model, Objective } from '../model/model';
import { meanOfMeans, objectiveMean, type ObjectiveMean } from './objective';
import type { GroupResult, IndicatorResult } from './results';

/** The organisation's scorecard: Prospettive → Obiettivi → Indicatori, and the priorities beside it. */
export interface OrganisationResult {
  readonly objectives: readonly ObjectiveMean[];
  readonly perspectives: readonly GroupResult[];
  readonly priorities: readonly GroupResult[];
  readonly organisation: GroupResult;
}

/** Which objective each indicator belongs to: the position of the first that bears its code, −1 for none. */
export function objectivePositions(model: Model): readonly number[] {
  const positions = new Map<string, number>();
  model.objectives.forEach(({ code }, i) => {
    if (code !== '' && !positions.has(code)) positions.set(code, i);
  });
  return model.indicators.map(({ objective }) => positions.get(objective) ?? -1);
}

/** Indicators by the objective they belong to, in the model's order of both. */
export function indicatorsByObjective(model: Model, indicators: readonly IndicatorResult[], positions: readonly number[]): readonly IndicatorResult[][] {
  const groups = model.objectives.map((): IndicatorResult[] => []);
  indicators.forEach((result, i) => groups[positions[i] ?? -1]?.push(result));
  return groups;
}

/** Rule 8 from indicators to the organisation. */
export function organisationResult(model: Model, byObjective: readonly IndicatorResult[][], isNeutralised: (code: string) => boolean): OrganisationResult {
  const blocking = model.parameters.missing === 'blocca';
  const objectives = byObjective.map((group) => objectiveMean(group, isNeutralised, blocking));
  const perspectives = (model.perspectives ?? []).map((perspective, i) => {
    const isFirst = model.perspectives?.findIndex((other) => other.code === perspective.code) === i;
    return isFirst ? weightedMean(model, objectives, (objective) => objective.perspective === perspective.code && perspective.code !== '', blocking) : NOTHING;
  });
  const priorities = model.priorities.map((priority, i) => {
    const isFirst = model.priorities.findIndex((other) => other.code === priority.code) === i;
    return isFirst ? priorityMean(model, objectives, priority.code, blocking) : NOTHING;
  });
  const organisation =
    model.perspectives === null
      ? weightedMean(model, objectives, () => true, blocking)
      : meanOfMeans(
          perspectives,
          model.perspectives.map((perspective) => perspective.weight),
          blocking,
        );
  return { objectives, perspectives, priorities, organisation };
}

/** What a second perspective or priority of the same code holds: its objectives belong to the first. */
const NOTHING: GroupResult = { achievement: null, coverage: null, equalWeights: false };

function weightedMean(model: Model, means: readonly ObjectiveMean[], belongs: (objective: Objective) => boolean, blocking: boolean): GroupResult {
  const chosen = model.objectives.flatMap((objective, i) => (belongs(objective) ? [{ objective, mean: means[i] as ObjectiveMean }] : []));
  return meanOfMeans(
    chosen.map(({ mean }) => mean),
    chosen.map(({ objective }) => objective.weight),
    blocking,
  );
}

/** Plain mean of the priority's objectives by default, as Pisa prints it, or weighted by their Peso (rule 8). */
function priorityMean(model: Model, means: readonly ObjectiveMean[], code: string, blocking: boolean): GroupResult {
  const belongs = (objective: Objective): boolean => objective.priority === code && code !== '';
  if (model.parameters.priorityMean === 'pesata') return weightedMean(model, means, belongs, blocking);
  const chosen = means.filter((_, i) => belongs(model.objectives[i] as Objective));
  return meanOfMeans(chosen, null, blocking);
}
