import { recalculate, type RecalculateOptions } from '../../src/actions/recalculate';
import { jsonReport } from '../../src/cli/json-report';
import { loadFile } from '../../src/xlsx/load';
import { XlsxWorkbook } from '../../src/xlsx/port';
import { buildWorkbook, type FixtureCell, type FixtureSheet } from '../xlsx/build';

/** The money side from file to file: what is written, what is printed, and that nothing typed is touched. */

const WRITE: RecalculateOptions = { today: '2022-12-31', write: true, overwrite: false };

function sheet(name: string, headers: string[], body: FixtureCell[][]): FixtureSheet {
  return { name, rows: [headers, ...body], tables: [{ name, row: 0, column: 0, headers, bodyRows: body.length }] };
}

const BUDGET: FixtureCell[][] = [
  ['1.3', 'P1', 'P101', 'costo', 'istituzionale', 995_600, 1_002_053.26],
  ['1.3', 'P1', 'P102', 'costo', 'commerciale', 1000, null],
  ['1.3', 'P2', 'P201', 'ricavo', 'commerciale', '-', 12.5],
];
const TOTALS: FixtureCell[][] = [
  ['progetto', 'P1', 'costo', null, 'Preventivo', 996_600],
  ['ente', null, 'costo', 'commerciale', 'Preventivo', 41_000],
  ['azione', 'P101', 'costo', null, 'Consuntivo', 1],
  ['azione', 'P101', 'costo', null, 'Consuntivo', 2],
  ['azione', 'P999', 'costo + investimento', null, 'Assestato', 0],
];
const SHEETS: FixtureSheet[] = [
  sheet('Parametri', ['Parametro', 'Valore'], [['Anno', 2022]]),
  sheet('Budget', ['Programma ente', 'Progetto', 'Azione', 'Natura', 'Attività', 'Preventivo', 'Consuntivo'], BUDGET),
  sheet('TotaliDichiarati', ['Livello', 'Codice', 'Natura', 'Gestione', 'Colonna', 'Importo'], TOTALS),
  sheet(
    'Bilancio',
    ['Voce', 'Formula', '2021', 'Assestato', 'Consuntivo'],
    [
      ['A', null, 10, 20, 30],
      ['B', null, 1, 2, 3],
      ['T', '[A] - [B]', 9, 18, 99],
      ['G', '[A] / [A@-1]', null, null, null],
    ],
  ),
  sheet(
    'Canali',
    ['Canale', 'Metrica', '2021', '2022', 'Target', 'Ultima pubblicazione', 'Frequenza (giorni)'],
    [['sito', 'utenti', 1000, 1500, '>= 2.000', '20/12/2022', 7]],
  ),
];

async function run() {
  const port = XlsxWorkbook.fromBytes(buildWorkbook(SHEETS, {}));
  const outcome = await recalculate(port, WRITE);
  if (outcome.state !== 'done') throw new Error(outcome.state);
  return { port, run: outcome.run, written: loadFile(port.toBytes()).workbook };
}

function column(workbook: Awaited<ReturnType<typeof run>>['written'], name: string, header: string, rows: number): unknown[] {
  const written = workbook.sheet(name);
  const at = Array.from({ length: 20 }, (_, i) => i).find((i) => written?.value(0, i) === header) ?? -1;
  return Array.from({ length: rows }, (_, i) => written?.value(i + 1, at) ?? null);
}

test('outputs are appended, in euro and fractions, with their formats', async () => {
  const { written } = await run();
  expect(column(written, 'Budget', 'Scostamento', 3)).toEqual([6453.26, null, 12.5]);
  expect(column(written, 'Budget', '% realizzazione', 3)).toEqual([1_002_053.26 / 995_600, null, null]);
  expect(column(written, 'TotaliDichiarati', 'Calcolato', 5)).toEqual([996_600, 1000, 1_002_053.26, 1_002_053.26, 0]);
  expect(column(written, 'TotaliDichiarati', 'Differenza', 5)).toEqual([0, 40_000, -1_002_052.26, -1_002_051.26, 0]);
  expect(column(written, 'TotaliDichiarati', 'Esito', 5)).toEqual([
    'quadra',
    'differenza di 40.000,00 €',
    'dichiarato due volte con importi diversi',
    'dichiarato due volte con importi diversi',
    'quadra',
  ]);
  expect(column(written, 'Bilancio', 'Scostamento', 3)).toEqual([10, 1, 81]);
  expect(column(written, 'Bilancio', 'Esito', 4)).toEqual([null, null, 'Consuntivo: differenza di 72,00 €', 'calcolato: Assestato 2,0000; Consuntivo 3,0000']);
  expect(column(written, 'Canali', 'Variazione', 1)).toEqual([0.5]);
  expect(column(written, 'Canali', '% realizzazione', 1)).toEqual([0.75]);
  expect(column(written, 'Canali', 'Fascia', 1)).toEqual(['Giallo']);
  expect(column(written, 'Canali', 'Aggiornamento', 1)).toEqual(['in ritardo']);
  const budget = written.sheet('Budget');
  expect([7, 8].map((at) => written.styles.style(budget?.styleId(1, at) ?? 0).numberFormat)).toEqual(['#,##0.00', '0.00%']);
});

test('running again changes nothing', async () => {
  const { port } = await run();
  const again = XlsxWorkbook.fromBytes(port.toBytes());
  expect(await recalculate(again, WRITE)).toMatchObject({ state: 'done', cellsWritten: 0 });
  expect(again.toBytes()).toEqual(port.toBytes());
});

test('the JSON blocks have the fields of the contract', async () => {
  const { run: result } = await run();
  const { budget, totali, bilancio, canali } = jsonReport(result) as Record<string, Record<string, unknown>[]>;
  const programme = budget?.find(({ livello, natura }) => livello === 'programma' && natura === 'costo');
  expect(programme).toEqual({
    ...{ livello: 'programma', codice: '1.3', natura: 'costo', gestione: null, preventivo: 996_600, assestato: null, consuntivo: 1_002_053.26 },
    ...{ scostamento: 5453.26, realizzazione: (100 * 1_002_053.26) / 996_600 },
  });
  expect(budget?.filter(({ livello }) => livello === 'ente').map(({ natura, gestione }) => [natura, gestione])).toEqual([
    ['costo', null],
    ['costo', 'istituzionale'],
    ['costo', 'commerciale'],
    ['ricavo', null],
    ['ricavo', 'commerciale'],
  ]);
  expect(totali?.[1]).toEqual({
    ...{ livello: 'ente', codice: null, natura: 'costo', gestione: 'commerciale', colonna: 'Preventivo' },
    ...{ dichiarato: 41_000, calcolato: 1000, differenza: 40_000, esito: 'differenza di 40.000,00 €' },
  });
  expect(bilancio?.filter(({ voce }) => voce === 'T')).toEqual([
    { voce: 'T', anno: 2021, valore: 9, calcolato: 9, esito: 'quadra' },
    { voce: 'T', anno: 2022, valore: 99, calcolato: 27, esito: 'Consuntivo: differenza di 72,00 €' },
  ]);
  expect(canali).toEqual([{ canale: 'sito', metrica: 'utenti', variazione: 50, realizzazione: 75, aggiornamento: 'in ritardo' }]);
});
