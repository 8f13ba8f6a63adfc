import type { Area } from '../xlsx/area';
import type { Sheet } from '../xlsx/workbook';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Two opposite corners of what is selected, and the active cell within. */
export interface Selection {
  readonly active: Cell;
  readonly anchor: Cell;
  readonly corner: Cell;
}

export const selectCell = (active: Cell, corner = active): Selection => ({ active, anchor: active, corner });

/** The merged area a cell belongs to, else the cell itself as an area. */
export function mergeAt(sheet: Sheet, { row, column }: Cell): Area {
  return sheet.merges.at(row, column) ?? { top: row, left: column, bottom: row, right: column };
}

const union = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** What is selected, merged cells at its corners whole. */
export const areaOf = (sheet: Sheet, { anchor, corner }: Selection): Area => union(mergeAt(sheet, anchor), mergeAt(sheet, corner));

/** The cells of an area, row by row, without those a merge hides. */
export function* cellsOf(sheet: Sheet, area: Area): Generator<Cell> {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const merge = sheet.merges.at(row, column);
      if (merge === null || (merge.top === row && merge.left === column)) yield { row, column };
    }
  }
}

/** The part of an area that can hold something: whole columns are walked no further than the sheet goes. */
export function withContent(sheet: Sheet, area: Area): Area {
  const used = sheet.usedRange ?? { top: 0, left: 0, bottom: 0, right: 0 };
  return { ...area, bottom: Math.max(area.top, Math.min(area.bottom, used.bottom)), right: Math.max(area.left, Math.min(area.right, used.right)) };
}
