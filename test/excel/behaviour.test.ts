import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import type { ExcelOptions, Progress } from '../../src/excel/session';
import { ExcelHost } from '../../src/host/host';
import { type Book, PortError, type RawTable } from '../../src/sheets/book';
import { loadFile } from '../../src/xlsx/load';
import { XlsxWorkbook } from '../../src/xlsx/port';
import type { Workbook } from '../../src/xlsx/workbook';
import { sketchBook } from '../host/books';
import { startClient } from '../host/client';
import { indicatorBook, narrowBook } from './books';
import { sampleChanges } from './changes';
import { differences, snapshot } from './snapshot';

const EXAMPLE = join(__dirname, '../../assets/esempi/pisa-2020.xlsx');

function open(workbook: Workbook, options: ExcelOptions = {}): { host: ExcelHost; port: ExcelWorkbook } {
  const host = new ExcelHost(workbook);
  startClient(host, '1.14');
  return { host, port: new ExcelWorkbook(options) };
}

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof PortError ? error.code : String(error)),
  );

/** Office.js cannot tell automatic font colour from black. */
function blackIsAutomatic({ tables, ...rest }: Book): unknown {
  const looks = (table: RawTable): unknown => [...table.looks].map(([column, cells]) => [column, cells.map(({ fill, color }) => [fill, color ?? '#000000'])]);
  return { ...rest, tables: tables.map((table) => ({ ...table, looks: looks(table) })) };
}

it('leaves the same workbook through both adapters', async () => {
  const file = loadFile(readFileSync(EXAMPLE));
  const { host, port } = open(loadFile(readFileSync(EXAMPLE)).workbook);
  const byFile = new XlsxWorkbook(file);
  const [left, right] = [await byFile.readTables(), await port.readTables()];
  expect(blackIsAutomatic(right)).toEqual(blackIsAutomatic(left));
  const [written, sent] = [await byFile.apply(sampleChanges(left, 1)), await port.apply(sampleChanges(right, 1))];
  expect(sent).toEqual(written);
  const other = new ExcelHost(file.workbook);
  expect(differences(snapshot(other), snapshot(host))).toEqual([]);
});

it('ten recalculations leave what one leaves: cells, formats, names, rules, events', async () => {
  const { host, port } = open(indicatorBook(46, 'missing'));
  await port.apply(sampleChanges(await port.readTables(), 1));
  const [once, formats] = [snapshot(host), host.workbook.styles.count];
  for (let run = 0; run < 10; run++) await port.apply(sampleChanges(await port.readTables(), 1));
  expect(differences(once, snapshot(host))).toEqual([]);
  expect(host.workbook.styles.count).toBe(formats);
});

it('a second write that changes nothing takes one request and writes no cell', async () => {
  const { host, port } = open(indicatorBook(46, 'missing'));
  const book = await port.readTables();
  await port.apply(sampleChanges(book, 1));
  host.exchanges.length = 0;
  const again = { ...sampleChanges(book, 1), columns: sampleChanges(book, 1).columns.map((column) => ({ ...column, append: false })) };
  expect(await port.apply(again)).toEqual({ cellsWritten: 0 });
  expect(host.exchanges).toHaveLength(1);
});

it('writes into hidden rows and columns and into a filtered table, and leaves them hidden', async () => {
  const workbook = indicatorBook(5, 'there');
  const sheet = workbook.sheets[0];
  sheet?.rows.setHidden(4, true);
  sheet?.columns.setHidden(22, true);
  const { port } = open(workbook);
  await port.apply(sampleChanges(await port.readTables(), 1));
  expect([sheet?.value(4, 23), sheet?.rows.hidden(4), sheet?.columns.hidden(22)]).toEqual(['Verde', true, true]);
});

it('raises no events to the add-in and lets them come again afterwards', async () => {
  const { host, port } = open(indicatorBook(5, 'there'));
  const seen: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(({ address }) => Promise.resolve(void seen.push(address)));
    await context.sync();
  });
  await port.apply(sampleChanges(await port.readTables(), 1));
  expect(seen).toEqual([]);
  const sheet = host.workbook.sheets[0];
  if (sheet !== undefined) host.session.events.edited(sheet, { top: 3, left: 1, bottom: 3, right: 1 }, 'RangeEdited', 'Remote');
  host.sendEvents();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(seen).toEqual(['B4']);
});

