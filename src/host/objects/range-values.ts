import { format } from 'numfmt';
import { CellError } from '../../model/cell';
import type { Sheet } from '../../xlsx/workbook';
import { invalidArgument } from '../errors';
import type { Json } from '../json';
import type { Session } from '../session';
import { writeCell } from './cell-input';
import { columnCount, mapCells, type RangeTarget, requireFormattable, requireUnlocked, rowCount } from './target';

const plain = (sheet: Sheet, row: number, column: number): Json => {
  const value = sheet.value(row, column);
  return value === null ? '' : value instanceof CellError ? value.code : value;
};

export const values = (target: RangeTarget): Json => mapCells(target, plain);

export const formulas = (target: RangeTarget): Json => mapCells(target, (sheet, row, column) => sheet.formula(row, column) ?? plain(sheet, row, column));

export const valueTypes = (target: RangeTarget): Json =>
  mapCells(target, (sheet, row, column) => {
    const value = sheet.value(row, column);
    if (value === null) return 'Empty';
    if (value instanceof CellError) return 'Error';
    return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
  });

export const numberFormats = (target: RangeTarget, session: Session): Json =>
  mapCells(target, (sheet, row, column) => session.workbook.styles.style(sheet.styleId(row, column)).numberFormat);

/** As displayed, in en-US; column width does not cut it. */
export const texts = (target: RangeTarget, session: Session): Json =>
  mapCells(target, (sheet, row, column) => {
    const value = sheet.value(row, column);
    if (value === null) return '';
    if (value instanceof CellError) return value.code;
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    return format(session.workbook.styles.style(sheet.styleId(row, column)).numberFormat, value, { throws: false });
  });

/** Gives every cell its element: a single value goes into all, an array must be of the range's size. */
export function spread(target: RangeTarget, input: Json, write: (row: number, column: number, value: Json) => void): void {
  const { area } = target;
  const rows = Array.isArray(input) ? (input as readonly Json[]) : null;
  if (rows !== null) validateSize(target, rows.length, Array.isArray(rows[0]) ? rows[0].length : 1);
  for (let row = area.top; row <= area.bottom; row++) {
    const line = rows === null ? input : (rows[row - area.top] ?? null);
    if (rows !== null && (!Array.isArray(line) || line.length !== columnCount(target))) throw sizeError();
    for (let column = area.left; column <= area.right; column++) write(row, column, Array.isArray(line) ? (line[column - area.left] ?? null) : line);
  }
}

const sizeError = (): Error => invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");

/** The client asks this before it splits a large write, so that a wrong size fails before anything is written. */
export function validateSize(target: RangeTarget, rows: number, columns: number): void {
  if (rows !== rowCount(target) || columns !== columnCount(target)) throw sizeError();
}

export function setValues(target: RangeTarget, input: Json, session: Session): void {
  requireUnlocked(target, session);
  spread(target, input, (row, column, value) => writeCell(target.sheet, row, column, value, session));
  session.events.edited(target.sheet, target.area);
}

export function setNumberFormats(target: RangeTarget, input: Json, session: Session): void {
  requireFormattable(target, session);
  const { styles } = session.workbook;
  spread(target, input, (row, column, value) => {
    if (value === null) return;
    if (typeof value !== 'string') throw invalidArgument();
    target.sheet.setStyleId(row, column, styles.styleWith(target.sheet.styleId(row, column), { format: value === '' ? 'General' : value }));
  });
}
