/** @jest-environment ./test/taskpane/page.js */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { announceSheets } from '../../src/actions/sheet-events';
import { PortError } from '../../src/sheets/book';
import type { SheetDrawing } from '../../src/sheets/drawing';
import type { Sheet } from '../../src/xlsx/workbook';
import { XlsxWorkbook } from '../../src/xlsx/port';
import { buildWorkbook, type FixtureSheet } from '../xlsx/build';
import { loadFile } from '../../src/xlsx/load';
import { button, example, HEADERS, indicators, recalculate, show } from './render';

const turnTo = async (name: string): Promise<void> => void fireEvent.click(await screen.findByRole('tab', { name }));
const panel = async (): Promise<HTMLElement> => screen.findByRole('tabpanel', { name: /^(Schede|Sheets)$/ });
/** The line of one document. */
const line = async (title: string | RegExp): Promise<HTMLElement> => {
  const heading = await within(await panel()).findByRole('heading', { name: title, level: 3 });
  return heading.closest('li') as HTMLElement;
};
const said = async (): Promise<string> => within(await panel()).getAllByRole('status')[0]?.textContent ?? '';
const write = async (name: RegExp = /^Scrivi \d+ sched/): Promise<void> => void fireEvent.click(await button(name));

/** A book whose sheets are drawn onto it once `draw` lets them pass. */
function drawing(book: XlsxWorkbook, draw: (drawing: SheetDrawing) => Promise<void>): XlsxWorkbook {
  const drawSheet = book.drawSheet.bind(book);
  book.drawSheet = async (sheet, onto) => {
    await draw(sheet);
    await drawSheet(sheet, onto);
  };
  return book;
}

afterEach(() => jest.restoreAllMocks());

/** The page on a book that was recalculated. */
async function open(book: XlsxWorkbook, watch?: (onChange: () => void) => void): Promise<void> {
  show(book, 'it', watch);
  await recalculate();
  await screen.findAllByText(/celle aggiornate/);
  await turnTo('Schede');
  await within(await panel()).findByRole('heading', { name: 'Schede da scrivere' });
}

const names = async (book: XlsxWorkbook): Promise<string[]> => (await book.listSheets()).map(({ name }) => name);

