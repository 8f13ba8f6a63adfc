import type { MoneySide } from '../../engine/money-sides';
import { isSpending } from '../../model/budget';
import type { Translate } from '../../texts';
import { budgetCells, budgetHeaders, type BudgetShape } from './budget-columns';
import type { BudgetGroup, BudgetLevel } from './budget-levels';
import { type BudgetLook, natureRows, totalRow, unspentRows, wordCells } from './budget-rows';
import { moneyCell, percentCell } from '../cells';
import { chartOf } from './money-chart';
import type { Block, Figures, Row, Series, Table } from '../document';
import type { SilentProgramme, UnspentProgramme } from './unspent-programmes';

/** The organisation's spending and income at a glance; `spoken` says of how many programmes the budget speaks, where not of all. */
export function sideFigures(sides: readonly MoneySide[], spoken: string | null, decimals: number, t: Translate): Figures {
  const figures = sides.flatMap((side) => {
    const { kind, available, actual, rate, isRevised, isOver, isUnknown } = side;
    const isShared = actual !== null && rate !== null && kind === 'spending';
    const note = isUnknown ? t('riepilogo.unknownMoney') : kind === 'spending' && !isShared ? spoken : null;
    const base = { label: t(`documenti.risorse.figures.${kind}.${isRevised ? 'revised' : 'budget'}`), cell: moneyCell(available), note };
    const budgeted = available !== null || isUnknown ? [base] : [];
    if (actual === null) return budgeted;
    const spent = { label: t(`documenti.risorse.figures.${kind}.actual`), cell: moneyCell(actual), note: null };
    if (!isShared) return [...budgeted, spent];
    const remarks = [...(isOver ? [t('riepilogo.over')] : []), ...(spoken === null ? [] : [spoken])].join('; ');
    const share = { label: t('documenti.risorse.figures.rate'), cell: percentCell(rate, decimals), note: remarks || null };
    return [...budgeted, spent, share];
  });
  return { kind: 'figures', figures };
}

/** A table with what it is about and its picture. */
export interface Section {
  readonly title: string;
  readonly table: Table;
  readonly charts: readonly Block[];
}

/** The picture first: it fits below the tiles where a long table would leave their page empty. */
export const sectionBlocks = ({ title, table, charts }: Section): Block[] => [{ kind: 'heading', level: 1, text: title }, ...charts, table];

/** The organisation's natures, spending first; null where there is one alone, which the tiles say. */
export function natureSection(whole: BudgetGroup, look: BudgetLook): Section | null {
  const { t, shape, language } = look;
  // Totals last: a chart draws all that stands between its first row and its last.
  const rows = natureRows(whole, look).sort((a, b) => Number(a.role === 'total') - Number(b.role === 'total'));
  if (rows.length < 2) return null;
  const columns = [{ header: t('documenti.risorse.columns.nature'), width: 30, align: 'left' as const }, ...budgetHeaders(shape, t)];
  const table: Table = { kind: 'table', id: 'ente', caption: null, look: 'grid', columns, rows };
  const title = t(whole.sides.some(({ kind }) => kind === 'income') ? 'documenti.risorse.whole' : 'documenti.risorse.wholeSpending');
  return { title, table, charts: chartOf({ table, title, series: comparedSeries(table, shape, t), shape: 'columns' }, language, t) };
}

/** Spending by the codes of one level, a line each, down to the whole; null where there are no two of them. */
export function spendingSection(
  { level, groups, isPartition }: BudgetLevel,
  whole: BudgetGroup,
  unspent: readonly (UnspentProgramme | SilentProgramme)[],
  look: BudgetLook,
): Section | null {
  const { t, decimals, language } = look;
  const shape: BudgetShape = { ...look.shape, managements: [] };
  const spending = groups.flatMap((group) => group.sides.filter(({ kind }) => kind === 'spending').map((side) => ({ group, side })));
  if (spending.length < 2) return null;
  const isNamed = [...groups, ...unspent].some(({ code, name }) => code !== '' && name !== '');
  const words = isNamed ? 2 : 1;
  const labelOf = (code: string): string => `${t(`documenti.risorse.levels.${level}`)} ${code}`;
  const rows = spending.map(({ group, side }): Row => {
    const totals = group.totals.filter(({ nature, management }) => management === null && isSpending(nature));
    const sum = { totals, managed: [], compared: side, isOver: side.isOver };
    return { role: 'plain', cells: [...wordCells(group, labelOf(group.code), isNamed), ...budgetCells(sum, shape, group.budget, decimals, t)] };
  });
  const side = whole.sides.find(({ kind }) => kind === 'spending');
  const total = isPartition && side !== undefined ? [totalRow(whole, side, t('documenti.risorse.total'), words, { ...look, shape })] : [];
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
    rows: [...rows, ...total, ...unspentRows(unspent, words, { ...look, shape }, labelOf)],
  };
  const title = t(`documenti.risorse.spendingBy.${level}`);
  return { title, table, charts: chartOf({ table, title, series: comparedSeries(table, shape, t), shape: 'bars' }, language, t) };
}

/** What could be spent beside what was, as series of a chart; the labels stand in the first column. */
function comparedSeries({ columns }: Table, shape: BudgetShape, t: Translate): Series[] {
  const base = shape.columns.includes('revised') ? 'revised' : 'budget';
  return ([base, 'actual'] as const)
    .filter((column) => shape.columns.includes(column))
    .map((column) => {
      const name = t(`documenti.risorse.columns.${column}`);
      return { name, column: columns.findIndex(({ header }) => header === name) };
    });
}
