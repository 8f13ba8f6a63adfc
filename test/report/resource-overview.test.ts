import interventions from '../../assets/dati/massa-carrara-2022/interventi-economici.json';
import choices from '../../assets/dati/massa-carrara-2022/scelte.json';
import { cellText } from '../../src/report/cells';
import { CellError } from '../../src/model/cell';
import type { Document } from '../../src/report/document';
import { allTexts, documentOf, documentWithId, exampleInput, inputOf, tableOf, tablesOf, textsOf } from './read-document';

const codes: Readonly<Record<string, string | undefined>> = choices.nodi.codici;

/** `1.059.500,00` as the document shows it; blanks stay blank. */
const shown = (printed: string | null): string => (printed === null ? '' : `${printed} €`);

describe('Massa-Carrara 2022', () => {
  let document: Document | undefined;
  beforeAll(async () => {
    document = documentOf(await exampleInput('massa-carrara-2022.xlsx'), 'risorse');
  });

  test('the 23 printed subtotals stand in it, budget and revised', () => {
    const rows = tablesOf(document).flatMap((table) => textsOf(table));
    const printed = interventions.righe.filter(({ tipo }) => tipo === 'subtotale' || tipo === 'totale');
    const lacking = printed.filter(({ riga, previsione, totale }) => {
      const code = codes[riga];
      const figures = [previsione, totale].map((text) => shown(text === '-' ? '0,00' : text));
      const names = code === undefined ? ['Totale'] : [code, `Area ${code}`];
      return !rows.some((row) => names.includes(row[0] ?? '') && figures.every((figure) => figure === '' || row.includes(figure)));
    });
    expect(printed).toHaveLength(23);
    expect(lacking.map(({ descrizione }) => descrizione)).toEqual([]);
  });

  test('all its declared totals hold, and it says so', () => {
    expect(allTexts(document)).toContain('Tutti i totali dichiarati (46) quadrano.');
  });
});

describe('Lucca 2022', () => {
  test('every declared total that holds stands at its level, code, nature and management', async () => {
    const input = await exampleInput('lucca-2022.xlsx');
    const document = documentOf(input, 'risorse');
    const names: Readonly<Record<string, string | undefined>> = { costo: 'Costi', ricavo: 'Ricavi', contributo: 'Contributi', investimento: 'Investimenti' };
    const single = input.money.declared.filter(({ total, state, computed }) => state === 'holds' && computed !== 0 && names[total.natureText] !== undefined);
    const lacking = single.filter(({ total, computed }) => {
      const table = tableOf(document, total.level ?? '');
      const column = total.management === null ? 'Preventivo' : `di cui ${total.management}`;
      const at = table.columns.findIndex(({ header }) => header === column);
      const figure = new Intl.NumberFormat('it-IT', { minimumFractionDigits: 2, useGrouping: 'always' } as Intl.NumberFormatOptions).format(
        (computed ?? NaN) / 100,
      );
      return !textsOf(table).some((row) => row[0] === total.code && row.includes(names[total.natureText] ?? '') && row[at] === `${figure} €`);
    });
    expect(single.length).toBeGreaterThan(60);
    expect(lacking.map(({ total }) => [total.level, total.code, total.natureText, total.management])).toEqual([]);
  });

  test('totals that do not agree are noted, an error value as such, each with its cell', async () => {
    const table = tableOf(documentOf(await exampleInput('lucca-2022.xlsx'), 'risorse'), 'dichiarati');
    expect(textsOf(table).map((row) => [row[1], row[5], row[8]])).toEqual([
      ['1B', '', 'manca l’importo'],
      ['1D710102', '2.500,00 €', 'differenza di −50,00 €'],
      ['1D7101', '37.800,00 €', 'differenza di −50,00 €'],
      ['1D7101', '37.800,00 €', 'differenza di −50,00 €'],
      ['1E', '3.465,00 €', 'differenza di 3.465,00 €'],
      ['1E', '0,00 €', 'differenza di −3.465,00 €'],
      ['3C0102', '#RIF!', 'non confrontabile: l’importo non è leggibile'],
      ['3C0103', '#RIF!', 'non confrontabile: l’importo non è leggibile'],
      ['3C0104', '20.000,00 €', 'differenza di −20.000,00 €'],
      ['3C0105', '#RIF!', 'non confrontabile: l’importo non è leggibile'],
    ]);
    expect(table.rows.every(({ cells }) => cells[5]?.link?.table === 'TotaliDichiarati')).toBe(true);
  });
});

