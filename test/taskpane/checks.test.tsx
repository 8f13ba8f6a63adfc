/** @jest-environment ./test/taskpane/page.js */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { askForPage } from '../../src/actions/page-events';
import { recalculate as run } from '../../src/actions/recalculate';
import * as repairing from '../../src/actions/repair';
import { XlsxWorkbook } from '../../src/xlsx/port';
import { buildWorkbook, type FixtureCell } from '../xlsx/build';
import { button, example, show, spoken } from './render';

// jsdom draws nothing: a page high enough for all lines, so that all are there.
beforeAll(() => {
  Object.defineProperties(HTMLElement.prototype, { clientHeight: { get: () => 4000 }, clientWidth: { get: () => 320 }, offsetHeight: { get: () => 40 } });
});

const HEADERS = ['Codice', 'Indicatore', 'Target', 'Consuntivo', 'PIRA'];
function workbook(
  rows: FixtureCell[][] = [
    ['A1', 'Bolletta', '≥ 10', '9,50', 'sì'],
    ['A2', 'Fattura', '10', null, null],
    ['A2', 'Ancora', '10', 12, null],
  ],
): XlsxWorkbook {
  return XlsxWorkbook.fromBytes(
    buildWorkbook([{ name: 'Dati', rows: [HEADERS, ...rows], tables: [{ name: 'Indicatori', row: 0, column: 0, headers: HEADERS, bodyRows: rows.length }] }]),
  );
}

async function openChecks(): Promise<void> {
  fireEvent.click(await screen.findByRole('tab', { name: 'Controlli' }));
  await screen.findByRole('heading', { name: 'Controlli', level: 1 });
}
/** The list, once its lines are drawn. */
async function tree(): Promise<HTMLElement> {
  await screen.findAllByRole('treeitem');
  return screen.getByRole('tree', { name: 'Rilievi' });
}
const texts = (level: number): (string | null)[] =>
  screen.queryAllByRole('treeitem').flatMap((item) => (item.getAttribute('aria-level') === String(level) ? [item.textContent] : []));
const activeText = async (): Promise<string | null | undefined> =>
  document.getElementById((await tree()).getAttribute('aria-activedescendant') ?? '')?.textContent;
const press = async (key: string): Promise<void> => void fireEvent.keyDown(await tree(), { key });
const detail = async (): Promise<HTMLElement> => screen.findByRole('region', { name: 'Rilievo scelto' });

/** Goes to the first finding whose text matches. */
async function choose(text: RegExp): Promise<void> {
  const item = (await within(await tree()).findAllByRole('treeitem')).find((one) => one.getAttribute('aria-level') === '2' && text.test(one.textContent ?? ''));
  if (item === undefined) throw new Error(`no finding ${text.source}`);
  fireEvent.mouseDown(item);
  fireEvent.click(item);
}

test('pages are tabs: the keys go from one to the other, and the page that is left stays as it was', async () => {
  show(workbook());
  const first = await screen.findByRole('tab', { name: 'Ricalcola' });
  expect(first.getAttribute('aria-selected')).toBe('true');
  fireEvent.keyDown(first, { key: 'ArrowRight' });
  await screen.findByRole('heading', { name: 'Controlli', level: 1 });
  const second = screen.getByRole('tab', { name: 'Controlli' });
  expect([second.getAttribute('aria-selected'), document.activeElement]).toEqual(['true', second]);
  expect(screen.getAllByRole('tabpanel')).toHaveLength(1);
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'fattura' } });
  fireEvent.keyDown(second, { key: 'Home' });
  fireEvent.keyDown(screen.getByRole('tab', { name: 'Ricalcola' }), { key: 'End' });
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Esporta' }));
  fireEvent.keyDown(screen.getByRole('tab', { name: 'Esporta' }), { key: 'Home' });
  fireEvent.keyDown(screen.getByRole('tab', { name: 'Ricalcola' }), { key: 'ArrowRight' });
  expect((screen.getByRole('searchbox') as HTMLInputElement).value).toBe('fattura');
});

test('the ribbon opens the page, and what is shown was looked at without writing', async () => {
  const book = workbook();
  const before = await book.readTables();
  show(book);
  act(() => askForPage('checks'));
  await tree();
  expect(await book.readTables()).toEqual(before);
});

