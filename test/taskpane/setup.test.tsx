/** @jest-environment ./test/taskpane/page.js */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { XlsxWorkbook } from '../../src/xlsx/port';
import { buildWorkbook } from '../xlsx/build';
import { button, section, show, spoken } from './render';

const rows = [
  ['Cod. obiettivo', 'Obiettivo strategico', 'Peso %', 'Referente'],
  ['A1', 'Primo', 0.4, 'Rossi'],
  ['A2', 'Secondo', 0.6, 'Bianchi'],
];
const bare = (): XlsxWorkbook => XlsxWorkbook.fromBytes(buildWorkbook([{ name: 'Elenco', rows }]));

it('Crea il modello makes the tables, shows where to begin, and the pane is ready', async () => {
  const workbook = bare();
  show(workbook);
  fireEvent.click(await button('Crea il modello'));
  await section('Tutto pronto');
  expect(spoken()).toContain('nel foglio Parametri');
  const book = await workbook.readTables();
  expect(book.tableNames).toContain('Neutralizzazioni');
  expect(book.tables.find(({ name }) => name === 'Parametri')?.values[1]).toEqual(['Anno', 2020, 'Anno che si misura.']);
});

it('a selection that is no list is refused in words, and read again when asked', async () => {
  const workbook = bare();
  show(workbook);
  fireEvent.click(await button('Usa l’intervallo selezionato'));
  await screen.findByText(/Seleziona nel foglio l’elenco intero/);
  expect(document.activeElement?.textContent).toBe('Trasforma l’intervallo in tabella');
  await workbook.select('Elenco', 'A1:D3');
  fireEvent.click(await button('Rileggi la selezione'));
  await screen.findByLabelText('Tabella');
  fireEvent.click(await button('Torna indietro'));
  await section('Cominciamo');
  expect(document.activeElement?.textContent).toBe('Usa l’intervallo selezionato');
});

it('table and columns are proposed, can be corrected, and the table is made over the list', async () => {
  const workbook = bare();
  await workbook.select('Elenco', 'A1:D3');
  show(workbook);
  fireEvent.click(await button('Usa l’intervallo selezionato'));
  expect(((await screen.findByLabelText('Tabella')) as HTMLSelectElement).value).toBe('Obiettivi');
  expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['Codice', 'Obiettivo', 'Peso', 'Referente']);
  expect(screen.getAllByRole('cell').map(({ textContent }) => textContent)).toContain('0,4 · 0,6');

  const name = screen.getByLabelText('Colonna di Cruscotto per «Obiettivo strategico»');
  fireEvent.change(name, { target: { value: '' } });
  screen.getByText('Manca ancora una colonna richiesta: Obiettivo.');
  expect((await button('Crea la tabella')).getAttribute('aria-disabled')).toBe('true');
  fireEvent.change(name, { target: { value: 'code' } });
  screen.getByText('La colonna «Codice» è scelta due volte.');
  fireEvent.change(name, { target: { value: 'name' } });
  fireEvent.click(await button('Crea la tabella'));
  await waitFor(() => expect(spoken()).toBe('La tabella «Obiettivi» è pronta.'));
  const [table] = (await workbook.readTables()).tables;
  expect(table?.headers).toEqual(['Codice', 'Obiettivo', 'Peso', 'Referente']);
  expect(table?.values).toEqual(rows.slice(1));
});
