import { documentsOf } from '../../src/report';
import type { Block, Document, DocumentKind } from '../../src/report/document';
import { performanceReport, REPORT_SECTIONS } from '../../src/report/performance/performance-report';
import { stampOf } from '../../src/report/stamp';
import { translator } from '../../src/texts';
import { exampleInput, inputOf, tablesOf } from './read-document';

const BUDGET = {
  Budget: [
    ['Programma', 'Natura', 'Preventivo', 'Consuntivo'],
    ['011-005', 'Oneri correnti', 100, 150],
    ['012-004', 'Piano investimenti', 50, 20],
  ],
  TotaliDichiarati: [
    ['Livello', 'Natura', 'Colonna', 'Importo'],
    ['ente', 'Oneri correnti', 'Preventivo', 170],
  ],
};

/** Blocks of every kind, those for the office called as any other, and one for all called as those once were. */
function blocks(): Block[] {
  const t = translator('it');
  const mixed: Block = {
    kind: 'table',
    id: 'mista',
    caption: null,
    look: 'grid',
    columns: [
      { header: 'Voce', width: 1, align: 'left' },
      { header: 'Quota', width: 1, align: 'right' },
      { header: 'Parole', width: 1, align: 'left', audience: 'office' },
    ],
    rows: [
      { role: 'group', cells: [{ content: 'Spese', columns: 3 }] },
      { role: 'plain', cells: [{ content: 'A' }, { content: { n: 1.5, as: 'percent', decimals: 0 } }, { content: 'troppo', tone: 'avviso' }] },
      { role: 'plain', cells: [{ content: 'B' }, { content: { n: 1, as: 'percent', decimals: 0 } }, { content: 'quadra' }] },
    ],
  };
  return [
    { kind: 'heading', level: 1, text: 'Da tenere per noi', audience: 'office' },
    { kind: 'narrative', label: null, text: 'Non quadra', audience: 'office' },
    { ...mixed, id: 'nostra', audience: 'office' },
    {
      kind: 'figures',
      figures: [
        { label: 'Da vedere', cell: { content: 'sei' }, note: null, audience: 'office' },
        { label: t('documenti.sintesi.findings'), cell: { content: 'sette' }, note: null },
      ],
    },
    { kind: 'figures', figures: [{ label: 'Da vedere', cell: { content: 'otto' }, note: null, audience: 'office' }] },
    { kind: 'heading', level: 1, text: t('documenti.risorse.declared') },
    mixed,
  ];
}

describe('what is for the office alone', () => {
  test.each<DocumentKind>(['sintesi', 'risorse', 'bilancio', 'programma', 'scheda'])(
    'stays out of the report by its mark, whatever it is called: %s',
    async (kind) => {
      const input = await inputOf(BUDGET);
      const document: Document = { id: kind, kind, sheet: kind, title: kind, stamp: stampOf(input), blocks: blocks() };
      const { sections } = performanceReport(input, [document], [...REPORT_SECTIONS]);
      const published = sections.flatMap(({ parts }) => parts).find(({ id }) => id === kind)?.blocks;
      expect(published).toMatchObject([
        { kind: 'figures', figures: [{ cell: { content: 'sette' } }] },
        { kind: 'heading', text: 'Totali dichiarati negli atti' },
        {
          id: 'mista',
          columns: [{ header: 'Voce' }, { header: 'Quota' }],
          rows: [
            { cells: [{ content: 'Spese', columns: 2 }] },
            { cells: [{ content: 'A' }, { content: '150 % (troppo)' }] },
            { cells: [{ content: 'B' }, { content: { n: 1 } }] },
          ],
        },
      ]);
    },
  );

  test.each(['it', 'en'])('is marked in the documents, and nothing of it is left in the report: %s', async (language) => {
    const tables = {
      Parametri: [
        ['Parametro', 'Valore'],
        ['Lingua', language],
      ],
    };
    const budget = await inputOf({ ...tables, ...BUDGET });
    for (const input of [budget, await exampleInput('pisa-2020.xlsx'), await exampleInput('massa-carrara-2022.xlsx')]) {
      const documents = documentsOf(input);
      for (const { columns } of documents.flatMap(tablesOf)) expect(columns.slice(0, -1).filter(({ audience }) => audience === 'office')).toEqual([]);
      const { sections } = performanceReport(input, documents, [...REPORT_SECTIONS]);
      expect(JSON.stringify(sections)).not.toContain('"audience":"office"');
    }
    const marked = documentsOf(budget).map(({ kind, blocks: own }) => [kind, own.filter(({ audience }) => audience === 'office').map((one) => one.kind)]);
    expect(marked).toEqual([
      ['sintesi', ['narrative', 'table']],
      ['risorse', ['heading', 'narrative', 'table']],
      ['controlli', []],
    ]);
  });

  test('is the assurance that a statement agrees, and not that it is wrong', async () => {
    const agreeing = documentsOf(await exampleInput('pisa-2020.xlsx')).find(({ kind }) => kind === 'bilancio');
    expect(agreeing?.blocks[0]).toMatchObject({ kind: 'narrative', audience: 'office' });
    const wrong = await inputOf({
      Bilancio: [
        ['Voce', 'Descrizione', 'Formula', '2022', '2023'],
        ['A', 'Proventi', '', 10, 20],
        ['T', 'Totale', '[A]', 10, 21],
      ],
    });
    const blocksOfWrong = documentsOf(wrong).find(({ kind }) => kind === 'bilancio')?.blocks;
    expect(blocksOfWrong?.[0]).toMatchObject({ kind: 'narrative', tone: 'errore' });
    expect(JSON.stringify(blocksOfWrong)).not.toContain('"audience"');
  });
});
