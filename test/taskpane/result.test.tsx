/** @jest-environment ./test/taskpane/page.js */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { announceRun } from '../../src/actions/run-events';
import { recalculate as run } from '../../src/actions/recalculate';
import type { ColumnChange } from '../../src/sheets/book';
import type { XlsxWorkbook } from '../../src/xlsx/port';
import { button, example, indicators, recalculate, section, show, spoken } from './render';

/** Types one actual into the table Indicatori, as an officer does. */
async function typeActual(workbook: XlsxWorkbook, code: string, value: string | number): Promise<void> {
  const table = (await workbook.readTables()).tables.find(({ name }) => name === 'Indicatori');
  const rows = table?.values ?? [];
  const change: ColumnChange = {
    table: 'Indicatori',
    header: 'Consuntivo',
    append: false,
    values: rows.map(([cell]) => (cell === code ? value : undefined)),
    styles: rows.map(() => undefined),
  };
  const { memory } = await workbook.readTables();
  await workbook.apply({ columns: [change], properties: new Map(), memory });
}

describe('after Ricalcola on the example', () => {
  it('the organisation’s figure stands with its band, judgement and coverage', async () => {
    show(example());
    await recalculate();
    const figure = await section('Realizzazione dell’ente');
    figure.getByText('94,9 %');
    figure.getByText('Verde');
    figure.getByText('Eccellente');
    figure.getByText('Copertura 100 %');
    await waitFor(() => expect(spoken()).toMatch(/^Ricalcolo fatto\. Ente: 94,9 % Verde\. \d+ rilievi?\. 327 celle aggiornate$/));
  });

  it('perspectives and scorecards are lists with names, figures and bands', async () => {
    show(example());
    await recalculate();
    const lines = (await section('Prospettive')).getAllByRole('listitem').map((item) => item.textContent);
    expect(lines).toEqual([
      'Imprese e territorio91,9 %Verde',
      'Processi interni100,0 %Verde',
      'Crescita e apprendimento100,0 %Verde',
      'Economico-finanziaria87,6 %Giallo',
    ]);
    expect((await section('Schede')).getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Segretario Generale99,6 %Verde']);
  });

  it('headings go down one level at a time and the page has one main region', async () => {
    show(example());
    await recalculate();
    await section('Rilievi');
    const levels = screen.getAllByRole('heading').map((heading) => Number(heading.tagName.slice(1)));
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, i) => expect(level - (levels[i] ?? 0)).toBeLessThanOrEqual(1));
    expect(screen.getAllByRole('main')).toHaveLength(1);
  });

  it('the next run shows what it changed, and from what', async () => {
    const workbook = example();
    show(workbook);
    await recalculate();
    (await section('Che cosa è cambiato')).getByText(/primo ricalcolo/);
    await typeActual(workbook, 'A4.6', 'SI');
    await recalculate();
    const changes = await section('Che cosa è cambiato');
    await waitFor(() => expect(changes.getAllByRole('listitem')).toHaveLength(2));
    expect(changes.getAllByRole('listitem')[0]?.textContent).toMatch(/^A4 .*da 67,6 % a 92,6 %25,0 punti in più$/);
    expect(changes.getAllByRole('listitem')[1]?.textContent).toMatch(/^A4\.6 .*da 0,0 % a 100,0 %100,0 punti in più$/);
    (await section('Realizzazione dell’ente')).getByText('(prima 94,9 %)');
  });

  it('nothing changed is said so, and no cell is written twice', async () => {
    show(example());
    await recalculate();
    await section('Che cosa è cambiato');
    await recalculate();
    await (await section('Che cosa è cambiato')).findByText('Nessuna cifra è cambiata dall’ultimo ricalcolo.');
    screen.getByText('Il foglio era già aggiornato');
  });

  it('a finding selects its cell', async () => {
    const workbook = example();
    const selected: string[] = [];
    const select = workbook.select.bind(workbook);
    workbook.select = (sheet, address) => {
      selected.push(`${sheet} ${address}`);
      return select(sheet, address);
    };
    show(workbook);
    await recalculate();
    const findings = await section('Rilievi');
    const line = findings.getAllByRole('listitem')[0] as HTMLElement;
    fireEvent.click(within(line).getByRole('button'));
    const address = /Indicatori, cella ([A-Z]+\d+)$/.exec(line.textContent ?? '')?.[1] ?? '';
    await waitFor(() => expect(selected).toEqual([`Indicatori ${address}`]));
  });

  it('Annulla brings the former results back and then has nothing more to undo', async () => {
    const workbook = example();
    const before = (await workbook.readTables()).tables.find(({ name }) => name === 'Obiettivi')?.values;
    show(workbook);
    await recalculate();
    fireEvent.click(await button('Annulla ricalcolo'));
    await waitFor(() => expect(spoken()).toBe('Ricalcolo annullato: sono tornati i risultati precedenti.'));
    expect((await workbook.readTables()).tables.find(({ name }) => name === 'Obiettivi')?.values).toEqual(before);
    expect(screen.queryByRole('button', { name: 'Annulla ricalcolo' })).toBeNull();
  });
});

