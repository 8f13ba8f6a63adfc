import { CHART_STYLE, hasLabels, hasLegend } from '../sheets/chart-style';
import { DRAWN_FONT, type DrawnArea, type DrawnChart } from '../sheets/drawing';

const TYPES = { bars: 'BarClustered', columns: 'ColumnClustered', ring: 'Doughnut' } as const;

/** Excel takes a series name that begins with `=` for a reference, and none longer. */
const seriesName = (name: string): string => (name.startsWith('=') ? ` ${name}` : name).slice(0, 255);

/** Adds a chart of a drawing over cells that are written before. Office.js has no alternative text for charts at the manifest's floor. */
export function addChart(sheet: Excel.Worksheet, drawn: DrawnChart): void {
  const { name, area, shape, title, series, labels, format, max } = drawn;
  const [first] = series;
  if (first === undefined) return;
  const cells = ({ top, left, bottom, right }: DrawnArea): Excel.Range => sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
  const chart = sheet.charts.add(TYPES[shape], cells(first.values), 'Columns');
  chart.name = name;
  const corner = (row: number, column: number): Excel.Range => cells({ top: row, bottom: row, left: column, right: column });
  chart.setPosition(corner(area.top, area.left), corner(area.bottom, area.right));
  chart.format.font.name = DRAWN_FONT;
  chart.format.font.size = CHART_STYLE.fontSize;
  chart.format.font.color = CHART_STYLE.fontColor;
  chart.format.border.lineStyle = 'None';
  chart.title.text = title;
  chart.title.format.font.size = CHART_STYLE.titleSize;
  chart.legend.visible = hasLegend(drawn);
  if (hasLegend(drawn)) chart.legend.position = shape === 'ring' ? 'Right' : 'Bottom';
  series.forEach(({ name: own, values, color, pointColors }, at) => {
    const one = at === 0 ? chart.series.getItemAt(0) : chart.series.add(seriesName(own));
    if (at === 0) one.name = seriesName(own);
    one.setValues(cells(values));
    one.setXAxisValues(cells(labels));
    one.format.fill.setSolidColor(color);
    pointColors?.forEach((point, index) => one.points.getItemAt(index).format.fill.setSolidColor(point));
    if (shape === 'ring') one.doughnutHoleSize = CHART_STYLE.holeSize;
    else one.gapWidth = CHART_STYLE.gapWidth;
    if (!hasLabels(drawn)) return;
    one.hasDataLabels = true;
    one.dataLabels.numberFormat = format;
    if (shape !== 'ring') one.dataLabels.position = 'OutsideEnd';
  });
  if (shape === 'ring') return;
  const { valueAxis, categoryAxis } = chart.axes;
  if (max !== null) {
    valueAxis.minimum = 0;
    valueAxis.maximum = max;
  }
  valueAxis.numberFormat = format;
  valueAxis.majorGridlines.format.line.color = CHART_STYLE.gridlines;
  if (shape === 'bars') {
    // First row at the top, as one reads, and the axis of values below all the same.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = 'Maximum';
  }
}