const HEADERS = ['Area', 'Programma', 'Obiettivo', 'Natura', 'Preventivo', 'Assestato', 'Consuntivo'];

describe('budget against actual', () => {
  const lines = [
    ['1', '011-005', 'A', 'costo', 100, 120, 90],
    ['1', '011-005', 'A', 'investimento', 50, null, 60],
    ['2', '032-002', 'B', 'costo', 200, null, 50],
    ['2', '032-002', 'B', 'ricavo', 30, null, 45],
  ];

  test('spending and income apart, each with its total, variance and rate', async () => {
    const document = documentOf(await inputOf({ Budget: [HEADERS, ...lines] }), 'risorse');
    expect(textsOf(tableOf(document, 'ente'))).toEqual([
      ['Costi', '300,00 €', '320,00 €', '140,00 €', '−180,00 €', '43,75 %', ''],
      ['Investimenti', '50,00 €', '50,00 €', '60,00 €', '10,00 €', '120,00 %', 'oltre il budget'],
      ['Ricavi', '30,00 €', '30,00 €', '45,00 €', '15,00 €', '150,00 %', ''],
      ['Totale spese', '350,00 €', '370,00 €', '200,00 €', '−170,00 €', '54,05 %', ''],
    ]);
  });

  test('spending beyond the budget is marked, income beyond it is not', async () => {
    const { rows } = tableOf(documentOf(await inputOf({ Budget: [HEADERS, ...lines] }), 'risorse'), 'ente');
    expect(rows.map(({ cells }) => cells[5]?.tone)).toEqual([undefined, 'avviso', undefined, undefined]);
  });

  test('a picture sets budget against actual, with its words', async () => {
    const document = documentOf(await inputOf({ Budget: [HEADERS, ...lines] }), 'risorse');
    const [, areas] = (document?.blocks ?? []).flatMap((block) => (block.kind === 'charts' ? block.charts : []));
    const table = tableOf(document, areas?.table ?? '');
    expect(areas?.series.map(({ name, column }) => [name, table.columns[column]?.header])).toEqual([
      ['Assestato', 'Assestato'],
      ['Consuntivo', 'Consuntivo'],
    ]);
    expect(areas?.alt).toBe('Spese per area. Area 1: Assestato 170,00 €, Consuntivo 150,00 €; Area 2: Assestato 200,00 €, Consuntivo 50,00 €.');
  });

  test('the words of a picture say how many figures they leave to the table', async () => {
    const areas = Array.from({ length: 8 }, (_, i) => [`${i + 1}`, '011-005', 'A', 'costo', 100, 100, 50]);
    const document = documentOf(await inputOf({ Budget: [HEADERS, ...areas] }), 'risorse');
    const alts = (document?.blocks ?? []).flatMap((block) => (block.kind === 'charts' ? block.charts.map(({ alt }) => alt) : []));
    expect(alts).toContainEqual(expect.stringMatching(/Area 6: Assestato 100,00 €, Consuntivo 50,00 €; altre 2 voci nella tabella\.$/));
  });

  test('in English', async () => {
    const parameters = [
      ['Parametro', 'Valore'],
      ['Lingua', 'en'],
    ];
    const document = documentOf(await inputOf({ Parametri: parameters, Budget: [HEADERS, ...lines] }), 'risorse');
    expect(document?.title).toBe('Overview of resources');
    expect(allTexts(document, 'en')).toEqual(expect.arrayContaining(['Total spending', '350.00 €', 'Spending by area']));
  });

  test('what is spent without a budget beside others that have one varies as much here as on the programme’s own sheet', async () => {
    const spent = [...lines, ['2', '099-001', 'C', 'costo', null, null, 70]];
    const input = await inputOf({
      Programmi: [
        ['Codice', 'Programma'],
        ['099-001', 'Altro'],
      ],
      Budget: [HEADERS, ...spent],
    });
    const [tiles] = documentWithId(input, 'programma:099-001').blocks;
    const own = tiles?.kind === 'figures' ? tiles.figures.map(({ cell, note }) => [cellText(cell, 'it'), note]) : [];
    const overview = textsOf(tableOf(documentOf(input, 'risorse'), 'programma')).find(([code]) => code === '099-001');
    expect(own).toEqual([['70,00 €', 'scostamento +70,00 €, oltre il budget']]);
    expect(overview?.slice(-3)).toEqual(['70,00 €', '', 'oltre il budget']);
  });

  test('an amount in error leaves the sums that hold it unknown, and says so', async () => {
    const broken = [...lines, ['2', '032-002', 'B', 'costo', new CellError('#REF!'), null, 5]];
    const rows = textsOf(tableOf(documentOf(await inputOf({ Budget: [HEADERS, ...broken] }), 'risorse'), 'ente'));
    expect(rows[0]?.slice(0, 2)).toEqual(['Costi', 'non calcolabile']);
    expect(rows[1]?.slice(0, 2)).toEqual(['Investimenti', '50,00 €']);
    expect(rows[3]?.slice(0, 2)).toEqual(['Totale spese', 'non calcolabile']);
  });
});

