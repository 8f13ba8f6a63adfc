import type { CellValue } from '../model/cell';
import type { SheetDrawing, SheetInfo } from './drawing';

/**
 * A table as it stands in the workbook: body rows only (no header, no totals row), hidden and filtered rows included.
 * `values` and `formats` are row-major and as wide as `headers`; positions are zero-based on the sheet.
 */
export interface RawTable {
  readonly name: string;
  readonly sheet: string;
  /** Row of the first body cell's header; the body begins at `row + 1` (at `row` for a table without header row). */
  readonly row: number;
  readonly column: number;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  readonly headers: readonly string[];
  readonly values: readonly (readonly CellValue[])[];
  /** Number format codes in en-US. */
  readonly formats: readonly (readonly string[])[];
  /** Formulas of the body, en-US, keyed by `rowIndex * headers.length + columnIndex`. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Fill and font colour of the columns that the product colours, by column index and body row. */
  readonly looks: ReadonlyMap<number, readonly CellLook[]>;
  /** How many columns directly right of the table could be taken without overwriting or shifting anything. */
  readonly freeColumns: number;
  /** True when the sheet's protection forbids writing the table's cells. */
  readonly protected: boolean;
}

/** What one reading of the workbook gives: the contract's tables (and any `Indicatori…` table), and what the last run left. */
export interface Book {
  readonly tables: readonly RawTable[];
  /** Names of all tables in the workbook, the contract's or not. */
  readonly tableNames: readonly string[];
  /** Custom document properties that begin with `Cruscotto`. */
  readonly properties: ReadonlyMap<string, string>;
  /** The custom XML part in which the product remembers what it wrote; null before the first run. */
  readonly memory: string | null;
  readonly readOnly: boolean;
}

export interface CellStyle {
  /** Number format code, en-US; undefined leaves the cell's own. */
  readonly format?: string;
  /** Fill colour `#RRGGBB`, null for no fill; undefined leaves the cell's own. */
  readonly fill?: string | null;
  /** Font colour `#RRGGBB`, null for automatic; undefined leaves the cell's own. */
  readonly color?: string | null;
}

/** A cell's own fill and font colour, `#RRGGBB`; null for none and automatic. */
export interface CellLook {
  readonly fill: string | null;
  readonly color: string | null;
}

/** One output column of one table, in body row order; `undefined` leaves that cell alone. */
export interface ColumnChange {
  readonly table: string;
  /** Header as it stands in the table, or the one to append. */
  readonly header: string;
  readonly append: boolean;
  readonly values: readonly (CellValue | undefined)[];
  readonly styles: readonly (CellStyle | undefined)[];
}

/** All that a run writes. An adapter applies it whole or not at all; cells that already hold what is asked are left untouched. */
export interface Changes {
  readonly columns: readonly ColumnChange[];
  readonly properties: ReadonlyMap<string, string>;
  readonly memory: string | null;
}

/** A cell of a row to be added. */
export interface NewCell {
  /** Null leaves the cell blank, or to a formula that fills its column. */
  readonly value: CellValue;
  /** Number format code, en-US; undefined leaves that of the row above. */
  readonly format?: string;
}

/** Rows that come or go in one table. Nothing may stand below it in its columns: cells there would be shifted. */
export type RowsChange = {
  readonly table: string;
  /** The memory as it is to be afterwards. */
  readonly memory: string | null;
} & (
  | {
      /** Rows behind the last one of the body, as wide as the table. */
      readonly add: readonly (readonly NewCell[])[];
      readonly remove?: never;
    }
  | {
      /** Body rows that go, by index as last read. A table keeps one row: the last is emptied. */
      readonly remove: readonly number[];
      readonly add?: never;
    }
);

/** Namespace of the custom XML part in which the product remembers what it wrote. */
export const MEMORY_NAMESPACE = 'urn:cruscotto:memoria';

/** The custom document properties a book brings along begin with this. */
export const PROPERTY_PREFIX = 'Cruscotto';

/** How generated sheets come into a workbook. */
export interface SheetPort {
  /** All worksheets in tab order, and which document each was generated from. */
  listSheets(): Promise<readonly SheetInfo[]>;
  /**
   * Draws a document onto the sheet `onto` that was generated from it before, or onto a new one at the end that takes the drawing's name.
   * The columns of the last drawing are cleared, also where the new one has fewer. What is not the drawing's stays: the sheet's name, place and tab colour,
   * all columns at its right, other people's charts. Rejects with `FOGLIO_NON_GENERATO` where the sheet is not the document's own or the name is taken, with
   * `FOGLIO_PROTETTO` where it is protected, with `SCHEDA_OCCUPATA` where a table, a pivot table or an array formula stands in its columns, with
   * `COLONNE_CON_NOTE` where the drawing has more columns than the last and something stands in those.
   * A failure half-way takes a new sheet away again and leaves an old one marked as not up to date; the error's `foglio` names it.
   */
  drawSheet(drawing: SheetDrawing, onto: string | null): Promise<void>;
}

