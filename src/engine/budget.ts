import { type BudgetLine, type Level, LEVELS, type Management, MANAGEMENTS, type MoneyColumn, type Nature, NATURES } from '../model/budget';
import type { Cents } from '../model/money';
import type { Reading } from '../model/value';
import { CentSum } from './cents';

/** What was spent against what could be: cents, and percent points not rounded. Null where there is nothing to compare. */
export interface Spending {
  /** Assestato where present, else Preventivo. */
  readonly available: Cents | null;
  readonly actual: Cents | null;
  /** actual − available. */
  readonly variance: Cents | null;
  /** 100 · actual ÷ available. */
  readonly rate: number | null;
}

export interface LineSpending extends Spending {
  readonly line: BudgetLine;
}

/** A total of the budget; null codes and natures are those of the organisation and of lines without one, a null management counts both. */
export interface MoneyTotal extends Spending {
  readonly level: Level;
  readonly code: string | null;
  readonly nature: Nature | null;
  readonly management: Management | null;
  readonly budget: Cents | null;
  readonly revised: Cents | null;
}

/** The codes by which a line belongs to a level: a line may serve a programme of the State and one of the body's own. */
export function codesAt(line: BudgetLine, level: Level): readonly string[] {
  switch (level) {
    case 'azione':
      return one(line.action);
    case 'progetto':
      return one(line.project);
    case 'obiettivo':
      return one(line.objective);
    case 'programma':
      return line.programme === line.ownProgramme ? one(line.programme) : [...one(line.programme), ...one(line.ownProgramme)];
    case 'area':
      return one(line.area);
    case 'ente':
      return EVERYWHERE;
  }
}

/** The organisation's own code among the totals. */
export const WHOLE = '';
const EVERYWHERE = [WHOLE];
const NOWHERE: readonly string[] = [];

function one(code: string): readonly string[] {
  return code === '' ? NOWHERE : [code];
}

/** The money a line may spend: Assestato where present, else Preventivo. */
export function availableOf(line: BudgetLine): Reading<Cents> {
  return line.revised.state === 'blank' ? line.budget : line.revised;
}

/** `anyBudget` says that the budget has money to spend somewhere: a blank beside it is then 0, not unknown. */
function spending(available: Cents | null, isBlank: boolean, actual: Cents | null, anyBudget: boolean): Spending {
  const base = isBlank ? (anyBudget ? 0 : null) : available;
  if (base === null || actual === null) return { available: isBlank ? null : base, actual, variance: null, rate: null };
  return { available: isBlank ? null : base, actual, variance: actual - base, rate: base === 0 ? null : (100 * actual) / base };
}

/** The sums of one nature in one group, for one management or both. */
class Tally {
  readonly budget = new CentSum();
  readonly revised = new CentSum();
  readonly actual = new CentSum();
  readonly available = new CentSum();

  constructor(readonly place: number) {}

  add(line: BudgetLine): void {
    this.budget.add(line.budget);
    this.revised.add(line.revised);
    this.actual.add(line.actual);
    this.available.add(availableOf(line));
  }
}

/** Where a nature's tally stands in a group: nature by nature (none first), both managements together and each by itself. */
const MANAGEMENT_PLACES = 1 + MANAGEMENTS.length;
function placeOf(nature: Nature | null, management: Management | null): number {
  const row = nature === null ? 0 : 1 + NATURES.indexOf(nature);
  return row * MANAGEMENT_PLACES + (management === null ? 0 : 1 + MANAGEMENTS.indexOf(management));
}

function natureAt(place: number): Nature | null {
  return NATURES[Math.floor(place / MANAGEMENT_PLACES) - 1] ?? null;
}

function managementAt(place: number): Management | null {
  return MANAGEMENTS[(place % MANAGEMENT_PLACES) - 1] ?? null;
}

/** Lines of one code. Few of its places are ever taken, so they are a short list to look through. */
interface Group {
  readonly code: string;
  readonly lines: BudgetLine[];
  readonly tallies: Tally[];
}

/** Lines summed at every level they name, in one pass; every sum is exact and none depends on the order of lines. */
export class BudgetTotals {
  private readonly groups: Readonly<Record<Level, Map<string, Group>>>;
  private readonly anyBudget: boolean;

  constructor(private readonly lines: readonly BudgetLine[]) {
    this.groups = { azione: new Map(), progetto: new Map(), obiettivo: new Map(), programma: new Map(), area: new Map(), ente: new Map() };
    this.anyBudget = lines.some((line) => availableOf(line).state !== 'blank');
    for (const line of lines) {
      const both = placeOf(line.nature, null);
      const own = line.management === null ? null : placeOf(line.nature, line.management);
      for (const level of LEVELS) for (const code of codesAt(line, level)) this.count(line, level, code, both, own);
    }
  }

  private count(line: BudgetLine, level: Level, code: string, both: number, own: number | null): void {
    let group = this.groups[level].get(code);
    if (group === undefined) this.groups[level].set(code, (group = { code, lines: [], tallies: [] }));
    group.lines.push(line);
    tallyAt(group, both).add(line);
    if (own !== null) tallyAt(group, own).add(line);
  }

  /** Every total there is: levels from the smallest up, codes as they first appear, natures in the contract's order. */
  totals(): readonly MoneyTotal[] {
    const totals: MoneyTotal[] = [];
    for (const level of LEVELS) {
      for (const group of this.groups[level].values()) {
        const places = [...group.tallies].sort((a, b) => a.place - b.place);
        for (const tally of places) totals.push(this.totalOf(level, group.code, tally));
      }
    }
    return totals;
  }

  private totalOf(level: Level, code: string, { place, budget, revised, available, actual }: Tally): MoneyTotal {
    const spent = spending(available.total, available.isEmpty, shown(actual), this.anyBudget);
    return {
      level,
      code: level === 'ente' ? null : code,
      nature: natureAt(place),
      management: managementAt(place),
      budget: shown(budget),
      revised: shown(revised),
      available: spent.available,
      actual: spent.actual,
      variance: spent.variance,
      rate: spent.rate,
    };
  }

  /** Each line by itself, in table order. */
  perLine(): readonly LineSpending[] {
    return this.lines.map((line) => {
      const base = availableOf(line);
      const own = base.state === 'read' ? base.value : null;
      const { available, actual, variance, rate } = spending(
        own,
        base.state === 'blank',
        line.actual.state === 'read' ? line.actual.value : null,
        this.anyBudget,
      );
      // Field by field: a spread costs ten times as much, on a hundred thousand lines.
      return { line, available, actual, variance, rate };
    });
  }

  /** The sum of one nature's lines in a column, 0 where none matches, null where one cannot be known. */
  sum(level: Level, code: string, nature: Nature | null, management: Management | null, column: MoneyColumn | 'available'): Cents | null {
    const place = placeOf(nature, management);
    const tally = this.groups[level].get(code)?.tallies.find((one) => one.place === place);
    return tally === undefined ? 0 : tally[column].total;
  }

  linesOf(level: Level, code: string): readonly BudgetLine[] {
    return this.groups[level].get(code)?.lines ?? [];
  }
}

function tallyAt(group: Group, place: number): Tally {
  for (const tally of group.tallies) if (tally.place === place) return tally;
  const tally = new Tally(place);
  group.tallies.push(tally);
  return tally;
}

function shown(sum: CentSum): Cents | null {
  return sum.isEmpty ? null : sum.total;
}
