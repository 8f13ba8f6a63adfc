import type { ColumnKey } from '../../src/sheets/contract';
import { columnsOf } from '../../src/sheets/layout';
import type { Column, InputTable, Year } from '../../src/sheets/layout';
import type { CellInput } from './printed';

/** A row by column key (or year); what is not named stays blank. */
export type Row<T extends InputTable> = { readonly [K in ColumnKey<T> | Year | `${string & ColumnKey<T>} ${Year}`]?: CellInput };

/** A table ready to be put on a sheet. */
export interface Block {
  readonly table: InputTable;
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<string, CellInput | undefined>>[];
  /** Lists for single cells of a column, by row, where each row has its own. */
  readonly rowChoices?: { readonly column: string; readonly lists: readonly (readonly string[] | undefined)[] };
}

interface Content<T extends InputTable> {
  readonly rows?: readonly Row<T>[];
  /** Blank rows after the filled ones. */
  readonly blank?: number;
  readonly without?: readonly ColumnKey<T>[];
  readonly years?: readonly Year[];
  readonly dated?: { readonly [K in ColumnKey<T>]?: readonly Year[] };
}

export function block<T extends InputTable>(table: T, { rows = [], blank = 0, ...choice }: Content<T>): Block {
  return { table, columns: columnsOf(table, choice), rows: [...rows, ...Array.from({ length: blank }, () => ({}))] };
}

/** A sheet of the workbook: a title, a line that says what to do, one or more tables side by side. */
export interface Page {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** What the sheet is for, in the list of the first sheet. */
  readonly purpose: string;
  readonly tab: string;
  /** Leftmost columns that stay in sight. */
  readonly frozen: number;
  readonly blocks: readonly Block[];
}
