import { type Area, contains, intersects } from '../../xlsx/area';
import type { Sheet, Table } from '../../xlsx/workbook';
import { HostError, notSupported } from '../errors';
import type { Session } from '../session';
import { type RangeTarget, requireUnprotected } from './target';

const conflict = (): HostError => new HostError('InsertDeleteConflict', 'The insert or delete operation attempted resulted in a conflict.');

/** Moves the cells of some columns, from a row downwards, by a number of rows. Formulas are moved, not rewritten. */
export function moveRows(sheet: Sheet, columns: Pick<Area, 'left' | 'right'>, from: number, by: number): void {
  const last = sheet.grid.length - 1;
  const rows = Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => from + index);
  for (const row of by > 0 ? rows.reverse() : rows) {
    for (let column = columns.left; column <= columns.right; column++) moveCell(sheet, row, column, row + by);
  }
}

function moveCell(sheet: Sheet, row: number, column: number, to: number): void {
  const formula = sheet.formula(row, column);
  if (formula === null) sheet.setValue(to, column, sheet.value(row, column));
  else sheet.setFormula(to, column, formula, sheet.value(row, column));
  sheet.setStyleId(to, column, sheet.styleId(row, column));
  sheet.setValue(row, column, null);
  sheet.setStyleId(row, column, 0);
}

/** Tables that go along with cells moved from a row downwards; one that would be torn apart is a conflict. */
function tablesBelow(sheet: Sheet, moved: Area): Table[] {
  return sheet.tables.filter((table) => {
    if (!intersects(table.area, moved)) return false;
    const whole = contains(moved, table.area.top, table.area.left) && table.area.right <= moved.right;
    if (!whole) throw conflict();
    return true;
  });
}

const shifted = (area: Area, by: number): Area => ({ ...area, top: area.top + by, bottom: area.bottom + by });

function moveTables(tables: readonly Table[], by: number): void {
  for (const table of tables) table.reshape({ area: shifted(table.area, by), autoFilter: table.autoFilter === null ? null : shifted(table.autoFilter, by) });
}

/** `insert('Down')`: cells below make room. */
export function insertCells(target: RangeTarget, shift: string, session: Session): RangeTarget {
  if (shift !== 'Down') throw notSupported(`Range.insert('${shift}')`);
  const { sheet, area } = target;
  requireUnprotected(sheet, session);
  const count = area.bottom - area.top + 1;
  const below = tablesBelow(sheet, { ...area, bottom: Infinity });
  moveRows(sheet, area, area.top, count);
  moveTables(below, count);
  session.events.edited(sheet, area, 'RowInserted');
  return target;
}

/** `delete('Up')`: cells below close up. */
export function deleteCells(target: RangeTarget, shift: string, session: Session): void {
  if (shift !== 'Up') throw notSupported(`Range.delete('${shift}')`);
  const { sheet, area } = target;
  requireUnprotected(sheet, session);
  const count = area.bottom - area.top + 1;
  if (sheet.tables.some((table) => intersects(table.area, area))) throw conflict();
  const below = tablesBelow(sheet, { ...area, top: area.bottom + 1, bottom: Infinity });
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      sheet.setValue(row, column, null);
      sheet.setStyleId(row, column, 0);
    }
  }
  moveRows(sheet, area, area.bottom + 1, -count);
  moveTables(below, -count);
  session.events.edited(sheet, area, 'RowDeleted');
}
