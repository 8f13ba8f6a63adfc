import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recalculate } from '../../src/actions/recalculate';
import { sheetStates, writeSheets } from '../../src/actions/write-sheets';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { ExcelHost } from '../../src/host/host';
import { documentsOf } from '../../src/report/index';
import type { ReportInput } from '../../src/report/input';
import { PortError, type WorkbookPort } from '../../src/sheets/book';
import { loadFile } from '../../src/xlsx/load';
import { XlsxWorkbook } from '../../src/xlsx/port';
import { Sheet, type Workbook } from '../../src/xlsx/workbook';
import { startClient } from '../host/client';

const PISA = readFileSync(join(__dirname, '../../assets/esempi/pisa-2020.xlsx'));
const DAY = '2021-06-30';

async function runOf(port: WorkbookPort, today = DAY): Promise<ReportInput> {
  const outcome = await recalculate(port, { today, write: true, overwrite: false });
  if (outcome.state !== 'done') throw new Error(outcome.state);
  return { ...outcome.run, today };
}

interface Opened {
  readonly port: XlsxWorkbook;
  readonly workbook: Workbook;
  readonly input: ReportInput;
}

async function opened(bytes: Uint8Array = PISA, today = DAY): Promise<Opened> {
  const file = loadFile(bytes);
  const port = new XlsxWorkbook(file);
  return { port, workbook: file.workbook, input: await runOf(port, today) };
}

const countsOf = ({ sheets, styles, definedNames }: Workbook) => ({
  sheets: sheets.length,
  styles: styles.count,
  names: definedNames.length,
  charts: sheets.reduce((sum, sheet) => sum + sheet.charts.list().length, 0),
  merges: sheets.reduce((sum, sheet) => sum + sheet.merges.all.length, 0),
  links: sheets.reduce((sum, sheet) => sum + sheet.hyperlinks.all.length, 0),
  rules: sheets.reduce((sum, sheet) => sum + sheet.conditionalFormats.length, 0),
});

