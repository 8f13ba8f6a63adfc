/** @jest-environment ./test/taskpane/page.js */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { PortError, type PortErrorCode, type WorkbookPort } from '../../src/sheets/book';
import type { TaskOptions } from '../../src/taskpane/workspace';
import { translator } from '../../src/texts';
import { button, indicators, recalculate, section, show, spoken } from './render';

/** A workbook whose n-th reading (the pane's first look is number 0) goes as `reading` says. */
function reading(n: number, instead: (options: TaskOptions) => Promise<never>): (options: TaskOptions) => WorkbookPort {
  const workbook = indicators();
  let count = 0;
  return (options) => ({
    readTables: () => (count++ === n ? instead(options) : workbook.readTables()),
    apply: (changes) => workbook.apply(changes),
    changeRows: (change) => workbook.changeRows(change),
    select: (sheet, address) => workbook.select(sheet, address),
    readSelection: () => workbook.readSelection(),
    createTables: (tables) => workbook.createTables(tables),
    listSheets: () => workbook.listSheets(),
    drawSheet: (drawing, onto) => workbook.drawSheet(drawing, onto),
  });
}

const CODES: readonly PortErrorCode[] = ['EXCEL_OCCUPATO', 'CELLA_IN_MODIFICA', 'TEMPO_SCADUTO', 'LETTURA_FALLITA', 'ACCESSO_NEGATO', 'SOLA_LETTURA'];

it.each(CODES)('%s is said in a sentence, and trying again works', async (code) => {
  show(reading(1, () => Promise.reject(new PortError(code))));
  await recalculate();
  const alert = screen.getAllByRole('alert')[0] as HTMLElement;
  await waitFor(() => expect(alert.textContent).toContain(translator('it')(`errori.${code}`)));
  fireEvent.click(await button('Riprova'));
  await section('Rilievi');
  expect(alert.textContent).toBe('');
});

it('what trying again cannot mend offers no second try, and the message can be closed', async () => {
  show(reading(1, () => Promise.reject(new PortError('RIPRISTINO_FALLITO'))));
  await recalculate();
  fireEvent.click(await button('Chiudi il messaggio'));
  await waitFor(() => expect(screen.queryByText(/chiudi senza salvare/)).toBeNull());
  expect(screen.queryByRole('button', { name: 'Riprova' })).toBeNull();
});

it('an error nobody foresaw is shown with its message', async () => {
  show(reading(1, () => Promise.reject(new Error('boh'))));
  await recalculate();
  await screen.findByText(/Errore imprevisto: boh/);
});

it('while a cell is edited it says what to do; Interrompi leaves everything as it was and the focus at Ricalcola', async () => {
  const wait = ({ onProgress, signal }: TaskOptions): Promise<never> =>
    new Promise((_, reject) => {
      onProgress?.({ step: 'waiting' });
      signal?.addEventListener('abort', () => reject(new PortError('ANNULLATO')));
    });
  show(reading(1, wait));
  await recalculate();
  const stop = await button('Interrompi');
  expect(spoken()).toContain('premi Invio nella cella');
  screen.getByRole('progressbar', { name: 'Avanzamento' });
  act(() => stop.focus());
  fireEvent.click(stop);
  await waitFor(() => expect(spoken()).toBe('Interrotto: tutto è come prima.'));
  expect(screen.queryByRole('progressbar')).toBeNull();
  await recalculate();
  await section('Rilievi');
});

it('what takes long shows how far it is', async () => {
  const slow = ({ onProgress }: TaskOptions): Promise<never> => {
    onProgress?.({ step: 'reading', done: 300, total: 1200 });
    return new Promise(() => undefined);
  };
  show(reading(1, slow));
  await recalculate();
  const bar = await screen.findByRole('progressbar', { name: 'Avanzamento' });
  expect(bar.getAttribute('aria-valuenow')).toBe('0.25');
  expect(spoken()).toBe('Leggo le tabelle…');
  expect((await button('Ricalcola')).getAttribute('aria-disabled')).toBe('true');
});

it('a workbook open for reading only shows its figures and says that it cannot write them', async () => {
  const workbook = indicators();
  const written: unknown[] = [];
  show({
    readTables: async () => ({ ...(await workbook.readTables()), readOnly: true }),
    apply: (changes) => {
      written.push(changes);
      return Promise.reject(new PortError('SOLA_LETTURA'));
    },
    changeRows: (change) => workbook.changeRows(change),
    select: (sheet, address) => workbook.select(sheet, address),
    readSelection: () => workbook.readSelection(),
    createTables: (tables) => workbook.createTables(tables),
    listSheets: () => workbook.listSheets(),
    drawSheet: (drawing, onto) => workbook.drawSheet(drawing, onto),
  });
  await screen.findByText(/aperta in sola lettura/);
  await recalculate();
  await section('Rilievi');
  expect(written).toEqual([]);
});
