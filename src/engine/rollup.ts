/** How a child stands in its parent's mean (rule 8). */
export type Standing =
  /** Has an achievement that enters the mean. */
  | 'scored'
  /** Not yet measured or failed: left out of the mean, counted as uncovered. */
  | 'unscored'
  /** Monitored or neutralised, or holding nothing else: outside mean and coverage. */
  | 'outside';

export interface Child {
  readonly standing: Standing;
  /** 0-100; null unless scored. */
  readonly achievement: number | null;
  /** 0-100. */
  readonly coverage: number;
  /** Points; null when the weight cannot be read, which makes the mean unknown. */
  readonly weight: number | null;
}

/** A mean with its coverage, both 0-100; `achievement` null where nothing is scored, `coverage` null where nothing could be. */
export interface RollUp {
  readonly achievement: number | null;
  readonly coverage: number | null;
}

/**
 * Rule 8. MR1 = Σ m·p / Σ p over the scored children, and coverage = Σ p·coverage / Σ p over all that are not outside.
 * With `blocking`, a missing or failed child with a weight makes the mean null.
 */
export function rollUp(children: readonly Child[], blocking: boolean): RollUp {
  let sum = 0;
  let weights = 0;
  let covered = 0;
  let coverable = 0;
  let inside = 0;
  let unknown = false;
  for (const { standing, achievement, coverage, weight } of children) {
    if (standing === 'outside') continue;
    inside++;
    if (weight === null) {
      unknown = true;
      continue;
    }
    coverable += weight;
    covered += weight * coverage;
    if (standing === 'scored' && achievement !== null) {
      sum += achievement * weight;
      weights += weight;
    } else if (blocking && weight > 0) {
      unknown = true;
    }
  }
  if (inside === 0) return { achievement: null, coverage: null };
  const mean = unknown || weights === 0 ? null : sum / weights;
  return { achievement: mean, coverage: coverable === 0 ? 0 : covered / coverable };
}
