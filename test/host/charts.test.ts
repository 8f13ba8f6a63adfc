import { ExcelHost } from '../../src/host/host';
import { loadFile, type XlsxFile } from '../../src/xlsx/load';
import { saveFile } from '../../src/xlsx/save';
import { buildWorkbook } from '../xlsx/build';
import { picture } from '../xlsx/drawn';
import { survivorsWorkbook } from '../xlsx/survivors';
import { startClient } from './client';
import { refusalOf } from './outcome';

const figures = [
  ['Prospettiva', 'Realizzazione', 'Atteso'],
  ['Imprese', 0.9, 1],
  ['Processi', 0.6, 0.7],
  ['Crescita', 0.4, 0.5],
];

let file: XlsxFile;
let host: ExcelHost;

function open(bytes: Uint8Array): void {
  file = loadFile(bytes);
  host = new ExcelHost(file.workbook);
  startClient(host, '1.14');
}

beforeEach(() => open(buildWorkbook([{ name: 'Sintesi', rows: figures }])));

const chartNamed = (name: string) => file.workbook.sheet('Sintesi')?.charts.get(name);

/** Draws a bar chart the way the product does: every setting said. */
function drawBars(sheet: Excel.Worksheet): Excel.Chart {
  const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:B4'), 'Columns');
  chart.name = 'Barre';
  chart.setPosition('E2', 'H12');
  chart.title.text = 'Realizzazione';
  chart.legend.visible = false;
  chart.format.border.lineStyle = 'None';
  chart.format.font.name = 'Arial';
  chart.format.font.size = 9;
  chart.format.font.color = '#404040';
  chart.title.format.font.size = 11;
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = 'Maximum';
  valueAxis.minimum = 0;
  valueAxis.maximum = 1.2;
  valueAxis.numberFormat = '0%';
  valueAxis.visible = false;
  valueAxis.majorGridlines.visible = false;
  const series = chart.series.getItemAt(0);
  series.gapWidth = 40;
  series.format.fill.setSolidColor('#1F4E79');
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = '0.0%';
  series.dataLabels.position = 'OutsideEnd';
  series.points.getItemAt(1).format.fill.setSolidColor('#C0392B');
  return chart;
}

