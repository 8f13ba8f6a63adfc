/** Rounds half up (away from zero) on what the number prints as, so that 67.55 at one decimal is 67.6 (rule 6: only what is shown is rounded). */
export function roundHalfUp(value: number, decimals: number): number {
  if (Math.abs(value) >= 1e12) return value;
  const shifted = Number(`${Math.abs(value).toFixed(9)}e${decimals}`);
  return Math.sign(value) * Number(`${Math.round(shifted)}e${-decimals}`) + 0;
}
