import { isSpending, type Nature } from '../../model/budget';
import type { Translate } from '../../texts';
import { across, linkedText, linkTo } from '../leaf-cells';
import type { Cell, Row } from '../document';
import { budgetCells, budgetHeaders, type BudgetShape, emptyCells, isOver } from './budget-columns';
import type { BudgetGroup } from './budget-levels';
import type { SilentProgramme, UnspentProgramme } from './unspent-programmes';
import { formatEuro } from '../../texts/numbers';
import type { Language } from '../../texts';

/** What the rows of a budget are made with. */
export interface BudgetLook {
  readonly shape: BudgetShape;
  readonly decimals: number;
  readonly language: Language;
  readonly t: Translate;
}

/** Rows of a group: its natures side by side with their figures, and under several natures the side's total. */
export function natureRows(group: BudgetGroup, look: BudgetLook): Row[] {
  const { shape, decimals, t } = look;
  return group.sides.flatMap((side): Row[] => {
    const { both, managed } = sideTotals(group, side.kind);
    const rows = both.map((total): Row => {
      const sum = { totals: [total], managed: managed.filter(({ nature }) => nature === total.nature), compared: total, isOver: isOver(total) };
      return { role: 'plain', cells: [{ content: natureName(total.nature, t) }, ...budgetCells(sum, shape, group.budget, decimals, t)] };
    });
    return both.length < 2 ? rows : [...rows, totalRow(group, side, t(`documenti.risorse.totals.${side.kind}`), 1, look)];
  });
}

/** A side of a group in one row, whose label takes so many columns. */
export function totalRow(group: BudgetGroup, side: BudgetGroup['sides'][number], label: string, columns: number, { shape, decimals, t }: BudgetLook): Row {
  const { both, managed } = sideTotals(group, side.kind);
  const sum = { totals: both, managed, compared: side, isOver: side.isOver };
  return { role: 'total', cells: [across(columns, label, { tone: 'strong' }), ...budgetCells(sum, shape, group.budget, decimals, t)] };
}

function sideTotals({ totals }: BudgetGroup, kind: 'spending' | 'income'): { both: BudgetGroup['totals']; managed: BudgetGroup['totals'] } {
  const own = totals.filter(({ nature }) => isSpending(nature) === (kind === 'spending'));
  return { both: own.filter(({ management }) => management === null), managed: own.filter(({ management }) => management !== null) };
}

function natureName(nature: Nature | null, t: Translate): string {
  return t(`documenti.risorse.natures.${nature ?? 'nessuna'}`);
}

/** The rows of a group beside its code and, where the table has room for names, its name: cells that cover them all. */
export function codedRows(group: BudgetGroup, isNamed: boolean, look: BudgetLook): Row[] {
  const { shape, t } = look;
  const none: Row = { role: 'plain', cells: [{ content: t('documenti.risorse.noLines'), tone: 'muted' }, ...emptyCells(shape, t)] };
  const rows = group.totals.length === 0 ? [none] : natureRows(group, look);
  const span = rows.length > 1 ? { rows: rows.length } : {};
  return rows.map((row, i) => (i > 0 ? row : { ...row, cells: [...wordCells(group, group.code, isNamed, span), ...row.cells] }));
}

/** Code and name; the name of lines without a code runs over both columns. */
export function wordCells({ code, name }: BudgetGroup, label: string, isNamed: boolean, more: Pick<Cell, 'rows'> = {}): Cell[] {
  if (code === '') return [{ ...across(isNamed ? 2 : 1, name, { tone: 'muted' }), ...more }];
  return [{ content: label, ...more }, ...(isNamed ? [{ content: name || null, ...more }] : [])];
}

/** A remark under the total for each programme without a line of the budget; `words` are the columns before the amounts, `labelOf` writes codes as above the total. */
export function unspentRows(
  programmes: readonly (UnspentProgramme | SilentProgramme)[],
  words: number,
  { shape, language, t }: BudgetLook,
  labelOf = (code: string): string => code,
): Row[] {
  const amounts = budgetHeaders(shape, t).length;
  return programmes.map(({ code, name, resources, at }): Row => {
    const text = resources === null ? t('documenti.risorse.unstated') : t('documenti.risorse.unspent', { amount: formatEuro(resources / 100, language) });
    const label = linkedText(labelOf(code), linkTo(at, 'resources'));
    const named = words > 1 ? [label, across(words - 1, name)] : [label];
    return { role: 'note', cells: [...named, across(amounts, text, { align: 'left' })] };
  });
}
