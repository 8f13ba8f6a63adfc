import type { DrawnChart } from './drawing';

/** How charts of all drawings look, beyond their colours: the same from every adapter. */
export const CHART_STYLE = {
  fontSize: 9,
  titleSize: 10,
  fontColor: '#1F2933',
  gridlines: '#DDE2E7',
  /** Percent of a bar's width between categories. */
  gapWidth: 45,
  /** Percent of a ring's diameter. */
  holeSize: 60,
} as const;

/** A legend says which series or which part of a ring is which; one series of bars needs none. */
export const hasLegend = ({ shape, series }: DrawnChart): boolean => shape === 'ring' || series.length > 1;

/** Figures of several series, or above columns, would run into each other; those on a ring's dark parts could not be read, and its table says them. */
export const hasLabels = ({ shape, series }: DrawnChart): boolean => series.length === 1 && shape === 'bars';
