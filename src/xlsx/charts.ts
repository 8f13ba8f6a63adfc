import { CellError, type CellValue } from '../model/cell';
import type { Area } from './area';
import { absoluteReference } from './names';
import type { Sheet } from './sheet';

/** EMU, the unit of drawings. */
export const EMU_PER_POINT = 12_700;

/** A cell and how far into it, in EMU. */
export interface AnchorPoint {
  readonly row: number;
  readonly column: number;
  readonly dx: number;
  readonly dy: number;
}

/** Where a drawing stands: stretched between two cells, from a cell on with a size, or at a place of the sheet. Sizes and places in EMU. */
export type Anchor =
  | { readonly kind: 'cells'; readonly from: AnchorPoint; readonly to: AnchorPoint }
  | { readonly kind: 'cell'; readonly from: AnchorPoint; readonly width: number; readonly height: number }
  | { readonly kind: 'sheet'; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Covers exactly the cells of an area, as `Chart.setPosition` does. */
export const anchorOver = ({ top, left, bottom, right }: Area): Anchor => ({
  kind: 'cells',
  from: { row: top, column: left, dx: 0, dy: 0 },
  to: { row: bottom + 1, column: right + 1, dx: 0, dy: 0 },
});

/** Cells a chart draws its values from, and what they held when it was drawn: readers that do not compute show that. */
export interface ValuesReference {
  /** Without `=`: `'Foglio 1'!$A$2:$A$9`. */
  readonly formula: string;
  /** Null for cells without a number. */
  readonly cache: readonly (number | null)[];
  /** Number format of the cells, en-US. */
  readonly format: string;
}

/** The same for names and categories, as texts. */
export interface LabelsReference {
  readonly formula: string;
  readonly cache: readonly (string | null)[];
}

/** `bar` lies, `column` stands; both are clustered. */
export type ChartType = 'bar' | 'column' | 'doughnut';

export type LabelPosition = 'outsideEnd' | 'insideEnd' | 'insideBase' | 'center';

export interface ChartLabels {
  /** `none` as while labels are being made up; a file does not keep it. */
  readonly show: 'value' | 'percentage' | 'both' | 'none';
  /** Null for the cells' own. */
  readonly numberFormat: string | null;
  /** Null for the type's own; doughnuts know no other. */
  readonly position: LabelPosition | null;
  /** `#RRGGBB`, null for that of the chart's other text: labels on dark rings want white. */
  readonly color: string | null;
}

export interface ChartSeries {
  /** A cell, or a text of its own. */
  readonly name: LabelsReference | string | null;
  readonly values: ValuesReference;
  readonly categories: LabelsReference | null;
  /** `#RRGGBB`, null for the theme's. */
  readonly color: string | null;
  /** By point, null for the series' own; points beyond the list too. No null at its end. */
  readonly pointColors: readonly (string | null)[];
  readonly labels: ChartLabels | null;
}

export interface ValueAxis {
  readonly visible: boolean;
  /** Null for automatic. */
  readonly min: number | null;
  readonly max: number | null;
  /** Null for the cells' own. */
  readonly numberFormat: string | null;
  /** Colour of the major gridlines, `auto` for the theme's, null for none. */
  readonly gridlines: string | null;
}

export interface CategoryAxis {
  readonly visible: boolean;
  /** First category at the top of a bar chart, as one reads. */
  readonly reversed: boolean;
  /** Which end the value axis stands at: `maximum` puts it below the bars of a reversed bar chart. */
  readonly crossing: 'automatic' | 'maximum';
}

/** All a chart of ours is made of. */
export interface ChartLook {
  readonly type: ChartType;
  readonly title: string | null;
  readonly series: readonly ChartSeries[];
  readonly legend: 'top' | 'bottom' | 'left' | 'right' | null;
  readonly valueAxis: ValueAxis;
  readonly categoryAxis: CategoryAxis;
  /** Percent of a bar's width between categories, 0 to 500. */
  readonly gapWidth: number;
  /** Percent of a doughnut's diameter, 10 to 90. */
  readonly holeSize: number;
  /** Typeface of all text, null for the theme's. */
  readonly fontName: string | null;
  /** In points, of all text but the title; null for Excel's own. */
  readonly fontSize: number | null;
  readonly titleSize: number | null;
  /** `#RRGGBB` of all text, null for the theme's. */
  readonly fontColor: string | null;
  /** A frame around the chart. */
  readonly border: boolean;
}

/** A chart on a sheet. */
export interface Chart {
  /** Unique on its sheet. */
  readonly name: string;
  /** Alternative text, '' for none. */
  readonly description: string;
  readonly anchor: Anchor;
  /** Null for a chart of a kind we do not draw: kept as it is. */
  readonly look: ChartLook | null;
}

/** Excel's own choices for a new chart. */
export const PLAIN_LOOK: Omit<ChartLook, 'type' | 'series'> = {
  title: null,
  legend: null,
  valueAxis: { visible: true, min: null, max: null, numberFormat: null, gridlines: 'auto' },
  categoryAxis: { visible: true, reversed: false, crossing: 'automatic' },
  gapWidth: 150,
  holeSize: 50,
  fontName: null,
  fontSize: null,
  titleSize: null,
  fontColor: null,
  border: true,
};

const valuesOf = (sheet: Sheet, { top, left, bottom, right }: Area): CellValue[] =>
  Array.from({ length: bottom - top + 1 }, (_, row) => Array.from({ length: right - left + 1 }, (__, column) => sheet.value(top + row, left + column))).flat();

/** Refers to cells with the numbers they hold now: draw after the cells are written. */
export function valuesReference(sheet: Sheet, area: Area, format = 'General'): ValuesReference {
  const cache = valuesOf(sheet, area).map((value) => (typeof value === 'number' && Number.isFinite(value) ? value : null));
  return { formula: absoluteReference(sheet.name, area), cache, format };
}

/** Refers to cells with the texts they hold now. */
export function labelsReference(sheet: Sheet, area: Area): LabelsReference {
  const cache = valuesOf(sheet, area).map((value) => (value === null || value instanceof CellError ? null : String(value)));
  return { formula: absoluteReference(sheet.name, area), cache };
}

/** The charts of a sheet, back to front. Setting one of a name that is there replaces it in place. */
export class Charts {
  private charts: Chart[] = [];

  list(): readonly Chart[] {
    return this.charts;
  }

  get(name: string): Chart | undefined {
    return this.charts.find((chart) => chart.name === name);
  }

  /** What the file says. */
  load(charts: readonly Chart[]): void {
    this.charts = [...charts];
  }

  set(chart: Chart): void {
    const at = this.charts.findIndex((other) => other.name === chart.name);
    if (at < 0) this.charts.push(chart);
    else this.charts[at] = chart;
  }

  delete(name: string): void {
    this.charts = this.charts.filter((chart) => chart.name !== name);
  }
}
