import fc from 'fast-check';
import type { Block, Cell, Column, Document, Row, Table } from '../../../src/report/document';
import type { LinkedBook } from '../../../src/report/layout/lay-out';
import type { Band } from '../../../src/model/model';

export const GREEN: Band = { name: 'Verde', from: 90, inclusive: false, color: '#00B050' };

/** A workbook without tables: nothing to link to. */
export const NO_BOOK: LinkedBook = { book: { tables: [], tableNames: [], properties: new Map(), memory: null, readOnly: false }, views: {} };

export function documentOf(blocks: readonly Block[], more: Partial<Document> = {}): Document {
  return {
    id: 'cruscotto',
    kind: 'cruscotto',
    sheet: 'Cruscotto',
    title: 'Cruscotto',
    stamp: { organisation: 'Camera di commercio di Prova & Figli', year: 2020, date: 44_000, parameters: 'Periodo 2020.', version: '0.1.0' },
    blocks,
    ...more,
  };
}

export const columnOf = (header: string, width = 1, align: Column['align'] = 'left'): Column => ({ header, width, align });

export function tableOf(columns: number, rows: readonly Row[], more: Partial<Table> = {}): Table {
  const widths = Array.from({ length: columns }, (_, at) => columnOf(`Colonna ${at + 1}`, at === 1 ? 3 : 1));
  return { kind: 'table', id: 'tabella', caption: null, columns: widths, rows, look: 'grid', ...more };
}

export const rowOf = (cells: readonly (string | Cell)[], role: Row['role'] = 'plain'): Row => ({
  role,
  cells: cells.map((cell) => (typeof cell === 'string' ? { content: cell } : cell)),
});

const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('obiettivo', 'indicatore', 'di', 'realizzazione', 'percentuale', 'Camera', 'n.', '=SOMMA(A1)', '-') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constant('parolalunghissimasenzaspazi'.repeat(4)) },
);

const text = fc.oneof(
  { weight: 6, arbitrary: fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')) },
  { weight: 2, arbitrary: fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.array(word, { minLength: 200, maxLength: 600 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.array(word, { maxLength: 30 }).map((words) => words.join('\n')) },
);

const cell: fc.Arbitrary<Cell> = fc.record(
  {
    content: fc.oneof(
      text,
      fc.constant(null),
      fc.record({
        n: fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
        as: fc.constantFrom('percent' as const, 'number' as const, 'money' as const, 'date' as const),
        decimals: fc.integer({ min: 0, max: 3 }),
      }),
    ),
    band: fc.constant(GREEN),
    tone: fc.constantFrom('strong' as const, 'missing' as const, 'pira' as const),
    columns: fc.integer({ min: 0, max: 4 }),
    rows: fc.integer({ min: 0, max: 5 }),
  },
  { requiredKeys: ['content'] },
);

const row: fc.Arbitrary<Row> = fc.record({
  role: fc.constantFrom('plain' as const, 'plain' as const, 'plain' as const, 'group' as const, 'total' as const, 'note' as const),
  cells: fc.array(cell, { maxLength: 8 }),
});

const table: fc.Arbitrary<Table> = fc.record({
  kind: fc.constant('table' as const),
  id: fc.constantFrom('a', 'b'),
  caption: fc.option(text, { nil: null }),
  columns: fc.array(
    fc.record({ header: text, width: fc.integer({ min: 0, max: 9 }), align: fc.constantFrom('left' as const, 'center' as const, 'right' as const) }),
    {
      maxLength: 9,
    },
  ),
  rows: fc.array(row, { maxLength: 60 }),
  look: fc.constantFrom('grid' as const, 'map' as const),
  beside: fc.constantFrom(true as const, undefined),
});

const chart: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('charts' as const),
  charts: fc.array(
    fc.record({
      id: fc.constant('g'),
      shape: fc.constantFrom('bars' as const, 'columns' as const, 'ring' as const),
      title: text,
      alt: text,
      table: fc.constantFrom('a', 'b', 'c'),
      labels: fc.integer({ min: -1, max: 9 }),
      series: fc.array(fc.record({ name: text, column: fc.integer({ min: 0, max: 9 }) }), { maxLength: 2 }),
      pointColors: fc.constantFrom(null, ['#00B050', '#C00000']),
      max: fc.constantFrom(null, 1),
    }),
    { maxLength: 2 },
  ),
});

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: table },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1 as const, 2 as const), text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('narrative' as const), label: fc.option(text, { nil: null }), text: fc.option(text, { nil: null }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('figures' as const),
      figures: fc.array(fc.record({ label: text, cell, note: fc.option(text, { nil: null }) }), { maxLength: 5 }),
    }),
  },
  { weight: 1, arbitrary: chart },
);

/** Documents as no builder would make them: whatever the types allow. */
export const anyDocument: fc.Arbitrary<Document> = fc
  .tuple(fc.array(block, { maxLength: 6 }), fc.constantFrom('cruscotto' as const, 'sintesi' as const))
  .map(([blocks, kind]) => documentOf(blocks, { kind }));
