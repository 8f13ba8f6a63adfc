import { CHART_STYLE, hasLabels, hasLegend } from '../sheets/chart-style';
import { DRAWN_FONT, type DrawnChart } from '../sheets/drawing';
import { anchorOver, type Chart, type ChartType, labelsReference, PLAIN_LOOK, valuesReference } from './charts';
import type { Sheet } from './sheet';

const TYPES: { readonly [S in DrawnChart['shape']]: ChartType } = { bars: 'bar', columns: 'column', ring: 'doughnut' };

/** A drawing's chart as the workbook holds it; the cells it draws from are written before. */
export function chartOf(sheet: Sheet, drawn: DrawnChart): Chart {
  const { name, alt, area, shape, title, series, labels, format, max } = drawn;
  const isRing = shape === 'ring';
  return {
    name,
    description: alt,
    anchor: anchorOver(area),
    look: {
      ...PLAIN_LOOK,
      type: TYPES[shape],
      title,
      series: series.map(({ name: seriesName, values, color, pointColors }) => ({
        name: seriesName,
        values: valuesReference(sheet, values, format),
        categories: labelsReference(sheet, labels),
        color,
        pointColors: pointColors ?? [],
        labels: hasLabels(drawn) ? { show: 'value', numberFormat: format, position: isRing ? null : 'outsideEnd', color: null } : null,
      })),
      legend: hasLegend(drawn) ? (isRing ? 'right' : 'bottom') : null,
      valueAxis: isRing ? PLAIN_LOOK.valueAxis : { visible: true, min: max === null ? null : 0, max, numberFormat: format, gridlines: CHART_STYLE.gridlines },
      categoryAxis: { visible: true, reversed: shape === 'bars', crossing: shape === 'bars' ? 'maximum' : 'automatic' },
      gapWidth: CHART_STYLE.gapWidth,
      holeSize: CHART_STYLE.holeSize,
      fontName: DRAWN_FONT,
      fontSize: CHART_STYLE.fontSize,
      titleSize: CHART_STYLE.titleSize,
      fontColor: CHART_STYLE.fontColor,
      border: false,
    },
  };
}
