import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, Document, Row } from '../../../src/report/document';
import { withDrawableCharts } from '../../../src/report/drawable-charts';
import { documentsOf } from '../../../src/report/index';
import { layOut } from '../../../src/report/layout/lay-out';
import type { SheetDrawing } from '../../../src/sheets/drawing';
import { exampleInput } from '../read-document';
import { columnOf, documentOf, NO_BOOK, rowOf, tableOf } from './documents';

const figure = (n: number) => ({ content: { n, as: 'number' as const, decimals: 0 } });
const line = (at: number, name = `Programma ${at}`): Row => rowOf([name, 'x', figure(at)]);
const chartOf = (table: string, id = 'g'): Block => ({
  kind: 'charts',
  charts: [{ id, shape: 'bars', title: 'G', alt: 'g', table, labels: 0, series: [{ name: 's', column: 2 }], pointColors: null, max: null }],
});
const draw = (blocks: readonly Block[]): SheetDrawing => layOut(withDrawableCharts(documentOf(blocks)), NO_BOOK, 'it');

/** The points of each chart, as its sheet shows them. */
const pointsOf = ({ charts, cells }: SheetDrawing): unknown[][] =>
  charts.map(({ labels, series }) => {
    const shown = (row: number, column: number): unknown => cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;
    const values = series[0]?.values.left ?? 0;
    return Array.from({ length: labels.bottom - labels.top + 1 }, (_, at) => [shown(labels.top + at, labels.left), shown(labels.top + at, values)]);
  });

const plain = (count: number): unknown[] => Array.from({ length: count }, (_, at) => [`Programma ${at}`, at]);

describe('the points of a chart are the plain rows of its table', () => {
  it('also where pages begin within the table, and where a table that is not charted stands beside it', () => {
    const rows = Array.from({ length: 70 }, (_, at) => line(at));
    const headed = { columns: [columnOf('Programma', 3), columnOf('Nota'), columnOf('Importo', 1, 'right')] };
    expect(pointsOf(draw([tableOf(3, rows, headed), chartOf('tabella')]))).toEqual([plain(70)]);
    const other = tableOf(3, rows, { ...headed, id: 'altra' });
    expect(pointsOf(draw([other, tableOf(3, rows, { ...headed, beside: true }), chartOf('tabella')]))).toEqual([plain(70)]);
    expect(pointsOf(draw([tableOf(3, rows, headed), { ...other, beside: true }, chartOf('tabella')]))).toEqual([plain(70)]);
  });

  it('without a total or a note below, and a heading above', () => {
    const rows = [rowOf(['Gruppo'], 'group'), line(0), line(1), rowOf(['Totale', '', figure(1)], 'total'), rowOf(['Nota'], 'note')];
    expect(pointsOf(draw([tableOf(3, rows), chartOf('tabella')]))).toEqual([plain(2)]);
  });

  it('and there is no chart where other rows stand among them', () => {
    const rows = [line(0), rowOf(['Gruppo'], 'group'), line(1)];
    const drawing = draw([tableOf(3, rows), chartOf('tabella')]);
    expect(drawing.charts).toEqual([]);
    expect(drawing.heights.length).toBe(draw([tableOf(3, rows)]).heights.length);
  });

  it('and no chart of blanks', () => {
    const rows = [rowOf(['Programma 0', 'x', { content: null }]), rowOf(['Programma 1', 'x', 'da misurare'])];
    expect(draw([tableOf(3, rows), chartOf('tabella')]).charts).toEqual([]);
    expect(draw([tableOf(3, [...rows, line(2)]), chartOf('tabella')]).charts).toHaveLength(1);
  });

  it('also where a text is longer than a row is high: it is cut, and says so', () => {
    const rows = [line(0), line(1, 'Programma lunghissimo '.repeat(200)), line(2)];
    const points = pointsOf(draw([tableOf(3, rows), chartOf('tabella')]))[0] as [string, number][];
    expect(points.map(([, value]) => value)).toEqual([0, 1, 2]);
    expect(points[1]?.[0]).toMatch(/^Programma lunghissimo .*…$/s);
  });

  it.each(readdirSync(join(__dirname, '../../../assets/esempi')))('in all documents of %s', async (name) => {
    const input = await exampleInput(name);
    const wrong = documentsOf(input).flatMap((document: Document) => {
      const charts = document.blocks.flatMap((block) => (block.kind === 'charts' ? block.charts : []));
      const drawn = layOut(document, input, 'it').charts.map(({ labels }) => labels.bottom - labels.top + 1);
      const wanted = charts.map(
        ({ table }) =>
          document.blocks.flatMap((block) => (block.kind === 'table' && block.id === table ? block.rows : [])).filter(({ role }) => role === 'plain').length,
      );
      return JSON.stringify(drawn) === JSON.stringify(wanted) ? [] : [{ id: document.id, drawn, wanted }];
    });
    expect(wrong).toEqual([]);
  });
});
