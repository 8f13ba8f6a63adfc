import type { MoneyResults } from '../engine/money';
import type { Results } from '../engine/results';
import type { CellRef, Finding, FindingCode } from '../model/finding';
import type { Model } from '../model/model';
import type { Book, RawTable } from '../sheets/book';
import type { Views } from '../sheets/views';
import type { Leaf } from './leaves';

/** What one run has read and scored. */
export interface CheckInput {
  readonly book: Book;
  readonly views: Views;
  readonly model: Model;
  readonly results: Results;
  readonly money: MoneyResults;
  /** True when this run writes its results, so that those of the last one are not worth a finding. */
  readonly written: boolean;
}

export interface CheckContext extends CheckInput {
  readonly leaves: readonly Leaf[];
  /** The tolerance set for a code in RegoleControlli, else the check's own: points for weights and achievements, euro for money. */
  readonly tolerance: (code: FindingCode, fallback: number) => number;
}

/** One check of the registry: pure, linear in the rows, silent about tables that are not there. */
export interface Check {
  readonly codes: readonly FindingCode[];
  /** The norm, the rule of domain.md or sheets.md, or the practice it rests on. */
  readonly source: string;
  readonly run: (context: CheckContext) => readonly Finding[];
}

/** The row of the sheet (from 1) in which a body row stands, as people see it at the left of the window. */
export function sheetRow(raw: RawTable, row: number): number {
  return raw.row + (raw.hasHeader ? 1 : 0) + row + 1;
}

export function ref(at: { readonly table: string; readonly row: number }, column: string | null): CellRef {
  return { table: at.table, row: at.row, column };
}
