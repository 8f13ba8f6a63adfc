import { cellText } from '../../../src/report/cells';
import { layOut } from '../../../src/report/layout/lay-out';
import type { Block } from '../../../src/report/document';
import { columnOf, documentOf, NO_BOOK, rowOf, tableOf } from './documents';

const percent = { content: { n: 0.949, as: 'percent' as const, decimals: 1 } };
const money = { content: { n: 2_335_698, as: 'money' as const, decimals: 2 } };
const chart: Block = {
  kind: 'charts',
  charts: [{ id: 'g', shape: 'bars', title: 'G', alt: 'g', table: 'tabella', labels: 0, series: [{ name: 's', column: 2 }], pointColors: null, max: null }],
};
const table = tableOf(3, [rowOf(['A', percent, money]), rowOf(['B', percent, money])], { columns: [columnOf('C'), columnOf('P'), columnOf('E')] });

test('a percentage and an amount show their sign as sentences do, in tables, tiles and on axes', () => {
  const tiles: Block = { kind: 'figures', figures: [{ label: 'Spese', cell: money, note: null }] };
  const { cells, charts } = layOut(documentOf([tiles, table, chart]), NO_BOOK, 'it');
  const formats = (n: number): string[] => [...new Set(cells.filter(({ value }) => value === n).map(({ look }) => look.format))];
  expect(formats(0.949)).toEqual(['0.0 %']);
  expect(formats(2_335_698)).toEqual(['#,##0.00 "€"']);
  expect(charts.map(({ format }) => format)).toEqual(['#,##0"\u00a0€"']);
});

test('an amount too wide for its tile is set smaller, so that Excel shows its digits', () => {
  const tile = (n: number) => ({ label: 'Risorse', cell: { content: { n, as: 'money' as const, decimals: 2 } }, note: null });
  const tiles: Block = { kind: 'figures', figures: [tile(1), tile(2), tile(3), tile(9_999.5), tile(123_456_789.12)] };
  const sizes = layOut(documentOf([tiles]), NO_BOOK, 'it').cells.flatMap(({ value, look }) => (typeof value === 'number' ? [look.size] : []));
  expect(sizes.slice(0, 4)).toEqual([20, 20, 20, 20]);
  expect(sizes[4]).toBeLessThan(20);
});

test('a change shows which way it went, on sheets as in words', () => {
  const change = { content: { n: 0.082, as: 'percent' as const, decimals: 1, signed: true as const } };
  const points = { content: { n: 8.2, as: 'number' as const, decimals: 1, signed: true as const, after: ' punti' } };
  const { cells } = layOut(documentOf([tableOf(3, [rowOf(['A', change, points])])]), NO_BOOK, 'it');
  expect(cells.filter(({ value }) => typeof value === 'number').map(({ look }) => look.format)).toEqual([
    '+0.0 %;-0.0 %;0.0 %',
    '+#,##0.0" punti";-#,##0.0" punti";#,##0.0" punti"',
  ]);
  expect([change, points].map((cell) => cellText(cell, 'it'))).toEqual(['+8,2 %', '+8,2 punti']);
});

test('words around a figure stand in its format, before the sign of a negative one, and cannot break out of it', () => {
  const figure = { content: { n: -2, as: 'number' as const, decimals: 2, before: '≤ ', after: ' g";g' }, align: 'right' as const };
  const { cells } = layOut(documentOf([tableOf(1, [rowOf([figure])], { columns: [columnOf('T')] })]), NO_BOOK, 'it');
  const [own] = cells.filter(({ value }) => value === -2);
  expect(own?.look.format).toBe('"≤ "#,##0.00" gg"_)_);"≤ "-#,##0.00" gg"_)_)');
});
