import { anchorOver, type ChartLook, type ChartType, PLAIN_LOOK } from '../../xlsx/charts';
import type { Sheet } from '../../xlsx/workbook';
import { invalidArgument, itemAlreadyExists, notSupported } from '../errors';
import type { Json } from '../json';
import { defineType, type HostObject } from '../registry';
import type { Session } from '../session';
import { colorOf } from './cell-style';
import { chartAxes } from './chart-axes';
import { anchorAt, type Place, placeOf } from './chart-place';
import { seriesCollection } from './chart-series';
import { seriesFrom } from './chart-source';
import { always, changeChart, changeLook, chartOf, type ChartTarget, lookOf } from './chart-target';
import { rangeArgument } from './range';
import { type RangeTarget, requireUnprotected } from './target';
import { worksheetObject } from './worksheet';

const TYPES: Readonly<Record<ChartType, string>> = { bar: 'BarClustered', column: 'ColumnClustered', doughnut: 'Doughnut' };

/** What Excel makes of a chart nobody has formatted. */
const NEW_GAPS: Readonly<Record<ChartType, number>> = { bar: 182, column: 219, doughnut: 150 };
const NEW_PLACE: Place = { left: 60, top: 60, width: 360, height: 216 };

function typeOf(value: Json): ChartType {
  const found = (Object.keys(TYPES) as ChartType[]).find((type) => TYPES[type] === value);
  if (found === undefined) throw notSupported(`charts of type ${JSON.stringify(value)}`);
  return found;
}

const sizeOf = (value: Json): number => {
  if (typeof value !== 'number' || value <= 0 || value > 409) throw invalidArgument();
  return value;
};

const titleFont = defineType<ChartTarget>('ChartFont', {
  get: {
    Bold: () => true,
    Color: (chart, session) => lookOf(chart, session).fontColor ?? '#595959',
    Size: (chart, session) => lookOf(chart, session).titleSize ?? 14,
  },
  set: {
    Bold: always('ChartTitle.format.font.bold', true),
    Color: (chart, value, session) => {
      if (colorOf(value) !== lookOf(chart, session).fontColor) throw notSupported("a title's colour beside that of the chart's text");
    },
    Size: (chart, value, session) => changeLook(chart, session, { titleSize: sizeOf(value) }),
  },
});
const titleFormat = defineType<ChartTarget>('ChartTitleFormat', { objects: { Font: titleFont } });

const chartTitle = defineType<ChartTarget>('ChartTitle', {
  get: { Text: (chart, session) => lookOf(chart, session).title ?? '', Visible: (chart, session) => lookOf(chart, session).title !== null },
  set: {
    Overlay: always('ChartTitle.overlay', false),
    Text: (chart, value, session) => {
      if (typeof value !== 'string') throw invalidArgument();
      changeLook(chart, session, { title: value });
    },
    Visible: (chart, value, session) => {
      if (typeof value !== 'boolean') throw invalidArgument();
      changeLook(chart, session, { title: value ? (lookOf(chart, session).title ?? 'Chart Title') : null });
    },
  },
  objects: { Format: titleFormat },
});

const LEGENDS = { top: 'Top', bottom: 'Bottom', left: 'Left', right: 'Right' } as const;

const chartLegend = defineType<ChartTarget>('ChartLegend', {
  get: { Position: (chart, session) => LEGENDS[lookOf(chart, session).legend ?? 'right'], Visible: (chart, session) => lookOf(chart, session).legend !== null },
  set: {
    Overlay: always('ChartLegend.overlay', false),
    Position: (chart, value, session) => {
      const found = (Object.keys(LEGENDS) as (keyof typeof LEGENDS)[]).find((name) => LEGENDS[name] === value);
      if (found === undefined) throw invalidArgument();
      changeLook(chart, session, { legend: found });
    },
    Visible: (chart, value, session) => {
      if (typeof value !== 'boolean') throw invalidArgument();
      changeLook(chart, session, { legend: value ? (lookOf(chart, session).legend ?? 'right') : null });
    },
  },
});

/** Of all text in the chart, the title's too until it gets its own. */
const chartFont = defineType<ChartTarget>('ChartFont', {
  get: {
    Color: (chart, session) => lookOf(chart, session).fontColor ?? '#595959',
    Name: (chart, session) => lookOf(chart, session).fontName ?? 'Calibri',
    Size: (chart, session) => lookOf(chart, session).fontSize ?? 10,
  },
  set: {
    Color: (chart, value, session) => changeLook(chart, session, { fontColor: colorOf(value) }),
    Name: (chart, value, session) => {
      if (typeof value !== 'string' || value === '') throw invalidArgument();
      changeLook(chart, session, { fontName: value });
    },
    Size: (chart, value, session) => changeLook(chart, session, { fontSize: sizeOf(value), titleSize: sizeOf(value) }),
  },
});

const chartBorder = defineType<ChartTarget>('ChartBorder', {
  get: { LineStyle: (chart, session) => (lookOf(chart, session).border ? 'Continuous' : 'None') },
  set: {
    LineStyle: (chart, value, session) => {
      if (value !== 'None' && value !== 'Continuous' && value !== 'Automatic') throw notSupported(`ChartBorder.lineStyle ${JSON.stringify(value)}`);
      changeLook(chart, session, { border: value !== 'None' });
    },
  },
});

const chartFormat = defineType<ChartTarget>('ChartAreaFormat', {
  set: { RoundedCorners: always('ChartAreaFormat.roundedCorners', false) },
  objects: { Border: chartBorder, Font: chartFont },
});

