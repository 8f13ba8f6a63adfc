/**
 * Percent points and fractions by moving the decimal point, not by arithmetic: 58,2 points must be the very number
 * that Excel keeps for 58,2 %, or a target reached to the last digit would be missed by a hair.
 */
export function fromPoints(points: number): number {
  return shifted(points, -2);
}

export function toPoints(fraction: number): number {
  return shifted(fraction, 2);
}

function shifted(n: number, places: number): number {
  const moved = Number(`${n}e${places}`);
  return Number.isNaN(moved) ? n * 10 ** places : moved; // numbers that already print with an exponent
}