test('findings stand under their object or their kind, counted by gravity', async () => {
  show(workbook());
  await openChecks();
  await tree();
  expect(texts(1)[0]).toBe('Indicatori · A1Bolletta' + texts(2).filter((text) => text?.includes('A1')).length);
  expect(texts(2).every((text) => /^(Errore|Avviso|Nota): .*Dati, cella [A-Z]+\d+/.test(text ?? ''))).toBe(true);
  screen.getByRole('button', { name: '1 errore', pressed: true });
  fireEvent.click(screen.getByRole('button', { name: 'Per tipo' }));
  await waitFor(() => expect(texts(1)[0]).toBe('Codici ripetuti1'));
  fireEvent.click(screen.getByRole('button', { name: 'Per oggetto' }));
});

test('gravity, state, table and words filter; the filters go again at once', async () => {
  show(workbook());
  await openChecks();
  await tree();
  const all = texts(2).length;
  fireEvent.click(screen.getByRole('button', { name: '1 errore' }));
  await waitFor(() => expect(texts(2)).toHaveLength(all - 1));
  screen.getByText(`${all - 1} rilievi su ${all}`);
  fireEvent.change(screen.getByRole('searchbox', { name: 'Cerca nei rilievi' }), { target: { value: 'BOLLETTA testo' } });
  await waitFor(() => expect(texts(2).length).toBeGreaterThan(0));
  await waitFor(() => expect(texts(1).every((title) => title?.startsWith('Indicatori · A1'))).toBe(true));
  fireEvent.change(screen.getByLabelText('Stato'), { target: { value: 'accepted' } });
  await screen.findByText('Nessun rilievo corrisponde ai filtri.');
  fireEvent.click(await button('Togli i filtri'));
  await waitFor(() => expect(texts(2)).toHaveLength(all));
});

