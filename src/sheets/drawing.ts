import type { CellValue } from '../model/cell';

/** A rectangle of a drawing, zero-based, bounds included. */
export interface DrawnArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The typeface of all drawings: on every machine, or with a stand-in of the same widths, so that texts wrap alike everywhere. */
export const DRAWN_FONT = 'Arial';

/** An edge's line. */
export interface DrawnLine {
  /** `#RRGGBB`. */
  readonly color: string;
  readonly weight: 'thin' | 'medium' | 'thick';
}

/** How a cell of a drawing looks, whole: what is not said is plain. Equal looks are one object, so that adapters recognise them. */
export interface DrawnLook {
  /** Number format code, en-US. */
  readonly format: string;
  /** `#RRGGBB`, null for none. */
  readonly fill: string | null;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** In points. */
  readonly size: number;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly wrap: boolean;
  readonly indent: number;
  /** Null for none. */
  readonly borders: { readonly top: DrawnLine | null; readonly bottom: DrawnLine | null; readonly left: DrawnLine | null; readonly right: DrawnLine | null };
}

export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly look: DrawnLook;
}

/** A way from a cell of the drawing to a cell of the workbook. */
export interface DrawnLink {
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
  /** A1, without sheet. */
  readonly address: string;
  readonly tooltip: string;
}

export interface DrawnSeries {
  readonly name: string;
  /** One column of the drawing's own cells. */
  readonly values: DrawnArea;
  /** `#RRGGBB`. */
  readonly color: string;
  /** Colour of each point where they differ, else null. */
  readonly pointColors: readonly string[] | null;
}

/** What names of generated charts begin with: a chart of such a name that a drawing does not hold is an old one of ours. */
export const CHART_PREFIX = 'Cruscotto ';

/** A chart over the drawing's own cells, lying on an area of it. */
export interface DrawnChart {
  /** Unique in the drawing, beginning with `CHART_PREFIX`; a chart of that name is drawn anew in its place. */
  readonly name: string;
  readonly shape: 'bars' | 'columns' | 'ring';
  readonly title: string;
  /** Alternative text, where the adapter can give it. */
  readonly alt: string;
  readonly area: DrawnArea;
  readonly labels: DrawnArea;
  readonly series: readonly DrawnSeries[];
  /** Number format of axis and data labels. */
  readonly format: string;
  readonly max: number | null;
}

/** How a drawing prints: A4 landscape, one page wide. */
export interface DrawnPage {
  /** Rows repeated on every page, bounds included. */
  readonly titleRows: readonly [first: number, last: number] | null;
  /** Rows before which a new page begins, ascending. */
  readonly breaks: readonly number[];
  /** True for a drawing that is made smaller to stand on one page. */
  readonly onePage: boolean;
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

/** A generated sheet, whole: adapters draw it and decide nothing. Its columns are those of `widths`; how many they are may change from one drawing to the next. */
export interface SheetDrawing {
  /** Key of the document and its year (`documentKey`), kept in the workbook beside the sheet so that it is found again whatever its name. */
  readonly document: string;
  /** Name of a new sheet; one that is there keeps its own. */
  readonly name: string;
  /** Print of what is drawn but for the day: tells whether a sheet is up to date. */
  readonly print: string;
  /** Of each column, in characters as a file counts them: one is seven pixels. */
  readonly widths: readonly number[];
  /** Of each row, in points. */
  readonly heights: readonly number[];
  /** Row by row; cells without content or look are left out. */
  readonly cells: readonly DrawnCell[];
  readonly merges: readonly DrawnArea[];
  readonly links: readonly DrawnLink[];
  readonly charts: readonly DrawnChart[];
  readonly page: DrawnPage;
  /** Rows that stay in view. */
  readonly frozenRows: number;
  readonly tabColor: string;
}

/** A sheet of the workbook, and the document (`documentKey`) it was generated from where the product made it; `columns` are those of its last drawing. */
export interface SheetInfo {
  readonly name: string;
  readonly generated: { readonly document: string; readonly columns: number; readonly print: string } | null;
  readonly protected: boolean;
}
