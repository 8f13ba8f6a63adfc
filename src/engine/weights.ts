import { toPoints } from '../model/percent';
import type { TypedWeight, WeightReading } from '../model/model';

/** Sibling weights made comparable. `points` has one entry per sibling; null where the weight cannot be known. */
export interface SiblingWeights {
  readonly points: readonly (number | null)[];
  /** True when no scored sibling has a weight: all weigh the same. */
  readonly equal: boolean;
}

/**
 * Weights in points among siblings (sheets.md, "Reading"): 70 % or 70 are 70 points, 0,70 too where all plain
 * siblings are fractions. `scored` says which siblings may enter the mean: weights on the others do not count as weighting.
 */
export function siblingWeights(readings: readonly WeightReading[], scored: readonly boolean[]): SiblingWeights {
  let weighted = false;
  let positive = false;
  let fractions = true;
  readings.forEach((reading, i) => {
    weighted ||= scored[i] === true && isWritten(reading);
    const weight = typed(reading);
    if (weight === null || weight.percent) return;
    positive ||= weight.n > 0;
    fractions &&= weight.n <= 1;
  });
  if (!weighted) return { points: readings.map(() => 1), equal: true };
  return { equal: false, points: readings.map((reading) => pointsOf(reading, positive && fractions)) };
}

/** A weight that says how much its sibling counts, readable or not. */
export function isWritten(reading: WeightReading): boolean {
  return reading.state !== 'blank' && !(reading.state === 'read' && reading.value === 'monitored');
}

function typed(reading: WeightReading): TypedWeight | null {
  return reading.state === 'read' && reading.value !== 'monitored' ? reading.value : null;
}

function pointsOf(reading: WeightReading, fractions: boolean): number | null {
  if (reading.state === 'blank' || (reading.state === 'read' && reading.value === 'monitored')) return 0;
  const weight = typed(reading);
  if (weight === null) return null;
  return weight.percent || fractions ? toPoints(weight.n) : weight.n;
}
