import type { Indicator, Measurable, ScorecardNode } from '../model/model';
import type { Target } from '../model/target';
import type { Expression } from './formula';
import type { LeafScore, LeafValue, Status } from './leaf';
import type { RollUp } from './rollup';

export interface IndicatorResult {
  /** The indicator with the target that serves (the latest changed during the year). */
  readonly indicator: Indicator;
  /** The first target where it was changed, else null. */
  readonly firstTarget: Target | null;
  readonly measured: LeafValue;
  readonly expression: Expression | null;
  /** Scored in its own right, whatever scorecards leave it out. */
  readonly base: LeafScore;
  /** As it stands in the organisation's scorecard. */
  readonly score: LeafScore;
}

/** A mean with the weights its children have in it. */
export interface GroupResult extends RollUp {
  /** True when no child had a weight and all weigh the same. */
  readonly equalWeights: boolean;
}

export interface NodeResult {
  readonly node: ScorecardNode;
  readonly status: Status;
  /** Set for leaves. */
  readonly score: LeafScore | null;
  /** What the leaf was scored from, inherited columns filled in. */
  readonly leaf: Measurable | null;
  readonly achievement: number | null;
  readonly coverage: number | null;
  /** Set for nodes that have children. */
  readonly equalWeights: boolean;
  readonly circular: boolean;
}

export interface ScorecardResult extends GroupResult {
  readonly scorecard: string;
  /** In table order. */
  readonly nodes: readonly NodeResult[];
}

/** All figures of a run; arrays in the order of the model's. */
export interface Results {
  readonly indicators: readonly IndicatorResult[];
  readonly objectives: readonly GroupResult[];
  readonly perspectives: readonly GroupResult[];
  readonly priorities: readonly GroupResult[];
  readonly organisation: GroupResult;
  readonly scorecards: readonly ScorecardResult[];
}
