import { HEADER_FILL } from '../sheets/layout';

/** The one palette of sheets, report and preview (`#RRGGBB`): two hues, greys, and the workbook's own bands. Every colour of text is readable on white. */
export const PALETTE = {
  ink: '#1F2933',
  soft: '#5B6670',
  navy: HEADER_FILL.typed,
  teal: HEADER_FILL.written,
  white: HEADER_FILL.text,
  line: '#C5CCD3',
  group: '#E4E9EF',
  tile: '#F1F4F7',
  pira: '#1A4FA0',
  ptpct: '#B3261E',
  warning: '#7A4B00',
  missing: '#FFF3C4',
  /** Of a bar that is in no band. */
  noBand: '#7F7F7F',
} as const;

const SERIES = [PALETTE.navy, '#8FB0B3', PALETTE.teal, '#B9C4D0'] as const;

/** Colour of a chart's series that has none of its own, by its rank: those beside each other are told apart in grey, too. */
export const seriesColor = (rank: number): string => SERIES[rank % SERIES.length] ?? PALETTE.navy;
