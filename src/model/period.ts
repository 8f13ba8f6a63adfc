/** Periods are written `2020`, `2020-06` or `2020 T3`: the year first, so that they sort. */
export function yearOf(period: string): number {
  return Number(period.slice(0, 4));
}

/** The same period a number of years away: `2020 T3` shifted by −1 is `2019 T3`. */
export function shiftYears(period: string, years: number): string {
  return `${yearOf(period) + years}${period.slice(4)}`;
}
