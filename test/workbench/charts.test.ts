import { Axis } from '../../src/workbench/axis';
import { anchorBox, chartData } from '../../src/workbench/grid/chart-data';
import { loadFile } from '../../src/xlsx/load';
import { anchorOver, type ChartLook, EMU_PER_POINT, labelsReference, PLAIN_LOOK, valuesReference } from '../../src/xlsx/charts';
import { Sheet, type Workbook } from '../../src/xlsx/workbook';
import { buildWorkbook } from '../xlsx/build';

const book = (): Workbook =>
  loadFile(
    buildWorkbook([
      {
        name: 'Foglio 1',
        rows: [
          ['Imprese', 0.9],
          ['Processi', 0.5],
        ],
      },
    ]),
  ).workbook;

function lookOf(workbook: Workbook, change: Partial<ChartLook> = {}): ChartLook {
  const sheet = workbook.sheets[0] as Sheet;
  const column = (left: number) => ({ top: 0, left, bottom: 1, right: left });
  const values = valuesReference(sheet, column(1), '0.0%');
  const series = { name: 'Realizzazione', values, categories: labelsReference(sheet, column(0)), color: '#112233', pointColors: ['#00B050'], labels: null };
  return { ...PLAIN_LOOK, type: 'bar', series: [series], ...change };
}

test('a chart follows its cells, in their number format', () => {
  const workbook = book();
  const look = lookOf(workbook, { categoryAxis: { ...PLAIN_LOOK.categoryAxis, reversed: true } });
  workbook.sheets[0]?.setValue(0, 1, 0.25);
  const { labels, series, text, shape } = chartData(workbook, look);
  expect({ labels, shape, text: text(0.25) }).toEqual({ labels: ['Imprese', 'Processi'], shape: 'bars', text: '25,0%' });
  expect(series).toEqual([{ name: 'Realizzazione', values: [0.25, 0.5], colors: ['#00B050', '#112233'] }]);
});

test('lying bars stand from below as in Excel unless their axis is turned', () => {
  expect(chartData(book(), lookOf(book())).labels).toEqual(['Processi', 'Imprese']);
});

test('where the sheet is gone the chart shows what it remembers', () => {
  const workbook = book();
  const look = lookOf(workbook, { type: 'column' });
  expect(chartData(loadFile(buildWorkbook([{ name: 'Altro', rows: [['x']] }])).workbook, look).series[0]?.values).toEqual([0.9, 0.5]);
});

test('an anchor covers its cells', () => {
  const sizes = { rows: new Axis(20, () => 20), columns: new Axis(20, () => 50) };
  expect(anchorBox(anchorOver({ top: 1, left: 2, bottom: 3, right: 4 }), sizes)).toEqual({ left: 100, top: 20, width: 150, height: 60 });
  const from = { row: 1, column: 1, dx: 3 * EMU_PER_POINT, dy: 0 };
  expect(anchorBox({ kind: 'cell', from, width: 75 * EMU_PER_POINT, height: 30 * EMU_PER_POINT }, sizes)).toEqual({
    left: 54,
    top: 20,
    width: 100,
    height: 40,
  });
});

test('merges and links are found by cell, those of whole columns too', () => {
  const sheet = new Sheet('F');
  sheet.merge({ top: 2, left: 1, bottom: 4, right: 3 });
  sheet.merge({ top: 0, left: 8, bottom: 1_048_575, right: 9 });
  sheet.link({ top: 5, left: 0, bottom: 5, right: 0 }, '#Altro!B2', 'Va alla riga');
  const { merges, hyperlinks: links } = sheet;
  expect(merges.at(3, 2)?.top).toBe(2);
  expect(merges.at(3, 4)).toBeNull();
  expect(merges.at(900_000, 9)?.left).toBe(8);
  expect(links.at(5, 0)?.tooltip).toBe('Va alla riga');
});
