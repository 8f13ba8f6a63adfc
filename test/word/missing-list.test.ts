import type { Document } from '../../src/report/document';
import { performanceReport } from '../../src/report/performance/performance-report';
import { stampOf } from '../../src/report/stamp';
import { writeReport } from '../../src/word';
import { inputOf } from '../report/read-document';
import { all, type Node, openDocx, words } from './read-docx';

const names = (node: Node, name: string, attribute: string): (string | undefined)[] => all(node, name).map(({ attributes }) => attributes[attribute]);

test('parts that bear one heading stand apart in the list of what is missing, each with the way to its own place', async () => {
  const input = await inputOf({ Parametri: [['Parametro', 'Valore']] });
  const programme = (id: string, label: string): Document => ({
    id: `programma:${id}`,
    kind: 'programma',
    sheet: id,
    title: 'Programma – Servizi',
    stamp: stampOf(input),
    blocks: [
      { kind: 'narrative', label, text: null },
      { kind: 'narrative', label: 'Servizi', text: null },
    ],
  });
  const documents = [programme('1', 'Impatto'), programme('2', 'Risultati attesi')];
  const report = performanceReport(input, documents, ['programmi']);
  expect(report.missing.map(({ partId, what }) => [partId, what]).slice(2)).toEqual([
    ['programma:1', 'Impatto'],
    ['programma:1', 'Servizi'],
    ['programma:2', 'Risultati attesi'],
    ['programma:2', 'Servizi'],
  ]);
  const { body } = openDocx(await writeReport(report, { template: null, between: () => Promise.resolve() }));
  const paragraphs = all(body, 'w:p');
  const items = paragraphs.filter((paragraph) => words(paragraph).startsWith('☐ Programma'));
  expect(items.map(words)).toEqual(['☐ Programma – Servizi: Impatto; Servizi', '☐ Programma – Servizi: Risultati attesi; Servizi']);
  const anchors = items.flatMap((item) => names(item, 'w:hyperlink', 'w:anchor'));
  const headings = paragraphs.filter((paragraph) => words(paragraph) === 'Programma – Servizi' && all(paragraph, 'w:bookmarkStart').length > 0);
  expect(headings).toHaveLength(2);
  expect(headings.map((heading) => names(heading, 'w:bookmarkStart', 'w:name').filter((name) => anchors.includes(name)))).toEqual(
    anchors.map((anchor) => [anchor]),
  );
});
