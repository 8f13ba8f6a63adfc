import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recalculate, type RecalculateOptions } from '../../src/actions/recalculate';
import { XlsxWorkbook } from '../../src/xlsx/port';
import { loadFile } from '../../src/xlsx/load';
import type { Workbook } from '../../src/xlsx/workbook';
import { buildWorkbook, type FixtureCell, type FixtureExtras, type FixtureSheet } from '../xlsx/build';

/** Recalculation of whole files: what an officer's workbook may hold, and what must come of it. */

const WRITE: RecalculateOptions = { today: '2020-12-31', write: true, overwrite: false };
const HEADERS = ['Codice', 'Obiettivo', 'Peso', 'Target', 'Consuntivo', 'Valore ottenuto', '% realizzazione', 'Fascia', 'Esito'];
const error = (code: string): FixtureCell => ({ v: code, t: 'e' });

/** A sheet with one table at A1 and whatever stands beside it. */
function sheet(name: string, table: string, headers: string[], body: FixtureCell[][], extra: Partial<FixtureSheet> = {}): FixtureSheet {
  return { name, rows: [headers, ...body], tables: [{ name: table, row: 0, column: 0, headers, bodyRows: body.length }], ...extra };
}

async function run(sheets: FixtureSheet[], extras: FixtureExtras = {}, options: RecalculateOptions = WRITE) {
  const bytes = buildWorkbook(sheets, extras);
  const port = XlsxWorkbook.fromBytes(bytes);
  const outcome = await recalculate(port, options);
  if (outcome.state === 'noTables') throw new Error('no tables');
  return { outcome, run: outcome.run, port, before: bytes, reopened: loadFile(port.toBytes()).workbook };
}

const codes = (result: Awaited<ReturnType<typeof run>>): string[] => result.run.findings.filter(({ gravity }) => gravity === 'errore').map(({ code }) => code);

describe('a recalculation', () => {
  it('writes value, achievement, band and outcome, and running it again changes nothing', async () => {
    const first = await run([sheet('Dati', 'Indicatori', HEADERS, [['A1.1', '', 100, '10', 5]])]);
    const written = first.reopened.sheet('Dati');
    expect([5, 6, 7, 8].map((column) => written?.value(1, column))).toEqual([5, 0.5, 'Rosso', '5,00 ÷ 10,00 = 50,0 %']);
    const style = first.reopened.styles.style(written?.styleId(1, 7) ?? 0);
    expect(style).toMatchObject({ fill: '#C00000', fontColor: '#FFFFFF' });
    const again = XlsxWorkbook.fromBytes(first.port.toBytes());
    expect(await recalculate(again, WRITE)).toMatchObject({ state: 'done', cellsWritten: 0 });
    expect(again.toBytes()).toEqual(first.port.toBytes());
  });

  it('follows an input that changed, without asking', async () => {
    const first = await run([sheet('Dati', 'Indicatori', HEADERS, [['A1.1', '', 100, '10', 5]])]);
    const { workbook } = loadFile(first.port.toBytes());
    workbook.sheet('Dati')?.setValue(1, 4, 10);
    const port = new XlsxWorkbook({ ...loadFile(first.port.toBytes()), workbook });
    expect(await recalculate(port, WRITE)).toMatchObject({ state: 'done' });
    expect([5, 6, 7].map((column) => workbook.sheet('Dati')?.value(1, column))).toEqual([10, 1, 'Verde']);
  });

  it('asks before it replaces what it did not write, and then does', async () => {
    const sheets = [sheet('Dati', 'Indicatori', HEADERS, [['A1.1', '', 100, '10', 5, null, 0.33]])];
    const refused = await run(sheets);
    expect(refused.outcome).toMatchObject({ state: 'occupied', columns: [{ table: 'Indicatori', header: '% realizzazione' }] });
    expect(refused.port.toBytes()).toEqual(refused.before);
    const allowed = await run(sheets, {}, { ...WRITE, overwrite: true });
    expect(allowed.reopened.sheet('Dati')?.value(1, 6)).toBe(0.5);
  });

  it('is refused where no table is the contract’s', async () => {
    const port = XlsxWorkbook.fromBytes(buildWorkbook([sheet('Dati', 'Clienti', ['Nome'], [['x']])]));
    expect(await recalculate(port, WRITE)).toEqual({ state: 'noTables' });
  });

  it('serves a workbook with nothing but Budget or Schede', async () => {
    expect((await run([sheet('B', 'Budget', ['Area', 'Preventivo'], [['1', 5]])])).outcome.state).toBe('done');
    expect((await run([sheet('S', 'Schede', ['Scheda', 'Nodo', 'Tipo'], [['SG', 'a', 'gruppo']])])).outcome.state).toBe('done');
  });
});

