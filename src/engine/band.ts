import type { Band, Judgement } from '../model/model';
import { roundHalfUp } from '../model/round';

/** Bands compare values rounded to 9 decimals, so that 0.27 ÷ 0.30 is 90 and not a hair above (rule 10). */
function steady(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

/** Rule 10. The band of an achievement: the highest whose threshold is reached; null below the first. `bands` ascend. */
export function bandOf(achievement: number, bands: readonly Band[]): Band | null {
  const value = steady(achievement);
  return bands.findLast((band) => (band.inclusive ? value >= band.from : value > band.from)) ?? null;
}

/** Whether an achievement stands below the best band: its reason is asked for (D.Lgs. 150/2009, art. 10). A single band tells nothing apart. */
export function isBelowBest(achievement: number, bands: readonly Band[]): boolean {
  return bands.length > 1 && bandOf(achievement, bands) !== bands[bands.length - 1];
}

/** Rule 10. The judgement: the printed bands are whole numbers, so the value is rounded half-up to one first. `judgements` ascend. */
export function judgementOf(achievement: number, judgements: readonly Judgement[]): Judgement | null {
  const value = roundHalfUp(achievement, 0);
  return judgements.findLast((judgement) => value >= judgement.from) ?? null;
}
