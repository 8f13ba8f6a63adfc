import type { WeightReading } from '../model/model';
import type { LeafScore } from './leaf';
import type { GroupResult, IndicatorResult } from './results';
import { type Child, rollUp, type RollUp, type Standing } from './rollup';
import { siblingWeights } from './weights';

/** An objective's mean. */
export interface ObjectiveMean extends GroupResult {
  /** Some of it failed, or it has no indicators: without a figure it is an error and not merely missing. */
  readonly failed: boolean;
}

/** Which siblings say whether a group is weighted: those that are scored, or while none is, those that could be (sheets.md, "Reading"). */
export function weighing(standings: readonly Standing[]): readonly boolean[] {
  const wanted: Standing = standings.includes('scored') ? 'scored' : 'unscored';
  return standings.map((standing) => standing === wanted);
}

export function isWeightMonitored(weight: WeightReading): boolean {
  return weight.state === 'read' && weight.value === 'monitored';
}

/** A scored leaf as a child of its parent's mean: `zero` policy gives a missing one an achievement, never coverage. */
export function asChild(score: LeafScore, weight: number | null): Child {
  return { standing: leafStanding(score), achievement: score.achievement, coverage: score.status === 'valutato' ? 100 : 0, weight };
}

/** How a scored leaf stands in its parent's mean. */
export function leafStanding({ status, achievement }: LeafScore): Standing {
  if (status === 'monitoraggio' || status === 'neutralizzato') return 'outside';
  return achievement === null ? 'unscored' : 'scored';
}

/** Rule 8 on one objective: its indicators, without those that the scorecard at hand neutralises. */
export function objectiveMean(indicators: readonly IndicatorResult[], isNeutralised: (code: string) => boolean, blocking: boolean): ObjectiveMean {
  if (indicators.length === 0) return { achievement: null, coverage: 0, equalWeights: false, failed: true };
  const scores = indicators.map(({ indicator, base }): LeafScore => (isNeutralised(indicator.code) ? { ...base, status: 'neutralizzato' } : base));
  const standings = scores.map(leafStanding);
  const weights = siblingWeights(
    indicators.map(({ indicator }) => indicator.weight),
    weighing(standings),
  );
  const children = scores.map((score, i) => asChild(score, weights.points[i] ?? null));
  const failed = scores.some(({ status }) => status === 'errore');
  return { ...rollUp(children, blocking), equalWeights: weights.equal && standings.some((standing) => standing !== 'outside'), failed };
}

/** A mean already taken, as a child of the next one. */
export function groupAsChild(mean: RollUp, weight: number | null): Child {
  return { standing: groupStanding(mean), achievement: mean.achievement, coverage: mean.coverage ?? 0, weight };
}

/** How a mean already taken stands in the next one. */
export function groupStanding({ achievement, coverage }: RollUp): Standing {
  return coverage === null ? 'outside' : achievement === null ? 'unscored' : 'scored';
}

/** Rule 8 on means: weighted by the readings, or plain where none is given. */
export function meanOfMeans(means: readonly RollUp[], weights: readonly WeightReading[] | null, blocking: boolean): GroupResult {
  const standings = means.map(groupStanding);
  const siblings = weights === null ? { points: means.map(() => 1), equal: true } : siblingWeights(weights, weighing(standings));
  const children = means.map((mean, i) => groupAsChild(mean, siblings.points[i] ?? null));
  return { ...rollUp(children, blocking), equalWeights: siblings.equal && weights !== null && standings.some((standing) => standing !== 'outside') };
}