describe('bad input', () => {
  it('reports a missing required column and scores the rest', async () => {
    const result = await run([sheet('Dati', 'Indicatori', ['Obiettivo', 'Target', 'Consuntivo'], [['', '10', 5]])]);
    expect(codes(result)).toContain('COLONNA_MANCANTE');
    expect(result.run.results.indicators[0]?.score.achievement).toBe(50);
  });

  it('never reads an error cell as 0', async () => {
    const rows: FixtureCell[][] = [
      ['A', '', 1, '10', error('#DIV/0!')],
      ['B', '', 1, error('#REF!'), 5],
      ['C', '', error('#N/A'), '10', 5],
    ];
    const result = await run([sheet('Dati', 'Indicatori', HEADERS, rows)]);
    expect(result.run.results.indicators.map(({ score }) => score.achievement)).toEqual([null, null, 50]);
    expect(codes(result).filter((code) => code === 'CELLA_IN_ERRORE')).toHaveLength(3);
  });

  it('reads numbers typed as text, and says so', async () => {
    const result = await run([sheet('Dati', 'Indicatori', HEADERS, [['A', '', '70%', '12,00', '4,91']])]);
    expect(result.run.results.indicators[0]?.score.raw).toBeCloseTo(40.9167, 3);
    expect(result.run.findings.filter(({ code }) => code === 'NUMERO_COME_TESTO')).toHaveLength(2);
  });

  it('scores every row of a duplicate code', async () => {
    const result = await run([
      sheet('Dati', 'Indicatori', HEADERS, [
        ['A', '', 1, '10', 5],
        ['A', '', 1, '10', 8],
      ]),
    ]);
    expect(result.run.results.indicators.map(({ score }) => score.achievement)).toEqual([50, 80]);
    expect(codes(result)).toContain('CODICE_DUPLICATO');
  });

  it('has no figure for a zero denominator or a circle', async () => {
    const zero = await run([
      sheet(
        'M',
        'Misure',
        ['Codice', '2020'],
        [
          ['n', 5],
          ['z', 0],
        ],
      ),
      sheet('I', 'Indicatori', ['Codice', 'Formula', 'Target'], [['A', '[n] / [z]', '1']]),
    ]);
    expect(zero.run.results.indicators[0]?.score).toMatchObject({ status: 'errore', achievement: null });
    expect(codes(zero)).toContain('DIVISIONE_PER_ZERO');
    const circle = await run([
      sheet(
        'S',
        'Schede',
        ['Scheda', 'Nodo', 'Padre', 'Tipo'],
        [
          ['SG', 'a', 'b', 'gruppo'],
          ['SG', 'b', 'a', 'gruppo'],
        ],
      ),
    ]);
    expect(codes(circle)).toContain('RIFERIMENTO_CIRCOLARE');
  });

  it('holds 200 KB in a cell', async () => {
    const result = await run([sheet('Dati', 'Indicatori', [...HEADERS, 'Note'], [['A', '', 1, '10', 5, null, null, null, null, 'x'.repeat(200_000)]])]);
    expect(result.run.results.indicators[0]?.score.achievement).toBe(50);
    expect(String(result.reopened.sheet('Dati')?.value(1, 9)).length).toBe(200_000);
  });

  it('holds 20.000 rows', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i): FixtureCell[] => [`I${i}`, '', 1, '10', i % 11]);
    const { outcome, reopened } = await run([sheet('Dati', 'Indicatori', HEADERS, rows)]);
    expect(outcome.state).toBe('done');
    expect(reopened.sheet('Dati')?.value(20_000, 6)).toBe(((20_000 - 1) % 11) / 10);
  });

  it('works on sheets with quotes in their names and on hidden ones', async () => {
    const { reopened } = await run([
      sheet('L\'anno "2020" & altro', 'Indicatori', HEADERS, [['A', '', 1, '10', 5]], { state: 'veryHidden' }),
      { name: 'Vista', rows: [['x']] },
    ]);
    expect(reopened.sheet('L\'anno "2020" & altro')?.value(1, 6)).toBe(0.5);
  });

  it('refuses a protected sheet without writing anything', async () => {
    const bytes = buildWorkbook([
      sheet('Chiuso', 'Indicatori', HEADERS, [['A', '', 1, '10', 5]], { after: '<sheetProtection sheet="1" objects="1" scenarios="1"/>' }),
    ]);
    const port = XlsxWorkbook.fromBytes(bytes);
    await expect(recalculate(port, WRITE)).rejects.toMatchObject({ name: 'PortError', code: 'FOGLIO_PROTETTO' });
    expect(port.toBytes()).toEqual(bytes);
  });

  it('reads and writes dates of the 1904 system', async () => {
    const rows: FixtureCell[][] = [['A', '', 1, '30/09/2020', { v: 44090 - 1462, s: 2 }]];
    const { run: read, port } = await run([sheet('Dati', 'Indicatori', HEADERS, rows)], { workbookPr: '<workbookPr date1904="1"/>' });
    expect(read.results.indicators[0]?.score).toMatchObject({ achievement: 100, value: { kind: 'date', serial: 44090 } });
    const { workbook } = loadFile(port.toBytes());
    expect(workbook.sheet('Dati')?.value(1, 5)).toBe(44090);
  });

  it('reads shared and array formulas by their results', async () => {
    const rows: FixtureCell[][] = [
      ['A', '', 1, '10', { v: 5, f: 'C2*5', fAttributes: ' t="shared" si="0" ref="E2:E3"' }],
      ['B', '', 1, '10', { v: 8, fAttributes: ' t="shared" si="0"' }],
      ['C', '', 1, '10', { v: 9, f: 'SUM(C2:C4*3)', fAttributes: ' t="array" ref="E4"' }],
    ];
    const { run: read, reopened } = await run([sheet('Dati', 'Indicatori', HEADERS, rows)]);
    expect(read.results.indicators.map(({ score }) => score.achievement)).toEqual([50, 80, 90]);
    expect(reopened.sheet('Dati')?.formula(2, 4)).toBe('=C3*5');
  });

  it('refuses to grow over what stands at the right, cell or merge, and writes what it can', async () => {
    const headers = HEADERS.slice(0, 5);
    const occupied = await run([sheet('Dati', 'Indicatori', headers, [['A', '', 1, '10', 5, null, null, 'appunto']])]);
    expect(codes(occupied)).toContain('COLONNE_OCCUPATE');
    expect(occupied.reopened.sheet('Dati')?.value(1, 7)).toBe('appunto');
    expect(occupied.reopened.table('Indicatori')?.columns).toHaveLength(5);
    const merged = await run([
      sheet('Dati', 'Indicatori', headers, [['A', '', 1, '10', 5]], { after: '<mergeCells count="1"><mergeCell ref="F2:G4"/></mergeCells>' }),
    ]);
    expect(codes(merged)).toContain('COLONNE_OCCUPATE');
  });

  it('appends its columns where there is room, keeping the totals row', async () => {
    const headers = HEADERS.slice(0, 5);
    const rows: FixtureCell[][] = [headers, ['A', '', 1, '10', 5], ['Totale', null, 1]];
    const { reopened } = await run([{ name: 'Dati', rows, tables: [{ name: 'Indicatori', row: 0, column: 0, headers, bodyRows: 1, hasTotals: true }] }]);
    const table = reopened.table('Indicatori');
    expect(table?.columns.map(({ name }) => name)).toEqual(HEADERS);
    expect(table?.hasTotals).toBe(true);
    expect(reopened.sheet('Dati')?.value(1, 6)).toBe(0.5);
    expect(reopened.sheet('Dati')?.value(2, 0)).toBe('Totale');
  });
});

