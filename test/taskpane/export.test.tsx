/** @jest-environment ./test/taskpane/page.js */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { SECTIONS_PROPERTY } from '../../src/actions/report-sections';
import { type FixtureSheet, buildWorkbook } from '../xlsx/build';
import { PortError } from '../../src/sheets/book';
import { XlsxWorkbook } from '../../src/xlsx/port';
import { unzipSync } from 'fflate';
import { button, example, indicators, recalculate, show } from './render';

const panel = async (): Promise<HTMLElement> => screen.findByRole('tabpanel', { name: 'Esporta' });
const turnTo = async (name: string): Promise<void> => void fireEvent.click(await screen.findByRole('tab', { name }));
const check = async (name: RegExp): Promise<HTMLInputElement> => within(await panel()).findByRole<HTMLInputElement>('checkbox', { name });
const said = async (): Promise<string> => within(await panel()).getAllByRole('status')[0]?.textContent ?? '';

interface Saved {
  readonly name: string;
  readonly blob: Blob;
}

let saved: Saved[];
beforeEach(() => {
  saved = [];
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    const address = `blob:${blobs.size}`;
    blobs.set(address, blob as Blob);
    return address;
  };
  URL.revokeObjectURL = () => undefined;
  // jsdom follows no downloads: what a link would save is kept here.
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob !== undefined) saved.push({ name: this.download, blob });
  };
});

async function bytesOf({ blob }: Saved): Promise<Uint8Array> {
  const buffer = await new Promise<ArrayBuffer>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(blob);
  });
  return new Uint8Array(buffer);
}

async function open(book: XlsxWorkbook, canSave = true): Promise<void> {
  show(book, 'it', undefined, canSave);
  await recalculate();
  await screen.findAllByText(/celle aggiornate/);
  await turnTo('Esporta');
  await within(await panel()).findByRole('heading', { name: 'Relazione sulla performance' });
}

it('downloads the report as a Word document and lists what is still to be written, with the way to its cell', async () => {
  const book = example();
  const selected: string[] = [];
  book.select = (sheet, address) => {
    selected.push(`${sheet}!${address}`);
    return Promise.resolve();
  };
  await open(book);
  fireEvent.click(await button('Scarica la relazione'));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.name).toBe('Relazione sulla performance 2020.docx');
  const parts = unzipSync(await bytesOf(saved[0] as Saved));
  expect(new TextDecoder().decode(parts['word/document.xml'])).toContain('94,9');
  await waitFor(async () => expect(await said()).toContain('Scaricato «Relazione sulla performance 2020.docx»'));
  await within(await panel()).findByText(/restano da completare \d+ testi/);
  fireEvent.click(await button(/^Mostra altri \d+ testi$/));
  fireEvent.click(within(await panel()).getAllByRole('button', { name: /Programmi, cella/ })[0] as HTMLElement);
  await waitFor(() => expect(selected[0]).toMatch(/^Programmi!/));
});

it('the choice of sections goes into the document and stays in the workbook', async () => {
  const book = example();
  await open(book);
  expect((await check(/Piano degli indicatori/)).checked).toBe(false);
  expect((await check(/Piano degli indicatori/)).labels?.[0]?.textContent).toContain('non ci sono dati');
  fireEvent.click(await check(/Performance individuale/));
  fireEvent.click(await button('Scarica la relazione'));
  await waitFor(() => expect(saved).toHaveLength(1));
  const text = new TextDecoder().decode(unzipSync(await bytesOf(saved[0] as Saved))['word/document.xml']);
  expect(text).toContain('Obiettivi per programma');
  expect(text).not.toContain('Performance individuale');
  await waitFor(async () => expect((await book.readTables()).properties.get(SECTIONS_PROPERTY)).toContain('programmi'));
  expect((await book.readTables()).properties.get(SECTIONS_PROPERTY)).not.toContain('individuali');
  expect((await check(/Performance individuale/)).checked).toBe(false);
});

it('a report is there though Excel is busy when the choice is to be kept, and the page says that it was not', async () => {
  const book = indicators();
  await open(book);
  book.apply = () => Promise.reject(new PortError('EXCEL_OCCUPATO'));
  fireEvent.click(await check(/Performance individuale/));
  fireEvent.click(await button('Scarica la relazione'));
  await waitFor(() => expect(saved).toHaveLength(1));
  await within(await panel()).findByText(/^La scelta delle sezioni non è rimasta/);
  await waitFor(async () => expect(await said()).toMatch(/^Scaricato «Relazione.*La scelta delle sezioni non è rimasta/));
  for (const alert of screen.getAllByRole('alert')) expect(alert.textContent).toBe('');
});

