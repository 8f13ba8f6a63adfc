import type { Model, Objective } from '../model/model';
import { meanOfMeans, objectiveMean, type ObjectiveMean } from './objective';
import type { GroupResult, IndicatorResult } from './results';
import type { RollUp } from './rollup';

/** The organisation's scorecard: Prospettive → Obiettivi → Indicatori, and the priorities beside it. */
export interface OrganisationResult {
  readonly objectives: readonly ObjectiveMean[];
  readonly perspectives: readonly GroupResult[];
  readonly priorities: readonly GroupResult[];
  readonly organisation: GroupResult;
}

/** Which objective each indicator belongs to: the position of the first that bears its code, −1 for none. */
export function objectivePositions(model: Model): readonly number[] {
  const positions = firstPositions(model.objectives);
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
  return { objectives, ...organisationMeans(model, objectives) };
}

interface Member {
  readonly objective: Objective;
  readonly mean: RollUp;
}

/** Rule 8 from the objectives' means, in the model's order, to the organisation. */
export function organisationMeans(model: Model, objectives: readonly RollUp[]): Omit<OrganisationResult, 'objectives'> {
  const blocking = model.parameters.missing === 'blocca';
  const members = objectives.map((mean, i): Member => ({ objective: model.objectives[i] as Objective, mean }));
  const weightedMean = (chosen: readonly Member[]): GroupResult =>
    meanOfMeans(
      chosen.map(({ mean }) => mean),
      chosen.map(({ objective }) => objective.weight),
      blocking,
    );
  const perspectives = membersOf(model.perspectives ?? [], members, ({ perspective }) => perspective).map(weightedMean);
  // Plain mean of the priority's objectives by default, as Pisa prints it, or weighted by their Peso.
  const plainMean = (chosen: readonly Member[]): GroupResult =>
    meanOfMeans(
      chosen.map(({ mean }) => mean),
      null,
      blocking,
    );
  const priorities = membersOf(model.priorities, members, ({ priority }) => priority).map(
    model.parameters.priorityMean === 'pesata' ? weightedMean : plainMean,
  );
  const organisation =
    model.perspectives === null
      ? weightedMean(members)
      : meanOfMeans(
          perspectives,
          model.perspectives.map((perspective) => perspective.weight),
          blocking,
        );
  return { perspectives, priorities, organisation };
}

/** The members of each group; a second group of the same code has none, they belong to the first. */
function membersOf(groups: readonly { readonly code: string }[], members: readonly Member[], codeOf: (objective: Objective) => string): Member[][] {
  const positions = firstPositions(groups);
  const found = groups.map((): Member[] => []);
  for (const member of members) found[positions.get(codeOf(member.objective)) ?? -1]?.push(member);
  return found;
}

/** The position of the first that bears each code; a blank one names nothing. */
function firstPositions(items: readonly { readonly code: string }[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  items.forEach(({ code }, i) => {
    if (code !== '' && !positions.has(code)) positions.set(code, i);
  });
  return positions;
}
