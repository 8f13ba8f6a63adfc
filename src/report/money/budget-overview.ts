import type { MoneySide } from '../../engine/money-sides';
import { isSpending } from '../../model/budget';
import type { Language, Translate } from '../../texts';
import { budgetCells, budgetHeaders, type BudgetShape } from './budget-columns';
import type { BudgetGroup, BudgetLook, Part } from './budget-levels';
import { moneyCell, percentCell } from '../cells';
import { chartOf } from './money-chart';
import type { Block, Figures, Series, Table } from '../document';

/** The organisation's spending and income at a glance. */
export function sideFigures(sides: readonly MoneySide[], decimals: number, t: Translate): Figures {
  const figures = sides.flatMap((side) => {
    const { kind, available, actual, rate, isRevised, isOver, isUnknown } = side;
    const note = isUnknown ? t('riepilogo.unknownMoney') : null;
    const base = { label: t(`documenti.risorse.figures.${kind}.${isRevised ? 'revised' : 'budget'}`), cell: moneyCell(available), note };
    const budgeted = available !== null || isUnknown ? [base] : [];
    if (actual === null) return budgeted;
    const spent = { label: t(`documenti.risorse.figures.${kind}.actual`), cell: moneyCell(actual), note: null };
    if (rate === null || kind === 'income') return [...budgeted, spent];
    const share = { label: t('documenti.risorse.figures.rate'), cell: percentCell(rate, decimals), note: isOver ? t('riepilogo.over') : null };
    return [...budgeted, spent, share];
  });
  return { kind: 'figures', figures };
}

/** Spending by the codes of one level, a line each, with its picture. */
export function spendingBlocks(level: Part, groups: readonly BudgetGroup[], look: BudgetLook, language: Language): Block[] {
  const { t, budget, decimals } = look;
  const shape: BudgetShape = { ...look.shape, managements: [] };
  const spending = groups.flatMap((group) => group.sides.filter(({ kind }) => kind === 'spending').map((side) => ({ group, side })));
  if (spending.length < 2) return [];
  const isNamed = spending.some(({ group }) => group.name !== '');
  const table: Table = {
    kind: 'table',
    id: `spese-${level}`,
    caption: null,
    look: 'grid',
    columns: [
      { header: t(`documenti.risorse.levels.${level}`), width: isNamed ? 14 : 46, align: 'left' },
      ...(isNamed ? [{ header: t('documenti.risorse.columns.name'), width: 40, align: 'left' as const }] : []),
      ...budgetHeaders(shape, t),
    ],
    rows: spending.map(({ group, side }) => {
      const totals = group.totals.filter(({ nature, management }) => management === null && isSpending(nature));
      const sum = { totals, managed: [], compared: side, isOver: side.isOver };
      const label = `${t(`documenti.risorse.levels.${level}`)} ${group.code}`;
      const words = [{ content: label }, ...(isNamed ? [{ content: group.name || null }] : [])];
      return { role: 'plain', cells: [...words, ...budgetCells(sum, shape, budget, decimals, t)] };
    }),
  };
  const title = t(`documenti.risorse.spendingBy.${level}`);
  return [{ kind: 'heading', level: 1, text: title }, table, ...chartOf({ table, title, series: comparedSeries(table, shape, t), shape: 'bars' }, language, t)];
}

/** What could be spent beside what was, as series of a chart; the labels stand in the first column. */
export function comparedSeries({ columns }: Table, shape: BudgetShape, t: Translate): Series[] {
  const base = shape.columns.includes('revised') ? 'revised' : 'budget';
  return ([base, 'actual'] as const)
    .filter((column) => shape.columns.includes(column))
    .map((column) => {
      const name = t(`documenti.risorse.columns.${column}`);
      return { name, column: columns.findIndex(({ header }) => header === name) };
    });
}
