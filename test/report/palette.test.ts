import type { Chart, Table } from '../../src/report/document';
import { documentChart } from '../../src/report/document-chart';
import { layOut } from '../../src/report/layout/lay-out';
import { PALETTE } from '../../src/report/palette';
import { columnOf, documentOf, NO_BOOK, rowOf, tableOf } from './layout/documents';

/** Relative luminance of a colour (WCAG 2.1). */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const { ink, soft, navy, teal, pira, ptpct, warning, white, tile, group, missing } = PALETTE;

test('every colour of text is readable on paper and on the fills that stand behind it', () => {
  const texts = { ink, soft, navy, teal, pira, ptpct, warning };
  const fills = { white, tile, group, missing };
  const weak = Object.entries(texts).flatMap(([text, color]) =>
    Object.entries(fills).flatMap(([name, fill]) => (contrast(color, fill) < 4.5 ? [`${text} on ${name}`] : [])),
  );
  expect(weak).toEqual([]);
});

test('a chart has the same colours on its sheet as in the report and the preview', () => {
  const figures = [3, 2, 5, 4].map((n) => ({ content: { n, as: 'number', decimals: 0 } as const }));
  const table: Table = tableOf(5, [rowOf(['A', ...figures]), rowOf(['B', ...figures])], { columns: ['a', 'b', 'c', 'd', 'e'].map((name) => columnOf(name)) });
  const chart: Chart = {
    id: 'serie',
    shape: 'bars',
    title: 'Quattro serie',
    alt: '',
    table: table.id,
    labels: 0,
    series: [1, 2, 3, 4].map((column) => ({ name: `${column}`, column })),
    pointColors: null,
    max: null,
  };
  const document = documentOf([{ kind: 'charts', charts: [chart] }, table]);
  const [drawn] = layOut(document, NO_BOOK, 'it').charts;
  const colors = drawn?.series.map(({ color }) => color) ?? [];
  expect(new Set(colors).size).toBe(4);
  expect(documentChart(document, chart, 'it')?.series.map((series) => series.colors[0])).toEqual(colors);
});
