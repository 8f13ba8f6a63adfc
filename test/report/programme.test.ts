import type { Typed } from '../book';
import { performanceReport } from '../../src/report/performance/performance-report';
import { allTexts, documentWithId, exampleInput, inputOf, tablesOf } from './read-document';

const OBJECTIVES = ['Codice', 'Obiettivo', 'Programma ente', 'Programma', 'Risorse', 'Descrizione', 'Impatto'];
const BUDGET = ['Programma ente', 'Natura', 'Preventivo', 'Assestato', 'Consuntivo'];

const book = (budget: readonly (readonly Typed[])[], resources: Typed, own: Typed = null) => ({
  Programmi: [
    ['Codice', 'Nome', 'Risorse'],
    ['1.1', 'Uno', own],
  ],
  Obiettivi: [OBJECTIVES, ['A', 'Primo obiettivo', '1.1', null, resources, 'primo  OBIETTIVO.', 'Imprese: più forti']],
  Indicatori: [
    ['Codice', 'Obiettivo', 'Indicatore', 'Target', 'Consuntivo'],
    ['A.1', 'A', 'Quanti', '10', null],
  ],
  ...(budget.length === 0 ? {} : { Budget: [BUDGET, ...budget] }),
});

const amounts = (texts: readonly string[], amount: string): number => texts.filter((text) => text.includes(amount)).length;

describe('the money of a programme', () => {
  test('a figure that tables agree on stands once', async () => {
    const texts = allTexts(documentWithId(await inputOf(book([['1.1', 'costo', 1000, null, 800]], 1000, 1000)), 'programma:1.1'));
    expect([amounts(texts, '1.000,00 €'), amounts(texts, 'da preventivo'), amounts(texts, 'Disponibile')]).toEqual([1, 1, 0]);
    expect(texts).toEqual(expect.arrayContaining(['800,00 €', '80,00 %', 'scostamento −200,00 €']));
    expect(texts).not.toContain('oltre il budget');
  });

  test('what is written otherwise is told with its source', async () => {
    const texts = allTexts(documentWithId(await inputOf(book([['1.1', 'costo', 1000, null, 1200]], 900, 1000)), 'programma:1.1'));
    expect(texts.filter((text) => text.includes('900,00'))).toEqual(['900,00 €: somma di quanto indicato per i suoi obiettivi']);
    expect(texts).toContain('oltre il budget');
  });

  test('what was revised is shown beside what was first budgeted', async () => {
    const document = documentWithId(await inputOf(book([['1.1', 'costo', 1000, 1100, 800]], null)), 'programma:1.1');
    expect(tablesOf(document)[0]?.columns.map(({ header }) => header)).toEqual([
      ...['Voce', 'Preventivo', 'Disponibile', 'Consuntivo', 'Scostamento', 'Realizzazione della spesa'],
    ]);
  });

  test('resources that nobody writes are asked for like a text', async () => {
    const document = documentWithId(await inputOf(book([], null)), 'programma:1.1');
    expect(document.blocks[0]).toMatchObject({
      kind: 'narrative',
      label: 'Risorse a budget',
      text: null,
      link: { table: 'Programmi', row: 0, column: 'resources' },
    });
  });
});

describe('a budget that says what other programmes spent', () => {
  const twoSilent = (actual: Typed) => ({
    ...book([['9', 'costo', 100, null, actual]], null),
    Programmi: [
      ['Codice', 'Nome', 'Risorse'],
      ['1.1', 'Uno', 10],
      ['1.2', 'Due', 20],
    ],
  });

  test('leaves the spending of those without lines to be completed, for each of them', async () => {
    const input = await inputOf(twoSilent(80));
    const documents = ['programma:1.1', 'programma:1.2'].map((id) => documentWithId(input, id));
    for (const document of documents) {
      const [block] = document.blocks;
      expect(block?.kind === 'figures' && block.figures.map(({ label, cell, note }) => [label, cell.content === '[da completare]', note])).toEqual([
        ['Risorse a budget', false, 'come indicato per il programma'],
        ['Spesa', true, 'nessuna riga di budget'],
      ]);
    }
    const spending = performanceReport(input, documents, ['programmi']).missing.filter(({ what }) => what === 'Spesa');
    expect(spending.map(({ part, where }) => [part, where])).toEqual(
      ['Programma 1.1 – Uno', 'Programma 1.2 – Due'].map((part) => [part, { table: 'Budget', row: -1, column: 'actual' }]),
    );
  });

  test('asks for nothing before anything is spent', async () => {
    expect(allTexts(documentWithId(await inputOf(twoSilent(null)), 'programma:1.1'))).not.toContain('Spesa');
  });
});

