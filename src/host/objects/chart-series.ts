import type { ChartLabels, ChartSeries, LabelPosition } from '../../xlsx/charts';
import { invalidArgument, itemNotFound, notSupported } from '../errors';
import type { Json } from '../json';
import { defineType } from '../registry';
import type { Session } from '../session';
import { colorOf } from './cell-style';
import { labelsOf, numbersOf } from './chart-source';
import { always, changeLook, type ChartTarget, lookOf } from './chart-target';
import { rangeArgument } from './range';

interface SeriesTarget {
  readonly chart: ChartTarget;
  readonly index: number;
}

interface PointTarget extends SeriesTarget {
  readonly point: number;
}

const NEW_LABELS: ChartLabels = { show: 'value', numberFormat: null, position: null, color: null };

function seriesOf({ chart, index }: SeriesTarget, session: Session): ChartSeries {
  const series = lookOf(chart, session).series[index];
  if (series === undefined) throw itemNotFound();
  return series;
}

function changeSeries(target: SeriesTarget, session: Session, change: Partial<ChartSeries>): void {
  const next = { ...seriesOf(target, session), ...change };
  changeLook(target.chart, session, { series: lookOf(target.chart, session).series.map((series, index) => (index === target.index ? next : series)) });
}

function colorPoint(target: PointTarget, color: string, session: Session): void {
  const colors = [...seriesOf(target, session).pointColors];
  while (colors.length <= target.point) colors.push(null);
  colors[target.point] = color;
  changeSeries(target, session, { pointColors: colors });
}

/** A fill that can be coloured; taking it away would leave nothing to see, and is not kept. */
const fill = <T>(setColor: (target: T, color: string, session: Session) => void) =>
  defineType<T>('ChartFill', {
    methods: {
      SetSolidColor: (target, args, session) => {
        setColor(target, colorOf(args.text(0)), session);
        return undefined;
      },
    },
  });

const seriesFill = fill<SeriesTarget>((target, color, session) => changeSeries(target, session, { color }));
const pointFill = fill<PointTarget>(colorPoint);
const seriesFormat = defineType<SeriesTarget>('ChartSeriesFormat', { objects: { Fill: seriesFill } });
const pointFormat = defineType<PointTarget>('ChartPointFormat', { objects: { Fill: pointFill } });

const chartPoint = defineType<PointTarget>('ChartPoint', {
  get: { Value: (target, session) => seriesOf(target, session).values.cache[target.point] ?? null },
  objects: { Format: pointFormat },
});

const chartPoints = defineType<SeriesTarget>('ChartPointsCollection', {
  get: { Count: (target, session) => seriesOf(target, session).values.cache.length },
  items: (target, session) => seriesOf(target, session).values.cache.map((_, point) => chartPoint({ ...target, point })),
});

const POSITIONS: Readonly<Record<LabelPosition, string>> = { outsideEnd: 'OutsideEnd', insideEnd: 'InsideEnd', insideBase: 'InsideBase', center: 'Center' };

function labelsOfSeries(target: SeriesTarget, session: Session): ChartLabels {
  return seriesOf(target, session).labels ?? { ...NEW_LABELS, show: 'none' };
}

function changeLabels(target: SeriesTarget, session: Session, change: Partial<ChartLabels>): void {
  changeSeries(target, session, { labels: { ...labelsOfSeries(target, session), ...change } });
}

/** What labels show once one of the two is switched: Excel shows both until the other is switched off. */
function switched(labels: ChartLabels, part: 'value' | 'percentage', on: Json): ChartLabels['show'] {
  if (typeof on !== 'boolean') throw invalidArgument();
  const shows = (name: 'value' | 'percentage'): boolean => (name === part ? on : labels.show === name || labels.show === 'both');
  if (shows('value') && shows('percentage')) return 'both';
  return shows('value') ? 'value' : shows('percentage') ? 'percentage' : 'none';
}

const shows = (labels: ChartLabels, part: 'value' | 'percentage'): boolean => labels.show === part || labels.show === 'both';

const labelFont = defineType<SeriesTarget>('ChartFont', {
  get: { Color: (target, session) => labelsOfSeries(target, session).color ?? lookOf(target.chart, session).fontColor ?? '#000000' },
  set: { Color: (target, value, session) => changeLabels(target, session, { color: colorOf(value) }) },
});
const labelFormat = defineType<SeriesTarget>('ChartDataLabelFormat', { objects: { Font: labelFont } });

