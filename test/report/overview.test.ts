import type { Document } from '../../src/report/document';
import { unmeasured } from '../../src/report/unmeasured';
import type { Typed } from '../book';
import { cellText } from '../../src/report/cells';
import { documentOf, documentWithId, exampleInput, inputOf, tableOf, tablesOf, textsOf } from './read-document';

const tilesOf = (document: Document | undefined): string[][] =>
  (document?.blocks ?? []).flatMap((block) =>
    block.kind === 'figures' ? block.figures.map(({ label, cell, note }) => [label, cellText(cell, 'it'), note ?? '']) : [],
  );

const OBJECTIVES: readonly (readonly Typed[])[] = [
  ['Codice', 'Obiettivo', 'Risorse'],
  ['O1', 'Primo', 1000],
  ['O2', 'Secondo', 500.5],
];
const INDICATORS = ['Codice', 'Obiettivo', 'Indicatore', 'Formula', 'Target', 'Consuntivo'];
const MEASURES = ['Codice', 'Misura', '2023'];
const YEAR = [
  ['Parametro', 'Valore'],
  ['Anno', 2023],
];

describe('where little is measured', () => {
  test('the figure is said to be provisional, and of how many indicators it speaks', async () => {
    const document = documentOf(await exampleInput('massa-carrara-2022.xlsx'), 'sintesi');
    expect(tilesOf(document).slice(0, 3)).toEqual([
      ['Realizzazione dell’ente', '0,0 %', 'Rosso; provvisorio: misurato 1 indicatore su 20'],
      ['Giudizio', 'Non adeguato', 'da 0 a 59; provvisorio'],
      ['Copertura', '1,9 %', '20 indicatori: 1 valutato, 16 da misurare, 3 non calcolabili'],
    ]);
    expect(textsOf(tableOf(document, 'obiettivi')).map(([first]) => first)).toEqual(['Obiettivi valutati (1 di 9)', '2.1']);
  });

  test('a plan of which nothing is measured shows what it holds', async () => {
    const input = await inputOf({
      Parametri: YEAR,
      Obiettivi: OBJECTIVES,
      Indicatori: [INDICATORS, ['A', 'O1', 'Uno', null, '10', null], ['B', 'O2', 'Due', '[M', '5', null]],
    });
    expect(tilesOf(documentOf(input, 'sintesi')).slice(0, 4)).toEqual([
      ['Obiettivi', '2', ''],
      ['Indicatori', '2', ''],
      ['Risorse', '1.500,50 €', 'tabella Obiettivi'],
      ['Da misurare', '2', 'di cui 1 non calcolabile'],
    ]);
  });

  test('a plan has no bars of figures that nobody has; they are of priorities where perspectives have none', async () => {
    const tables = {
      Parametri: YEAR,
      Prospettive: [
        ['Codice', 'Prospettiva'],
        ['P1', 'Prima'],
      ],
      Priorita: [
        ['Codice', 'Priorità'],
        ['1', 'Uno'],
      ],
      Obiettivi: [
        ['Codice', 'Obiettivo', 'Priorità'],
        ['O1', 'Primo', '1'],
      ],
    };
    const chartsOf = async (actual: Typed): Promise<readonly string[]> => {
      const input = await inputOf({ ...tables, Indicatori: [INDICATORS, ['A', 'O1', 'Uno', null, '10', actual]] });
      return (documentOf(input, 'sintesi')?.blocks ?? []).flatMap((block) => (block.kind === 'charts' ? block.charts.map(({ table }) => table) : []));
    };
    expect(await chartsOf(null)).not.toContain('perspectives');
    expect(await chartsOf(null)).not.toContain('others');
    expect(await chartsOf(5)).toContain('others');
  });

  test('its resources are those that the PIRA sums', async () => {
    const input = await exampleInput('toscana-nord-ovest-2023.xlsx');
    const [, , resources] = tilesOf(documentOf(input, 'sintesi'));
    expect(resources).toEqual(['Risorse', '21.563.820,47 €', 'come nel PIRA']);
    expect(tilesOf(documentOf(input, 'pira')).map(([, figure]) => figure)).toContain('21.563.820,47 €');
  });

  test('errors come before what waits, and a line names all measures that are missing', async () => {
    const document = documentOf(
      await inputOf({
        Parametri: YEAR,
        Obiettivi: OBJECTIVES,
        Misure: [MEASURES, ['M1', 'Prima', null], ['M2', 'Seconda', null], ['M3', 'Terza', 0]],
        Indicatori: [
          INDICATORS,
          ['A', 'O1', 'Uno', null, '10', null],
          ['B', 'O1', 'Due', '[M1] / [M2]', '5', null],
          ['C', 'O1', 'Tre', '[M3] / [M3]', '5', null],
          ['D', 'O1', 'Quattro', '[M1]', '5', null],
        ],
      }),
      'sintesi',
    );
    expect(textsOf(tableOf(document, 'mancanti')).map(([code, , state]) => [code, state])).toEqual([
      ['C', 'non calcolabile: divisione per zero'],
      ['A', 'da misurare: manca il consuntivo'],
      ['B', 'da misurare: mancano M1, M2'],
      ['D', 'da misurare: manca M1'],
    ]);
  });
});

