/** @jest-environment ./test/taskpane/page.js */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { MeritPoint } from '../../src/actions/merit';
import { scaleOf, spotsOf } from '../../src/taskpane/money/merit-layout';
import { XlsxWorkbook } from '../../src/xlsx/port';
import { buildWorkbook, type FixtureCell } from '../xlsx/build';
import { button, recalculate, section, show } from './render';

const file = (name: string): XlsxWorkbook => XlsxWorkbook.fromBytes(readFileSync(join(__dirname, '../../assets/esempi', name)));

/** What the port is asked to show, in order. */
function watched(workbook: XlsxWorkbook): string[] {
  const selected: string[] = [];
  const select = workbook.select.bind(workbook);
  workbook.select = (sheet, address) => {
    selected.push(`${sheet} ${address}`);
    return select(sheet, address);
  };
  return selected;
}

/** A sheet that holds one table. */
const sheet = (name: string, headers: string[], body: FixtureCell[][]) => ({
  name,
  rows: [headers, ...body],
  tables: [{ name, row: 0, column: 0, headers, bodyRows: body.length }],
});

const texts = (items: readonly HTMLElement[]): string[] => items.map((item) => item.textContent ?? '');

describe('Lucca 2022', () => {
  it('shows spending and income apart, and no rate before there are actuals', async () => {
    show(file('lucca-2022.xlsx'));
    await recalculate();
    const money = await section('Budget e spesa');
    expect(texts(money.getAllByRole('heading', { level: 3 }))).toEqual(['Spese', 'Entrate']);
    expect(texts(money.getAllByRole('listitem'))).toEqual([
      'Preventivo228.750,00 €',
      'Spesonessun importo',
      'Preventivo142.465,00 €',
      'Consuntivonessun importo',
    ]);
    expect(screen.queryByRole('heading', { name: 'Merito e denaro' })).toBeNull();
  });

  it('counts and lists the declared totals that do not add up, with their differences', async () => {
    show(file('lucca-2022.xlsx'));
    await recalculate();
    const totals = await section('Totali dichiarati');
    totals.getByRole('heading', { name: '6 totali su 272 non quadrano', level: 3 });
    totals.getByRole('heading', { name: '4 totali non si possono confrontare', level: 3 });
    const lines = texts(totals.getAllByRole('listitem')).map((line) => line.replace(/Totali dichiarati, cella .*/, ''));
    expect(lines).toEqual([
      'azione 1D710102−50,00 €costo · commerciale · Preventivo',
      'progetto 1D7101−50,00 €costo · commerciale · Preventivo',
      'progetto 1D7101−50,00 €costo · Preventivo',
      'obiettivo 1E3.465,00 €ricavo · Preventivo',
      'obiettivo 1E−3.465,00 €contributo · Preventivo',
      'progetto 3C0104−20.000,00 €costo + investimento · istituzionale · Preventivo',
      'obiettivo 1Binvestimento · Preventivomanca l’importo',
      'progetto 3C0102costo · commerciale · Preventivonon confrontabile: l’importo non è leggibile',
      'progetto 3C0103costo · commerciale · Preventivonon confrontabile: l’importo non è leggibile',
      'progetto 3C0105costo · commerciale · Preventivonon confrontabile: l’importo non è leggibile',
    ]);
  });

  it('a total leads to its declared amount, a figure to its column', async () => {
    const workbook = file('lucca-2022.xlsx');
    const { tables } = await workbook.readTables();
    const declared = tables.find(({ name }) => name === 'TotaliDichiarati');
    const budget = tables.find(({ name }) => name === 'Budget');
    const row = declared?.values.findIndex((cells) => cells.includes('3C0104') && cells.includes(20000)) ?? -1;
    const letter = (table: typeof declared, header: string): string => String.fromCharCode(65 + (table?.column ?? 0) + (table?.headers.indexOf(header) ?? 0));
    const selected = watched(workbook);
    show(workbook);
    await recalculate();
    const totals = await section('Totali dichiarati');
    const line = totals.getAllByRole('button').find((one) => one.textContent?.startsWith('progetto 3C0104')) as HTMLElement;
    fireEvent.click(line);
    await waitFor(() => expect(selected).toEqual([`${declared?.sheet} ${letter(declared, 'Importo')}${(declared?.row ?? 0) + 2 + row}`]));
    fireEvent.click((await section('Budget e spesa')).getByRole('button', { name: /228\.750,00/ }));
    await waitFor(() => expect(selected[1]).toBe(`${budget?.sheet} ${letter(budget, 'Preventivo')}${(budget?.row ?? 0) + 1}`));
  });
});

