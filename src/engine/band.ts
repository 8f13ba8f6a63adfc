import type { Band, Judgement } from '../model/model';

/** Bands compare values rounded to 9 decimals, so that 0.27 ÷ 0.30 is 90 and not a hair above (rule 10). */
function steady(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

/** Rounds half up (away from zero) on what the number prints as, so that 67.55 at one decimal is 67.6 (rule 6: only what is shown is rounded). */
export function roundHalfUp(value: number, decimals: number): number {
  if (Math.abs(value) >= 1e12) return value;
  const shifted = Number(`${Math.abs(value).toFixed(9)}e${decimals}`);
  return Math.sign(value) * Number(`${Math.round(shifted)}e${-decimals}`) + 0;
}

/** Rule 10. The band of an achievement: the highest whose threshold is reached; null below the first. `bands` ascend. */
export function bandOf(achievement: number, bands: readonly Band[]): Band | null {
  const value = steady(achievement);
  return bands.findLast((band) => (band.inclusive ? value >= band.from : value > band.from)) ?? null;
}

/** Rule 10. The judgement: the printed bands are whole numbers, so the value is rounded half-up to one first. `judgements` ascend. */
export function judgementOf(achievement: number, judgements: readonly Judgement[]): Judgement | null {
  const value = roundHalfUp(achievement, 0);
  return judgements.findLast((judgement) => value >= judgement.from) ?? null;
}
