/**
 * Scoring rules 2 to 6 of domain.md. `v` is the actual, `t` the target, in the same measure; results are raw
 * achievements in percent, neither bounded nor rounded. Every function is total: no division by zero comes out.
 */
import type { Step } from '../model/scale';

/** Rule 2. More is better: 100·(1 − (t − v)/|t|), which is 100·v/t for t > 0; a target of 0 is reached from 0 up. */
export function moreIsBetter(v: number, t: number): number {
  if (t === 0) return v >= 0 ? 100 : 0;
  return t > 0 ? (100 * v) / t : 100 * (1 - (t - v) / -t);
}

/** Rule 3. Less is better: by ratio 100·t/v or linearly 100·(1 − (v − t)/|t|) beyond the target; what is within it reads above 100. */
export function lessIsBetter(v: number, t: number, method: 'rapporto' | 'lineare'): number {
  if (v <= t) {
    if (v > 0 && t > 0) return (100 * t) / v;
    return t === 0 ? 100 : linearLess(v, t);
  }
  if (t === 0) return 0;
  return t > 0 && method === 'rapporto' ? (100 * t) / v : linearLess(v, t);
}

function linearLess(v: number, t: number): number {
  return 100 * (1 - (v - t) / Math.abs(t));
}

/** Rule 4. Exact: any distance from the target costs. */
export function exact(v: number, t: number): number {
  if (t === 0) return v === 0 ? 100 : 0;
  return 100 * (1 - Math.abs(v - t) / Math.abs(t));
}

/** Rule 4. Range: 100 inside, outside by rule 2 or 3 from the nearer end. */
export function withinRange(v: number, low: number, high: number, method: 'rapporto' | 'lineare'): number {
  if (v < low) return moreIsBetter(v, low);
  if (v > high) return lessIsBetter(v, high, method);
  return 100;
}

/** Rule 5. Yes/no: all or nothing. */
export function yesNo(v: boolean, t: boolean): number {
  return v === t ? 100 : 0;
}

/** Rule 5. Deadline: all when done on the day or before. `v` and `t` are serial dates. */
export function deadline(v: number, t: number): number {
  return v <= t ? 100 : 0;
}

/** Rule 5. Step scale: the achievement of the highest step reached; falling, of the lowest step not exceeded. `steps` ascend. */
export function stepScale(v: number, steps: readonly Step[], falling: boolean): number {
  if (falling) return steps.find((step) => v <= step.from)?.points ?? 0;
  return steps.findLast((step) => v >= step.from)?.points ?? 0;
}

/** Rule 5. Improvement from base `b` towards the target; null where target and base coincide. */
export function improvement(v: number, t: number, b: number): number | null {
  return t === b ? null : (100 * (v - b)) / (t - b);
}

/** Rule 6. Bounds: a raw figure is held to 0 … cap before any mean (MR1 "between 0 and 100"). */
export function bounded(raw: number, cap: number): number {
  return Math.min(Math.max(raw, 0), cap);
}
