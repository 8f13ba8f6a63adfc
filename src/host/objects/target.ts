import { type Area, areaAddress, MAX_COLUMNS, MAX_ROWS } from '../../xlsx/area';
import type { Sheet } from '../../xlsx/workbook';
import { accessDenied, invalidArgument } from '../errors';
import type { Session } from '../session';

/** The cells a Range object stands for. */
export interface RangeTarget {
  readonly sheet: Sheet;
  readonly area: Area;
}

export const rowCount = ({ area }: RangeTarget): number => area.bottom - area.top + 1;
export const columnCount = ({ area }: RangeTarget): number => area.right - area.left + 1;

/** The part of the grid, or InvalidArgument where it leaves the sheet. */
export function within(sheet: Sheet, area: Area): RangeTarget {
  if (area.top < 0 || area.left < 0 || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS || area.top > area.bottom || area.left > area.right)
    throw invalidArgument();
  return { sheet, area };
}

/** `'Foglio di lavoro'!A1:B2`. */
export function fullAddress({ sheet, area }: RangeTarget): string {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name) ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;
  return `${name}!${areaAddress(area)}`;
}

/** Rows and columns that hold something: whole-column ranges are walked no further. */
export function occupied({ sheet, area }: RangeTarget): Area {
  const last = sheet.grid.length - 1;
  const widest = sheet.grid.reduce((most, row) => Math.max(most, row?.values.length ?? 0, row?.styles.length ?? 0), 0) - 1;
  return { ...area, bottom: Math.max(area.top, Math.min(area.bottom, last)), right: Math.max(area.left, Math.min(area.right, widest)) };
}

/** A table of cell answers, row by row. Throws for ranges no answer could hold. */
export function mapCells<T>({ sheet, area }: RangeTarget, read: (sheet: Sheet, row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > 5_000_000) throw invalidArgument('The range is too large.');
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(read(sheet, row, column));
    rows.push(cells);
  }
  return rows;
}

/** Throws AccessDenied where the workbook or the sheet forbids changing the cells' content. */
export function requireUnlocked(target: RangeTarget, session: Session): void {
  session.requireWritable();
  const { sheet } = target;
  if (sheet.protection === null) return;
  const { area } = target;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (session.workbook.styles.style(sheet.styleId(row, column)).locked) throw accessDenied();
    }
  }
}

/** Throws AccessDenied where the workbook or the sheet forbids formatting. */
export function requireFormattable(target: RangeTarget, session: Session): void {
  session.requireWritable();
  if (target.sheet.protection !== null && !target.sheet.protection.formatCells) throw accessDenied();
}

/** Throws AccessDenied where the sheet's structure may not change. */
export function requireUnprotected(sheet: Sheet, session: Session): void {
  session.requireWritable();
  if (sheet.protection !== null) throw accessDenied();
}
