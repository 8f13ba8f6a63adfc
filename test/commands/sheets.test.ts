import { onPageAsked, type PageId } from '../../src/actions/page-events';
import { recalculate } from '../../src/actions/recalculate';
import { onSheetsEnd, type SheetsEnd } from '../../src/actions/sheet-events';
import { pageCommand } from '../../src/commands/open-page';
import { sheetsFromRibbon } from '../../src/commands/sheets-from-ribbon';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { ExcelHost } from '../../src/host/host';
import { loadFile } from '../../src/xlsx/load';
import type { Workbook } from '../../src/xlsx/workbook';
import { startClient } from '../host/client';
import { buildWorkbook, type FixtureSheet } from '../xlsx/build';

const HEADERS = ['Codice', 'Indicatore', 'Target', 'Consuntivo'];
const INDICATORS: FixtureSheet = {
  name: 'Indicatori',
  rows: [HEADERS, ['A1', 'Uno', 10, 9]],
  tables: [{ name: 'Indicatori', row: 0, column: 0, headers: HEADERS, bodyRows: 1 }],
};

interface Stage {
  readonly workbook: Workbook;
  readonly host: ExcelHost;
  /** Presses Schede and says which page was asked for, how often the pane opened, and what came of the writing. */
  press(): Promise<{ page: PageId | null; opened: number; completed: number; ends: readonly SheetsEnd[] }>;
}

/** A workbook in the real client, recalculated or not. */
async function stage(sheets: readonly FixtureSheet[], recalculated = true): Promise<Stage> {
  const { workbook } = loadFile(buildWorkbook([...sheets]));
  const host = new ExcelHost(workbook);
  startClient(host, '1.14');
  if (recalculated) await recalculate(new ExcelWorkbook(), { today: new Date().toISOString().slice(0, 10), write: true, overwrite: false });
  return {
    workbook,
    host,
    press: async () => {
      let [opened, completed] = [0, 0];
      let page: PageId | null = null;
      const ends: SheetsEnd[] = [];
      Object.assign(Office.addin, {
        showAsTaskpane: async () => {
          opened += 1;
        },
      });
      const stops = [onPageAsked((asked) => (page = asked)), onSheetsEnd((end) => ends.push(end))];
      await sheetsFromRibbon({
        completed: () => {
          completed += 1;
        },
      });
      for (const stop of stops) stop();
      return { page, opened, completed, ends };
    },
  };
}

const states = (ends: readonly SheetsEnd[]): string[] => ends.flatMap((end) => ('outcomes' in end ? end.outcomes.map(({ state }) => state) : []));
const names = ({ sheets }: Workbook): string[] => sheets.map(({ name }) => name);

it('writes what was never written with the pane closed and leaves it closed; pressed again it writes nothing', async () => {
  const { workbook, press } = await stage([INDICATORS]);
  const first = await press();
  expect([first.page, first.opened, first.completed]).toEqual([null, 0, 1]);
  expect(names(workbook)).toEqual(expect.arrayContaining(['Indicatori', 'Sintesi', 'Controlli']));
  const count = names(workbook).length;
  const again = await press();
  expect(new Set(states(again.ends))).toEqual(new Set(['unchanged']));
  expect(names(workbook)).toHaveLength(count);
});

it('opens the pane on its page where a sheet of that name is somebody else’s, and leaves that sheet alone', async () => {
  const { workbook, press } = await stage([INDICATORS, { name: 'Sintesi', rows: [['appunti']] }]);
  const { page, opened, completed, ends } = await press();
  expect([page, opened, completed]).toEqual(['sheets', 1, 1]);
  expect(states(ends)).toContain('occupied');
  expect(workbook.sheet('Sintesi')?.value(0, 0)).toBe('appunti');
});

it('writes nothing where the tables were never recalculated, and opens the page that says so', async () => {
  const { workbook, press } = await stage([INDICATORS], false);
  const { page, opened } = await press();
  expect([page, opened]).toEqual(['sheets', 1]);
  expect(names(workbook)).toEqual(['Indicatori']);
});

it('writes nothing where the data changed since, and opens the page that says so', async () => {
  const { workbook, press } = await stage([INDICATORS]);
  workbook.sheet('Indicatori')?.setValue(1, 3, 4);
  const { page } = await press();
  expect(page).toBe('sheets');
  expect(names(workbook)).toEqual(['Indicatori']);
});

it('opens the first page on a workbook without tables', async () => {
  const { press } = await stage([{ name: 'Foglio1', rows: [['appunti']] }], false);
  expect(await press()).toMatchObject({ page: 'calculate', opened: 1, completed: 1 });
});

it('Esporta opens the pane on its page and lets go of the button', async () => {
  await stage([INDICATORS], false);
  let [opened, completed] = [0, 0];
  Object.assign(Office.addin, {
    showAsTaskpane: async () => {
      opened += 1;
    },
  });
  await pageCommand('export')({
    completed: () => {
      completed += 1;
    },
  });
  const asked: PageId[] = [];
  onPageAsked((page) => asked.push(page))();
  expect({ opened, completed, asked }).toEqual({ opened: 1, completed: 1, asked: ['export'] });
});
