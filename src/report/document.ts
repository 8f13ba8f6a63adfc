import type { CellRef } from '../model/finding';
import type { Band } from '../model/model';

/** The summary documents, in the order in which an office goes through them. */
export type DocumentKind =
  'sintesi' | 'cruscotto' | 'mappa' | 'programma' | 'scheda' | 'pira' | 'rapporto' | 'ptpct' | 'risorse' | 'bilancio' | 'comunicazione' | 'controlli';

/** A summary document as data: what stands in it and what it means, not where it is drawn. Sheets, Word and the pane's preview show the same. */
export interface Document {
  /** The same from run to run: the kind and, where there are several, what it is about (`programma:1.4`). */
  readonly id: string;
  readonly kind: DocumentKind;
  /** Name of its sheet, one that Excel takes (`sheetNames` sees to it). */
  readonly sheet: string;
  readonly title: string;
  readonly stamp: Stamp;
  readonly blocks: readonly Block[];
}

/** What every document says of where its figures come from. */
export interface Stamp {
  readonly organisation: string;
  readonly year: number;
  /** Day of the run, serial. */
  readonly date: number;
  /** The parameters that decide the figures, as one sentence; empty where nothing is scored. */
  readonly parameters: string;
  readonly version: string;
}

export type Block = Heading | Narrative | Figures | Table | Charts;

/** Who sees it: `office` is for the office alone, on its sheets, and no published act prints it. */
interface ForWhom {
  readonly audience?: 'office';
}

export interface Heading extends ForWhom {
  readonly kind: 'heading';
  readonly level: 1 | 2;
  readonly text: string;
  /** Opens a page of a sheet: what stands before it is taken in at one look. */
  readonly newPage?: true;
}

/** A text that people wrote, or one of ours. Null text of a labelled one is missing: it is shown as such, never left out. */
export interface Narrative extends ForWhom {
  readonly kind: 'narrative';
  readonly label: string | null;
  readonly text: string | null;
  readonly tone?: Tone;
  /** The cell where people write it. */
  readonly link?: CellRef;
}

/** A few large figures side by side, at most five. */
export interface Figures extends ForWhom {
  readonly kind: 'figures';
  readonly figures: readonly (ForWhom & { readonly label: string; readonly cell: Cell; readonly note: string | null })[];
}

export interface Table extends ForWhom {
  readonly kind: 'table';
  /** Unique in its document: charts name it. */
  readonly id: string;
  readonly caption: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** `map` draws every cell with a band as a coloured box; the plain grid is for reading line by line. */
  readonly look: 'grid' | 'map';
  /** Stands at the right of the table before it where a page has the room; a reader that goes down the page takes it after that one. */
  readonly beside?: true;
}

/** One for the office alone is the last of its table. */
export interface Column extends ForWhom {
  readonly header: string;
  /** Share of the page's width, relative to the other columns of the table. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

/** `group` opens what follows and stays with it on a page; `total` closes; `note` is a remark across the table. */
export interface Row {
  readonly role: 'plain' | 'group' | 'total' | 'note';
  /** From left to right; cells that a taller one above covers are left out, as in HTML. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** Text, a figure, or nothing. */
  readonly content: string | Figure | null;
  /** Fills the cell with the band's colour; the band's name must stand in it or beside it. */
  readonly band?: Band;
  readonly tone?: Tone;
  readonly align?: Column['align'];
  /** Steps from the left edge: how deep it stands in a tree. */
  readonly indent?: number;
  /** How many columns and rows it takes; one by default. */
  readonly columns?: number;
  readonly rows?: number;
  /** The cell of the officers' tables that it comes from. */
  readonly link?: CellRef;
  /** What waits for somebody here: an actual, in its own cell or where its `state` stands, the reason of a variance, a `figure` that cannot be computed. */
  readonly missing?: 'actual' | 'state' | 'reason' | 'figure';
}

/** A figure as Excel holds it: percentages as fractions, money in euro, days as serials. */
export interface Figure {
  readonly n: number;
  readonly as: 'percent' | 'number' | 'money' | 'date';
  /** Ignored for money and days. */
  readonly decimals: number;
  /** A change: what rises bears its sign too. */
  readonly signed?: true;
  /** Words around a number, such as `≤ ` before it and ` gg` after it; the cell stays a number. */
  readonly before?: string;
  readonly after?: string;
}

/** What a text is, beyond its words: colour is never its only sign. */
export type Tone = 'strong' | 'muted' | 'pira' | 'ptpct' | 'missing' | 'errore' | 'avviso' | 'nota';

/** Charts side by side. */
export interface Charts extends ForWhom {
  readonly kind: 'charts';
  readonly charts: readonly Chart[];
}

/** A chart of columns of one table of the same document, so that it follows its cells. */
export interface Chart {
  /** Unique in its document. */
  readonly id: string;
  /** `bars` lie, `columns` stand, `ring` shows shares. */
  readonly shape: 'bars' | 'columns' | 'ring';
  readonly title: string;
  /** What the picture says, for those who cannot see it. */
  readonly alt: string;
  readonly table: string;
  /** Column of the labels, and of each series; rows that are not `plain` are left out. */
  readonly labels: number;
  readonly series: readonly Series[];
  /** Colours of the rows' points where they mean something (bands), in row order; else each series has its own. */
  readonly pointColors: readonly string[] | null;
  /** End of the axis, where it is known (1 for percentages). */
  readonly max: number | null;
}

export interface Series {
  readonly name: string;
  readonly column: number;
}