it('stopped, it says that no file was made, and not that anything is put back', async () => {
  await open(example());
  fireEvent.click(await button('Scarica la relazione'));
  fireEvent.click(await within(await panel()).findByRole('button', { name: 'Interrompi' }));
  expect(screen.queryByText(/rimetto tutto/)).toBeNull();
  const page = within(await panel());
  await waitFor(async () => expect(await said()).toBe('Interrotto: non è stato prodotto nessun file.'));
  expect(page.getAllByText('Interrotto: non è stato prodotto nessun file.')).toHaveLength(2);
  expect(saved).toEqual([]);
  fireEvent.click(await button('Scarica la relazione'));
  await waitFor(() => expect(saved).toHaveLength(1));
  await waitFor(() => expect(page.queryByText(/^Interrotto/)).toBeNull());
});

it('what was made last is what a screen reader hears of', async () => {
  await open(indicators());
  fireEvent.click(await button('Scarica la relazione'));
  await waitFor(async () => expect(await said()).toContain('.docx»'));
  fireEvent.click(await button('Scarica i dati'));
  await waitFor(async () => expect(await said()).toContain('.zip»'));
  fireEvent.click(await button('Scarica la relazione'));
  await waitFor(async () => expect(await said()).toContain('.docx»'));
});

it('texts to complete lead where they stood when the report was made, whatever the table has become', async () => {
  const book = example();
  let changed: () => void = () => undefined;
  show(book, 'it', (onChange) => (changed = onChange));
  await turnTo('Esporta');
  fireEvent.click(await button('Scarica la relazione'));
  await within(await panel()).findByText(/restano da completare \d+ testi/);
  const places = async (): Promise<(string | null)[]> =>
    within(await panel())
      .getAllByRole('button', { name: /, cella/ })
      .map(({ textContent }) => textContent);
  const before = await places();
  const read = book.readTables.bind(book);
  let reads = 0;
  book.readTables = async () => {
    const found = await read();
    reads += 1;
    return { ...found, tables: found.tables.map((table) => ({ ...table, row: table.row + 7 })) };
  };
  act(() => changed());
  await waitFor(() => expect(reads).toBeGreaterThan(0));
  await act(() => new Promise((resolve) => setTimeout(resolve, 500)));
  expect(await places()).toEqual(before);
});

it.each<[string, object, RegExp]>([
  ['too large is not even read', { size: 20_000_001, arrayBuffer: () => Promise.reject(new Error('read')) }, /^Il modello \.docx è troppo grande/],
  ['that cannot be read', { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }, /^Il modello \.docx è danneggiato/],
])('a template %s, and the page says so', async (_, properties, sentence) => {
  await open(indicators());
  const chooser = (await panel()).querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
  const file = new File(['niente'], 'modello.docx');
  for (const [name, value] of Object.entries(properties)) Object.defineProperty(file, name, { value });
  fireEvent.change(chooser, { target: { files: [file] } });
  await within(await panel()).findByText(sentence);
  expect(screen.queryByText('modello.docx')).toBeNull();
});

it('says before the report is made that nothing is measured yet, and makes it all the same', async () => {
  const headers = ['Codice', 'Target', 'Consuntivo'];
  const sheet = { name: 'Indicatori', rows: [headers, ['A', '>= 10']], tables: [{ name: 'Indicatori', row: 0, column: 0, headers, bodyRows: 1 }] };
  await open(XlsxWorkbook.fromBytes(buildWorkbook([sheet])));
  await within(await panel()).findByText('Nessun indicatore è ancora misurato: la relazione riporta il piano, senza risultati.');
  fireEvent.click(await button('Scarica la relazione'));
  await waitFor(() => expect(saved).toHaveLength(1));
});

it('without a section there is no report', async () => {
  await open(indicators());
  for (const box of within(await panel()).getAllByRole<HTMLInputElement>('checkbox')) if (box.checked) fireEvent.click(box);
  await within(await panel()).findByText('Scegli almeno una sezione.');
  expect((await button('Scarica la relazione')).getAttribute('aria-disabled')).toBe('true');
});