const placed = (chart: ChartTarget, session: Session): Place => placeOf(chart.sheet, chartOf(chart, session).anchor);

const place = (part: keyof Place) => ({
  get: (chart: ChartTarget, session: Session): Json => placed(chart, session)[part],
  set: (chart: ChartTarget, value: Json, session: Session): void => {
    if (typeof value !== 'number' || value < 0) throw invalidArgument();
    changeChart(chart, session, { anchor: anchorAt(chart.sheet, { ...placed(chart, session), [part]: value }) });
  },
});
const PLACE = { Height: place('height'), Left: place('left'), Top: place('top'), Width: place('width') };

function rename(chart: ChartTarget, value: Json, session: Session): void {
  if (typeof value !== 'string' || value === '') throw invalidArgument();
  const old = chartOf(chart, session);
  if (value === old.name) return;
  if (chart.sheet.charts.get(value) !== undefined) throw itemAlreadyExists();
  requireUnprotected(chart.sheet, session);
  chart.sheet.charts.delete(old.name);
  chart.sheet.charts.set({ ...old, name: value });
  session.chartIds.rename(chart.sheet, chart.id, value);
}

/** Over the cells from one to the other; without the other only moved. */
function setPosition(chart: ChartTarget, first: RangeTarget, last: RangeTarget | null, session: Session): void {
  const { top, left } = first.area;
  if (last !== null) return changeChart(chart, session, { anchor: anchorOver({ top, left, bottom: last.area.bottom, right: last.area.right }) });
  const { left: x, top: y } = placeOf(chart.sheet, anchorOver(first.area));
  return changeChart(chart, session, { anchor: anchorAt(chart.sheet, { ...placed(chart, session), left: x, top: y }) });
}

const chartObject: (chart: ChartTarget) => HostObject = defineType<ChartTarget>('Chart', {
  identity: (chart) => ({ Id: chart.id }),
  get: {
    ChartType: (chart, session) => TYPES[lookOf(chart, session).type],
    Height: PLACE.Height.get,
    Id: ({ id }) => id,
    Left: PLACE.Left.get,
    Name: (chart, session) => chartOf(chart, session).name,
    Top: PLACE.Top.get,
    Width: PLACE.Width.get,
  },
  set: {
    ChartType: (chart, value, session) => changeLook(chart, session, { type: typeOf(value) }),
    Height: PLACE.Height.set,
    Left: PLACE.Left.set,
    Name: rename,
    Top: PLACE.Top.set,
    Width: PLACE.Width.set,
  },
  objects: {
    Axes: chartAxes,
    Format: chartFormat,
    Legend: chartLegend,
    Series: seriesCollection,
    Title: chartTitle,
    Worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: {
    Delete: (chart, _args, session) => {
      requireUnprotected(chart.sheet, session);
      chart.sheet.charts.delete(chartOf(chart, session).name);
      session.chartIds.forget(chart.sheet, chart.id);
      return undefined;
    },
    SetData: (chart, args, session) => {
      const old = lookOf(chart, session).series;
      const source = rangeArgument(args, 0, session, chart.sheet);
      const series = seriesFrom(source, args.given(1) ? args.text(1) : 'Auto', session);
      // The look of a series stays with its place, as in Excel.
      const dressed = series.map((one, index) => {
        const { color, pointColors, labels } = old[index] ?? one;
        return { ...one, color, pointColors, labels };
      });
      changeLook(chart, session, { series: dressed });
      return undefined;
    },
    SetPosition: (chart, args, session) => {
      const last = args.given(1) ? rangeArgument(args, 1, session, chart.sheet) : null;
      setPosition(chart, rangeArgument(args, 0, session, chart.sheet), last, session);
      return undefined;
    },
  },
});

function newLook(type: ChartType, series: ChartLook['series']): ChartLook {
  const [only, ...others] = series;
  const own = only === undefined || others.length > 0 || only.name === null || typeof only.name === 'string' ? null : only.name.cache.join(' ');
  const legend = type === 'doughnut' || others.length > 0 ? 'bottom' : null;
  return { ...PLAIN_LOOK, type, series, title: own ?? 'Chart Title', legend, gapWidth: NEW_GAPS[type], holeSize: 75 };
}

export const chartCollection = defineType<Sheet>('ChartCollection', {
  get: { Count: ({ charts }) => charts.list().length },
  items: (sheet, session) => sheet.charts.list().map(({ name }) => chartObject({ sheet, id: session.chartIds.idOf(sheet, name) })),
  find: (sheet, key, session) => {
    const name = session.chartIds.nameOf(sheet, String(key)) ?? String(key);
    const found = sheet.charts.list().find((chart) => chart.name.toLowerCase() === name.toLowerCase());
    return found === undefined ? null : chartObject({ sheet, id: session.chartIds.idOf(sheet, found.name) });
  },
  makers: {
    Add: (sheet, args, session) => {
      requireUnprotected(sheet, session);
      const type = typeOf(args.value(0));
      const series = seriesFrom(rangeArgument(args, 1, session, sheet), args.given(2) ? args.text(2) : 'Auto', session);
      let number = sheet.charts.list().length + 1;
      while (sheet.charts.get(`Chart ${number}`) !== undefined) number += 1;
      const name = `Chart ${number}`;
      sheet.charts.set({ name, description: '', anchor: anchorAt(sheet, NEW_PLACE), look: newLook(type, series) });
      const chart = { sheet, id: session.chartIds.idOf(sheet, name) };
      session.drawn.set(chart.id, chart);
      return chartObject(chart);
    },
  },
});
