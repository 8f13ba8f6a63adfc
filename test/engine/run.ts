import { score } from '../../src/engine/score';
import { readModel } from '../../src/sheets/read-model';
import { outcomeText } from '../../src/sheets/outcome';
import { translator } from '../../src/texts';
import { makeBook, type Typed } from '../book';

/** Reads and scores tables written in a test. */
export function run(tables: Readonly<Record<string, readonly (readonly Typed[])[]>>) {
  const { model, views } = readModel(makeBook(tables), '2020-12-31');
  return { model, views, results: score(model) };
}

/** One indicator with the given columns, scored; further tables may stand beside it. */
export function runOne(columns: Readonly<Record<string, Typed>>, beside: Readonly<Record<string, readonly (readonly Typed[])[]>> = {}) {
  const all: Record<string, Typed> = { Codice: 'X1', ...columns };
  const { model, results } = run({ Indicatori: [Object.keys(all), Object.values(all)], ...beside });
  const result = results.indicators[0];
  if (result === undefined) throw new Error('no indicator was read');
  return { ...result.score, esito: outcomeText(result, model.parameters, translator(model.parameters.language)), result, findings: model.findings };
}
