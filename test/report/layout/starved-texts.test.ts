import type { Block, Table } from '../../../src/report/document';
import { gridOf, PAGE_PIXELS } from '../../../src/report/layout/grid';

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
