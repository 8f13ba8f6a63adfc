import fc from 'fast-check';
import { type ChartData, chartMarks } from '../../src/report/chart-picture';
import type { Table } from '../../src/report/document';
import { columnWidths } from '../../src/word/column-widths';
import { pictureEmf } from '../../src/word/picture-emf';
import { pictureSvg } from '../../src/word/picture-svg';
import { all, treeOf } from './read-docx';

const FRAME = { width: 400, height: 200 };

function chart(shape: ChartData['shape'], values: readonly (number | null)[], labels = values.map((_, i) => `Voce ${i}`)): ChartData {
  return { shape, labels, series: [{ name: 'Serie', values, colors: values.map(() => '#00B050') }], max: null, text: (value) => String(value) };
}

interface Record_ {
  readonly type: number;
  readonly at: number;
  readonly size: number;
}

/** The records of a metafile, each where the one before ends. */
function recordsOf(bytes: Uint8Array): { view: DataView; records: Record_[] } {
  const view = new DataView(bytes.slice().buffer);
  const records: Record_[] = [];
  for (let at = 0; at < bytes.length;) {
    const [type, size] = [view.getUint32(at, true), view.getUint32(at + 4, true)];
    expect(size % 4 === 0 && size >= 8).toBe(true);
    records.push({ type, at, size });
    at += size;
  }
  return { view, records };
}

describe('pictures of charts', () => {
  it.each(['bars', 'columns', 'ring'] as const)('%s: the metafile is whole, whatever the figures', (shape) => {
    const values = fc.array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, (figures) => {
        const bytes = pictureEmf(chartMarks(chart(shape, figures), FRAME), FRAME);
        const { view, records } = recordsOf(bytes);
        expect([records[0]?.type, records.at(-1)?.type]).toEqual([1, 14]);
        expect([view.getUint32(48, true), view.getUint32(52, true)]).toEqual([bytes.length, records.length]);
      }),
      { numRuns: 60 },
    );
  });

  it('draws every part of a ring within its frame, the whole ring too', () => {
    for (const figures of [[10], [1, 3], [5, 2, 9]]) {
      const { view, records } = recordsOf(pictureEmf(chartMarks(chart('ring', figures), FRAME), FRAME));
      const polygons = records.filter(({ type }) => type === 3);
      expect(polygons.length).toBeGreaterThanOrEqual(figures.length);
      for (const { at } of polygons) {
        const count = view.getUint32(at + 24, true);
        for (let i = 0; i < count; i += 1) {
          const [x, y] = [view.getInt32(at + 28 + 8 * i, true), view.getInt32(at + 32 + 8 * i, true)];
          expect([x >= 0 && x <= FRAME.width * 20, y >= 0 && y <= FRAME.height * 20]).toEqual([true, true]);
        }
      }
    }
  });

  it('shows labels from cells as text, in a file that is well formed', () => {
    const svg = Buffer.from(pictureSvg(chartMarks(chart('bars', [1, 2], ['<b>&"', 'a\u0000\u202eb']), FRAME), FRAME)).toString('utf8');
    const texts = all(treeOf(svg), 'text').map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['<b>&"', 'ab']));
    expect(all(treeOf(svg), 'b')).toEqual([]);
  });
});

describe('widths of columns', () => {
  const table = (columns: readonly [header: string, width: number][], row: readonly string[]): Table => ({
    kind: 'table',
    id: 't',
    caption: null,
    look: 'grid',
    columns: columns.map(([header, width]) => ({ header, width, align: 'left' })),
    rows: [{ role: 'plain', cells: row.map((content) => ({ content })) }],
  });

  it('add up to the page, and none is negative', () => {
    const columns = fc.array(fc.tuple(fc.string({ maxLength: 30 }), fc.nat(100)), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(columns, (chosen) => {
        const widths = columnWidths(table(chosen, []), { width: 9638, language: 'it' });
        expect(widths.reduce((sum, w) => sum + w, 0)).toBe(9638);
        expect(widths.filter((w) => w < 0)).toEqual([]);
      }),
    );
  });

  it('leave no column narrower than its longest word, where the page has room', () => {
    const narrow = table(
      [
        ['Realizzazione', 1],
        ['Descrizione', 99],
      ],
      ['100,0 %', 'Un testo lungo che va a capo quanto serve'],
    );
    expect(columnWidths(narrow, { width: 9638, language: 'it' })[0]).toBeGreaterThan(1300);
  });
});