describe('the texts of a programme', () => {
  test('a programme that no objective names says which its budget lines name, and has no sheet where its lines are all zero', async () => {
    const lines = (amount: number) => ({
      ...book([], 5),
      Programmi: [
        ['Codice', 'Nome'],
        ['9', 'Nove'],
      ],
      Budget: [
        ['Programma ente', 'Obiettivo', 'Natura', 'Preventivo'],
        ['9', 'A', 'costo', amount],
        ['9', 'A', 'costo', amount],
        ['9', 'Z', 'costo', amount],
      ],
    });
    const texts = allTexts(documentWithId(await inputOf(lines(10)), 'programma:9'));
    expect(texts).toContain('Secondo le righe di budget le risorse servono a: A – Primo obiettivo.');
    const none = await inputOf(lines(0));
    expect(() => documentWithId(none, 'programma:9')).toThrow();
  });

  test('a description that says no more than the name is left out, a text with its own label has none of ours', async () => {
    const texts = allTexts(documentWithId(await inputOf(book([], 5)), 'programma:1.1'));
    expect(texts.filter((text) => /primo {2}OBIETTIVO/.test(text))).toEqual([]);
    expect(texts).toContain('Imprese: più forti');
  });

  test('a part of the resources is no part where the whole stands above', async () => {
    const tables = {
      ...book([], 1000),
      Obiettivi: [
        ['Codice', 'Obiettivo', 'Programma ente', 'Risorse', 'Risorse interventi'],
        ['A', 'Primo', '1.1', 1000, 400],
      ],
    };
    const input = await inputOf(tables);
    expect(allTexts(documentWithId(input, 'programma:1.1'))).toContain('Interventi economici: 400,00 €');
    expect(allTexts(documentWithId(input, 'cruscotto'))).toContain('Programma 1.1 · Risorse: 1.000,00 € · di cui per interventi economici: 400,00 €');
  });

  test('services are those of the objectives, else the offices of their indicators, and are said once', async () => {
    const tables = (service: Typed) => ({
      ...book([], 5),
      Obiettivi: [
        ['Codice', 'Obiettivo', 'Programma ente', 'Servizio'],
        ['A', 'Primo', '1.1', service],
      ],
      Indicatori: [
        ['Codice', 'Obiettivo', 'Indicatore', 'Target', 'Ufficio'],
        ['A.1', 'A', 'Quanti', '10', 'Studi'],
        ['A.2', 'A', 'Quali', '10', 'Studi'],
      ],
    });
    const services = async (service: Typed) => {
      const document = documentWithId(await inputOf(tables(service)), 'programma:1.1');
      const named = document.blocks.find((block) => block.kind === 'narrative' && block.label === 'Servizi coinvolti');
      return [named?.kind === 'narrative' ? named.text : null, amounts(allTexts(document), 'Struttura')];
    };
    expect(await services('Promozione')).toEqual(['Promozione', 0]);
    expect(await services(null)).toEqual(['Studi', 0]);
  });

  test('a programme of the State bears its name', async () => {
    const tables = book([], 5);
    const named = { ...tables, Obiettivi: [OBJECTIVES, ['A', 'Primo', null, '011-005', null, null, null]] };
    expect(documentWithId(await inputOf(named), 'programma:011-005').title).toMatch(/^Programma 011-005 – Promozione e attuazione/);
  });

  test('a programme without objectives is not asked for results and impact', async () => {
    const document = documentWithId(
      await inputOf({
        ...book([], 5),
        Programmi: [
          ['Codice', 'Nome', 'Risorse'],
          ['090-001', 'Partite di giro', 10],
        ],
      }),
      'programma:090-001',
    );
    expect(document.blocks.filter((block) => block.kind === 'narrative' && block.text === null)).toEqual([]);
  });
});

describe('a document without any actual', () => {
  test('has one column that says so, and each missing actual once with its cell', async () => {
    const document = documentWithId(await exampleInput('toscana-nord-ovest-2023.xlsx'), 'cruscotto');
    const [table] = tablesOf(document);
    expect(table?.columns.map(({ header }) => header).slice(-3)).toEqual(['Peso', 'Target', 'Stato']);
    const missing = table?.rows.map(({ cells }) => cells.filter(({ tone }) => tone === 'missing')) ?? [];
    expect(Math.max(...missing.map(({ length }) => length))).toBe(1);
    const links = missing.flat().map(({ link }) => `${link?.table} ${link?.row}`);
    expect(new Set(links).size).toBe(links.length);
    const states = (table?.rows ?? []).flatMap(({ role, cells }) => (role === 'plain' ? [cells.at(-1)?.content] : []));
    expect([links.length, states.filter((state) => state === 'non calcolabile').length, states.length]).toEqual([30, 1, 31]);
  });
});