/** The few verbs between the product and a workbook. Every adapter passes the suite in test/contract. */
export interface WorkbookPort extends SheetPort {
  readTables(): Promise<Book>;
  /** Applies all changes or none; rejects with a `PortError`. Says how many cells differed and were written. */
  apply(changes: Changes): Promise<{ cellsWritten: number }>;
  /** Adds or removes rows of a table and keeps the memory, all or nothing; a totals row stays the last. Rejects with `RIGHE_OCCUPATE` where something stands below. */
  changeRows(change: RowsChange): Promise<void>;
  /** Shows a cell or range to the person: its sheet comes to the front, the address (A1, without sheet) is selected. */
  select(sheet: string, address: string): Promise<void>;
  /** What the person has selected; null where nothing stands in it. Rejects with `SELEZIONE_NON_VALIDA` where it is no single range. */
  readSelection(): Promise<Selection | null>;
  /** Makes all tables or none. Sheets that are not there yet are added at the end. */
  createTables(tables: readonly NewTable[]): Promise<void>;
}

/** How many rows of a selection are read: enough to propose its columns and to show what becomes of it. */
export const SELECTION_ROWS = 6;

/** A selected range, cut to the cells in use; positions are zero-based on the sheet. */
export interface Selection {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Its first rows, at most `SELECTION_ROWS`. */
  readonly head: readonly (readonly CellValue[])[];
  /** Tables it touches. */
  readonly tables: readonly string[];
}

export interface NewColumn {
  readonly header: string;
  /** Number format code of the body, en-US; undefined leaves the cells' own. */
  readonly format?: string;
  /** In characters, as Excel counts; undefined leaves the column as it is. */
  readonly width?: number;
  /** Fill and font colour of the header; undefined leaves the table style's. */
  readonly style?: CellStyle;
}

/** A table to be made; positions are zero-based on the sheet, the header row's. */
export interface NewTable {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly columns: readonly NewColumn[];
  /** Rows of the body, at least one. */
  readonly rows: number;
  /** First rows of the body, row-major; null where the table is made over cells that stand there already, whose body stays as it is. */
  readonly values: readonly (readonly CellValue[])[] | null;
}

/** Why a workbook could not be read or written; the catalogue has a sentence for each. */
export type PortErrorCode =
  | 'FILE_NON_TROVATO'
  | 'FILE_VUOTO'
  | 'FILE_NON_EXCEL'
  | 'FILE_XLS_VECCHIO'
  | 'FILE_CON_PASSWORD'
  | 'FILE_TRONCATO'
  | 'FILE_TROPPO_GRANDE'
  | 'FILE_ILLEGGIBILE'
  | 'FILE_NON_SCRITTO'
  | 'FOGLIO_PROTETTO'
  | 'TABELLA_CAMBIATA'
  | 'SCRITTURA_FALLITA'
  | 'LETTURA_FALLITA'
  /** Excel is doing something else or shows a dialog. */
  | 'EXCEL_OCCUPATO'
  | 'CELLA_IN_MODIFICA'
  /** Excel did not answer in time. */
  | 'TEMPO_SCADUTO'
  /** The template of the report is no .docx, is damaged, or is larger than any template. */
  | 'MODELLO_NON_WORD'
  | 'MODELLO_ILLEGGIBILE'
  | 'MODELLO_TROPPO_GRANDE'
  | 'SOLA_LETTURA'
  | 'ACCESSO_NEGATO'
  | 'RICHIESTA_TROPPO_GRANDE'
  | 'API_NON_DISPONIBILE'
  /** Stopped by the person, with everything as it was. */
  | 'ANNULLATO'
  /** The cell to show is not there any more. */
  | 'CELLA_NON_TROVATA'
  /** What is selected is not one range. */
  | 'SELEZIONE_NON_VALIDA'
  /** A new table would come to stand on something. */
  | 'FOGLIO_OCCUPATO'
  /** Something stands below a table whose rows are to change. */
  | 'RIGHE_OCCUPATE'
  /** A table, a pivot table or an array formula stands in the columns of a generated sheet. */
  | 'SCHEDA_OCCUPATA'
  /** A generated sheet needs more columns than before, and something of a person stands in them; `colonne` is their range. */
  | 'COLONNE_CON_NOTE'
  /** A sheet of that name is there that was not generated from that document. */
  | 'FOGLIO_NON_GENERATO'
  /** A table or name of the workbook is called as the new table should be. */
  | 'NOME_OCCUPATO'
  /** A write failed and what it had written could not be taken back; `causa` is the code of the first failure. */
  | 'RIPRISTINO_FALLITO';

export class PortError extends Error {
  constructor(
    readonly code: PortErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'PortError';
  }
}
