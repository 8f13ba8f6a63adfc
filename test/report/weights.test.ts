import { cellText } from '../../src/report/cells';
import { openData } from '../../src/report/open-data/open-data';
import { makeBook, type Typed } from '../book';
import { documentWithId, tableOf } from './read-document';
import { runBook } from './run-book';

/** Indicators of one objective with these weights, targets of 10 and these actuals or targets. */
function bookOf(rows: readonly (readonly [weight: Typed, target: Typed, actual: Typed])[]) {
  return makeBook({
    Parametri: [
      ['Parametro', 'Valore'],
      ['Anno', 2024],
    ],
    Obiettivi: [
      ['Codice', 'Obiettivo', 'Peso'],
      ['A', 'Primo', 100],
    ],
    Indicatori: [
      ['Codice', 'Obiettivo', 'Indicatore', 'Target', 'Consuntivo', 'Peso'],
      ...rows.map(([weight, target, actual], i): Typed[] => [`I${String(i + 1)}`, 'A', `indicatore ${String(i + 1)}`, target, actual, weight]),
    ],
  });
}

/** Of each indicator its weight as printed in the Cruscotto and as published, of its findings those on weights, and the objective's figure. */
function weightsOf(rows: Parameters<typeof bookOf>[0]) {
  const input = runBook(bookOf(rows));
  const table = tableOf(documentWithId(input, 'cruscotto'), 'cruscotto');
  const at = table.columns.findIndex(({ header }) => header === 'Peso');
  const lines = table.rows.filter(({ cells }) => /^I\d$/.test(String(cells[0]?.content)));
  const set = openData(input, { names: false }).sets.find(({ id }) => id === 'indicatori');
  const field = set?.fields.findIndex(({ name }) => name === 'peso') ?? -1;
  return {
    achievement: input.results.objectives[0]?.achievement,
    printed: lines.map(({ cells }) => cellText(cells[at] ?? { content: null }, 'it')),
    published: set?.rows.map((row) => row[field]),
    findings: input.findings.flatMap(({ code }) => (code.startsWith('PESO') ? [code] : [])),
  };
}

test('weights that no counted sibling has are equal, in print and in the findings as in the mean; open data give them no points', () => {
  const both = { achievement: 75, findings: ['PESO_UGUALE'] };
  expect(
    weightsOf([
      [null, 10, 10],
      [null, 10, 5],
      [50, 'monitoraggio', 5],
    ]),
  ).toMatchObject({ ...both, printed: ['pari peso', 'pari peso', '50 %'], published: [null, null, 50] });
  expect(
    weightsOf([
      [null, 10, 10],
      [null, 10, 5],
      [50, 10, null],
    ]),
  ).toMatchObject({ ...both, printed: ['pari peso', 'pari peso', 'pari peso'], published: [null, null, null] });
});

test('a blank weight among counted ones weighs 0, and is told', () => {
  expect(
    weightsOf([
      [null, 10, 10],
      [100, 10, 5],
    ]),
  ).toEqual({ achievement: 50, printed: ['0 %', '100 %'], published: [0, 100], findings: ['PESO_MANCANTE'] });
});
