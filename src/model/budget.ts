import type { Measurable, RowRef } from './model';
import type { Cents } from './money';
import type { NumberValue, Reading } from './value';

/** What a budget line is, as the contract's column Natura names it. */
export const NATURES = ['costo', 'ricavo', 'contributo', 'investimento', 'diritto annuale', 'accantonamento'] as const;
export type Nature = (typeof NATURES)[number];

/** Natures that spend; the others bring money in, and more of it is no fault. A line without nature is taken for a cost. */
const INCOME: ReadonlySet<Nature | null> = new Set<Nature | null>(['ricavo', 'contributo', 'diritto annuale']);

export function isSpending(nature: Nature | null): boolean {
  return !INCOME.has(nature);
}

export const MANAGEMENTS = ['istituzionale', 'commerciale'] as const;
export type Management = (typeof MANAGEMENTS)[number];

/** Levels of the budget from the smallest up; every line belongs to the organisation. */
export const LEVELS = ['azione', 'progetto', 'obiettivo', 'programma', 'area', 'ente'] as const;
export type Level = (typeof LEVELS)[number];

/** The three columns of money, by the keys of the contract. */
export const MONEY_COLUMNS = ['budget', 'revised', 'actual'] as const;
export type MoneyColumn = (typeof MONEY_COLUMNS)[number];

/** One line of the budget; codes are empty where the table has none. Amounts in whole cents. */
export interface BudgetLine {
  readonly at: RowRef;
  readonly area: string;
  readonly objective: string;
  /** The State's classification, `011-005`. */
  readonly programme: string;
  readonly ownProgramme: string;
  readonly project: string;
  readonly action: string;
  readonly costCentre: string;
  readonly account: string;
  readonly description: string;
  readonly nature: Nature | null;
  readonly management: Management | null;
  readonly budget: Reading<Cents>;
  readonly revised: Reading<Cents>;
  readonly actual: Reading<Cents>;
}

/** One of the natures that a declared total joins, with its sign. */
export interface NatureTerm {
  readonly sign: 1 | -1;
  readonly nature: Nature;
}

/** A total as an act prints it. */
export interface DeclaredTotal {
  readonly at: RowRef;
  readonly level: Level | null;
  readonly code: string;
  /** The column Natura as typed, and what it means; null when it means nothing. */
  readonly natureText: string;
  readonly natures: readonly NatureTerm[] | null;
  /** Null counts both. */
  readonly management: Management | null;
  readonly column: MoneyColumn;
  readonly amount: Reading<Cents>;
}

/** A column of figures of the statement: a bare year, or one of the three columns of money of a year. */
export interface StatementColumn {
  readonly year: number;
  readonly kind: MoneyColumn | 'year';
  /** How findings name the cell: the contract's key, or the header. */
  readonly name: string;
  readonly header: string;
}

/** A typed figure of the statement; `decimals` is how many the cell shows, which a computed ratio is compared at. */
export interface StatementFigure {
  readonly value: NumberValue;
  readonly decimals: number;
}

export interface StatementRow {
  readonly at: RowRef;
  readonly code: string;
  readonly description: string;
  readonly formula: string;
  /** As many as the statement has columns, in their order. */
  readonly figures: readonly Reading<StatementFigure>[];
}

/** A metric of a communication channel; its actual is the current year's value. */
export interface Channel extends Measurable {
  readonly at: RowRef;
  readonly channel: string;
  readonly metric: string;
  readonly previous: Measurable['actual'];
  /** Serial of the last publication, null when none is written. */
  readonly lastPublished: number | null;
  readonly frequencyDays: number | null;
}

/** Money that an objective or a programme says it has. */
export interface Resources {
  readonly at: RowRef;
  readonly of: 'obiettivo' | 'programma';
  readonly code: string;
  /** May hold staff costs where it is an objective's. */
  readonly resources: Reading<Cents>;
  readonly interventions: Reading<Cents>;
}

/** The money side of the workbook; rows in table order. */
export interface MoneyModel {
  readonly lines: readonly BudgetLine[];
  readonly declared: readonly DeclaredTotal[];
  readonly statementColumns: readonly StatementColumn[];
  readonly statement: readonly StatementRow[];
  readonly channels: readonly Channel[];
  readonly resources: readonly Resources[];
}
