import fc from 'fast-check';
import type { Row, Table } from '../../../src/report/document';
import { withDrawableCharts } from '../../../src/report/drawable-charts';
import { layOut } from '../../../src/report/layout/lay-out';
import { PAGE_PIXELS } from '../../../src/report/layout/grid';
import { linesHeight, wrap } from '../../../src/report/layout/metrics';
import { PAGE_POINTS } from '../../../src/report/layout/pages';
import type { DrawnArea, SheetDrawing } from '../../../src/sheets/drawing';
import { anyDocument, columnOf, documentOf, NO_BOOK, rowOf, tableOf } from './documents';

const draw = (document: Parameters<typeof layOut>[0]): SheetDrawing => layOut(withDrawableCharts(document), NO_BOOK, 'it');

const PIXELS = 7;

/** Height of a row of seven lines, in points. */
const MANY_LINES = 80;

const heightOf = ({ heights }: SheetDrawing, from: number, to: number): number => heights.slice(from, to).reduce((sum, height) => sum + height, 0);

/** The area a cell takes. */
const areaOf = ({ merges }: SheetDrawing, row: number, column: number): DrawnArea =>
  merges.find(({ top, left }) => top === row && left === column) ?? { top: row, left: column, bottom: row, right: column };

/** Rows of each page that hold something, repeated ones left out. */
function contentsOf(drawing: SheetDrawing): number[] {
  const starts = [0, ...drawing.page.breaks, drawing.heights.length];
  const filled = new Set(drawing.cells.map(({ row }) => row));
  for (const { area } of drawing.charts) for (let row = area.top; row <= area.bottom; row += 1) filled.add(row);
  return starts.slice(0, -1).map((from, at) => [...filled].filter((row) => row >= from && row < (starts[at + 1] ?? 0)).length);
}

/** What is wrong with a drawing, in words; nothing where all is well. */
type Check = (drawing: SheetDrawing) => string[];

const onGrid: Check = ({ cells, merges, links, charts, widths, heights }) => {
  const points = [...cells, ...links].map(({ row, column }) => ({ top: row, bottom: row, left: column, right: column }));
  const areas = [...points, ...merges, ...charts.flatMap(({ area, labels, series }) => [area, labels, ...series.map(({ values }) => values)])];
  const outside = areas.filter(
    ({ top, left, bottom, right }) => !(0 <= top && top <= bottom && bottom < heights.length && 0 <= left && left <= right && right < widths.length),
  );
  const isTwice = new Set(cells.map(({ row, column }) => `${row},${column}`)).size < cells.length;
  return [...outside.map((area) => `outside: ${JSON.stringify(area)}`), ...(isTwice ? ['a cell stands twice'] : [])];
};

const mergesApart: Check = ({ cells, merges }) => {
  const owner = new Map<string, DrawnArea>();
  const wrong: string[] = [];
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      for (let column = merge.left; column <= merge.right; column += 1) {
        if (owner.has(`${row},${column}`)) wrong.push(`two merges at ${row},${column}`);
        owner.set(`${row},${column}`, merge);
      }
    }
  }
  for (const { row, column, value } of cells) {
    const merge = owner.get(`${row},${column}`);
    if (value !== null && merge !== undefined && (merge.top !== row || merge.left !== column)) wrong.push(`hidden text at ${row},${column}`);
  }
  return wrong;
};

const highEnough: Check = (drawing) => {
  const wrong = drawing.heights.filter((height) => height > 409).map((height) => `row of ${height}`);
  for (const { row, column, value, look } of drawing.cells) {
    if (typeof value !== 'string' || !look.wrap) continue;
    const { bottom, left, right } = areaOf(drawing, row, column);
    const pixels = drawing.widths.slice(left, right + 1).reduce((sum, width) => sum + width, 0) * PIXELS;
    const needed = linesHeight(wrap(value, pixels, look).length, look.size);
    if (heightOf(drawing, row, bottom + 1) < needed - 0.5) wrong.push(`${value.slice(0, 40)} needs ${needed}, has ${heightOf(drawing, row, bottom + 1)}`);
  }
  return wrong;
};