it('Massa-Carrara 2022: the revised budget, and all its declared totals add up', async () => {
  show(file('massa-carrara-2022.xlsx'));
  await recalculate();
  const money = await section('Budget e spesa');
  expect(texts(money.getAllByRole('listitem'))).toEqual(['Assestato1.059.500,00 €', 'Spesonessun importo']);
  const totals = await section('Totali dichiarati');
  totals.getByText('Tutti i totali dichiarati (46) quadrano.');
  expect(totals.queryAllByRole('button')).toEqual([]);
});

it('a workbook without a money side shows none of it', async () => {
  show(
    XlsxWorkbook.fromBytes(
      buildWorkbook([sheet('Indicatori', ['Codice', 'Obiettivo', 'Indicatore', 'Target', 'Consuntivo'], [['A.1', null, 'Indicatore', 100, 95]])]),
    ),
  );
  await recalculate();
  await section('Rilievi');
  for (const name of ['Budget e spesa', 'Totali dichiarati', 'Merito e denaro']) expect(screen.queryByRole('heading', { name })).toBeNull();
});

/** Four objectives, one in each corner, and one that spent nothing anybody knows of. */
function corners(): XlsxWorkbook {
  const codes = ['O1', 'O2', 'O3', 'O4', 'O5'];
  return XlsxWorkbook.fromBytes(
    buildWorkbook([
      sheet(
        'Obiettivi',
        ['Codice', 'Obiettivo'],
        codes.map((code) => [code, `Obiettivo ${code}`]),
      ),
      sheet(
        'Indicatori',
        ['Codice', 'Obiettivo', 'Indicatore', 'Target', 'Consuntivo'],
        codes.map((code, i) => [`${code}.1`, code, 'Indicatore', 100, [100, 95, 40, 20, 100][i] ?? 0]),
      ),
      sheet(
        'Budget',
        ['Obiettivo', 'Descrizione', 'Natura', 'Preventivo', 'Assestato', 'Consuntivo'],
        [
          ['O1', 'a', 'costo', 900, 1000, 1006.5],
          ['O2', 'b', 'costo', 1000, null, 100],
          ['O3', 'c', 'costo', 500, null, 400],
          ['O3', 'd', 'investimento', 500, null, 500],
          ['O3', 'e', 'ricavo', 100, null, 250],
          ['O4', 'f', 'costo', 1000, null, 0],
        ],
      ),
    ]),
  );
}