describe('a workbook of money alone', () => {
  test('shows natures, areas, whether declared totals agree, and its first errors; scoring does not concern it', async () => {
    const document = documentWithId(await exampleInput('lucca-2022.xlsx'), 'sintesi');
    expect(document.stamp.parameters).toBe('');
    expect(tablesOf(document).map(({ id }) => id)).toEqual(['ente', 'spese-area', 'errori']);
    const remarks = document.blocks.flatMap((block) => (block.kind === 'narrative' ? [block.text] : []));
    expect(remarks).toEqual(['6 totali dichiarati su 272 non quadrano. 4 totali dichiarati non si possono confrontare.']);
    expect(tilesOf(document).at(-1)).toEqual(['Rilievi da vedere', '11', '10 errori, 1 nota']);
    const errors = tableOf(document, 'errori');
    expect(textsOf(errors).at(-1)?.[0]).toBe('e altri 6: vedi Controlli');
    expect(errors.rows.slice(0, -1).every(({ cells }) => cells[1]?.link?.table === 'TotaliDichiarati')).toBe(true);
  });
});

describe('what counts as measured', () => {
  const book = (parameters: readonly (readonly Typed[])[], rows: readonly (readonly Typed[])[]) =>
    inputOf({
      Parametri: [...YEAR, ...parameters],
      Obiettivi: OBJECTIVES,
      Indicatori: [['Codice', 'Obiettivo', 'Indicatore', 'Target', 'Consuntivo'], ...rows],
    });

  test('monitored indicators with actuals are measured, in tiles as in the report', async () => {
    const input = await book([], [['A', 'O1', 'Uno', 'monitoraggio', 5]]);
    expect(unmeasured(input)).toBe(null);
    expect(tilesOf(documentOf(input, 'sintesi')).map(([label]) => label)).toEqual(['Realizzazione dell’ente', 'Giudizio', 'Copertura', 'Rilievi da vedere']);
  });

  test('where what is missing counts as zero, the figure is zero, in tiles as in the report', async () => {
    const input = await book([['Dato mancante', 'zero']], [['A', 'O1', 'Uno', '10', null]]);
    expect(unmeasured(input)).toBe(null);
    expect(tilesOf(documentOf(input, 'sintesi'))[0]?.[1]).toBe('0,0 %');
  });

  test('an indicator of an objective that is not there is outside the means that tiles speak of', async () => {
    const input = await book(
      [],
      [
        ['A', 'O1', 'Uno', '10', 10],
        ['B', 'O9', 'Due', '10', 5],
      ],
    );
    const coverage = tilesOf(documentOf(input, 'sintesi')).find(([label]) => label === 'Copertura');
    expect(coverage?.[2]).toBe('1 indicatore: 1 valutato; un altro fuori dalle medie');
  });
});
