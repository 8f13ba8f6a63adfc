import type { CategoryAxis, ValueAxis } from '../../xlsx/charts';
import { invalidArgument } from '../errors';
import type { Json } from '../json';
import { defineType } from '../registry';
import type { Session } from '../session';
import { colorOf } from './cell-style';
import { always, changeLook, type ChartTarget, lookOf } from './chart-target';

const changeValue = (chart: ChartTarget, session: Session, change: Partial<ValueAxis>): void =>
  changeLook(chart, session, { valueAxis: { ...lookOf(chart, session).valueAxis, ...change } });
const changeCategory = (chart: ChartTarget, session: Session, change: Partial<CategoryAxis>): void =>
  changeLook(chart, session, { categoryAxis: { ...lookOf(chart, session).categoryAxis, ...change } });

const flagOf = (value: Json): boolean => {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
};

/** A bound of an axis: a number, or the empty text for automatic. */
const boundOf = (value: Json): number | null => {
  if (value === '') return null;
  if (typeof value !== 'number') throw invalidArgument();
  return value;
};

const gridline = defineType<ChartTarget>('ChartLineFormat', {
  get: {
    Color: (chart, session) => {
      const { gridlines } = lookOf(chart, session).valueAxis;
      return gridlines === null || gridlines === 'auto' ? '#D9D9D9' : gridlines;
    },
  },
  set: { Color: (chart, value, session) => changeValue(chart, session, { gridlines: colorOf(value) }) },
});

const gridlinesFormat = defineType<ChartTarget>('ChartGridlinesFormat', { objects: { Line: gridline } });

const majorGridlines = defineType<ChartTarget>('ChartGridlines', {
  get: { Visible: (chart, session) => lookOf(chart, session).valueAxis.gridlines !== null },
  set: {
    Visible: (chart, value, session) =>
      changeValue(chart, session, { gridlines: flagOf(value) ? (lookOf(chart, session).valueAxis.gridlines ?? 'auto') : null }),
  },
  objects: { Format: gridlinesFormat },
});

const noGridlines = defineType<ChartTarget>('ChartGridlines', { get: { Visible: () => false }, set: { Visible: always('ChartGridlines.visible', false) } });

const valueAxis = defineType<ChartTarget>('ChartAxis', {
  get: {
    Maximum: (chart, session) => lookOf(chart, session).valueAxis.max ?? '',
    Minimum: (chart, session) => lookOf(chart, session).valueAxis.min ?? '',
    NumberFormat: (chart, session) => lookOf(chart, session).valueAxis.numberFormat ?? 'General',
    Visible: (chart, session) => lookOf(chart, session).valueAxis.visible,
  },
  set: {
    MajorTickMark: always('ChartAxis.majorTickMark', 'None'),
    Maximum: (chart, value, session) => changeValue(chart, session, { max: boundOf(value) }),
    Minimum: (chart, value, session) => changeValue(chart, session, { min: boundOf(value) }),
    MinorTickMark: always('ChartAxis.minorTickMark', 'None'),
    NumberFormat: (chart, value, session) => {
      if (typeof value !== 'string') throw invalidArgument();
      changeValue(chart, session, { numberFormat: value });
    },
    TickLabelPosition: always('ChartAxis.tickLabelPosition', 'NextToAxis'),
    Visible: (chart, value, session) => changeValue(chart, session, { visible: flagOf(value) }),
  },
  objects: { MajorGridlines: majorGridlines, MinorGridlines: noGridlines },
});

const categoryAxis = defineType<ChartTarget>('ChartAxis', {
  get: {
    Position: (chart, session) => (lookOf(chart, session).categoryAxis.crossing === 'maximum' ? 'Maximum' : 'Automatic'),
    ReversePlotOrder: (chart, session) => lookOf(chart, session).categoryAxis.reversed,
    Visible: (chart, session) => lookOf(chart, session).categoryAxis.visible,
  },
  set: {
    MajorTickMark: always('ChartAxis.majorTickMark', 'None'),
    MinorTickMark: always('ChartAxis.minorTickMark', 'None'),
    // Where the other axis crosses this one.
    Position: (chart, value, session) => {
      if (value !== 'Maximum' && value !== 'Automatic') throw invalidArgument();
      changeCategory(chart, session, { crossing: value === 'Maximum' ? 'maximum' : 'automatic' });
    },
    ReversePlotOrder: (chart, value, session) => changeCategory(chart, session, { reversed: flagOf(value) }),
    TickLabelPosition: always('ChartAxis.tickLabelPosition', 'Low'),
    Visible: (chart, value, session) => changeCategory(chart, session, { visible: flagOf(value) }),
  },
  objects: { MajorGridlines: noGridlines, MinorGridlines: noGridlines },
});

/** A doughnut has no axes; asking for one is an error, as in Excel. */
const withAxes = (chart: ChartTarget, session: Session): ChartTarget => {
  if (lookOf(chart, session).type === 'doughnut') throw invalidArgument();
  return chart;
};

export const chartAxes = defineType<ChartTarget>('ChartAxes', {
  objects: {
    CategoryAxis: (chart, session) => categoryAxis(withAxes(chart, session)),
    ValueAxis: (chart, session) => valueAxis(withAxes(chart, session)),
  },
});