it('opened on a workbook that was calculated before, the pane shows its figures at once', async () => {
  const workbook = example();
  await run(workbook, { today: '2020-12-31', write: true, overwrite: false });
  show(workbook);
  (await section('Realizzazione dell’ente')).getByText('94,9 %');
  expect(screen.queryByText(/I dati sono cambiati/)).toBeNull();
});

it('data changed since the last run is said when the pane opens', async () => {
  const workbook = example();
  await run(workbook, { today: '2020-12-31', write: true, overwrite: false });
  await typeActual(workbook, 'A4.6', 'SI');
  show(workbook);
  await screen.findByText('I dati sono cambiati dopo l’ultimo ricalcolo: premi Ricalcola per aggiornare il foglio.');
});

it('a run of the ribbon is shown as the pane’s own', async () => {
  const workbook = example();
  show(workbook);
  await section('Tutto pronto');
  const outcome = await run(workbook, { today: '2020-12-31', write: true, overwrite: false });
  act(() => announceRun({ outcome }));
  (await section('Realizzazione dell’ente')).getByText('94,9 %');
  screen.getByText('327 celle aggiornate');
});

describe('columns that hold what the product did not write', () => {
  it('are left as they are by the answer that has the focus', async () => {
    const workbook = indicators('a mano');
    show(workbook);
    await recalculate();
    const question = within(await screen.findByRole('alertdialog', { name: 'Sostituisco questi valori?' }));
    question.getByText('% realizzazione (tabella Indicatori)');
    expect(document.activeElement).toBe(question.getByRole('button', { name: 'Lascia stare' }));
    fireEvent.click(question.getByRole('button', { name: 'Lascia stare' }));
    await screen.findAllByText('Non è stato scritto nulla: le colonne sono rimaste com’erano.');
    expect((await workbook.readTables()).tables[0]?.values[0]?.[4]).toBe('a mano');
  });

  it('are replaced when the person says so', async () => {
    const workbook = indicators('a mano');
    show(workbook);
    await recalculate();
    fireEvent.click(await button('Sostituisci'));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    await screen.findAllByText(/celle aggiornate/);
    expect((await workbook.readTables()).tables[0]?.values[0]?.[4]).toBe(0.9);
  });
});

it('the workbook’s language goes before Excel’s', async () => {
  const rows = [
    ['Parametro', 'Valore'],
    ['Lingua', 'en'],
  ];
  const parameters = { name: 'Parametri', rows, tables: [{ name: 'Parametri', row: 0, column: 0, headers: rows[0] as string[], bodyRows: 1 }] };
  show(indicators(null, [parameters]), 'it');
  await button('Recalculate');
  expect(document.documentElement.lang).toBe('en');
});