const dataLabels = defineType<SeriesTarget>('ChartDataLabels', {
  get: {
    NumberFormat: (target, session) => labelsOfSeries(target, session).numberFormat ?? 'General',
    Position: (target, session) => POSITIONS[labelsOfSeries(target, session).position ?? 'outsideEnd'],
    ShowPercentage: (target, session) => shows(labelsOfSeries(target, session), 'percentage'),
    ShowValue: (target, session) => shows(labelsOfSeries(target, session), 'value'),
  },
  set: {
    NumberFormat: (target, value, session) => {
      if (typeof value !== 'string') throw invalidArgument();
      changeLabels(target, session, { numberFormat: value });
    },
    Position: (target, value, session) => {
      const position = (Object.keys(POSITIONS) as LabelPosition[]).find((name) => POSITIONS[name] === value);
      if (position === undefined) throw notSupported(`ChartDataLabels.position ${JSON.stringify(value)}`);
      if (lookOf(target.chart, session).type === 'doughnut') throw invalidArgument();
      changeLabels(target, session, { position });
    },
    ShowBubbleSize: always('ChartDataLabels.showBubbleSize', false),
    ShowCategoryName: always('ChartDataLabels.showCategoryName', false),
    ShowLegendKey: always('ChartDataLabels.showLegendKey', false),
    ShowPercentage: (target, value, session) => {
      if (lookOf(target.chart, session).type !== 'doughnut' && value === true) throw invalidArgument();
      changeLabels(target, session, { show: switched(labelsOfSeries(target, session), 'percentage', value) });
    },
    ShowSeriesName: always('ChartDataLabels.showSeriesName', false),
    ShowValue: (target, value, session) => changeLabels(target, session, { show: switched(labelsOfSeries(target, session), 'value', value) }),
  },
  objects: { Format: labelFormat },
});

/** A number between bounds. */
function percent(value: Json, low: number, high: number): number {
  if (typeof value !== 'number' || value < low || value > high) throw invalidArgument();
  return value;
}

const chartSeries = defineType<SeriesTarget>('ChartSeries', {
  get: {
    DoughnutHoleSize: ({ chart }, session) => lookOf(chart, session).holeSize,
    GapWidth: ({ chart }, session) => lookOf(chart, session).gapWidth,
    HasDataLabels: (target, session) => seriesOf(target, session).labels !== null,
    Name: (target, session) => {
      const { name } = seriesOf(target, session);
      return name === null ? `Series${target.index + 1}` : typeof name === 'string' ? name : name.cache.join(' ');
    },
    Overlap: () => 0,
  },
  set: {
    DoughnutHoleSize: ({ chart }, value, session) => changeLook(chart, session, { holeSize: percent(value, 10, 90) }),
    GapWidth: ({ chart }, value, session) => changeLook(chart, session, { gapWidth: percent(value, 0, 500) }),
    HasDataLabels: (target, value, session) => {
      if (typeof value !== 'boolean') throw invalidArgument();
      changeSeries(target, session, { labels: value ? (seriesOf(target, session).labels ?? NEW_LABELS) : null });
    },
    InvertIfNegative: always('ChartSeries.invertIfNegative', false),
    Name: (target, value, session) => {
      // Excel would take it for a reference.
      if (typeof value !== 'string' || value.length > 255) throw invalidArgument();
      if (value.startsWith('=')) throw notSupported('ChartSeries.name that is a formula');
      changeSeries(target, session, { name: value });
    },
    Overlap: always('ChartSeries.overlap', 0),
  },
  objects: { DataLabels: dataLabels, Format: seriesFormat, Points: chartPoints },
  methods: {
    Delete: ({ chart, index }, _args, session) => {
      changeLook(chart, session, { series: lookOf(chart, session).series.filter((_, at) => at !== index) });
      return undefined;
    },
    SetValues: (target, args, session) => {
      changeSeries(target, session, { values: numbersOf(rangeArgument(args, 0, session, target.chart.sheet), session) });
      return undefined;
    },
    SetXAxisValues: (target, args, session) => {
      changeSeries(target, session, { categories: labelsOf(rangeArgument(args, 0, session, target.chart.sheet)) });
      return undefined;
    },
  },
});

export const seriesCollection = defineType<ChartTarget>('ChartSeriesCollection', {
  get: { Count: (chart, session) => lookOf(chart, session).series.length },
  items: (chart, session) => lookOf(chart, session).series.map((_, index) => chartSeries({ chart, index })),
  makers: {
    Add: (chart, args, session) => {
      const { series } = lookOf(chart, session);
      if (args.given(1)) throw notSupported('the place of a new series');
      const values = { formula: '{0}', cache: [], format: 'General' };
      const added = { name: args.given(0) ? args.text(0) : null, values, categories: null, color: null, pointColors: [], labels: null };
      changeLook(chart, session, { series: [...series, added] });
      return chartSeries({ chart, index: series.length });
    },
  },
});