describe('each amount once', () => {
  const titlesOf = (document: Document | undefined): string[] => (document?.blocks ?? []).flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

  test('a single nature and a level one to one with another say nothing more', async () => {
    const lines = [
      ['1', '011-005', 'A', 'costo', 100, null, 90],
      ['2', '032-002', 'B', 'costo', 200, null, 50],
    ];
    const document = documentOf(await inputOf({ Budget: [HEADERS, ...lines] }), 'risorse');
    expect(titlesOf(document)).toEqual(['Spese per area']);
    expect(textsOf(tableOf(document, 'spese-area')).at(-1)).toEqual(['Totale', '300,00 €', '140,00 €', '−160,00 €', '46,67 %']);
  });

  test('what names no code of a level stands under those that do, so that their sum is the whole', async () => {
    const lines = [
      ['1', '011-005', 'A', 'costo', 100, null, null],
      ['1', null, 'B', 'costo', 200, null, null],
      ['2', null, 'B', 'ricavo', 30, null, null],
    ];
    const table = tableOf(documentOf(await inputOf({ Budget: [HEADERS, ...lines] }), 'risorse'), 'programma');
    expect(textsOf(table)).toEqual([
      ['011-005', 'Costi', '100,00 €'],
      ['Senza programma', 'Costi', '200,00 €'],
      ['Senza programma', 'Ricavi', '30,00 €'],
      ['Totale spese', 'Totale spese', '300,00 €'],
      ['Totale entrate', 'Totale entrate', '30,00 €'],
    ]);
  });

  test('codes stand in the order of their own table, the others after them', async () => {
    const lines = ['X', 'B', 'A'].map((code, i) => ['1', null, code, i === 0 ? 'ricavo' : 'costo', 10, null, null]);
    const objectives = [
      ['Codice', 'Obiettivo'],
      ['A', 'Primo'],
      ['B', 'Secondo'],
    ];
    const document = documentOf(await inputOf({ Obiettivi: objectives, Budget: [HEADERS, ...lines] }), 'risorse');
    expect(textsOf(tableOf(document, 'obiettivo')).map(([code]) => code)).toEqual(['A', 'B', 'X', 'Totale spese', 'Totale entrate']);
  });

  test('areas, which no table lists, stand as they were typed', async () => {
    const lines = ['2', '1'].map((area, i) => [area, null, i === 0 ? 'B' : 'A', 'costo', 10, null, null]);
    const objectives = [
      ['Codice', 'Obiettivo'],
      ['A', 'Primo'],
      ['B', 'Secondo'],
    ];
    const document = documentOf(await inputOf({ Obiettivi: objectives, Budget: [HEADERS, ...lines] }), 'risorse');
    expect(textsOf(tableOf(document, 'spese-area')).map(([area]) => area)).toEqual(['Area 2', 'Area 1', 'Totale']);
  });

  test('an action beside accounts is not called by an account’s description', async () => {
    const headers = ['Azione', 'Conto', 'Descrizione', 'Natura', 'Preventivo'];
    const lines = [
      ['A1', '330041', 'Oneri per eventi', 'costo', 10],
      ['A2', null, 'Museo', 'costo', 20],
    ];
    const document = documentOf(await inputOf({ Budget: [headers, ...lines] }), 'risorse');
    expect(textsOf(tableOf(document, 'spese-azione')).map((row) => row.slice(0, 2))).toEqual([
      ['Azione A1', ''],
      ['Azione A2', 'Museo'],
      ['Totale', 'Totale'],
    ]);
  });
});

