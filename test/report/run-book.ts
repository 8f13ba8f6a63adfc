import { check } from '../../src/checks';
import { scoreMoney } from '../../src/engine/money';
import { score } from '../../src/engine/score';
import type { ReportInput } from '../../src/report/input';
import type { Book } from '../../src/sheets/book';
import { outcomeText } from '../../src/sheets/outcome';
import { readModel } from '../../src/sheets/read-model';
import { translator } from '../../src/texts';

/** What a run knows of a book, as documents are made from it. */
export function runBook(book: Book, today = '2024-12-31'): ReportInput {
  const { model, views } = readModel(book, today);
  const money = scoreMoney(model, today);
  const results = score(model, money.statement.figure);
  const t = translator(model.parameters.language);
  const outcomes = results.indicators.map((result) => outcomeText(result, model.parameters, t));
  const { findings } = check({ book, views, model, results, money, written: false });
  return { book, views, model, results, money, outcomes, findings, today };
}
