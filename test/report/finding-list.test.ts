import { layOut } from '../../src/report/layout/lay-out';
import { documentWithId, exampleInput, tableOf, textsOf } from './read-document';

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

  it('puts findings of one kind together under what they are called, the gravest and then the rarest first, one row each with its cell', async () => {
    const input = await exampleInput('massa-carrara-2022.xlsx');
    const { rows } = tableOf(documentWithId(input, 'controlli'), 'rilievi');
    const titles = rows.flatMap(({ role, cells }) => (role === 'group' ? [String(cells[0]?.content)] : []));
    const counts = titles.map((title) => [title.split(' · ')[0], Number(/\((\d+)\)$/.exec(title)?.[1])] as const);
    expect(titles[0]).toMatch(/^Errori · /);
    expect(titles).toContainEqual(expect.stringMatching(/^Avvisi · .+ · FONTE_MANCANTE \(\d+\)$/));
    for (const gravity of ['Errori', 'Avvisi', 'Note']) {
      const own = counts.flatMap(([of, count]) => (of === gravity ? [count] : []));
      expect(own).toEqual([...own].sort((a, b) => a - b));
    }
    expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(input.findings.length);
    expect(rows.filter(({ role }) => role === 'plain').every(({ cells }) => cells.length === 4 && cells[1]?.link !== undefined)).toBe(true);
  });

  it('says why a finding was accepted where one was', async () => {
    const input = await exampleInput('pisa-2020.xlsx');
    const findings = input.findings.map((finding, i) =>
      i === 0 ? { ...finding, accepted: { reason: 'Variazione approvata', who: 'Rossi', date: null } } : finding,
    );
    const table = tableOf(documentWithId({ ...input, findings }, 'controlli'), 'rilievi');
    expect(table.columns.at(-1)?.header).toBe('Accettato perché');
    expect(textsOf(table).flat()).toContain('Variazione approvata (Rossi)');
  });
});
