import { cellText } from '../../src/report/cells';
import { documentsOf } from '../../src/report/index';
import { performanceReport, type ReportBlock } from '../../src/report/performance/performance-report';
import { makeBook } from '../book';
import { runBook } from './run-book';

const YEAR = [
  ['Parametro', 'Valore'],
  ['Anno', 2024],
];
const SHEETS = ['Scheda', 'Nodo', 'Tipo', 'Titolo', 'Riferimento', 'Target', 'Consuntivo'];
const DECISIONS = ['Scheda', 'Indicatore', 'Motivo', 'Atto', 'Data'];

const textsOf = (blocks: readonly ReportBlock[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map((cell) => cellText(cell, 'it'))) : []));

test('a code that two indicators bear means the first, wherever it is named', () => {
  const input = runBook(
    makeBook({
      Parametri: YEAR,
      Obiettivi: [
        ['Codice', 'Obiettivo'],
        ['A', 'Ob'],
      ],
      Indicatori: [
        ['Codice', 'Obiettivo', 'Indicatore', 'Target', 'Consuntivo'],
        ['I1', 'A', 'Il primo', 10, 10],
        ['I1', 'A', 'Il secondo', 10, 10],
      ],
      Neutralizzazioni: [DECISIONS, ['', 'I1', 'motivo', 'atto', null]],
      Schede: [SHEETS, ['Rossi', 'N1', 'indicatore', null, 'I1', null, null]],
    }),
  );
  const documents = documentsOf(input);
  const report = performanceReport(input, documents, ['processo']).sections.flatMap(({ parts }) => parts.flatMap(({ blocks }) => blocks));
  const scorecard = documents.filter(({ kind }) => kind === 'scheda').flatMap(({ blocks }) => blocks);
  for (const texts of [textsOf(report), textsOf(scorecard)]) {
    expect(texts.filter((text) => text.includes('Il primo'))).not.toHaveLength(0);
    expect(texts.filter((text) => text.includes('Il secondo'))).toEqual([]);
  }
});

test('a decision on a node names that of its own scorecard', () => {
  const input = runBook(
    makeBook({
      Parametri: YEAR,
      Schede: [SHEETS, ['Rossi', 'N1', 'indicatore', 'Di Rossi', null, 10, 10], ['Bianchi', 'N1', 'indicatore', 'Di Bianchi', null, 10, 10]],
      Neutralizzazioni: [DECISIONS, ['Rossi', 'N1', 'motivo', 'atto', null]],
    }),
  );
  const [process] = performanceReport(input, documentsOf(input), ['processo']).sections;
  const texts = textsOf(process?.parts.flatMap(({ blocks }) => blocks) ?? []);
  expect(texts).toContain('Di Rossi');
  expect(texts).not.toContain('Di Bianchi');
});