it('a template that is no Word document is refused in a sentence', async () => {
  await open(indicators());
  const chooser = (await panel()).querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
  const file = new File(['niente'], 'modello.docx');
  Object.assign(file, { arrayBuffer: () => Promise.resolve(new TextEncoder().encode('niente').buffer) });
  fireEvent.change(chooser, { target: { files: [file] } });
  await within(await panel()).findByText('modello.docx');
  fireEvent.click(await button('Scarica la relazione'));
  await screen.findByText(/non è un documento di Word/);
  expect(saved).toEqual([]);
  fireEvent.click(await button('Togli il modello «modello.docx»'));
  await waitFor(() => expect(screen.queryByText('modello.docx')).toBeNull());
});

const people: FixtureSheet = {
  name: 'Schede',
  rows: [
    ['Scheda', 'Responsabile', 'Nodo', 'Tipo', 'Titolo', 'Target', 'Consuntivo'],
    ['Dirigente', 'Maria Rossi', 'N1', 'obiettivo', 'Servizi', 10, 9],
  ],
  tables: [{ name: 'Schede', row: 0, column: 0, headers: ['Scheda', 'Responsabile', 'Nodo', 'Tipo', 'Titolo', 'Target', 'Consuntivo'], bodyRows: 1 }],
};

it('downloads the open data as one archive; names only where they are asked for, and the separator that was chosen', async () => {
  await open(indicators(null, [people]));
  fireEvent.click(await button('Scarica i dati'));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.name).toMatch(/\.zip$/);
  const files = unzipSync(await bytesOf(saved[0] as Saved));
  const texts = Object.values(files).map((bytes) => new TextDecoder().decode(bytes));
  expect(Object.keys(files).some((name) => name.endsWith('.json'))).toBe(true);
  expect(texts.join('')).not.toContain('Maria Rossi');
  fireEvent.click(within(await panel()).getByRole('radio', { name: 'Virgola' }));
  fireEvent.click(await check(/Con i nomi/));
  fireEvent.click(await button('Scarica i dati'));
  await waitFor(() => expect(saved).toHaveLength(2));
  const again = unzipSync(await bytesOf(saved[1] as Saved));
  expect(Object.values(again).some((bytes) => new TextDecoder().decode(bytes).includes('Maria Rossi'))).toBe(true);
  const [, csv] = Object.entries(again).find(([name]) => /indicatori.*\.csv$/.test(name)) ?? [];
  expect(new TextDecoder().decode(csv).split('\n')[0]).toMatch(/codice,/);
});

it('where the program saves no files, report and data are copied', async () => {
  const copied: Record<string, string>[] = [];
  document.execCommand = () => {
    const formats: Record<string, string> = {};
    const event = Object.assign(new Event('copy'), { clipboardData: { setData: (type: string, text: string) => void (formats[type] = text) } });
    document.dispatchEvent(event);
    copied.push(formats);
    return true;
  };
  await open(indicators(), false);
  expect(screen.queryByText('Modello dell’ente (facoltativo)')).toBeNull();
  fireEvent.click(await button('Prepara la relazione da copiare'));
  fireEvent.click(await button('Copia la relazione'));
  await screen.findByText('Relazione copiata: incollala in Word.');
  expect(copied[0]?.['text/html']).toContain('<h1>');
  expect(copied[0]?.['text/plain']).toContain('Primo');
  expect(copied[0]?.['text/plain']).not.toContain('<');
  fireEvent.click(await button('Prepara i dati da copiare'));
  fireEvent.click((await screen.findAllByRole('button', { name: /^Copia «.*\.csv»$/ }))[0] as HTMLElement);
  await waitFor(() => expect(copied).toHaveLength(2));
  expect(copied[1]?.['text/plain']).toContain('A1;');
  expect(saved).toEqual([]);
});

it('says how the sheets are printed, and leads to the page that writes them', async () => {
  await open(indicators());
  fireEvent.click(await button('Apri la pagina Schede'));
  await screen.findByRole('heading', { name: 'Schede da scrivere' });
  fireEvent.click(await button(/^Scrivi \d+ schede/));
  await screen.findByRole('region', { name: 'Che cosa è stato scritto' });
  await turnTo('Esporta');
  const section = within((await within(await panel()).findByText(/A4 orizzontale/)).closest('section') as HTMLElement);
  await section.findByRole('button', { name: 'Sintesi' });
});

it('without tables it says where to begin', async () => {
  show(XlsxWorkbook.fromBytes(buildWorkbook([{ name: 'Foglio1', rows: [['appunti']] }])));
  await turnTo('Esporta');
  await within(await panel()).findByText(/non ci sono ancora tabelle di Cruscotto/);
});