it('waits while a cell is being edited, and says so', async () => {
  const steps: Progress[] = [];
  const { host, port } = open(indicatorBook(5, 'there'), { patience: 5, onProgress: (progress) => steps.push(progress) });
  const book = await port.readTables();
  steps.length = 0;
  host.cellEditing = true;
  const done = port.apply(sampleChanges(book, 1));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect([host.waiting, steps]).toEqual([1, [{ step: 'waiting' }]]);
  host.cellEditing = false;
  await done;
  expect(host.workbook.sheets[0]?.value(3, 23)).toBe('Giallo');
});

it('gives up on an Excel that does not answer, with everything as it was once it does', async () => {
  const { host, port } = open(indicatorBook(5, 'there'), { timeout: 20 });
  const before = snapshot(host);
  const book = await port.readTables();
  host.busy = true;
  expect(await codeOf(port.apply(sampleChanges(book, 1)))).toBe('TEMPO_SCADUTO');
  host.busy = false;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(differences(before, snapshot(host))).toEqual([]);
});

it('says so when what it wrote cannot be taken back', async () => {
  const { host, port } = open(indicatorBook(5, 'there'), { timeout: 20 });
  const book = await port.readTables();
  host.afterRequest = () => {
    // The write went through, its answer is lost, and from then on Excel is busy.
    if (host.faults.requests === 2) host.busy = true;
  };
  host.faults.arm({ at: 'answer', number: 1, when: 'after' });
  const error: unknown = await port.apply(sampleChanges(book, 1)).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'RIPRISTINO_FALLITO', params: { causa: 'TEMPO_SCADUTO' } });
});

it('stops between two requests when asked, and takes back what it wrote', async () => {
  const stop = new AbortController();
  const { host, port } = open(narrowBook(2000), {
    signal: stop.signal,
    blockBytes: 60_000,
    onProgress: (progress) => {
      if (progress.step === 'writing') stop.abort();
    },
  });
  const book = await port.readTables();
  const before = snapshot(host);
  expect(await codeOf(port.apply(sampleChanges(book, 1)))).toBe('ANNULLATO');
  expect(differences(before, snapshot(host))).toEqual([]);
});

it('reports how far a large reading and writing is', async () => {
  const steps: Progress[] = [];
  const { port } = open(narrowBook(2000), { blockBytes: 300_000, onProgress: (progress) => steps.push(progress) });
  await port.apply(sampleChanges(await port.readTables(), 1));
  for (const step of ['reading', 'writing'] as const) {
    const done = steps.flatMap((progress) => (progress.step === step ? [progress.done] : []));
    expect(done.length).toBeGreaterThan(1);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(2000);
  }
});

it('refuses a workbook that is open for reading only', async () => {
  const workbook = sketchBook({ Dati: [{ name: 'Programmi', headers: ['Codice', 'Nome'], rows: [['1', 'uno']] }] }, { readOnly: true });
  const { host, port } = open(workbook);
  expect((await port.readTables()).readOnly).toBe(true);
  const requests = host.exchanges.length;
  const change = { table: 'Programmi', header: 'Nome', append: false, values: ['due'], styles: [undefined] };
  expect(await codeOf(port.apply({ columns: [change], properties: new Map(), memory: null }))).toBe('SOLA_LETTURA');
  expect(host.exchanges).toHaveLength(requests);
});

it.each(['=1+1', '+39 06', '-', '@nome', '2-5', '011', '1/2', '70%', 'TRUE', 'Mar 3', "'ciao", '#N/A', '1e5'])('writes the text %s as text', async (text) => {
  const workbook = sketchBook({ Dati: [{ name: 'Programmi', headers: ['Codice', 'Nome'], rows: [['1', 'uno']] }] });
  const { port } = open(workbook);
  await port.readTables();
  const change = { table: 'Programmi', header: 'Nome', append: false, values: [text], styles: [undefined] };
  await port.apply({ columns: [change], properties: new Map(), memory: null });
  const [table] = (await port.readTables()).tables;
  expect([table?.values[0]?.[1], table?.formulas.size, table?.formats[0]?.[1]]).toEqual([text, 0, 'General']);
});
