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

class Tally {
  readonly budget = new CentSum();
  readonly revised = new CentSum();
  readonly actual = new CentSum();
  readonly available = new CentSum();

  add(line: BudgetLine): void {
    this.budget.add(line.budget);
    this.revised.add(line.revised);
    this.actual.add(line.actual);
    this.available.add(availableOf(line));
  }
}

/** Places of a group's tallies: nature by nature (blank first), both managements together and each by itself. */
const MANAGEMENT_PLACES = 1 + MANAGEMENTS.length;
function placeOf(nature: Nature | null, management: Management | null): number {
  const row = nature === null ? 0 : 1 + NATURES.indexOf(nature);
  return row * MANAGEMENT_PLACES + (management === null ? 0 : 1 + MANAGEMENTS.indexOf(management));
}

interface Group {
  readonly code: string;
  readonly lines: BudgetLine[];
  readonly tallies: (Tally | undefined)[];
}

/** Lines summed at every level they name, in one pass; every sum is exact and none depends on the order of lines. */
export class BudgetTotals {
  private readonly groups: Readonly<Record<Level, Map<string, Group>>>;
  private readonly anyBudget: boolean;

  constructor(private readonly lines: readonly BudgetLine[]) {
    this.groups = { azione: new Map(), progetto: new Map(), obiettivo: new Map(), programma: new Map(), area: new Map(), ente: new Map() };
    this.anyBudget = lines.some((line) => availableOf(line).state !== 'blank');
    for (const line of lines) for (const level of LEVELS) for (const code of codesAt(line, level)) this.count(line, level, code);
  }

  private count(line: BudgetLine, level: Level, code: string): void {
    let group = this.groups[level].get(code);
    if (group === undefined) this.groups[level].set(code, (group = { code, lines: [], tallies: [] }));
    group.lines.push(line);
    tallyAt(group, placeOf(line.nature, null)).add(line);
    if (line.management !== null) tallyAt(group, placeOf(line.nature, line.management)).add(line);
  }

  /** Every total there is: levels from the smallest up, codes as they first appear, natures in the contract's order. */
  totals(): readonly MoneyTotal[] {
    return LEVELS.flatMap((level) => [...this.groups[level].values()].flatMap((group) => this.ofGroup(level, group)));
  }

  private ofGroup(level: Level, { code, tallies }: Group): MoneyTotal[] {
    return [null, ...NATURES].flatMap((nature) =>
      [null, ...MANAGEMENTS].flatMap((management): MoneyTotal[] => {
        const tally = tallies[placeOf(nature, management)];
        if (tally === undefined) return [];
        const { budget, revised, available, actual } = tally;
        const spent = spending(available.total, available.isEmpty, shown(actual), this.anyBudget);
        return [{ level, code: level === 'ente' ? null : code, nature, management, budget: shown(budget), revised: shown(revised), ...spent }];
      }),
    );
  }

  /** Each line by itself, in table order. */
  perLine(): readonly Spending[] {
    return this.lines.map((line) => {
      const available = availableOf(line);
      return spending(
        available.state === 'read' ? available.value : null,
        available.state === 'blank',
        line.actual.state === 'read' ? line.actual.value : null,
        this.anyBudget,
      );
    });
  }

  /** The sum of one nature's lines in a column, 0 where none matches, null where one cannot be known. */
  sum(level: Level, code: string, nature: Nature | null, management: Management | null, column: MoneyColumn | 'available'): Cents | null {
    const tally = this.groups[level].get(code)?.tallies[placeOf(nature, management)];
    return tally === undefined ? 0 : tally[column].total;
  }

  linesOf(level: Level, code: string): readonly BudgetLine[] {
    return this.groups[level].get(code)?.lines ?? [];
  }
}

function tallyAt(group: Group, place: number): Tally {
  return (group.tallies[place] ??= new Tally());
}

function shown(sum: CentSum): Cents | null {
  return sum.isEmpty ? null : sum.total;
}