/** Whether some row among these may begin a page without cutting a cell. */
function canBeCut({ merges }: SheetDrawing, from: number, to: number): boolean {
  const rows = Array.from({ length: Math.max(0, to - from - 1) }, (_, at) => from + 1 + at);
  return rows.some((row) => !merges.some(({ top, bottom }) => top < row && row <= bottom));
}

const wellPaged: Check = (drawing) => {
  const { breaks, titleRows } = drawing.page;
  const wrong = breaks.flatMap((at, rank) => (rank > 0 && at <= (breaks[rank - 1] ?? 0) ? [`break ${at} after a later one`] : []));
  const repeated = titleRows === null ? 0 : heightOf(drawing, titleRows[0], titleRows[1] + 1);
  const page = (PAGE_POINTS * Math.max(PAGE_PIXELS, drawing.widths.reduce((sum, width) => sum + width, 0) * PIXELS)) / PAGE_PIXELS;
  const starts = [0, ...breaks, drawing.heights.length];
  starts.slice(0, -1).forEach((from, at) => {
    const above = titleRows !== null && from > titleRows[1] ? repeated : 0;
    const used = above + heightOf(drawing, from, starts[at + 1] ?? 0);
    // Air at a page's foot may hang over the edge.
    if (used > page + 24) wrong.push(`page ${at + 1} from row ${from} is ${used} high`);
  });
  // A single row of many lines is no lonely one, nor one below boxes that interlock down to it: where they must not be cut, it may have a page to itself.
  const isLonely = (count: number, at: number): boolean =>
    count < 2 && heightOf(drawing, starts[at] ?? 0, starts[at + 1] ?? 0) < MANY_LINES && canBeCut(drawing, starts[at - 1] ?? 0, starts[at] ?? 0);
  if (breaks.length > 0) contentsOf(drawing).forEach((count, at) => isLonely(count, at) && wrong.push(`page ${at + 1} has ${count} rows`));
  return wrong;
};