test('the list is gone through with the keys, and Enter shows the cell', async () => {
  const book = workbook();
  const selected: string[] = [];
  book.select = (sheet, address) => Promise.resolve(void selected.push(`${sheet} ${address}`));
  show(book);
  await openChecks();
  act(() => screen.getByRole('tree').focus());
  expect(await activeText()).toMatch(/^Indicatori · A1/);
  await press('ArrowRight');
  expect(await activeText()).toBe(texts(2)[0]);
  await press('Enter');
  await waitFor(() => expect(selected).toHaveLength(1));
  expect(texts(2)[0]).toContain(`cella ${selected[0]?.split(' ')[1]}`);
  expect(document.activeElement).toBe(await tree());
  await press('ArrowLeft');
  await press('ArrowLeft');
  await waitFor(async () =>
    expect(document.getElementById((await tree()).getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-expanded')).toBe('false'),
  );
  await press('ArrowRight');
  await press('End');
  expect(await activeText()).toBe(texts(2).at(-1));
  await press('Home');
  expect(await activeText()).toMatch(/^Indicatori · A1/);
});

test('a finding is accepted with its reason, and the acceptance taken back', async () => {
  const book = workbook();
  show(book);
  await openChecks();
  await choose(/consuntivo/i);
  fireEvent.click(within(await detail()).getByRole('button', { name: 'Accetta…' }));
  const form = within(await detail());
  expect(document.activeElement).toBe(form.getByRole('textbox', { name: /Motivo/ }));
  fireEvent.click(form.getByRole('button', { name: 'Accetta' }));
  form.getByText('Scrivi perché lo accetti.');
  fireEvent.change(form.getByRole('textbox', { name: /Motivo/ }), { target: { value: ' Arriva a marzo ' } });
  fireEvent.change(form.getByRole('textbox', { name: /Chi/ }), { target: { value: 'OIV' } });
  fireEvent.click(form.getByRole('button', { name: 'Accetta' }));
  await waitFor(() => expect(spoken()).toBe('Accettato: il motivo è nella tabella Accettazioni.'));
  await waitFor(() => expect(texts(2).filter((text) => text?.includes('Accettato: Arriva a marzo (OIV)'))).toHaveLength(1));
  expect((await book.readTables()).tables.find(({ name }) => name === 'Accettazioni')?.values[0]?.slice(3, 5)).toEqual(['Arriva a marzo', 'OIV']);
  fireEvent.click(within(await detail()).getByRole('button', { name: 'Togli l’accettazione' }));
  await waitFor(() => expect(spoken()).toMatch(/^Accettazione tolta/));
  await waitFor(() => expect(texts(2).some((text) => text?.includes('Accettato'))).toBe(false));
});

test('repairs are shown before and after, unticked one by one, made at once, checked again and undone', async () => {
  const book = workbook();
  const before = await book.readTables();
  show(book);
  await openChecks();
  fireEvent.click(await button('Ripara 3 celle…'));
  const list = within(await screen.findByRole('list', { name: 'Celle da riparare' }));
  expect(list.getAllByRole('listitem').map((item) => /Prima: (.*)Dopo: (.*)$/.exec(item.textContent ?? '')?.slice(1))).toEqual([
    ['≥ 10', '>= 10'],
    ['9,50', '9,50'],
    ['sì', 'SI'],
  ]);
  fireEvent.click(list.getAllByRole('checkbox')[2] as HTMLElement);
  screen.getByText('2 di 3 scelte');
  fireEvent.click(await button('Ripara 2 celle'));
  await waitFor(() => expect(spoken()).toBe('2 celle riparate'));
  await tree();
  expect((await book.readTables()).tables[0]?.values[0]).toEqual(['A1', 'Bolletta', '>= 10', 9.5, 'sì']);
  expect(texts(2).some((text) => text?.includes('numero'))).toBe(false);
  await button('Ripara 1 cella…');
  fireEvent.click(await button('Annulla riparazione'));
  await waitFor(() => expect(spoken()).toBe('Riparazione annullata: le celle sono tornate com’erano.'));
  expect((await book.readTables()).tables).toEqual(before.tables);
});

test('a finding whose cell can be repaired leads to that repair alone', async () => {
  show(workbook());
  await openChecks();
  await button('Ripara 3 celle…');
  await choose(/9,50|numero/);
  fireEvent.click(within(await detail()).getByRole('button', { name: 'Ripara…' }));
  await button('Ripara 1 cella');
  fireEvent.click(await button('Torna ai rilievi'));
  await tree();
});

test('a change in the sheet is told, and checking again takes the word back', async () => {
  const book = workbook();
  let changed: () => void = () => undefined;
  show(book, 'it', (onChange) => {
    changed = onChange;
  });
  await openChecks();
  await tree();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Ricontrolla' }).getAttribute('aria-disabled')).not.toBe('true'));
  act(() => changed());
  screen.getByText('Il foglio è cambiato dopo questo controllo.');
  fireEvent.click(await button('Ricontrolla'));
  await waitFor(() => expect(screen.queryByText('Il foglio è cambiato dopo questo controllo.')).toBeNull());
});

test('accepting keeps what the last run changed on its page', async () => {
  const book = example();
  await run(book, { today: '2020-12-31', write: true, overwrite: false });
  show(book);
  fireEvent.click(await button('Ricalcola'));
  await screen.findByText('Nessuna cifra è cambiata dall’ultimo ricalcolo.');
  await openChecks();
  await choose(/prospettive/i);
  fireEvent.click(within(await detail()).getByRole('button', { name: 'Accetta…' }));
  fireEvent.change(within(await detail()).getByRole('textbox', { name: /Motivo/ }), { target: { value: 'Come da relazione' } });
  fireEvent.click(within(await detail()).getByRole('button', { name: 'Accetta' }));
  await waitFor(() => expect(spoken()).toMatch(/^Accettato/));
  fireEvent.click(screen.getByRole('tab', { name: 'Ricalcola' }));
  screen.getByText('Nessuna cifra è cambiata dall’ultimo ricalcolo.');
});

test('nothing to say is said, and so is that there are no tables', async () => {
  show(workbook([['A1', 'Uno', '10', 9.5, null]]));
  await openChecks();
  await waitFor(() => expect(screen.getByRole('tabpanel').textContent).toMatch(/Nessun rilievo|rilievo/));
});

test('repairs that could not be planned are a problem like any other, and are tried again', async () => {
  const plan = jest.spyOn(repairing, 'planRepairs').mockImplementation(() => {
    throw new Error('boh');
  });
  show(workbook());
  await openChecks();
  await screen.findByText(/Errore imprevisto: boh/);
  plan.mockRestore();
  fireEvent.click(await button('Riprova'));
  await button(/^Ripara \d/);
  expect(screen.queryByText(/Errore imprevisto/)).toBeNull();
});
