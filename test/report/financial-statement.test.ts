import statement from '../../assets/dati/massa-carrara-2022/bilancio.json';
import pisa from '../../assets/dati/pisa-2020/bilancio.json';
import { CellError } from '../../src/model/cell';
import type { Document } from '../../src/report/document';
import { pct, type Typed } from '../book';
import { allTexts, documentOf, exampleInput, inputOf, tableOf, textsOf } from './read-document';

const YEAR = [
  ['Parametro', 'Valore'],
  ['Anno', 2020],
];

async function bilancio(rows: readonly (readonly Typed[])[], parameters: readonly (readonly Typed[])[] = []): Promise<Document | undefined> {
  return documentOf(await inputOf({ Parametri: [...YEAR, ...parameters], Bilancio: rows }), 'bilancio');
}

interface PrintedRow {
  readonly id: string;
  readonly tipo: string;
  readonly valori?: Readonly<Record<string, string | null>>;
}

describe('Massa-Carrara 2022', () => {
  let document: Document | undefined;
  beforeAll(async () => {
    document = documentOf(await exampleInput('massa-carrara-2022.xlsx'), 'bilancio');
  });

  test('every printed figure of four years stands in it', () => {
    const rows = new Map(textsOf(tableOf(document, 'statement')).map((row) => [row[0], row]));
    const printed = statement.tabelle.flatMap(({ righe }) => (righe as readonly PrintedRow[]).filter(({ valori }) => valori !== undefined));
    for (const { id, valori } of printed) {
      const figures = statement.colonne.map(({ anno }) => valori?.[anno] ?? '');
      expect([id, ...(rows.get(id) ?? []).slice(2, 6)]).toEqual([id, ...figures.map((figure) => (figure === '' ? '' : `${figure.replace('-', '−')} €`))]);
    }
    expect(printed.length).toBeGreaterThan(20);
  });

  test('its formulas hold, and it says so; headings open what follows, ratios come last', () => {
    expect(allTexts(document)).toContain('Gli importi scritti coincidono con le loro formule: 7 voci.');
    const { rows } = tableOf(document, 'statement');
    expect(rows.filter(({ cells }) => cells.at(-1)?.content === 'quadra')).toHaveLength(7);
    expect(rows.filter(({ role }) => role === 'group').map(({ cells }) => cells[0]?.content)).toEqual(['CE.A', 'CE.B', 'CE.GF', 'CE.GS']);
    expect(textsOf(tableOf(document, 'indices')).map((row) => row.slice(0, 6))).toEqual([
      ['IDX.PERS', 'Incidenza del personale sui proventi correnti', '0,4175', '0,4106', '0,4762', '0,4762'],
      ['IDX.TPC', 'Proventi correnti sull’anno prima', '', '0,9948', '0,8184', '1,0000'],
    ]);
  });

  test('without a budget and an actual, the year is set against the year before', () => {
    const [chart] = (document?.blocks ?? []).flatMap((block) => (block.kind === 'charts' ? block.charts : []));
    expect(chart?.series.map(({ name }) => name)).toEqual(['2021', '2022']);
    expect(chart?.alt).toContain('Totale Proventi Correnti (A): 2021 3.844.207,86 €, 2022 3.824.110,35 €');
  });
});

test('Pisa 2020: budget, actual and variance as printed, save the one that the document gets wrong', async () => {
  const { righe } = pisa.risorse_finanziarie;
  const table = righe.map((row, i): Typed[] => [`R${i}`, row.voce, row.budget_assestato, row.consuntivo]);
  const rows = textsOf(tableOf(await bilancio([['Voce', 'Descrizione', 'Assestato', 'Consuntivo'], ...table]), 'statement'));
  const figure = (text: string | null | undefined): string =>
    text === null || text === undefined ? '' : text === '-' ? '0,00 €' : `${text.replace('-', '−')},00 €`;
  const wrong = righe.flatMap(({ voce, budget_assestato, consuntivo, differenze }, i) => {
    const shown = rows[i]?.slice(2);
    // The document leaves blank the variance of its last rounding row.
    const printed = [figure(budget_assestato), figure(consuntivo), differenze === null ? shown?.[2] : figure(differenze)];
    return JSON.stringify(shown) === JSON.stringify(printed) ? [] : [voce];
  });
  expect(wrong).toEqual(['GESTIONE STRAORDINARIA']);
});