describe('any document laid out', () => {
  it.each([
    ['has every cell, merge, link and chart on its grid, none twice', onGrid],
    ['has no merges that overlap, and text only in their first cell', mergesApart],
    ['has rows high enough for every text, and none higher than Excel allows', highEnough],
    ['has pages that fill no more than a page, and none with a single row', wellPaged],
  ])('%s', (_, check) => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(check(draw(document))).toEqual([]);
      }),
      { numRuns: 120, endOnFailure: true },
    );
  });

  it('puts a table beside the one before, each in its half, and below it where there is none', () => {
    const left = tableOf(2, [rowOf(['a', 'b']), rowOf(['c', 'd'])], { id: 'left' });
    const right = tableOf(3, [rowOf(['e', 'f', 'g']), rowOf(['h', 'i', 'j']), rowOf(['k', 'l', 'm'])], { id: 'right', beside: true });
    const pair = draw(documentOf([left, right]));
    const cellOf = (text: string): { row: number; column: number } => {
      const found = pair.cells.find(({ value }) => value === text);
      if (found === undefined) throw new Error(`no ${text}`);
      return found;
    };
    expect([cellOf('e').row, cellOf('h').row]).toEqual([cellOf('a').row, cellOf('c').row]);
    expect(cellOf('k').row).toBe(cellOf('h').row + 1);
    expect(cellOf('e').column).toBeGreaterThan(areaOf(pair, cellOf('b').row, cellOf('b').column).right);
    expect(
      draw(documentOf([right]))
        .cells.filter(({ row }) => row > 4)
        .map(({ value }) => value),
    ).toContain('k');
  });

  it('says nothing twice where two tables side by side go on over pages', () => {
    const rows = (name: string): Row[] => Array.from({ length: 80 }, (_, at) => rowOf([`${name}${at}`, 'x']));
    const pair = [tableOf(2, rows('sinistra'), { id: 'left', caption: 'Con titolo' }), tableOf(2, rows('destra'), { id: 'right', beside: true })];
    const drawing = draw(documentOf(pair));
    const [first, last] = drawing.page.titleRows ?? [-1, -1];
    const repeated = drawing.cells.filter(({ row, value }) => row >= first && row <= last && /^(sinistra|destra)/.test(String(value)));
    expect(drawing.page.breaks.length).toBeGreaterThan(1);
    expect(repeated).toEqual([]);
  });

  it('keeps two tables side by side apart, however wide their words make them', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 18 }), { minLength: 1, maxLength: 9 });
    const wide = (own: readonly number[], more: Partial<Table>): Table =>
      tableOf(own.length, [rowOf(own.map((length) => 'm'.repeat(length)))], {
        ...more,
        columns: own.map((length) => columnOf('W'.repeat(length), length % 4)),
      });
    fc.assert(
      fc.property(lengths, lengths, lengths, (left, right, other) => {
        const drawing = draw(documentOf([wide(other, { id: 'other' }), wide(left, { id: 'left' }), wide(right, { id: 'right', beside: true })]));
        expect([...onGrid(drawing), ...mergesApart(drawing)]).toEqual([]);
      }),
      { numRuns: 300, examples: [[[6, 8, 5, 8, 8], [6, 5, 8, 8, 8], [1]]] },
    );
  });

  it('has the same print on another day, another with another word', () => {
    const table = tableOf(3, [rowOf(['a', 'b', 'c'])]);
    const document = documentOf([table]);
    const later = { ...document, stamp: { ...document.stamp, date: 45_000 } };
    expect(draw(later).print).toBe(draw(document).print);
    expect(draw(later).cells).not.toEqual(draw(document).cells);
    expect(draw(documentOf([tableOf(3, [rowOf(['a', 'b', 'd'])])])).print).not.toBe(draw(document).print);
  });

  it('draws charts over the rows of their table alone, whatever pages the table is on', () => {
    const rows = Array.from({ length: 60 }, (_, at) => rowOf([`Programma ${at}`, 'x', { content: { n: at, as: 'number', decimals: 0 } }]));
    const chart = {
      id: 'g',
      shape: 'bars',
      title: 'G',
      alt: 'g',
      table: 'tabella',
      labels: 0,
      series: [{ name: 's', column: 2 }],
      pointColors: null,
      max: null,
    } as const;
    const drawing = draw(documentOf([tableOf(3, rows), { kind: 'charts', charts: [chart] }, tableOf(3, rows, { id: 'altra' })]));
    const area = drawing.charts[0]?.series[0]?.values;
    expect(area === undefined ? 0 : area.bottom - area.top + 1).toBe(60);
    expect(drawing.page.breaks.length).toBeGreaterThan(1);
  });

  it('widens a page that is to be taken in at one look until it holds all, and prints one too full for that at full size on several', () => {
    const overviewOf = (rows: number): SheetDrawing =>
      draw(
        documentOf(
          [
            tableOf(
              2,
              Array.from({ length: rows }, () => rowOf(['a', 'b'])),
            ),
          ],
          { kind: 'sintesi' },
        ),
      );
    const widthOf = ({ widths }: SheetDrawing): number => Math.round(widths.reduce((sum, width) => sum + width, 0) * PIXELS);
    const [small, full, long] = [overviewOf(10), overviewOf(30), overviewOf(60)];
    expect([small.page.onePage, widthOf(small)]).toEqual([true, PAGE_PIXELS]);
    expect([full.page.onePage, full.page.breaks]).toEqual([true, []]);
    expect(widthOf(full)).toBeGreaterThan(PAGE_PIXELS);
    expect(heightOf(full, 0, full.heights.length)).toBeLessThanOrEqual((PAGE_POINTS * widthOf(full)) / PAGE_PIXELS);
    expect([long.page.onePage, widthOf(long), long.page.breaks.length > 0]).toEqual([false, PAGE_PIXELS, true]);
  });

  it('opens a page with a heading that asks for it, also where the look before it fills a wider page', () => {
    const map = tableOf(
      2,
      Array.from({ length: 22 }, () => rowOf(['a', 'b'])),
      { look: 'map' },
    );
    const drawing = draw(documentOf([map, { kind: 'heading', level: 1, text: 'Confronto', newPage: true }, tableOf(2, [rowOf(['c', 'd'])], { id: 'altra' })]));
    const heading = drawing.cells.find(({ value }) => value === 'Confronto')?.row;
    expect([drawing.page.onePage, drawing.page.breaks]).toEqual([false, [heading]]);
    expect(wellPaged(drawing)).toEqual([]);
  });

  it('draws the one chart of a narrow table beside it, in the same rows, and that of a wide one below', () => {
    const chart = {
      id: 'g',
      shape: 'bars',
      title: 'G',
      alt: 'g',
      table: 'tabella',
      labels: 0,
      series: [{ name: 's', column: 1 }],
      pointColors: null,
      max: null,
    } as const;
    const drawingOf = (name: string): SheetDrawing => {
      const rows = [1, 2, 3].map((n) => rowOf([name, { content: { n, as: 'number', decimals: 0 } }]));
      return draw(documentOf([tableOf(2, rows), { kind: 'charts', charts: [chart] }]));
    };
    const [narrow, wide] = [drawingOf('Costi'), drawingOf('Una voce con un nome molto lungo '.repeat(5))].map(({ cells, charts: [drawn] }) => {
      const labels = cells.filter(({ value }) => typeof value === 'string' && /^(Costi|Una voce)/.test(value));
      const last = Math.max(...cells.filter(({ value }) => typeof value === 'number').map(({ column }) => column));
      return { area: drawn?.area ?? { top: 0, bottom: 0, left: 0, right: 0 }, first: labels[0]?.row ?? 0, end: labels[2]?.row ?? 0, last };
    });
    expect([narrow?.area.left ?? 0, narrow?.area.top ?? 0]).toEqual([expect.any(Number), (narrow?.first ?? 0) - 1]);
    expect(narrow?.area.left).toBeGreaterThan(narrow?.last ?? 99);
    expect(wide?.area.top).toBeGreaterThan(wide?.end ?? 99);
  });

  it('keeps a group on the page of the first row that its notes lead to, wherever it stands', () => {
    const filler = (count: number): Row[] => Array.from({ length: count }, (_, at) => rowOf([`riga ${at}`]));
    const group = [rowOf(['Gruppo'], 'group'), rowOf(['Risorse'], 'note'), rowOf(['Descrizione'], 'note'), rowOf(['Motivo'], 'note'), rowOf(['Primo'])];
    for (let count = 10; count < 30; count += 1) {
      const drawing = draw(documentOf([tableOf(2, [...filler(count), ...group, ...filler(19)])]));
      const pageOf = (text: string): number => {
        const row = drawing.cells.find(({ value }) => value === text)?.row ?? -1;
        return drawing.page.breaks.filter((begin) => begin <= row).length;
      };
      expect([count, pageOf('Gruppo')]).toEqual([count, pageOf('Primo')]);
    }
  });

  it('closes a row below its notes, not above them, and gives what ends at the right its air in the format', () => {
    const table = tableOf(2, [rowOf(['a', { content: { n: 1, as: 'number', decimals: 1 } }]), rowOf(['nota'], 'note'), rowOf(['b', 'testo'])], {
      columns: [columnOf('Voce'), columnOf('Importo', 1, 'right')],
    });
    const looks = new Map(draw(documentOf([table])).cells.map(({ value, look }) => [value, look]));
    expect([looks.get('a')?.borders.bottom, looks.get('nota')?.borders.bottom]).toEqual([null, looks.get('b')?.borders.bottom]);
    expect(looks.get('b')?.borders.bottom).not.toBeNull();
    expect([looks.get(1), looks.get('testo'), looks.get('Importo')].map((look) => [look?.horizontal, look?.indent, look?.format])).toEqual([
      ['right', 0, '#,##0.0_)_)'],
      ['right', 0, 'General;General;General;@_)_)'],
      ['right', 0, 'General;General;General;@_)_)'],
    ]);
  });
});
