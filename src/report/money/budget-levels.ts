import { type BudgetTotals, type MoneyTotal, WHOLE } from '../../engine/budget';
import { type MoneySide, sidesOf } from '../../engine/money-sides';
import { isSpending, type Level, LEVELS, type Nature } from '../../model/budget';
import type { Translate } from '../../texts';
import type { ReportInput } from '../input';
import { budgetCells, type BudgetShape, emptyCells } from './budget-columns';
import type { Cell, Row } from '../document';

/** One code of a level with its totals and its sides, spending first. */
export interface BudgetGroup {
  readonly code: string;
  readonly name: string;
  readonly totals: readonly MoneyTotal[];
  readonly sides: readonly MoneySide[];
}

/** A level below the organisation. */
export type Part = Exclude<Level, 'ente'>;

/** Levels below the organisation that the budget has codes of, from the largest down. */
export function partsOf(totals: readonly MoneyTotal[]): readonly Part[] {
  const present = new Set(totals.map(({ level }) => level));
  return LEVELS.filter((level) => level !== 'ente')
    .filter((level) => present.has(level))
    .reverse();
}

/** The codes of a level as they first appear in the budget, then named ones that declared totals alone speak of. Linear in the totals and in the lines of the level. */
export function groupsAt(level: Level, input: ReportInput): readonly BudgetGroup[] {
  const { money } = input;
  const totals = new Map<string, MoneyTotal[]>();
  for (const total of money.totals) {
    if (total.level !== level) continue;
    const group = totals.get(total.code ?? WHOLE);
    if (group === undefined) totals.set(total.code ?? WHOLE, [total]);
    else group.push(total);
  }
  const sides = sidesOf(money.totals, money.budget, level);
  const names = namesAt(level, input);
  for (const { total } of money.declared) if (total.level === level && names.has(total.code) && !totals.has(total.code)) totals.set(total.code, []);
  return [...totals].map(([code, group]) => ({
    code,
    name: names.get(code) ?? soleDescription(money.budget, level, code),
    totals: group,
    sides: sides.get(code) ?? [],
  }));
}

/** Names of programmes and objectives, the first that bears a code. */
function namesAt(level: Level, { views, model }: ReportInput): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (code: string, name: string): void => {
    if (code !== '' && !names.has(code)) names.set(code, name);
  };
  if (level === 'obiettivo') for (const { code, name } of model.objectives) add(code, name);
  if (level === 'programma')
    for (const row of views.Programmi?.rows ?? []) add(views.Programmi?.text(row, 'code') ?? '', views.Programmi?.text(row, 'name') ?? '');
  return names;
}

/** An action whose lines all bear one description is called by it; of larger levels it would say too little. */
function soleDescription(budget: BudgetTotals, level: Level, code: string): string {
  if (level !== 'azione') return '';
  const [first, ...others] = budget.linesOf(level, code);
  return first !== undefined && others.every(({ description }) => description === first.description) ? first.description : '';
}

/** What a side's rows are made with. */
export interface BudgetLook {
  readonly shape: BudgetShape;
  readonly budget: BudgetTotals;
  readonly decimals: number;
  readonly t: Translate;
}

/** Rows of a group: its natures side by side with their figures, and under several natures the side's total. */
export function natureRows({ totals, sides }: BudgetGroup, look: BudgetLook): Row[] {
  const { shape, budget, decimals, t } = look;
  return sides.flatMap((side): Row[] => {
    const own = totals.filter(({ nature }) => isSpending(nature) === (side.kind === 'spending'));
    const both = own.filter(({ management }) => management === null);
    const managed = own.filter(({ management }) => management !== null);
    const rows = both.map((total): Row => {
      const sum = { totals: [total], managed: managed.filter(({ nature }) => nature === total.nature), compared: total, isOver: isOver(total) };
      return { role: 'plain', cells: [{ content: natureName(total.nature, t) }, ...budgetCells(sum, shape, budget, decimals, t)] };
    });
    if (both.length < 2) return rows;
    const whole = { totals: both, managed, compared: side, isOver: side.isOver };
    const label: Cell = { content: t(`documenti.risorse.totals.${side.kind}`), tone: 'strong' };
    return [...rows, { role: 'total', cells: [label, ...budgetCells(whole, shape, budget, decimals, t)] }];
  });
}

function isOver({ nature, variance }: MoneyTotal): boolean {
  return isSpending(nature) && (variance ?? 0) > 0;
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
  return rows.map((row, i) =>
    i > 0 ? row : { ...row, cells: [{ content: group.code, ...span }, ...(isNamed ? [{ content: group.name || null, ...span }] : []), ...row.cells] },
  );
}