describe('budget against actual', () => {
  const rows = [
    ['Voce', 'Descrizione', 'Livello', 'Formula', 'Preventivo', 'Assestato', 'Consuntivo'],
    ['P', 'Proventi', 2, null, 100, 110, 120],
    ['O', 'Oneri', 2, null, 80, 90, 70],
    ['R', 'Risultato', 1, '[P] - [O]', 20, 20, 51],
    ['M', 'Margine', 1, '[P] - [O]', null, null, null],
    ['I', 'Incidenza', 1, '[O] / [P]', null, null, pct(0.5833)],
    ['Z', 'Rapporto impossibile', 1, '[O] / ([P] - [P])', null, null, null],
  ];

  test('a figure that its formula does not give is marked at its cell, with the difference', async () => {
    const table = tableOf(await bilancio(rows), 'statement');
    const result = table.rows.find(({ cells }) => cells[0]?.content === 'R');
    expect(result?.cells.map(({ tone }) => tone)).toEqual([undefined, undefined, undefined, undefined, 'errore', undefined, 'errore']);
    expect(result?.cells[4]?.link).toEqual({ table: 'Bilancio', row: 2, column: 'actual' });
    expect(result?.cells[6]?.content).toContain('differenza di 1,00 €');
    expect(allTexts(await bilancio(rows))).toContain('1 importo su 4 non quadra con la sua formula. 3 importi non si possono calcolare.');
  });

  test('variance is against the revised budget; a picture sets them side by side', async () => {
    const document = await bilancio(rows);
    expect(textsOf(tableOf(document, 'totali'))).toEqual([
      ['Risultato', '20,00 €', '51,00 €', '31,00 €'],
      ['Margine', '20,00 €', '50,00 €', '30,00 €'],
    ]);
    const [chart] = (document?.blocks ?? []).flatMap((block) => (block.kind === 'charts' ? block.charts : []));
    expect(chart?.series).toEqual([
      { name: 'Assestato', column: 1 },
      { name: 'Consuntivo', column: 2 },
    ]);
  });

  test('a ratio that nobody can compute is said to be so', async () => {
    const indices = textsOf(tableOf(await bilancio(rows), 'indices'));
    expect(indices.map((row) => [row[0], row[4]])).toEqual([
      ['I', '58,33 %'],
      ['Z', 'non calcolabile'],
    ]);
  });

  test('in English', async () => {
    const document = await bilancio(rows, [['Lingua', 'en']]);
    expect(allTexts(document, 'en')).toEqual(expect.arrayContaining(['Main totals', 'Indices', 'cannot be computed', '51.00 €']));
  });
});

describe('odd books', () => {
  test('error cells, texts, repeated and missing codes, circles and unknown items', async () => {
    const document = await bilancio([
      ['Voce', 'Formula', '2019', '2020'],
      ['A', null, new CellError('#REF!'), 'boh'],
      ['A', '[B] + 1', null, null],
      [null, '[X] +', '1.000,50', '-'],
      ['B', '[A] + [B]', null, 7],
      ['C', '[NIENTE]', null, null],
    ]);
    expect(textsOf(tableOf(document, 'statement')).map((row) => row.slice(2, 4))).toEqual([
      ['#RIF!', 'boh'],
      ['non calcolabile', '8,00 €'],
      ['1.000,50 €', '0,00 €'],
      ['non calcolabile', '7,00 €'],
      ['non calcolabile', 'non calcolabile'],
    ]);
  });

  test.each([
    ['no rows', [['Voce', '2020']]],
    [
      'no column of figures',
      [
        ['Voce', 'Descrizione'],
        ['A', 'Proventi'],
      ],
    ],
  ])('%s: no document', async (_, rows) => {
    expect(await bilancio(rows)).toBeUndefined();
  });

  test('ten thousand rows', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => [`V${i}`, i === 0 ? null : `[V${i - 1}] + 1`, i === 0 ? 1 : null]);
    const { rows } = tableOf(await bilancio([['Voce', 'Formula', '2020'], ...many]), 'statement');
    expect(rows).toHaveLength(10_000);
    expect(rows[9999]?.cells[2]?.content).toEqual({ n: 10_000, as: 'money', decimals: 2 });
  });
});
