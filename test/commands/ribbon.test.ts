import { onPageAsked, type PageId } from '../../src/actions/page-events';
import { onRunEnd, type RunEnd } from '../../src/actions/run-events';
import { pageCommand } from '../../src/commands/open-page';
import { recalculateFromRibbon } from '../../src/commands/recalculate-from-ribbon';
import { ExcelHost } from '../../src/host/host';
import { loadFile } from '../../src/xlsx/load';
import { startClient } from '../host/client';
import { buildWorkbook, type FixtureCell, type FixtureSheet } from '../xlsx/build';

const HEADERS = ['Codice', 'Indicatore', 'Target', 'Consuntivo'];
const indicators = (rows: FixtureCell[][], change: Partial<FixtureSheet> = {}): FixtureSheet => ({
  name: 'Indicatori',
  rows: [HEADERS, ...rows],
  tables: [{ name: 'Indicatori', row: 0, column: 0, headers: HEADERS, bodyRows: rows.length }],
  ...change,
});

interface Pressed {
  readonly ends: readonly RunEnd[];
  readonly opened: number;
  readonly completed: number;
  readonly host: ExcelHost;
}

/** Presses the ribbon's button over a workbook in the real client; the pane, open or not, listens. */
async function press(sheet: FixtureSheet, arm?: (host: ExcelHost) => void): Promise<Pressed> {
  const host = new ExcelHost(loadFile(buildWorkbook([sheet])).workbook);
  startClient(host, '1.14');
  let opened = 0;
  let completed = 0;
  const ends: RunEnd[] = [];
  Object.assign(Office.addin, {
    showAsTaskpane: async () => {
      opened += 1;
    },
  });
  const stop = onRunEnd((end) => ends.push(end));
  arm?.(host);
  await recalculateFromRibbon({
    completed: () => {
      completed += 1;
    },
  });
  stop();
  return { ends, opened, completed, host };
}

it('recalculates with the pane closed and leaves it closed where all is well', async () => {
  const { ends, opened, completed, host } = await press(indicators([['A1', 'Uno', 10, 9]]));
  expect(ends).toEqual([{ outcome: expect.objectContaining({ state: 'done' }) }]);
  expect([opened, completed]).toEqual([0, 1]);
  expect(host.workbook.table('Indicatori')?.columns.map(({ name }) => name)).toContain('% realizzazione');
});

it('opens the pane where a finding is an error', async () => {
  const { opened, completed } = await press(indicators([['A1', 'Uno', 'chissà', 9]]));
  expect([opened, completed]).toEqual([1, 1]);
});

it('opens the pane on a failure, tells it why, and lets go of the button', async () => {
  const { ends, opened, completed } = await press(indicators([['A1', 'Uno', 10, 9]], { after: '<sheetProtection sheet="1"/>' }));
  expect(ends).toEqual([{ error: expect.objectContaining({ code: 'FOGLIO_PROTETTO' }) }]);
  expect([opened, completed]).toEqual([1, 1]);
});

it('opens the pane on a workbook without tables', async () => {
  const { ends, opened } = await press({ name: 'Foglio1', rows: [['appunti']] });
  expect(ends).toEqual([{ outcome: { state: 'noTables' } }]);
  expect(opened).toBe(1);
});

it('lets go of the button even where the pane cannot be opened', async () => {
  let completed = 0;
  const host = new ExcelHost(loadFile(buildWorkbook([{ name: 'Foglio1', rows: [['x']] }])).workbook);
  startClient(host, '1.14');
  Object.assign(Office.addin, { showAsTaskpane: () => Promise.reject(new Error('no')) });
  await recalculateFromRibbon({
    completed: () => {
      completed += 1;
    },
  });
  expect(completed).toBe(1);
});

it('a run that nobody listened to is told to whoever comes', async () => {
  const host = new ExcelHost(loadFile(buildWorkbook([{ name: 'Foglio1', rows: [['x']] }])).workbook);
  startClient(host, '1.14');
  Object.assign(Office.addin, { showAsTaskpane: async () => undefined });
  await recalculateFromRibbon({ completed: () => undefined });
  const heard: RunEnd[] = [];
  onRunEnd((end) => heard.push(end))();
  onRunEnd((end) => heard.push(end))();
  expect(heard).toEqual([{ outcome: { state: 'noTables' } }]);
});

it('a button for a page of the pane opens the pane, asks for the page and lets go', async () => {
  startClient(new ExcelHost(loadFile(buildWorkbook([{ name: 'Foglio1', rows: [['x']] }])).workbook), '1.14');
  let [opened, completed] = [0, 0];
  Object.assign(Office.addin, { showAsTaskpane: () => Promise.resolve(void (opened += 1)) });
  const asked: PageId[] = [];
  await pageCommand('checks')({ completed: () => void (completed += 1) });
  // Nobody was there yet: whoever comes is told, once.
  onPageAsked((page) => asked.push(page))();
  onPageAsked((page) => asked.push(page))();
  expect([opened, completed, asked]).toEqual([1, 1, ['checks']]);
});
