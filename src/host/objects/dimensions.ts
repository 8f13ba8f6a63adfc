import { invalidArgument } from '../errors';
import type { Json } from '../json';
import type { Session } from '../session';
import { texts } from './range-values';
import { occupied, type RangeTarget, requireFormattable } from './target';

/** Office.js measures columns in points, files in characters of the default font, the cell's margin included; at Calibri 11 one character is 5,25 points. */
const POINTS_PER_CHARACTER = 5.25;

export const toPoints = (characters: number): number => characters * POINTS_PER_CHARACTER;
const toCharacters = (points: number): number => points / POINTS_PER_CHARACTER;

const same = (values: readonly number[]): Json => (values.every((value) => value === values[0]) ? (values[0] ?? null) : null);

const columnsOf = ({ area }: RangeTarget): number[] => Array.from({ length: Math.min(area.right - area.left + 1, 256) }, (_, index) => area.left + index);
const rowsOf = (target: RangeTarget): number[] => {
  const { top, bottom } = occupied(target);
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
};

export const columnWidth = (target: RangeTarget): Json => same(columnsOf(target).map((column) => toPoints(target.sheet.columns.width(column))));
export const rowHeight = (target: RangeTarget): Json => same(rowsOf(target).map((row) => target.sheet.rows.height(row)));

function positive(value: Json): number {
  if (typeof value !== 'number' || value < 0) throw invalidArgument();
  return value;
}

export function setColumnWidth(target: RangeTarget, value: Json, session: Session): void {
  requireFormattable(target, session);
  for (const column of columnsOf(target)) target.sheet.columns.setWidth(column, toCharacters(positive(value)));
}

export function setRowHeight(target: RangeTarget, value: Json, session: Session): void {
  requireFormattable(target, session);
  for (const row of rowsOf(target)) target.sheet.rows.setHeight(row, positive(value));
}

export function standardRowHeight(target: RangeTarget, session: Session): void {
  requireFormattable(target, session);
  for (const row of rowsOf(target)) target.sheet.rows.setHeight(row, null);
}

export function standardColumnWidth(target: RangeTarget, session: Session): void {
  requireFormattable(target, session);
  for (const column of columnsOf(target)) target.sheet.columns.setWidth(column, target.sheet.columns.defaultWidth);
}

/** An approximation: the longest displayed text of each column, in characters. */
export function autofitColumns(target: RangeTarget, session: Session): void {
  requireFormattable(target, session);
  const { sheet } = target;
  const area = occupied(target);
  for (let column = area.left; column <= area.right; column++) {
    const shown = texts({ sheet, area: { ...area, left: column, right: column } }, session) as readonly (readonly string[])[];
    const longest = shown.reduce((most, [text = '']) => Math.max(most, text.length), 0);
    if (longest > 0) sheet.columns.setWidth(column, Math.min(255, longest + 2));
  }
}
