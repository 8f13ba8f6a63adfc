import type { Indicator, Model, Retarget, ScorecardNode } from '../model/model';
import { CodeIndex } from './code-index';
import { scoreLeaf } from './leaf';
import { Measured, type StatementLookup } from './measured';
import { scoreStatement } from './money';
import { Neutralised, ORGANISATION } from './neutralised';
import { isWeightMonitored, objectiveMean } from './objective';
import { indicatorsByObjective, objectivePositions, organisationResult } from './organisation';
import type { IndicatorResult, Results } from './results';
import { scorecardResult } from './scorecard';

/** Model to figures: indicators, objectives, perspectives, priorities, organisation, scorecards. Linear in the rows. `statement` saves computing it twice. */
export function score(model: Model, statement: StatementLookup = scoreStatement(model).figure): Results {
  const neutralised = new Neutralised(model);
  const scored = scoreIndicators(model, neutralised, statement);
  const positions = objectivePositions(model);
  const byObjective = indicatorsByObjective(model, scored, positions);
  const isNeutralised = (code: string): boolean => neutralised.has(ORGANISATION, code);
  const organisation = organisationResult(model, byObjective, isNeutralised);
  return {
    indicators: scored,
    ...organisation,
    scorecards: scoreScorecards(model, neutralised, scored, byObjective),
  };
}

function scoreIndicators(model: Model, neutralised: Neutralised, statement: StatementLookup): IndicatorResult[] {
  const measured = new Measured(new CodeIndex(model.measures, ({ code }) => code), model.parameters, statement);
  const retargets = latestRetargets(model.retargets);
  const repeated = retargets.size === 0 ? null : new CodeIndex(model.indicators, ({ code }) => code);
  return model.indicators.map((typed) => {
    const retarget = repeated === null || repeated.get(typed.code) === 'duplicate' ? undefined : retargets.get(typed.code);
    const indicator: Indicator = retarget === undefined ? typed : { ...typed, target: retarget.target };
    const value = measured.valueOf(indicator);
    const monitored = isWeightMonitored(indicator.weight) ? 'monitoraggio' : null;
    const base = scoreLeaf(indicator, value, monitored, model.parameters);
    const score = neutralised.has(ORGANISATION, indicator.code) ? scoreLeaf(indicator, value, 'neutralizzato', model.parameters) : base;
    return {
      indicator,
      firstTarget: retarget === undefined || typed.target.state !== 'read' ? null : typed.target.value,
      measured: value,
      expression: indicator.formula === '' ? null : measured.expressionOf(indicator.formula),
      base,
      score,
    };
  });
}

/** The latest change of each indicator's target; undated ones count as the earliest, ties go to the later row. */
export function latestRetargets(retargets: readonly Retarget[]): Map<string, Retarget> {
  const latest = new Map<string, Retarget>();
  for (const retarget of retargets) {
    const known = latest.get(retarget.indicator);
    if (retarget.target.state === 'blank' || retarget.indicator === '') continue;
    if (known === undefined || (retarget.date ?? -Infinity) >= (known.date ?? -Infinity)) latest.set(retarget.indicator, retarget);
  }
  return latest;
}

function scoreScorecards(
  model: Model,
  neutralised: Neutralised,
  scored: readonly IndicatorResult[],
  byObjective: readonly IndicatorResult[][],
): Results['scorecards'] {
  if (model.nodes.length === 0) return [];
  const indicators = new CodeIndex(scored, ({ indicator }) => indicator.code);
  const objectives = new CodeIndex(
    model.objectives.map((objective, i) => ({ code: objective.code, group: byObjective[i] ?? [] })),
    ({ code }) => code,
  );
  const blocking = model.parameters.missing === 'blocca';
  return [...groupNodes(model.nodes)].map(([name, nodes]) => {
    const isNeutralised = (code: string): boolean => neutralised.has(name, code);
    return scorecardResult(name, nodes, model, {
      indicators,
      isNeutralised,
      objective: (code) => {
        const found = objectives.get(code);
        return found === undefined || found === 'duplicate' ? found : objectiveMean(found.group, isNeutralised, blocking);
      },
    });
  });
}

function groupNodes(nodes: readonly ScorecardNode[]): Map<string, ScorecardNode[]> {
  const groups = new Map<string, ScorecardNode[]>();
  for (const node of nodes) {
    const group = groups.get(node.scorecard);
    if (group === undefined) groups.set(node.scorecard, [node]);
    else group.push(node);
  }
  return groups;
}