describe('charts', () => {
  it('are made as Excel guesses them from their source, and can be told everything the file holds', async () => {
    await Excel.run(async (context) => {
      drawBars(context.workbook.worksheets.getItem('Sintesi'));
      await context.sync();
    });
    expect(chartNamed('Barre')).toEqual({
      name: 'Barre',
      description: '',
      anchor: { kind: 'cells', from: { row: 1, column: 4, dx: 0, dy: 0 }, to: { row: 12, column: 8, dx: 0, dy: 0 } },
      look: {
        type: 'bar',
        title: 'Realizzazione',
        titleSize: 11,
        fontName: 'Arial',
        fontSize: 9,
        fontColor: '#404040',
        border: false,
        legend: null,
        gapWidth: 40,
        holeSize: 75,
        valueAxis: { visible: false, min: 0, max: 1.2, numberFormat: '0%', gridlines: null },
        categoryAxis: { visible: true, reversed: true, crossing: 'maximum' },
        series: [
          {
            name: { formula: "'Sintesi'!$B$1", cache: ['Realizzazione'] },
            values: { formula: "'Sintesi'!$B$2:$B$4", cache: [0.9, 0.6, 0.4], format: 'General' },
            categories: { formula: "'Sintesi'!$A$2:$A$4", cache: ['Imprese', 'Processi', 'Crescita'] },
            color: '#1F4E79',
            pointColors: [null, '#C0392B'],
            labels: { show: 'value', numberFormat: '0.0%', position: 'outsideEnd', color: null },
          },
        ],
      },
    });
  });

  it('are saved as the host has them', async () => {
    await Excel.run(async (context) => {
      drawBars(context.workbook.worksheets.getItem('Sintesi'));
      await context.sync();
    });
    // A bar chart has no hole: the file has no place for one.
    const chart = chartNamed('Barre');
    if (chart === undefined || chart.look === null) throw new Error('no chart');
    file.workbook.sheet('Sintesi')?.charts.set({ ...chart, look: { ...chart.look, holeSize: 50 } });
    expect(picture(loadFile(saveFile(file)).workbook, 'Sintesi')).toEqual(picture(file.workbook, 'Sintesi'));
  });

  it('are found again by name and id across batches, renamed, counted and deleted', async () => {
    await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem('Sintesi');
      const chart = drawBars(context.workbook.worksheets.getItem('Sintesi'));
      await context.sync();
      chart.name = 'Altro nome';
      chart.load('name,left,top,width,height,chartType');
      charts.load('items/name,count');
      const missing = charts.getItemOrNullObject('Barre');
      await context.sync();
      expect([chart.name, chart.chartType, missing.isNullObject, charts.count, charts.items.map(({ name }) => name)]).toEqual([
        'Altro nome',
        'BarClustered',
        true,
        1,
        ['Altro nome'],
      ]);
      expect([chart.top, chart.height]).toEqual([15, 165]);
      chart.delete();
      charts.load('items/name');
      await context.sync();
      expect(charts.items).toEqual([]);
    });
  });

  it('show what their cells hold, also after these changed', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sintesi');
      drawBars(sheet);
      await context.sync();
      sheet.getRange('B2').values = [[0.1]];
      await context.sync();
    });
    expect(chartNamed('Barre')?.look?.series[0]?.values.cache).toEqual([0.1, 0.6, 0.4]);
  });

  it('are moved and sized in points, which end up between cells', async () => {
    await Excel.run(async (context) => {
      const chart = drawBars(context.workbook.worksheets.getItem('Sintesi'));
      chart.left = 10;
      chart.top = 20;
      chart.width = 300;
      chart.height = 100;
      chart.load('left,top,width,height');
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height].map(Math.round)).toEqual([10, 20, 300, 100]);
    });
    expect(chartNamed('Barre')?.anchor).toMatchObject({ kind: 'cells', from: { row: 1, column: 0, dx: 127_000, dy: 63_500 } });
  });

  it('of the ring kind have labels in percent, a hole, and no axes', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sintesi');
      const chart = sheet.charts.add('Doughnut', sheet.getRange('A1:B4'), 'Columns');
      chart.name = 'Anello';
      chart.legend.position = 'Right';
      const series = chart.series.getItemAt(0);
      series.doughnutHoleSize = 60;
      series.hasDataLabels = true;
      series.dataLabels.showPercentage = true;
      series.dataLabels.showValue = false;
      series.dataLabels.format.font.color = '#FFFFFF';
      await context.sync();
    });
    expect(chartNamed('Anello')?.look).toMatchObject({
      type: 'doughnut',
      legend: 'right',
      holeSize: 60,
      series: [{ labels: { show: 'percentage', color: '#FFFFFF' } }],
    });
    const refusal = await refusalOf(async (context) => {
      context.workbook.worksheets.getItem('Sintesi').charts.getItem('Anello').axes.valueAxis.minimum = 0;
      await context.sync();
    });
    expect(refusal.code).toBe('InvalidArgument');
  });

  it('take another source and keep their look', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sintesi');
      const chart = drawBars(sheet);
      chart.setData(sheet.getRange('A1:C3'), 'Columns');
      const added = chart.series.add('Terza');
      added.setValues(sheet.getRange('B2:B3'));
      added.setXAxisValues(sheet.getRange('A2:A3'));
      await context.sync();
    });
    const series = chartNamed('Barre')?.look?.series ?? [];
    expect(series.map(({ values }) => values.formula)).toEqual(["'Sintesi'!$B$2:$B$3", "'Sintesi'!$C$2:$C$3", "'Sintesi'!$B$2:$B$3"]);
    expect(series.map(({ color }) => color)).toEqual(['#1F4E79', null, null]);
    expect(series[2]).toMatchObject({ name: 'Terza', categories: { cache: ['Imprese', 'Processi'] } });
  });

  it('that the host cannot keep are refused by name', async () => {
    const refusal = await refusalOf(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sintesi');
      sheet.charts.add('Line', sheet.getRange('A1:B4'));
      await context.sync();
    });
    expect([refusal.code, refusal.message]).toEqual(['NotImplemented', expect.stringContaining('"Line"')]);
    const other = await refusalOf(async (context) => {
      drawBars(context.workbook.worksheets.getItem('Sintesi')).series.getItemAt(0).overlap = 50;
      await context.sync();
    });
    expect(other.message).toContain('overlap');
  });

  it('of the file are listed and stay', async () => {
    open(survivorsWorkbook());
    await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem('Dati');
      charts.load('items/name');
      await context.sync();
      expect(charts.items.map(({ name }) => name)).toEqual(['Grafico 1']);
    });
    expect(saveFile(file)).toEqual(survivorsWorkbook());
  });
});
