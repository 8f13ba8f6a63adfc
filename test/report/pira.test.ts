import pira from '../../assets/dati/toscana-nord-ovest-2023/pira.json';
import { type Mission } from '../../assets/build/pira';
import { CellError } from '../../src/model/cell';
import { cellText } from '../../src/report/cells';
import type { Document } from '../../src/report/document';
import { type Typed } from '../book';
import { allTexts, documentOf, exampleInput, gridOf, inputOf, tableOf, tablesOf, textsOf } from './read-document';
import { plain, shows } from './printed';

const missions: readonly Mission[] = pira.missioni;

/** `229.447,35 Euro` or `€ 70.000,00` without its unit. */
const digits = (printed: string): string => printed.replace(/[^\d.,]/g, '');

describe('Toscana Nord-Ovest, PIRA 2023/2025', () => {
  let document: Document | undefined;
  beforeAll(async () => {
    document = documentOf(await exampleInput('toscana-nord-ovest-2023.xlsx'), 'pira');
  });

  test.each(
    missions.flatMap(({ codice, programmi }) =>
      programmi.flatMap((programme) =>
        programme.obiettivi.map((objective) => [objective.codice, `programma-${codice}-${programme.codice}`, objective] as const),
      ),
    ),
  )('%s: weight, resources, indicators with weight, kind, unit and three targets, as printed', (code, id, objective) => {
    const grid = gridOf(tableOf(document, id));
    const at = grid.findIndex(([first]) => first?.content === code);
    expect(shows(grid[at]?.[5], objective.peso ?? '')).toBe(true);
    const interventions = objective.risorse_interventi_economici;
    const part = interventions === null ? '' : ` · di cui per interventi economici: ${digits(interventions)} €`;
    expect(grid[at + 1]?.[1]?.content).toBe(`Risorse: ${digits(objective.risorse ?? '')} €${part}`);
    expect(grid[at + 1]?.[1]?.link).toMatchObject({ ...grid[at]?.[0]?.link, column: 'resources' });
    for (const indicator of objective.indicatori) {
      const row = grid.find(([first]) => first?.content === indicator.codice) ?? [];
      expect([row[1]?.content, row[2]?.content]).toEqual([indicator.nome, indicator.algoritmo_testo]);
      expect([row[3]?.content, row[4]?.content]).toEqual([indicator.tipologia ?? '[da completare]', indicator.unita ?? '[da completare]']);
      expect(shows(row[5], indicator.peso ?? '')).toBe(true);
      // The unit stands in its own column; a percent sign belongs to the figure.
      const unit = indicator.unita === '%' ? '' : plain(indicator.unita ?? '');
      const bare = (target: string): string => (unit !== '' && target.endsWith(unit) ? target.slice(0, -unit.length) : target);
      const targets = pira.triennio.map((year) => bare(plain(indicator.target[year] ?? '[da completare]')));
      expect(row.slice(6).map((cell) => plain(cellText(cell, 'it')))).toEqual(targets);
    }
  });

  test('resources by programme, mission and whole, those outside objectives included', () => {
    const rows = textsOf(tableOf(document, 'programmi'));
    expect(rows.at(-1)).toEqual(['Totale generale', 'Totale generale', '16', '31', '21.563.820,47 €']);
    expect(rows).toContainEqual(['090-001', 'Servizi per conto terzi e partite di giro', '0', '0', '2.634.790,62 €']);
    expect(textsOf(tableOf(document, 'missioni'))).toContainEqual([
      '032',
      'Servizi istituzionali e generali delle amministrazioni pubbliche',
      '5',
      '12',
      '3.353.279,64 €',
    ]);
    expect(textsOf(tableOf(document, 'programma-032-003')).at(-1)?.at(-1)).toBe('2.131.129,98 €');
  });

  test('the tile counts the programmes that the table lists', () => {
    const [figures] = document?.blocks ?? [];
    const programmes = tableOf(document, 'programmi').rows.filter(({ role }) => role === 'plain');
    expect(figures?.kind === 'figures' ? figures.figures[0]?.cell.content : null).toEqual({ n: programmes.length, as: 'number', decimals: 0 });
  });

  test('what the plan lacks leads to the cell where it is to be written', () => {
    const missing = tablesOf(document).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter(({ tone }) => tone === 'missing')));
    expect(missing.map(({ link }) => link?.column).sort()).toEqual(['Target 2024', 'Target 2025', 'kind', 'kind', 'unit']);
  });

  test('nobody names a source: it is asked for once', () => {
    expect(document?.blocks).toContainEqual({ kind: 'narrative', label: 'Fonte dei dati', text: null });
    expect(tableOf(document, 'programma-011-005').columns.map(({ header }) => header)).not.toContain('Fonte dei dati');
  });

  test('before anything is measured there are no results to report', async () => {
    expect(documentOf(await exampleInput('toscana-nord-ovest-2023.xlsx'), 'rapporto')).toBeUndefined();
  });
});

