import { isSpending, type Level, type MoneyColumn } from '../model/budget';
import type { Cents } from '../model/money';
import { type BudgetTotals, type MoneyTotal, WHOLE } from './budget';

/** Spending natures together, or those that bring money in. Cents, percent points not rounded. */
export interface MoneySide {
  readonly kind: 'spending' | 'income';
  /** Preventivo alone; null where no line has one, or one is unknown. */
  readonly budget: Cents | null;
  /** Assestato where present, else Preventivo; null where no line has one, or one is unknown. */
  readonly available: Cents | null;
  readonly isRevised: boolean;
  readonly actual: Cents | null;
  /** actual − available. */
  readonly variance: Cents | null;
  /** A line's amount is in error or no amount, so that a sum is unknown and not merely absent. */
  readonly isUnknown: boolean;
  /** 100 · actual ÷ available. */
  readonly rate: number | null;
  /** More was spent than could be; income is never over. */
  readonly isOver: boolean;
}

/** The sides of every code of a level, spending first; the codes in the order of the totals. */
export function sidesOf(totals: readonly MoneyTotal[], budget: BudgetTotals, level: Level): ReadonlyMap<string, readonly MoneySide[]> {
  const own = totals.filter((total) => total.level === level && total.management === null);
  const groups = new Map<string, MoneyTotal[]>();
  for (const total of own) {
    const group = groups.get(total.code ?? WHOLE);
    if (group === undefined) groups.set(total.code ?? WHOLE, [total]);
    else group.push(total);
  }
  return new Map(
    [...groups].map(([code, group]) => [
      code,
      [
        sideOf(
          'spending',
          group.filter(({ nature }) => isSpending(nature)),
          budget,
        ),
        sideOf(
          'income',
          group.filter(({ nature }) => !isSpending(nature)),
          budget,
        ),
      ].filter((side) => side !== null),
    ]),
  );
}

function sideOf(kind: MoneySide['kind'], totals: readonly MoneyTotal[], budget: BudgetTotals): MoneySide | null {
  if (totals.length === 0) return null;
  const budgeted = joinedSum('budget', totals, budget);
  const available = joinedSum('available', totals, budget);
  const actual = joinedSum('actual', totals, budget);
  // Where others have money to spend, a side without any has none, and whatever it spends is over.
  const base = available === 'none' && totals.some(({ variance }) => variance !== null) ? 0 : available;
  const compares = typeof base === 'number' && typeof actual === 'number';
  return {
    kind,
    budget: typeof budgeted === 'number' ? budgeted : null,
    available: typeof available === 'number' ? available : null,
    isRevised: totals.some(({ revised }) => revised !== null),
    actual: typeof actual === 'number' ? actual : null,
    variance: compares ? actual - base : null,
    isUnknown: available === 'unknown' || actual === 'unknown',
    rate: compares && base !== 0 ? (100 * actual) / base : null,
    isOver: kind === 'spending' && compares && actual > base,
  };
}

/** The natures' sums in one: blank ones add nothing, an unknown one makes the whole unknown. */
export function joinedSum(column: MoneyColumn | 'available', totals: readonly MoneyTotal[], budget: BudgetTotals): Cents | 'none' | 'unknown' {
  let sum: Cents | 'none' = 'none';
  for (const total of totals) {
    const { level, code, nature, management } = total;
    if (total[column] !== null) sum = (sum === 'none' ? 0 : sum) + total[column];
    // A total says null both of what is blank and of what cannot be known; the sum of blanks is 0.
    else if (budget.sum(level, code ?? WHOLE, nature, management, column) === null) return 'unknown';
  }
  return sum === 'none' || Number.isSafeInteger(sum) ? sum : 'unknown';
}
