import { parseDate } from '../model/date';
import type { Model } from '../model/model';
import { BudgetTotals, type LineSpending, type MoneyTotal } from './budget';
import { type ChannelResult, channelResults } from './channels';
import { type DeclaredResult, declaredResults } from './declared-totals';
import { type StatementResult, statementResult } from './statement';

/** All figures of the money side. Amounts in cents but for the statement, which is in euro. */
export interface MoneyResults {
  readonly budget: BudgetTotals;
  readonly totals: readonly MoneyTotal[];
  /** In the order of the lines. */
  readonly lines: readonly LineSpending[];
  readonly declared: readonly DeclaredResult[];
  readonly statement: StatementResult;
  readonly channels: readonly ChannelResult[];
}

/** The statement alone, which the formulas of Indicatori need. */
export function scoreStatement({ money, parameters }: Model): StatementResult {
  return statementResult(money.statement, money.statementColumns, parameters);
}

/** Model to figures of the money side; linear in the rows. `today` is an ISO date. */
export function scoreMoney(model: Model, today: string): MoneyResults {
  const { money, parameters } = model;
  const budget = new BudgetTotals(money.lines);
  return {
    budget,
    totals: budget.totals(),
    lines: budget.perLine(),
    declared: declaredResults(money.declared, budget, parameters.amountTolerance),
    statement: scoreStatement(model),
    channels: channelResults(money.channels, parameters, parseDate(today, parameters.year) ?? 0),
  };
}
