import { objectiveRows, PER_OBJECTIVE, PERSPECTIVES, type Sample } from './indicators';

/**
 * The same scores as spreadsheet formulas, the way officers copy them down: raw figure, bounds, product with the weight;
 * per objective and perspective a weighted mean over its block. Targets are given already parted into operator and number.
 */
export const OPERATOR_CODES = { ge: 1, le: 2, eq: 3 } as const;

/** Columns A-E hold code, operator, target, actual, weight; F raw, G bounded. `row` is one-based. */
export function indicatorFormulas(row: number): [string, string] {
  const [o, t, v] = [`B${row}`, `C${row}`, `D${row}`];
  const more = `100*(1-(${t}-${v})/ABS(${t}))`;
  const less = `IF(${v}<=${t},IF(${v}>0,100*${t}/${v},100*(1-(${v}-${t})/ABS(${t}))),100*${t}/${v})`;
  const exact = `100*(1-ABS(${v}-${t})/ABS(${t}))`;
  return [`IF(${o}=1,${more},IF(${o}=2,${less},${exact}))`, `MAX(0,MIN(100,F${row}))`];
}

export function indicatorCells(sample: Sample): [string, number, number, number, number] {
  return [sample.code, OPERATOR_CODES[sample.operator], sample.target, sample.actual, sample.weight];
}

/** Weighted mean of the objective's block of indicators; data begins in row 2. */
export function objectiveFormula(objective: number, count: number, sheet: string): string {
  const first = 2 + objective * PER_OBJECTIVE;
  const last = Math.min(first + PER_OBJECTIVE - 1, count + 1);
  return `SUMPRODUCT(${sheet}!G${first}:G${last},${sheet}!E${first}:E${last})/SUM(${sheet}!E${first}:E${last})`;
}

/** Objectives sorted by perspective, so that each perspective is one block. */
export function objectiveOrder(count: number): number[] {
  const all = objectiveRows(count).map((_, i) => i);
  return all.sort((a, b) => (a % PERSPECTIVES) - (b % PERSPECTIVES) || a - b);
}

/** The mean of the perspectives' weighted means over the sheet of objectives (A mean, B weight, data from row 2). */
export function organisationFormula(count: number, sheet: string): string {
  const order = objectiveOrder(count);
  const means = Array.from({ length: PERSPECTIVES }, (_, perspective) => {
    const rows = order.flatMap((objective, position) => (objective % PERSPECTIVES === perspective ? [position + 2] : []));
    const block = (column: string): string => `${sheet}!${column}${rows[0]}:${column}${rows[rows.length - 1]}`;
    return `SUMPRODUCT(${block('A')},${block('B')})/SUM(${block('B')})`;
  });
  return `(${means.join('+')})/${PERSPECTIVES}`;
}
