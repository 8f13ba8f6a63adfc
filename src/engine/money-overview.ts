import { WHOLE } from './budget';
import type { DeclaredResult } from './declared-totals';
import { type MoneySide, sidesOf } from './money-sides';
import type { MoneyResults } from './money';

export interface MoneyOverview {
  /** The whole organisation's; a side without lines is left out. */
  readonly sides: readonly MoneySide[];
  readonly declared: number;
  /** Declared totals that differ from their lines or are declared with two amounts, in table order. */
  readonly discordant: readonly DeclaredResult[];
  /** Those that cannot be compared: no amount, no readable one, or lines in error. */
  readonly uncertain: readonly DeclaredResult[];
}

/** What a person first asks of the money; null where the workbook has neither budget lines nor declared totals. Linear in the totals. */
export function moneyOverview({ money }: { readonly money: MoneyResults }): MoneyOverview | null {
  const sides = sidesOf(money.totals, money.budget, 'ente').get(WHOLE) ?? [];
  const { declared } = money;
  if (sides.length === 0 && declared.length === 0) return null;
  return {
    sides,
    declared: declared.length,
    discordant: declared.filter(({ state, differs }) => differs || state === 'twice'),
    uncertain: declared.filter(({ state, computed }) => (state === 'blank' ? computed !== 0 : UNCERTAIN.includes(state))),
  };
}

const UNCERTAIN: readonly DeclaredResult['state'][] = ['unreadable', 'unclear', 'unknown'];