it('writes all that were never written, says so, leads to each, and then all are up to date', async () => {
  const book = indicators();
  const selected: string[] = [];
  book.select = (sheet) => {
    selected.push(sheet);
    return Promise.resolve();
  };
  await open(book);
  expect(within(await line(/Sintesi/)).getByText('Mai generata')).toBeTruthy();
  expect(within(await line(/Sintesi/)).getByRole<HTMLInputElement>('checkbox').checked).toBe(true);
  await write();
  await waitFor(async () => expect(await said()).toMatch(/^\d+ schede scritte\.$/));
  await within(await line(/Sintesi/)).findByText('Aggiornata');
  expect(await names(book)).toEqual(expect.arrayContaining(['Indicatori', 'Sintesi', 'Cruscotto', 'Controlli']));
  within(await panel()).getByText('Tutte le schede sono aggiornate.');
  expect((await button('Scrivi le schede scelte')).getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(within(await screen.findByRole('region', { name: 'Che cosa è stato scritto' })).getByRole('button', { name: 'Vai al foglio «Sintesi»' }));
  await waitFor(() => expect(selected).toEqual(['Sintesi']));
});

it('writes only what is chosen', async () => {
  const book = indicators();
  await open(book);
  fireEvent.click(await button('Nessuna'));
  expect((await button('Scrivi le schede scelte')).getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(within(await line(/Controlli/)).getByRole('checkbox'));
  await write(/^Scrivi 1 scheda$/);
  await waitFor(async () => expect(await said()).toBe('1 scheda scritta.'));
  expect(await names(book)).toEqual(['Indicatori', 'Controlli']);
});

it('what was left out stays left out: the next press writes what was chosen, once it is superseded', async () => {
  const { book, sheet } = reachable();
  const watchers: (() => void)[] = [];
  await open(book, (onChange) => watchers.push(onChange));
  fireEvent.click(await button('Nessuna'));
  fireEvent.click(within(await line(/Cruscotto/)).getByRole('checkbox'));
  await write(/^Scrivi 1 scheda$/);
  await within(await line(/Cruscotto/)).findByText('Aggiornata');
  expect((await button('Scrivi le schede scelte')).getAttribute('aria-disabled')).toBe('true');
  sheet('Indicatori')?.setValue(1, 3, 2);
  act(() => watchers.forEach((tell) => tell()));
  await button('Scrivi 1 scheda');
  expect(within(await line(/Cruscotto/)).getByRole<HTMLInputElement>('checkbox').checked).toBe(true);
  fireEvent.click(await button('Da aggiornare'));
  await button(/^Scrivi [2-9] schede$/);
});

it('a sheet is superseded once its figures are others, and the page says that the tables are behind', async () => {
  const { book, sheet } = reachable();
  const watchers: (() => void)[] = [];
  await open(book, (onChange) => watchers.push(onChange));
  await write();
  await within(await line(/Cruscotto/)).findByText('Aggiornata');
  sheet('Indicatori')?.setValue(1, 3, 2);
  act(() => watchers.forEach((tell) => tell()));
  await within(await line(/Cruscotto/)).findByText('Superata');
  const warning = await within(await panel()).findByText(/Qui trovi già le cifre nuove/);
  fireEvent.click(within(await panel()).getByRole('button', { name: 'Ricalcola' }));
  await waitFor(() => expect(warning.isConnected).toBe(false));
  expect(within(await line(/Cruscotto/)).getByRole<HTMLInputElement>('checkbox').checked).toBe(true);
});

it('before the first recalculation it offers that first', async () => {
  show(indicators());
  await screen.findByRole('heading', { name: 'Tutto pronto' });
  await turnTo('Schede');
  await within(await panel()).findByText(/non sono ancora state ricalcolate/);
});

it('one that cannot be written is named with its reason; the others are whole, and it can be tried again', async () => {
  const book = indicators();
  let broken = true;
  await open(
    drawing(book, ({ name }) => (broken && name === 'Cruscotto' ? Promise.reject(new PortError('FOGLIO_PROTETTO', { foglio: name })) : Promise.resolve())),
  );
  await write();
  const alert = await within(await panel()).findByText('1 scheda non è stata scritta');
  expect(alert.closest('[role=alert]')?.textContent).toContain('Il foglio «Cruscotto» è protetto');
  expect(await names(book)).toEqual(expect.arrayContaining(['Sintesi', 'Controlli']));
  expect(await names(book)).not.toContain('Cruscotto');
  broken = false;
  fireEvent.click(await button('Riprova queste'));
  await waitFor(async () => expect(await said()).toBe('1 scheda scritta.'));
  expect(await names(book)).toContain('Cruscotto');
});

it('stops between two sheets: the one that is begun is finished, the others are not begun', async () => {
  const book = indicators();
  let go = (): void => undefined;
  const drawn: string[] = [];
  await open(
    drawing(book, ({ name }) => {
      drawn.push(name);
      return new Promise((resolve) => (go = resolve));
    }),
  );
  await write();
  const stop = await within(await panel()).findByRole('button', { name: 'Interrompi' });
  expect(await said()).toMatch(/^Scrivo «.*»: 1 di \d+…$/);
  within(await panel()).getByRole('progressbar', { name: 'Schede scritte' });
  await waitFor(() => expect(drawn).toHaveLength(1));
  act(() => stop.focus());
  fireEvent.click(stop);
  expect(document.activeElement).toBe(await button(/^Scrivi \d+ sched/));
  await waitFor(() => expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('Finisco il foglio iniziato e mi fermo…'));
  expect(screen.queryByText(/rimetto tutto/)).toBeNull();
  act(() => go());
  await waitFor(async () => expect(await said()).toBe('Interrotto: 1 scheda scritta, le altre sono rimaste com’erano.'));
  expect(drawn).toHaveLength(1);
  expect(await names(book)).toEqual(['Indicatori', drawn[0]]);
});

/** Two indicators in a book whose cells a test can reach. */
function reachable(sheets: FixtureSheet[] = []): { book: XlsxWorkbook; sheet: (name: string) => Sheet | undefined } {
  const file = loadFile(buildWorkbook([INDICATORS, ...sheets]));
  return { book: new XlsxWorkbook(file), sheet: (name) => file.workbook.sheet(name) };
}

const INDICATORS: FixtureSheet = {
  name: 'Indicatori',
  rows: [HEADERS, ['A1', 'Primo', 10, 9], ['A2', 'Secondo', 10, 5]],
  tables: [{ name: 'Indicatori', row: 0, column: 0, headers: HEADERS, bodyRows: 2 }],
};
const theirs = (name: string): FixtureSheet => ({ name, rows: [['Appunti del direttore']] });

it('a sheet of that name that the product did not make is asked about: the safe answer has the focus and leaves all', async () => {
  const { book, sheet } = reachable([theirs('Sintesi')]);
  await open(book);
  await write();
  const question = await screen.findByRole('alertdialog', { name: 'C’è già un foglio con questo nome' });
  expect(question.textContent).toContain('«Sintesi»');
  const leave = within(question).getByRole('button', { name: 'Lascia stare' });
  expect(document.activeElement).toBe(leave);
  // jsdom says that a page without a focused element has no focus.
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  fireEvent.keyDown(leave, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(sheet('Sintesi')?.value(0, 0)).toBe('Appunti del direttore');
  within(await line(/Sintesi/)).getByText('Mai generata');
  await waitFor(async () => expect(document.activeElement).toBe(await panel()));
});

it('… or it is written under another name', async () => {
  const { book, sheet } = reachable([theirs('Sintesi')]);
  await open(book);
  await write();
  fireEvent.click(await button('Usa un altro nome'));
  await waitFor(async () => expect(await said()).toBe('1 scheda scritta.'));
  expect(sheet('Sintesi')?.value(0, 0)).toBe('Appunti del direttore');
  expect(await names(book)).toContain('Sintesi (2)');
  await within(await line(/Sintesi/)).findByRole('button', { name: 'Vai al foglio «Sintesi (2)»' });
});

it('kinds without data say which table is missing', async () => {
  await open(indicators());
  const absent = (await within(await panel()).findByRole('heading', { name: 'Qui non ci sono ancora i dati' })).closest('section') as HTMLElement;
  expect(within(absent).getByRole('heading', { name: 'Schede programma' }).closest('li')?.textContent).toContain('Manca la tabella «Programmi».');
  expect(within(absent).queryByRole('heading', { name: 'Sintesi' })).toBeNull();
});

it('names of tables are quoted as the language does', async () => {
  const parameters: FixtureSheet = {
    name: 'Parametri',
    rows: [
      ['Parametro', 'Valore'],
      ['Lingua', 'en'],
    ],
    tables: [{ name: 'Parametri', row: 0, column: 0, headers: ['Parametro', 'Valore'], bodyRows: 1 }],
  };
  show(indicators(null, [parameters]));
  await turnTo('Sheets');
  await within(await panel()).findByText('The table “Programmi” is missing.');
});

it('shows what will be written: figures, tables with band names, pictures, nothing of it as markup', async () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const sheet: FixtureSheet = {
    name: 'Indicatori',
    rows: [HEADERS, ['A1', hostile, 10, 9]],
    tables: [{ name: 'Indicatori', row: 0, column: 0, headers: HEADERS, bodyRows: 1 }],
  };
  await open(XlsxWorkbook.fromBytes(buildWorkbook([sheet])));
  const toggle = within(await line(/Cruscotto/)).getByRole('button', { name: /Anteprima di/ });
  expect(toggle.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(toggle);
  const preview = await within(await line(/Cruscotto/)).findByRole('region', { name: /^Anteprima: / });
  const table = await within(preview).findByRole('table');
  expect(within(table).getAllByRole('columnheader').length).toBeGreaterThan(3);
  expect(preview.textContent).toContain(hostile);
  expect(preview.querySelector('img')).toBeNull();
  expect(preview.textContent).toContain('90,0 %');
  expect(preview.textContent).toContain('Giallo');
  fireEvent.click(toggle);
  expect(within(await line(/Cruscotto/)).queryByRole('region')).toBeNull();
});

it('Pisa’s summary shows its printed figure and its charts', async () => {
  await open(example());
  fireEvent.click(within(await line(/Sintesi/)).getByRole('button', { name: /Anteprima di/ }));
  const preview = await within(await line(/Sintesi/)).findByRole('region');
  await within(preview).findAllByText('94,9 %');
  expect(within(preview).getAllByRole('img').length).toBeGreaterThan(1);
  expect(within(await panel()).getAllByRole('checkbox').length).toBeGreaterThan(10);
});

it('a chart on its own has bars to be seen beside long names and amounts', async () => {
  await open(example());
  fireEvent.click(within(await line(/^Bilancio$/)).getByRole('button', { name: /Anteprima di/ }));
  const picture = await within(await within(await line(/^Bilancio$/)).findByRole('region')).findByRole('img');
  const [width = 0] = (picture.getAttribute('viewBox') ?? '').split(' ').slice(2).map(Number);
  const longest = Math.max(...[...picture.querySelectorAll('rect')].map((bar) => Number(bar.getAttribute('width'))));
  expect(longest).toBeGreaterThan(width / 4);
});

it('a workbook open for reading only lets look, not write', async () => {
  const book = indicators();
  show({
    readTables: async () => ({ ...(await book.readTables()), readOnly: true }),
    apply: () => Promise.reject(new PortError('SOLA_LETTURA')),
    select: (sheet, address) => book.select(sheet, address),
    readSelection: () => book.readSelection(),
    createTables: (tables) => book.createTables(tables),
    changeRows: (change) => book.changeRows(change),
    listSheets: () => book.listSheets(),
    drawSheet: (drawn, onto) => book.drawSheet(drawn, onto),
  });
  await turnTo('Schede');
  await within(await panel()).findByText(/aperta in sola lettura/);
  expect((await button(/^Scrivi/)).getAttribute('aria-disabled')).toBe('true');
});

it('without tables it says where to begin; a failure to look can be tried again', async () => {
  show(XlsxWorkbook.fromBytes(buildWorkbook([theirs('Foglio1')])));
  await turnTo('Schede');
  await within(await panel()).findByText(/non ci sono ancora tabelle di Cruscotto/);
});

it('what the ribbon could not write is shown as if the page had tried', async () => {
  await open(indicators());
  act(() =>
    announceSheets({
      outcomes: [
        {
          id: 'cruscotto',
          title: 'Cruscotto',
          sheet: 'Cruscotto',
          insteadOf: null,
          state: 'failed',
          error: new PortError('FOGLIO_PROTETTO', { foglio: 'Cruscotto' }),
        },
      ],
    }),
  );
  await within(await panel()).findByText('1 scheda non è stata scritta');
});
