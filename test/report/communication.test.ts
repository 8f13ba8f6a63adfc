import plan from '../../assets/dati/pisa-comunicazione-2021/metriche.json';
import { CellError } from '../../src/model/cell';
import type { Document } from '../../src/report/document';
import { day, pct } from '../book';
import { shows } from './printed';
import { allTexts, documentOf, exampleInput, gridOf, inputOf, tableOf, textsOf } from './read-document';

describe('Pisa, communication plan of 2021', () => {
  let document: Document | undefined;
  beforeAll(async () => {
    document = documentOf(await exampleInput('pisa-comunicazione-2021.xlsx'), 'comunicazione');
  });

  test('every printed value of four years stands under its channel', () => {
    const grid = gridOf(tableOf(document, 'canali'));
    const table = tableOf(document, 'canali');
    const at = (year: string): number => table.columns.findIndex(({ header }) => header === year);
    let checked = 0;
    for (const { nome, metriche } of plan.canali) {
      const first = grid.findIndex(([cell]) => cell?.content === nome);
      for (const metric of metriche) {
        const values = Object.entries(metric.valori as Readonly<Record<string, string>>).filter(
          ([year, printed]) => /^\d{4}$/.test(year) && /^[\d.,]+%?$/.test(printed),
        );
        const row = grid.slice(first).find(([cell]) => cell?.content === metric.nome);
        for (const [year, printed] of values) {
          expect([metric.nome, year, shows(row?.[at(year)], printed)]).toEqual([metric.nome, year, true]);
          checked += 1;
        }
      }
    }
    expect(checked).toBe(49);
  });

  test('changes year on year, with their picture', () => {
    const rows = textsOf(tableOf(document, 'variazioni'));
    expect(rows).toContainEqual(['Lanci stampa', 'Comunicati stampa', '−31,1 %']);
    expect(rows).toContainEqual(['Facebook', 'I Social media (vanitymetrics)', '+20,0 %']);
    expect(rows).toContainEqual(['Trasmissioni TV registrate', 'Spazi su emittenti radiotelevisive', '0,0 %']);
    const [chart, points] = (document?.blocks ?? []).flatMap((block) => (block.kind === 'charts' ? block.charts : []));
    expect([chart?.table, chart?.series]).toEqual(['variazioni', [{ name: 'Variazione', column: 2 }]]);
    expect(points?.table).toBe('punti');
  });

  test('a percentage changes by points, not by a share of itself', () => {
    expect(textsOf(tableOf(document, 'punti'))).toEqual([
      ['Tasso di apertura medio', 'Azioni di mailing', '+8,2 punti'],
      ['CTR', 'Azioni di mailing', '+2,2 punti'],
      ['CTOR', 'Azioni di mailing', '+3,0 punti'],
    ]);
    expect(textsOf(tableOf(document, 'variazioni')).map(([name]) => name)).not.toContain('CTR');
  });

  test('all figures of a metric have its decimals', () => {
    const row = textsOf(tableOf(document, 'canali')).find(([name]) => name === 'CTOR');
    expect(row?.slice(2, 6)).toEqual(['10,0 %', '7,8 %', '9,4 %', '12,4 %']);
  });

  test('targets of the next year stand as they are planned; columns with nothing in them are left out', () => {
    const table = tableOf(document, 'canali');
    const headers = table.columns.map(({ header }) => header);
    expect(headers).toEqual(['Metrica', 'Unità', '2017', '2018', '2019', '2020', 'Target 2021']);
    expect(
      textsOf(table)
        .find(([name]) => name === 'Uscite')
        ?.at(-1),
    ).toBe('≥\u00a0370');
  });
});

const HEADERS = ['Canale', 'Metrica', 'Unità', '2022', '2023', 'Target', 'Responsabile', 'Ultima pubblicazione', 'Frequenza (giorni)'];

describe('targets and pace', () => {
  // 2023-06-01 is day 45078.
  const rows = [
    ['Sito', 'Utenti', 'N.', 1000, 1200, '≥\u00a01.500', 'Rossi', day(45_078), 60],
    ['Social', 'Seguaci', 'N.', 0, 10, null, null, day(44_900), 30],
    ['Sito', 'Rimbalzo', '%', pct(0.6), pct(0.5), '<= 40%', null, null, null],
  ];

  test('achievement, band, last publication and pace; metrics of one channel stand together', async () => {
    const table = tableOf(
      documentOf(
        await inputOf({
          Parametri: [
            ['Parametro', 'Valore'],
            ['Anno', 2023],
          ],
          Canali: [HEADERS, ...rows],
        }),
        'comunicazione',
      ),
      'canali',
    );
    expect(textsOf(table).map(([first]) => first)).toEqual(['Sito', 'Utenti', 'Rimbalzo', 'Social', 'Seguaci']);
    expect(textsOf(table)[1]).toEqual(['Utenti', 'N.', '1.000', '1.200', '≥\u00a01.500', '80,0 %', 'Giallo', '01/06/2023', 'aggiornato', 'Rossi']);
    expect(textsOf(table)[4]).toEqual(['Seguaci', 'N.', '0', '10', '', '', '', '05/12/2022', 'inattivo', '']);
  });

  test('in English', async () => {
    const parameters = [
      ['Parametro', 'Valore'],
      ['Anno', 2023],
      ['Lingua', 'en'],
    ];
    const document = documentOf(await inputOf({ Parametri: parameters, Canali: [HEADERS, ...rows] }), 'comunicazione');
    expect(allTexts(document, 'en')).toEqual(expect.arrayContaining(['Channels', 'inactive', 'Change on the year before']));
  });
});

describe('odd books', () => {
  test('blank, broken and repeated cells', async () => {
    const broken = new CellError('#DIV/0!');
    const odd = [
      [null, null, null, broken, 'boh', broken, null, 'mai', 'spesso'],
      ['=1+1', '=2', null, 'SI', '-', 'boh', null, null, -3],
      ['=1+1', '=2', '%', '', '12', '10%', null, null, 0],
    ];
    const table = tableOf(
      documentOf(
        await inputOf({
          Parametri: [
            ['Parametro', 'Valore'],
            ['Anno', 2023],
          ],
          Canali: [HEADERS, ...odd],
        }),
        'comunicazione',
      ),
      'canali',
    );
    expect(textsOf(table).map((row) => row.slice(0, 5))).toEqual([
      ['Senza canale', 'Senza canale', 'Senza canale', 'Senza canale', 'Senza canale'],
      ['', '', '#DIV/0!', 'boh', '#DIV/0!'],
      ['=1+1', '=1+1', '=1+1', '=1+1', '=1+1'],
      ['=2', '', 'SI', '', 'boh'],
      ['=2', '%', '', '12 %', '10,00 %'],
    ]);
  });

  test.each([
    ['no rows', { Canali: [HEADERS] }],
    ['no table', { Obiettivi: [['Codice', 'Obiettivo']] }],
  ])('%s: no document', async (_, tables) => {
    expect(documentOf(await inputOf(tables), 'comunicazione')).toBeUndefined();
  });

  test('ten thousand metrics', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => [`C${i % 100}`, `M${i}`, 'N.', i, i + 1, '>= 5', null, null, null]);
    const document = documentOf(
      await inputOf({
        Parametri: [
          ['Parametro', 'Valore'],
          ['Anno', 2023],
        ],
        Canali: [HEADERS, ...many],
      }),
      'comunicazione',
    );
    expect(tableOf(document, 'canali').rows).toHaveLength(10_100);
  });
});