it('recalculates Pisa’s example without touching anything but its outputs', async () => {
  const bytes = readFileSync(join(__dirname, '../../assets/esempi/pisa-2020.xlsx'));
  const port = XlsxWorkbook.fromBytes(bytes);
  const outcome = await recalculate(port, WRITE);
  expect(outcome.state).toBe('done');
  const before = loadFile(bytes).workbook;
  const after = loadFile(port.toBytes()).workbook;
  const outputs = new Set(['Valore ottenuto', '% realizzazione', 'Fascia', 'Esito', 'Copertura', 'Scostamento']);
  const seen = (workbook: Workbook): unknown[] =>
    workbook.sheets.map((sheet) => {
      const outputCells = new Set(
        sheet.tables.flatMap((table) =>
          table.columns.flatMap(({ name }, i) =>
            outputs.has(name) ? Array.from({ length: table.bodyRows }, (_, r) => `${table.bodyTop + r},${table.area.left + i}`) : [],
          ),
        ),
      );
      return Array.from({ length: 80 }, (_, row) =>
        Array.from({ length: 30 }, (__, column) =>
          outputCells.has(`${row},${column}`)
            ? 'output'
            : [sheet.value(row, column), sheet.formula(row, column), workbook.styles.style(sheet.styleId(row, column))],
        ),
      );
    });
  expect(seen(after)).toEqual(seen(before));
});
