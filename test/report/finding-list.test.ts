import { layOut } from '../../src/report/layout/lay-out';
import { documentWithId, exampleInput, tableOf } from './read-document';

describe('the list of findings', () => {
  it('takes the same columns of its sheet with many findings, with one and with none, and says that there are none', async () => {
    const input = await exampleInput('pisa-2020.xlsx');
    const documents = [0, 1, input.findings.length].map((count) => documentWithId({ ...input, findings: input.findings.slice(0, count) }, 'controlli'));
    expect(new Set(documents.map((document) => layOut(document, input, 'it').widths.length)).size).toBe(1);
    const [none] = documents;
    expect(none === undefined ? [] : tableOf(none, 'rilievi').rows.map(({ cells }) => cells[0]?.content)).toEqual([
      'Nessun rilievo: le tabelle sono in ordine.',
    ]);
  });
});
