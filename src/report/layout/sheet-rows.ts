import type { CellValue } from '../../model/cell';
import type { CellRef } from '../../model/finding';
import type { DrawnLook } from '../../sheets/drawing';

/** Texts longer than the highest row go on in further rows, each so high, in points. */
export const FULL_ROW = 110;

/** No row is higher, in points: nearly half of a page stays for others, and Excel's own limit is far. */
export const HIGHEST_ROW = 220;

/** A cell on its way to the sheet, in columns of the grid. */
export interface LaidCell {
  readonly left: number;
  readonly right: number;
  /** How many rows it takes, from its own on. */
  rows: number;
  readonly value: CellValue;
  readonly look: DrawnLook;
  readonly link: CellRef | undefined;
  /** Height its content needs, in points. */
  readonly needs: number;
}

export type Keep = 'no' | 'wish' | 'must';

/** A row on its way to the sheet. */
export interface LaidRow {
  /** In points. */
  height: number;
  readonly cells: LaidCell[];
  /** Whether it stays on a page with the row below: `wish` where that is better to read, `must` where a text would be cut. */
  keep: Keep;
  /** Only air: no page begins with it. */
  readonly isGap: boolean;
  /** Always the first row of a page. */
  readonly opensPage: boolean;
  /** A text too long for the row above goes on in it. */
  readonly isContinued: boolean;
  /** The table whose body it is part of. */
  readonly table: LaidTable | null;
}

/** What rows of a table's body share. */
export interface LaidTable {
  /** Repeated on each page; null where there is none, or where it would fill the page. */
  readonly header: LaidRow | null;
}

export const rowOf = (
  height: number,
  cells: LaidCell[],
  more: Partial<Pick<LaidRow, 'keep' | 'isGap' | 'opensPage' | 'isContinued' | 'table'>> = {},
): LaidRow => ({
  height: Math.min(Math.max(height, 4), HIGHEST_ROW),
  cells,
  keep: 'no',
  isGap: false,
  opensPage: false,
  isContinued: false,
  table: null,
  ...more,
});
