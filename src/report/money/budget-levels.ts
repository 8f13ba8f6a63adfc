import { BudgetTotals, codesAt, type MoneyTotal, WHOLE } from '../../engine/budget';
import { type MoneySide, sidesOf } from '../../engine/money-sides';
import { type BudgetLine, type Level, LEVELS } from '../../model/budget';
import type { Translate } from '../../texts';
import type { ReportInput } from '../input';

/** One code of a level with its totals and its sides, spending first. */
export interface BudgetGroup {
  /** Empty for the organisation, and for lines that name no code of the level. */
  readonly code: string;
  readonly name: string;
  readonly totals: readonly MoneyTotal[];
  readonly sides: readonly MoneySide[];
  /** What its totals were summed by. */
  readonly budget: BudgetTotals;
}

/** A level below the organisation. */
export type Part = Exclude<Level, 'ente'>;

/** A level with the codes that the budget has of it. */
export interface BudgetLevel {
  readonly level: Part;
  readonly groups: readonly BudgetGroup[];
  /** Every line counts in one group: their sums give the whole. A line may serve a programme of the State and one of the body's own. */
  readonly isPartition: boolean;
}

/** Levels below the organisation that the budget has codes of, from the largest down. Linear in the totals and in the lines. */
export function levelsOf(input: ReportInput, t: Translate): readonly BudgetLevel[] {
  const present = new Set(input.money.totals.map(({ level }) => level));
  return LEVELS.filter((level) => level !== 'ente')
    .filter((level) => present.has(level))
    .reverse()
    .map((level) => ({
      level,
      groups: [...groupsAt(level, input), ...restAt(level, input, t)],
      isPartition: input.model.money.lines.every((line) => codesAt(line, level).length < 2),
    }));
}

/** The organisation's own totals; undefined where the budget has no line. */
export function wholeOf({ money: { totals, budget } }: ReportInput): BudgetGroup | undefined {
  const own = totals.filter(({ level }) => level === 'ente');
  if (own.length === 0) return undefined;
  return { code: WHOLE, name: '', totals: own, sides: sidesOf(totals, budget, 'ente').get(WHOLE) ?? [], budget };
}

/** The codes of a level in the order of their table, or of the objectives that they serve; last named ones that declared totals alone speak of. */
function groupsAt(level: Part, input: ReportInput): readonly BudgetGroup[] {
  const { budget, declared } = input.money;
  const totals = new Map<string, MoneyTotal[]>();
  for (const total of input.money.totals) {
    if (total.level !== level) continue;
    const group = totals.get(total.code ?? WHOLE);
    if (group === undefined) totals.set(total.code ?? WHOLE, [total]);
    else group.push(total);
  }
  const sides = sidesOf(input.money.totals, budget, level);
  const names = namesAt(level, input);
  const codes = inOrder([...totals.keys()], level, input);
  for (const { total } of declared) if (total.level === level && names.has(total.code) && !totals.has(total.code)) totals.set(total.code, []);
  const silent = [...totals.keys()].slice(codes.length);
  return [...codes, ...silent].map((code) => ({
    code,
    name: names.get(code) ?? soleDescription(budget, level, code),
    totals: totals.get(code) ?? [],
    sides: sides.get(code) ?? [],
    budget,
  }));
}

/** Typed order serves where no table puts the codes in order, as of areas; projects and actions follow their objectives. */
function inOrder(codes: readonly string[], level: Part, input: ReportInput): readonly string[] {
  const places = new Map<string, number>();
  const own = level === 'programma' ? (input.views.Programmi?.rows ?? []).map((row) => input.views.Programmi?.text(row, 'code') ?? '') : [];
  if (own.length === 0 && (level === 'programma' || level === 'area')) return codes;
  const listed = own.length > 0 ? own : input.model.objectives.map(({ code }) => code);
  listed.forEach((code, at) => {
    if (!places.has(code)) places.set(code, at);
  });
  const keyOf = (code: string): string => (own.length > 0 || level === 'obiettivo' ? code : (input.money.budget.linesOf(level, code)[0]?.objective ?? ''));
  const placed = codes.map((code, at) => ({ code, place: places.get(keyOf(code)) ?? listed.length, at }));
  return placed.sort((a, b) => a.place - b.place || a.at - b.at).map(({ code }) => code);
}

/** Lines that name no code of a level that others name, together; none where they hold no money. */
function restAt(level: Part, { model }: ReportInput, t: Translate): BudgetGroup[] {
  const lines = model.money.lines.filter((line) => codesAt(line, level).length === 0);
  if (!lines.some(hasMoney)) return [];
  const budget = new BudgetTotals(lines);
  const all = budget.totals();
  const sides = sidesOf(all, budget, 'ente').get(WHOLE) ?? [];
  return [{ code: WHOLE, name: t(`documenti.risorse.without.${level}`), totals: all.filter((total) => total.level === 'ente'), sides, budget }];
}

const hasMoney = ({ budget, revised, actual }: BudgetLine): boolean =>
  [budget, revised, actual].some((amount) => (amount.state === 'read' ? amount.value !== 0 : amount.state !== 'blank'));

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

/** An action whose lines all bear one description is called by it; of larger levels it would say too little, and beside an account it is the account's. */
function soleDescription(budget: BudgetTotals, level: Level, code: string): string {
  if (level !== 'azione') return '';
  const [first, ...others] = budget.linesOf(level, code);
  if (first === undefined || first.account !== '') return '';
  return others.every(({ description, account }) => description === first.description && account === '') ? first.description : '';
}

/** Levels without those whose groups are one to one those of a larger one: their tables would say the same again. */
export function withoutRepeats(levels: readonly BudgetLevel[]): readonly BudgetLevel[] {
  const seen = new Set<string>();
  return levels.filter(({ level, groups }) => {
    const key = groups
      .map(({ code, budget }) =>
        budget
          .linesOf(code === WHOLE ? 'ente' : level, code)
          .map(({ at }) => at.row)
          .join(' '),
      )
      .sort()
      .join('\n');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