describe('Pisa 2020', () => {
  test('programmes that have resources and no budget line are named, and no sum pretends to hold them', async () => {
    const document = documentOf(await exampleInput('pisa-2020.xlsx'), 'risorse');
    expect(tablesOf(document).map(({ id }) => id)).toEqual(['spese-programma']);
    const rows = textsOf(tableOf(document, 'spese-programma'));
    expect(rows[8]?.slice(2)).toEqual(['2.335.698,00 €', '2.263.540,05 €', '−72.157,95 €', '96,91 %', '']);
    expect(rows.slice(9).map((row) => [row[0], row[2]])).toEqual([
      ['Programma 1.1', 'Risorse 357.402,00 € (tabella Programmi): nessuna riga di budget, spesa non indicata'],
      ['Programma 3.1', 'Risorse 650.000,00 € (tabella Programmi): nessuna riga di budget, spesa non indicata'],
      ['Programma 3.5', 'Risorse 34.705,00 € (tabella Programmi): nessuna riga di budget, spesa non indicata'],
      ['Programma 2.2', 'Risorse non indicate: nessuna riga di budget'],
    ]);
    expect(allTexts(document)).toContain('comprende 8 programmi su 11 con risorse');
  });
});

describe('odd books', () => {
  test.each([
    ['no budget', { Obiettivi: [['Codice', 'Obiettivo']] }],
    [
      'no column of money',
      {
        Budget: [
          ['Area', 'Natura'],
          ['1', 'costo'],
        ],
      },
    ],
    ['no amount', { Budget: [HEADERS, ['1', null, null, 'costo', null, null, null]] }],
  ])('%s: no document', async (_, tables) => {
    expect(documentOf(await inputOf(tables as Parameters<typeof inputOf>[0]), 'risorse')).toBeUndefined();
  });

  test('lines without level or nature, and a code that is no code', async () => {
    const document = documentOf(
      await inputOf({ Budget: [HEADERS, [null, null, null, 'boh', 10, null, null], [new CellError('#N/A'), null, '=1+1', 'costo', '1.000', null, null]] }),
      'risorse',
    );
    expect(textsOf(tableOf(document, 'ente')).map((row) => row.slice(0, 2))).toEqual([
      ['Senza natura', '10,00 €'],
      ['Costi', '1.000,00 €'],
      ['Totale spese', '1.010,00 €'],
    ]);
  });

  test('ten thousand lines', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => [`${i % 7}`, '011-005', `O${i}`, i % 2 === 0 ? 'costo' : 'ricavo', i, null, i / 2]);
    const document = documentOf(await inputOf({ Budget: [HEADERS, ...many] }), 'risorse');
    expect(tableOf(document, 'obiettivo').rows).toHaveLength(10_002);
  });
});