const YEAR = [
  ['Parametro', 'Valore'],
  ['Anno', 2023],
];
const OBJECTIVES = [
  ['Codice', 'Obiettivo', 'Programma', 'Peso', 'Risorse', 'Descrizione', 'Motivo scostamento'],
  ['O1', 'Primo', '011-005', '60%', 1000, 'Che cosa è', null],
  ['O2', 'Secondo', '032-003', '40%', 500, null, 'Gara deserta'],
  ['O3', 'Nostro', '1.4', null, null, null, null],
];
const INDICATORS = [
  ['Codice', 'Obiettivo', 'Indicatore', 'Algoritmo', 'Unità', 'Tipologia', 'Fonte', 'Target 2023', 'Target 2024', 'Consuntivo', 'PIRA', 'Motivo scostamento'],
  ['I1', 'O1', 'Uno', 'A / B', '%', 'Efficacia', 'Ufficio', '>= 10 %', '>= 20 %', '5%', 'SI', 'Personale ridotto'],
  ['I2', 'O1', 'Due', 'C', 'N.', 'Volume', null, '>= 4', '>= 5', 8, null, null],
  ['I3', 'O3', 'Tre', 'D', 'N.', 'Volume', null, '>= 4', null, 4, null, null],
];

describe('which indicators', () => {
  test('those marked PIRA where any is; an objective without one stays for its resources', async () => {
    const document = documentOf(await inputOf({ Parametri: YEAR, Obiettivi: OBJECTIVES, Indicatori: INDICATORS }), 'pira');
    const codes = tablesOf(document).flatMap((table) => textsOf(table).map(([code]) => code));
    expect(codes).toEqual(expect.arrayContaining(['O1', 'I1', 'O2']));
    for (const absent of ['I2', 'I3', 'O3']) expect(codes).not.toContain(absent);
  });

  test('all of objectives with a programme of the State where none is marked', async () => {
    const unmarked = INDICATORS.map((row) => [...row.slice(0, 10), ...row.slice(11)]);
    const document = documentOf(await inputOf({ Parametri: YEAR, Obiettivi: OBJECTIVES, Indicatori: unmarked }), 'pira');
    const codes = tablesOf(document).flatMap((table) => textsOf(table).map(([code]) => code));
    expect(codes).toEqual(expect.arrayContaining(['I1', 'I2']));
    expect(codes).not.toContain('I3');
  });

  test('one marked whose objective has no programme of the State stands apart', async () => {
    const marked = INDICATORS.map((row) => (row[0] === 'I3' ? [...row.slice(0, 10), 'SI', null] : row));
    const document = documentOf(await inputOf({ Parametri: YEAR, Obiettivi: OBJECTIVES, Indicatori: marked }), 'pira');
    expect(allTexts(document)).toContain('Senza programma dello Stato');
    expect(textsOf(tableOf(document, 'programma-nessuno')).map(([code]) => code)).toEqual(['O3', 'I3']);
  });

  test('two years of targets where there are two; resources that table Programmi tells otherwise are noted', async () => {
    const programmes = [
      ['Codice', 'Nome', 'Risorse'],
      ['011-005', 'Sviluppo', 900],
    ];
    const document = documentOf(await inputOf({ Parametri: YEAR, Programmi: programmes, Obiettivi: OBJECTIVES, Indicatori: INDICATORS }), 'pira');
    const table = tableOf(document, 'programma-011-005');
    expect(table.columns.map(({ header }) => header).slice(-2)).toEqual(['Target 2023', 'Target 2024']);
    expect(textsOf(table).at(-1)?.[0]).toBe('La tabella Programmi scrive invece 900,00 €: controlla quale delle due cifre è giusta.');
  });
});