describe('merit beside money', () => {
  it('says who spends without reaching and who reaches without spending', async () => {
    show(corners());
    await recalculate();
    const merit = await section('Merito e denaro');
    merit.getByText('Spende senza raggiungere: O3.');
    merit.getByText('Raggiunge senza spendere: O2.');
    merit.getByText('Raggiunge chi è in fascia Verde; spende chi usa almeno il 50 % del suo budget.');
  });

  it('draws each objective with both figures where they stand, its code beside it', async () => {
    show(corners());
    await recalculate();
    const picture = (await section('Merito e denaro')).getByRole('img', { name: 'Realizzazione e spesa di 4 obiettivi' });
    const spots = [...picture.querySelectorAll('[data-code]')].map((spot) => ({
      code: spot.querySelector('text')?.textContent,
      x: Number(spot.querySelector('circle')?.getAttribute('cx')),
      y: Number(spot.querySelector('circle')?.getAttribute('cy')),
    }));
    expect(spots.map(({ code }) => code)).toEqual(['O1', 'O2', 'O3', 'O4']);
    const [o1, o2, o3, o4] = spots as [(typeof spots)[0], (typeof spots)[0], (typeof spots)[0], (typeof spots)[0]];
    // Spending rates 100,65, 10, 90 and 0; achievements 100, 95, 40 and 20.
    expect((o1.x - o4.x) / (o3.x - o4.x)).toBeCloseTo(100.65 / 90, 6);
    expect((o2.x - o4.x) / (o3.x - o4.x)).toBeCloseTo(10 / 90, 6);
    expect((o4.y - o1.y) / (o4.y - o3.y)).toBeCloseTo(80 / 20, 6);
    expect(o2.y).toBeGreaterThan(o1.y);
  });

  it('is a table for whoever asks, whose codes lead to the objectives', async () => {
    const workbook = corners();
    const selected = watched(workbook);
    show(workbook);
    await recalculate();
    await section('Merito e denaro');
    const open = await button('Mostra come tabella');
    expect(open.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(open);
    expect(open.getAttribute('aria-expanded')).toBe('true');
    const rows = screen.getAllByRole<HTMLTableRowElement>('row').map((row) => [...row.cells].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['Codice', 'Realizzazione', 'Spesa realizzata', 'Lettura'],
      ['O1', '100,0 %', '100,65 %', 'raggiunge e spende'],
      ['O2', '95,0 %', '10,00 %', 'raggiunge e spende poco'],
      ['O3', '40,0 %', '90,00 %', 'spende e non raggiunge'],
      ['O4', '20,0 %', '0,00 %', 'non raggiunge e spende poco'],
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'O3' }));
    await waitFor(() => expect(selected).toEqual(['Obiettivi A4']));
  });

  it('adds spending up across natures, income apart, and marks in words what is over budget', async () => {
    show(corners());
    await recalculate();
    const money = await section('Budget e spesa');
    expect(texts(money.getAllByRole('listitem'))).toEqual([
      'Assestato4.000,00 €',
      'Speso2.006,50 €',
      'Spesa realizzata50,16 %',
      'Preventivo100,00 €',
      'Consuntivo250,00 €',
      'Entrata realizzata250,00 %',
    ]);
    expect(screen.queryByText('oltre il budget')).toBeNull();
  });
});

it('100,65 % is shown as such, with the words for it', async () => {
  const headers = ['Area', 'Descrizione', 'Natura', 'Preventivo', 'Consuntivo'];
  const bytes = buildWorkbook([
    { name: 'Budget', rows: [headers, ['A', 'x', 'costo', 1000, 1006.5]], tables: [{ name: 'Budget', row: 0, column: 0, headers, bodyRows: 1 }] },
  ]);
  show(XlsxWorkbook.fromBytes(bytes));
  await recalculate();
  (await section('Budget e spesa')).getByText('100,65 %');
  screen.getByText('oltre il budget');
});

it('codes stand beside their points without covering each other, and one far over budget leaves room for the others', () => {
  const figures: readonly (readonly [string, number, number])[] = [
    ['1.1', 100, 500.65],
    ['1.2', 95, 10],
    ['2.2', 100, 98],
    ['2.3', 92, 95],
    ['3.1', 88, 70],
    ['3.3', 98, 130],
  ];
  const points = figures.map(([code, achievement, rate]): MeritPoint => ({
    code,
    name: '',
    achievement,
    rate,
    corner: 'reachesSpends',
    where: { table: 'Obiettivi', row: 0, column: 'code' },
  }));
  const scale = scaleOf(points);
  expect(scale).toEqual({ rate: 150, from: 75, to: 100 });
  const spots = spotsOf(points, scale, (rate) => `${Math.round(rate)} %`);
  expect(spots.map(({ label }) => label?.text)).toEqual(['1.1 · 501 %', '1.2', '2.2', '2.3', '3.1', '3.3']);
  expect(spots.map(({ isBeyond }) => isBeyond)).toEqual([true, false, false, false, false, false]);
  const boxes = spots.map(({ label }) => ({ x: label?.x ?? 0, y: label?.y ?? 0 }));
  for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) expect(Math.abs(a.x - b.x) + Math.abs(a.y - b.y)).toBeGreaterThan(10);
});
