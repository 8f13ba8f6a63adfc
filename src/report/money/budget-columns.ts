import type { BudgetTotals, MoneyTotal } from '../../engine/budget';
import { joinedSum, type MoneySide } from '../../engine/money-sides';
import { isSpending, MANAGEMENTS, type Management, MONEY_COLUMNS, type MoneyColumn } from '../../model/budget';
import type { Translate } from '../../texts';
import { moneyCell, percentCell } from '../cells';
import type { Cell, Column } from '../document';

/** Which columns of money a budget has something to show in. */
export interface BudgetShape {
  readonly columns: readonly MoneyColumn[];
  /** Empty where no line says whether it is institutional or commercial. */
  readonly managements: readonly Management[];
  /** There is something spent to set against something to spend. */
  readonly compares: boolean;
  /** Somewhere more was spent than could be: a column says so in words beside the colour. */
  readonly overspends: boolean;
}

const MONEY_WIDTH = 14;

export function shapeOf(totals: readonly MoneyTotal[], budget: BudgetTotals): BudgetShape {
  const whole = totals.filter(({ level }) => level === 'ente');
  const columns = MONEY_COLUMNS.filter((column) => whole.some((total) => joinedSum(column, [total], budget) !== 'none'));
  const managements = MANAGEMENTS.filter((management) => whole.some((total) => total.management === management));
  const compares = columns.includes('actual') && columns.length > 1;
  return { columns, managements, compares, overspends: compares && totals.some(isOver) };
}

export function isOver({ nature, variance }: MoneyTotal): boolean {
  return isSpending(nature) && (variance ?? 0) > 0;
}

export function budgetHeaders({ columns, managements, compares, overspends }: BudgetShape, t: Translate): Column[] {
  const headers = [
    ...columns.filter((column) => column !== 'actual').map((column) => t(`documenti.risorse.columns.${column}`)),
    ...managements.map((management) => t(`documenti.risorse.ofWhich.${management}`)),
    ...(columns.includes('actual') ? [t('documenti.risorse.columns.actual')] : []),
  ];
  const money = headers.map((header): Column => ({ header, width: MONEY_WIDTH, align: 'right' }));
  if (!compares) return money;
  return [
    ...money,
    { header: t('documenti.risorse.columns.variance'), width: MONEY_WIDTH, align: 'right' },
    { header: t('documenti.risorse.columns.rate'), width: 13, align: 'right' },
    ...(overspends ? [{ header: t('documenti.risorse.columns.remark'), width: 13, align: 'left', audience: 'office' } as const] : []),
  ];
}

/** What a row of the budget sums: totals of both managements, and those of one; the comparison of the whole. */
export interface BudgetSum {
  readonly totals: readonly MoneyTotal[];
  readonly managed: readonly MoneyTotal[];
  readonly compared: Pick<MoneySide, 'variance' | 'rate'>;
  readonly isOver: boolean;
}

/**
 * The cells of money of a row, under `budgetHeaders`; `decimals` are the rate's. What was not revised stands in Assestato as it was budgeted: that is
 * what spending is compared with.
 */
export function budgetCells(
  sum: BudgetSum,
  { columns, managements, compares, overspends }: BudgetShape,
  budget: BudgetTotals,
  decimals: number,
  t: Translate,
): Cell[] {
  const cell = (column: MoneyColumn | 'available', totals: readonly MoneyTotal[]): Cell => {
    const cents = joinedSum(column, totals, budget);
    if (cents === 'unknown') return { content: t('documenti.risorse.unknown'), tone: 'errore', align: 'right' };
    return moneyCell(cents === 'none' ? null : cents);
  };
  const { variance, rate } = sum.compared;
  const over = sum.isOver ? ({ tone: 'avviso' } as const) : {};
  return [
    ...columns.filter((column) => column !== 'actual').map((column) => cell(column === 'revised' ? 'available' : column, sum.totals)),
    ...managements.map((management) =>
      cell(
        'available',
        sum.managed.filter((total) => total.management === management),
      ),
    ),
    ...(columns.includes('actual') ? [cell('actual', sum.totals)] : []),
    ...(compares ? [moneyCell(variance, over), percentCell(rate, decimals, over)] : []),
    ...(overspends ? [{ content: sum.isOver ? t('riepilogo.over') : null, ...over }] : []),
  ];
}

/** The same of a code without lines, which has nothing. */
export function emptyCells(shape: BudgetShape, t: Translate): Cell[] {
  const amounts = shape.columns.filter((column) => column !== 'actual').length;
  return budgetHeaders(shape, t).map((_, i) => moneyCell(i < amounts ? 0 : null));
}