describe('writing the sheets of a run', () => {
  it('writes every document there are data for, and then knows that they are up to date, on another day too', async () => {
    const { port, input } = await opened();
    expect((await sheetStates(port, input)).documents.every(({ state, sheet }) => state === 'never' && sheet === null)).toBe(true);
    const outcomes = await writeSheets(port, input);
    expect(new Set(outcomes.map(({ state }) => state))).toEqual(new Set(['written']));
    const later = { ...input, today: '2021-07-15' };
    const states = await sheetStates(port, later);
    expect(states.documents.map(({ document }) => document)).toEqual(documentsOf(later));
    expect(states.documents.map(({ state, sheet }) => [state, sheet])).toEqual(outcomes.map(({ sheet }) => ['upToDate', sheet]));
    expect((await writeSheets(port, input, { onlySuperseded: true })).every(({ state }) => state === 'unchanged')).toBe(true);
  });

  it('writes anew only what is superseded', async () => {
    const { port, input } = await opened();
    await writeSheets(port, input);
    const model = { ...input.model, objectives: input.model.objectives.map((one, at) => (at === 0 ? { ...one, name: 'Un altro nome' } : one)) };
    const outcomes = await writeSheets(port, { ...input, model, outcomes: input.outcomes, findings: [] }, { onlySuperseded: true });
    const byState = (wanted: string): string[] => outcomes.filter(({ state }) => state === wanted).map(({ id }) => id);
    expect(byState('written')).toContain('controlli');
    expect(byState('unchanged')).toContain('ptpct');
  });

  it('links figures to the cells of the officers’ own tables', async () => {
    const { port, workbook, input } = await opened();
    await writeSheets(port, input);
    const targets = workbook.sheets.flatMap(({ hyperlinks }) => hyperlinks.all.map(({ target }) => target));
    expect(targets.length).toBeGreaterThan(100);
    const officers = new Set(workbook.sheets.filter(({ tables }) => tables.length > 0).map(({ name }) => name));
    expect(targets.filter((target) => !officers.has(/^#'([^']+)'![A-Z]+[0-9]+$/.exec(target)?.[1] ?? ''))).toEqual([]);
  });

  it('asks before it takes another name than one that is somebody else’s, and takes a free one when told', async () => {
    const { port, workbook, input } = await opened();
    workbook.sheets.push(new Sheet('cruscotto'));
    const [asked] = await writeSheets(port, input, { ids: ['cruscotto'] });
    expect(asked).toMatchObject({ state: 'occupied', sheet: 'Cruscotto' });
    const [written] = await writeSheets(port, input, { ids: ['cruscotto'], rename: ['cruscotto'] });
    expect(written).toMatchObject({ state: 'written', sheet: 'Cruscotto (2)', insteadOf: 'Cruscotto' });
    const [again] = await writeSheets(port, input, { ids: ['cruscotto'] });
    expect(again).toMatchObject({ state: 'written', sheet: 'Cruscotto (2)', insteadOf: null });
  });

  it('leaves the sheets of another year alone, whatever they are called, and says so of none that is up to date', async () => {
    const { port, workbook, input } = await opened();
    await writeSheets(port, input, { ids: ['sintesi', 'cruscotto'] });
    workbook.names.renameSheet('Sintesi', 'Sintesi 2020');
    const kept = workbook.sheet('Sintesi') as Sheet;
    kept.name = 'Sintesi 2020';
    const print = (await port.listSheets()).find(({ name }) => name === 'Sintesi 2020')?.generated?.print;
    const next = { ...input, model: { ...input.model, parameters: { ...input.model.parameters, year: 2021 } } };
    const states = (await sheetStates(port, next)).documents.filter(({ document }) => ['sintesi', 'cruscotto'].includes(document.id));
    expect(states.map(({ state }) => state)).toEqual(['never', 'never']);
    const outcomes = await writeSheets(port, next, { ids: ['sintesi', 'cruscotto'] });
    expect(outcomes.map(({ sheet, state }) => [sheet, state])).toEqual([
      ['Sintesi', 'written'],
      ['Cruscotto 2021', 'written'],
    ]);
    expect((await port.listSheets()).find(({ name }) => name === 'Sintesi 2020')?.generated?.print).toBe(print);
    expect((await writeSheets(port, next, { ids: ['sintesi', 'cruscotto'], onlySuperseded: true })).map(({ state }) => state)).toEqual([
      'unchanged',
      'unchanged',
    ]);
  });

  it('goes on after a failure and says which sheet it was', async () => {
    const { port, input } = await opened();
    const failing = {
      listSheets: () => port.listSheets(),
      drawSheet: (drawing: Parameters<XlsxWorkbook['drawSheet']>[0], onto: string | null) =>
        drawing.document.startsWith('mappa|') ? Promise.reject(new PortError('FOGLIO_PROTETTO', { foglio: drawing.name })) : port.drawSheet(drawing, onto),
    };
    const outcomes = await writeSheets(failing, input);
    expect(outcomes.filter(({ state }) => state !== 'written')).toMatchObject([{ id: 'mappa', state: 'failed', error: { code: 'FOGLIO_PROTETTO' } }]);
  });

  it('stops between two sheets', async () => {
    const { port, input } = await opened();
    const stop = new AbortController();
    const outcomes = await writeSheets(port, input, { signal: stop.signal, onProgress: ({ done }) => done === 1 && stop.abort() });
    expect(outcomes.map(({ state }) => state)).toEqual(['written', 'written', ...outcomes.slice(2).map(() => 'stopped')]);
  });

  it('says for the kinds without data which tables are missing', async () => {
    const { port, input } = await opened();
    const { Obiettivi: _gone, ...views } = input.views;
    const states = await sheetStates(port, { ...input, views, model: { ...input.model, objectives: [], indicators: [] } });
    expect(states.missing.find(({ kind }) => kind === 'mappa')).toEqual({ kind: 'mappa', tables: ['Obiettivi'] });
  });

  it('leaves after ten regenerations the same counts and the same size within one percent', async () => {
    let bytes: Uint8Array = PISA;
    const sizes: number[] = [];
    const counts: unknown[] = [];
    for (let time = 0; time < 10; time += 1) {
      const { port, input } = await opened(bytes);
      await writeSheets(port, input);
      bytes = port.toBytes();
      sizes.push(bytes.length);
      counts.push(countsOf(loadFile(bytes).workbook));
    }
    expect(new Set(counts.map((count) => JSON.stringify(count))).size).toBe(1);
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(1.01);
  });

  it('takes through Office.js two requests a sheet, each below five megabytes', async () => {
    const { workbook } = loadFile(PISA);
    const host = new ExcelHost(workbook);
    startClient(host, '1.14');
    const port = new ExcelWorkbook();
    const input = await runOf(port);
    host.faults.arm(null);
    const sheets = await port.listSheets();
    expect(sheets.every(({ generated }) => generated === null)).toBe(true);
    const before = host.faults.requests;
    const outcomes = await writeSheets(port, input);
    expect(outcomes.every(({ state }) => state === 'written')).toBe(true);
    expect(host.faults.requests - before).toBe(1 + 2 * outcomes.length);
    expect(Math.max(...host.exchanges.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)))).toBeLessThan(5_000_000);
    const again = host.faults.requests;
    await writeSheets(port, input);
    expect(host.faults.requests - again).toBe(1 + 2 * outcomes.length);
  });
});
