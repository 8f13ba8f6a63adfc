import { check } from '../checks';
import { type MoneyResults, scoreMoney } from '../engine/money';
import { score } from '../engine/score';
import type { Results } from '../engine/results';
import type { Finding } from '../model/finding';
import type { Model } from '../model/model';
import type { Book, WorkbookPort } from '../sheets/book';
import { type OccupiedColumn, planChanges } from '../sheets/changes';
import { outputsOf } from '../sheets/outputs';
import { moneyOutputs } from '../sheets/outputs-money';
import { readModel } from '../sheets/read-model';
import type { Views } from '../sheets/views';
import { translator } from '../texts';
import { outcomeText } from '../sheets/outcome';

export interface RecalculateOptions {
  /** Today as `AAAA-MM-GG`; the engine has no clock. */
  readonly today: string;
  /** False computes and reports without touching the workbook. */
  readonly write: boolean;
  /** True replaces (out) columns that hold what the product did not write. */
  readonly overwrite: boolean;
}

/** All that one run knows; faces choose what to show. */
export interface Recalculation {
  readonly book: Book;
  readonly views: Views;
  readonly model: Model;
  readonly results: Results;
  readonly money: MoneyResults;
  /** Esito of each indicator, in the order of the results. */
  readonly outcomes: readonly string[];
  readonly findings: readonly Finding[];
}

export type RecalculateOutcome =
  /** No table of the contract in the workbook. */
  | { readonly state: 'noTables' }
  /** Nothing was written: these columns hold what the product did not write. */
  | { readonly state: 'occupied'; readonly columns: readonly OccupiedColumn[]; readonly run: Recalculation }
  | { readonly state: 'done'; readonly cellsWritten: number; readonly run: Recalculation };

/** Reads, scores, checks and writes back. Rejects with a `PortError` when the workbook cannot be read or written; then nothing has changed. */
export async function recalculate(port: WorkbookPort, options: RecalculateOptions): Promise<RecalculateOutcome> {
  const book = await port.readTables();
  const { model, views } = readModel(book, options.today);
  if (Object.keys(views).length === 0) return { state: 'noTables' };
  const money = scoreMoney(model, options.today);
  const results = score(model, money.statement.figure);
  const t = translator(model.parameters.language);
  const outcomes = results.indicators.map((result) => outcomeText(result, model.parameters, t));
  const outputs = [...outputsOf(views, model, results, (position) => outcomes[position] ?? ''), ...moneyOutputs(views, model, money, t)];
  const checked = check({ book, views, model, results, money, written: options.write });
  const plan = planChanges(views, outputs, book, checked.acceptances);
  const findings = [...checked.findings, ...plan.findings];
  const run: Recalculation = { book, views, model, results, money, outcomes, findings };
  if (!options.write) return { state: 'done', cellsWritten: 0, run };
  if (plan.occupied.length > 0 && !options.overwrite) return { state: 'occupied', columns: plan.occupied, run };
  const { cellsWritten } = await port.apply(plan.changes);
  return { state: 'done', cellsWritten, run };
}
