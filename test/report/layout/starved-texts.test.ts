import type { Block, Table } from '../../../src/report/document';
import { gridOf, PAGE_PIXELS } from '../../../src/report/layout/grid';
import { layOut } from '../../../src/report/layout/lay-out';
import { columnOf, documentOf, NO_BOOK, rowOf, tableOf } from './documents';

const CODES = Array.from({ length: 5 }, (_, i) => `OS_${String(i)}.2InnovazioneProcessi`);

/** A table of so many columns of whole codes beside one of sentences. */
function tableWith(codes: number): Table {
  const narrow = CODES.slice(0, codes);
  return {
    kind: 'table',
    id: 'prova',
    caption: null,
    look: 'grid',
    columns: [...narrow.map((header) => ({ header, width: 8, align: 'left' as const })), { header: 'Algoritmo', width: 40, align: 'left' }],
    rows: [
      {
        role: 'plain',
        cells: [
          ...narrow.map((content) => ({ content, link: { table: 'Indicatori', row: 0, column: 'code' } })),
          { content: 'Proventi correnti al netto della maggiorazione del diritto annuale e dei contributi per finalità promozionali. '.repeat(4) },
        ],
      },
    ],
  };
}

function widthsOf(block: Block): { readonly page: number; readonly sentences: number } {
  const { edges } = gridOf([block], 'it');
  return { page: edges.at(-1) ?? 0, sentences: (edges.at(-1) ?? 0) - (edges.at(-2) ?? 0) };
}

test('what fits keeps the paper’s width', () => {
  expect(widthsOf(tableWith(3)).page).toBe(PAGE_PIXELS);
});

test('where codes fill the page, sentences get room on a page drawn a little wider, not a column one word wide', () => {
  const { page, sentences } = widthsOf(tableWith(5));
  expect(page).toBeGreaterThan(PAGE_PIXELS);
  expect(page).toBeLessThanOrEqual(PAGE_PIXELS * 1.2);
  expect(sentences).toBeGreaterThan(200);
});

describe('a text too long for a row in its column', () => {
  const columns = [columnOf('Codice', 10), columnOf('Algoritmo', 14), ...Array.from({ length: 6 }, (_, i) => columnOf(`Target ${String(i)}`, 11, 'right'))];
  const figures = Array.from({ length: 6 }, () => ({ content: { n: 0.5, as: 'percent' as const, decimals: 2 } }));
  const draw = (text: string) => {
    const rows = Array.from({ length: 20 }, (_, i) => rowOf([`A${String(i)}`, i === 3 ? text : 'Somma / totale', ...figures]));
    const { cells, widths } = layOut(documentOf([{ ...tableOf(8, rows), columns }]), NO_BOOK, 'it');
    const page = (widths.reduce((sum, width) => sum + width, 0) * 7) / PAGE_PIXELS;
    return { isWhole: cells.some(({ value }) => value === text), page };
  };
  const words = (count: number): string => Array.from({ length: count }, () => 'proventi correnti al netto').join(' + ');

  test('stands whole on a page drawn a little wider', () => {
    const { isWhole, page } = draw(words(17));
    expect(isWhole).toBe(true);
    expect(page).toBeGreaterThan(1.01);
    expect(page).toBeLessThanOrEqual(1.21);
  });

  test('goes on in further rows where that would not serve: nothing is printed smaller for it', () => {
    const { isWhole, page } = draw(words(80));
    expect(isWhole).toBe(false);
    expect(page).toBeLessThan(1.01);
  });
});