describe('report on results', () => {
  test('target, actual, achievement, band and the reason given', async () => {
    const document = documentOf(await inputOf({ Parametri: YEAR, Obiettivi: OBJECTIVES, Indicatori: INDICATORS }), 'rapporto');
    const rows = textsOf(tableOf(document, 'programma-011-005'));
    expect(rows.find(([code]) => code === 'I1')?.slice(5)).toEqual(['≥\u00a010\u00a0%', '5,00 %', '50,0 %', 'Rosso']);
    expect(rows.some((row) => row.includes('Motivo dello scostamento: Personale ridotto'))).toBe(true);
    expect(rows[0]?.slice(-2)).toEqual(['75,0 %', 'Giallo']);
    expect(textsOf(tableOf(document, 'programma-032-003')).some((row) => row.includes('Motivo dello scostamento: Gara deserta'))).toBe(true);
  });

  test('what was spent on an objective, where the budget says it', async () => {
    const budget = [
      ['Obiettivo', 'Natura', 'Preventivo', 'Consuntivo'],
      ['O1', 'costo', 1000, 800],
    ];
    const document = documentOf(await inputOf({ Parametri: YEAR, Obiettivi: OBJECTIVES, Indicatori: INDICATORS, Budget: budget }), 'rapporto');
    const rows = textsOf(tableOf(document, 'programma-011-005'));
    expect(rows[1]?.[1]).toBe('Risorse: 1.000,00 € · Speso: 800,00 € · Realizzazione della spesa: 80,00 %');
  });

  test('in English', async () => {
    const parameters = [...YEAR, ['Lingua', 'en']];
    const input = await inputOf({ Parametri: parameters, Obiettivi: OBJECTIVES, Indicatori: INDICATORS });
    expect(allTexts(documentOf(input, 'rapporto'), 'en')).toEqual(expect.arrayContaining(['Achievement of the objectives', 'Resources of the programme']));
    expect(allTexts(documentOf(input, 'pira'), 'en')).toContain('Mission 011 – Competitiveness and development of firms');
  });
});

describe('odd books', () => {
  test.each<[string, Record<string, readonly (readonly Typed[])[]>]>([
    ['nothing but parameters', { Parametri: YEAR }],
    [
      'objectives of the body’s own programmes only',
      {
        Obiettivi: [
          ['Codice', 'Obiettivo', 'Programma'],
          ['O', 'Primo', '1.4'],
        ],
        Indicatori: [
          ['Codice', 'Obiettivo'],
          ['I', 'O'],
        ],
      },
    ],
    [
      'programmes with resources and no objective',
      {
        Programmi: [
          ['Codice', 'Risorse'],
          ['011-005', 10],
        ],
      },
    ],
  ])('%s: no document', async (_, tables) => {
    const input = await inputOf(tables);
    expect([documentOf(input, 'pira'), documentOf(input, 'rapporto')]).toEqual([undefined, undefined]);
  });

  test('blank, broken and repeated cells, a table without its columns', async () => {
    const broken = new CellError('#REF!');
    const input = await inputOf({
      Parametri: YEAR,
      Obiettivi: [
        ['Codice', 'Obiettivo', 'Programma', 'Peso', 'Risorse'],
        ['O', broken, '011-005', broken, broken],
        ['O', 'Ancora', '011-005', 'boh', 'tanto'],
        [null, null, '099-009', null, '1.000'],
      ],
      Indicatori: [
        ['Codice', 'Obiettivo', 'Target 2023', 'Target 2025', 'Consuntivo', 'PIRA'],
        ['=1+1', 'O', broken, 'boh', 3, true],
        [null, null, null, null, null, 'SI'],
        ['I', 'O', '2', '>= 3', broken, 'SI'],
      ],
    });
    const plan = documentOf(input, 'pira');
    expect(tablesOf(plan).map((table) => gridOf(table).length > 0)).not.toContain(false);
    expect(textsOf(tableOf(plan, 'programmi')).at(-1)).toEqual(['Totale generale', 'Totale generale', '3', '3', 'non calcolabile']);
    expect(textsOf(tableOf(plan, 'programma-099-009')).at(-1)?.at(-1)).toBe('1.000,00 €');
    expect(tablesOf(documentOf(input, 'rapporto')).length).toBeGreaterThan(0);
  });

  test('ten thousand indicators', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => [`I${i}`, `O${i % 500}`, '>= 1', i % 3, 'SI']);
    const objectives = Array.from({ length: 500 }, (_, i) => [`O${i}`, 'Obiettivo', `011-00${i % 9}`, i]);
    const input = await inputOf({
      Parametri: YEAR,
      Obiettivi: [['Codice', 'Obiettivo', 'Programma', 'Risorse'], ...objectives],
      Indicatori: [['Codice', 'Obiettivo', 'Target', 'Consuntivo', 'PIRA'], ...many],
    });
    const lines = tablesOf(documentOf(input, 'rapporto')).flatMap(({ rows }) => rows.filter(({ role }) => role === 'plain'));
    expect(lines.length).toBeGreaterThanOrEqual(10_000);
  });
});
