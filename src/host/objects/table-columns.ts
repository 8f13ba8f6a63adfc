import { type Area, MAX_COLUMNS } from '../../xlsx/area';
import type { Sheet, Table, TableColumn } from '../../xlsx/workbook';
import { HostError, invalidArgument, invalidOperation, notSupported } from '../errors';
import type { Json } from '../json';
import { defineType, type HostObject } from '../registry';
import type { Session } from '../session';
import { writeCell } from './cell-input';
import { range } from './range';
import { bodyArea } from './table';
import { requireUnprotected } from './target';

interface ColumnTarget {
  readonly table: Table;
  readonly column: TableColumn;
}

function columnArea({ table, column }: ColumnTarget, rows: Area): Area {
  const at = table.area.left + table.columns.indexOf(column);
  return { ...rows, left: at, right: at };
}

const columnRange = (target: ColumnTarget, rows: Area): HostObject => range({ sheet: target.table.sheet, area: columnArea(target, rows) });

function rename({ table, column }: ColumnTarget, value: Json, session: Session): void {
  if (typeof value !== 'string' || value === '') throw invalidArgument();
  requireUnprotected(table.sheet, session);
  if (table.hasHeader)
    writeCell(table.sheet, table.area.top, table.area.left + table.columns.indexOf(column), value.startsWith("'") ? value : `'${value}`, session);
  column.name = value;
  if (table.hasHeader) session.events.edited(table.sheet, columnArea({ table, column }, { ...table.area, bottom: table.area.top }));
}

const tableColumn = defineType<ColumnTarget>('TableColumn', {
  identity: ({ column }) => ({ Id: column.id }),
  get: { Id: ({ column }) => column.id, Index: ({ table, column }) => table.columns.indexOf(column), Name: ({ column }) => column.name, Values: allValues },
  set: { Name: rename },
  makers: {
    GetDataBodyRange: (target) => columnRange(target, bodyArea(target.table)),
    GetHeaderRowRange: (target) => {
      if (!target.table.hasHeader) throw invalidOperation('The table has no header row.');
      return columnRange(target, { ...target.table.area, bottom: target.table.area.top });
    },
    GetRange: (target) => columnRange(target, target.table.area),
    GetTotalRowRange: (target) => {
      if (!target.table.hasTotals) throw invalidOperation('The table has no total row.');
      return columnRange(target, { ...target.table.area, top: target.table.area.bottom });
    },
  },
});

function allValues(target: ColumnTarget, session: Session): Json {
  return columnRange(target, target.table.area).get('Values', session);
}

/** Something at the right, on the table's rows, that inserting a column would move: Excel moves it along, another table it refuses to tear. */
function makeRoom(table: Table, session: Session): void {
  const { sheet, area } = table;
  if (area.right + 1 >= MAX_COLUMNS) throw new HostError('NonBlankCellOffSheet', 'There is no room at the right.');
  const beyond: Area = { ...area, left: area.right + 1, right: MAX_COLUMNS - 1 };
  const torn = sheet.tables.some((other) => other !== table && other.area.left > area.right && other.area.top <= area.bottom && other.area.bottom >= area.top);
  if (torn) throw new HostError('InsertDeleteConflict', 'The operation would shift cells of another table.');
  let last = area.right;
  for (let row = area.top; row <= area.bottom; row++)
    last = Math.max(last, sheet.grid[row]?.values.findLastIndex((value) => value !== null && value !== undefined) ?? -1);
  if (last <= area.right || (sheet.isEmpty(area.top, beyond.left) && columnIsEmpty(sheet, beyond))) return;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = last; column > area.right; column--) shiftRight(sheet, row, column, session);
  }
}

function columnIsEmpty(sheet: Sheet, { top, bottom, left }: Area): boolean {
  for (let row = top; row <= bottom; row++) if (!sheet.isEmpty(row, left)) return false;
  return true;
}

function shiftRight(sheet: Sheet, row: number, column: number, session: Session): void {
  session.requireWritable();
  const formula = sheet.formula(row, column);
  if (formula === null) sheet.setValue(row, column + 1, sheet.value(row, column));
  else sheet.setFormula(row, column + 1, formula, sheet.value(row, column));
  sheet.setStyleId(row, column + 1, sheet.styleId(row, column));
  sheet.setValue(row, column, null);
}

/** `columns.add`: only at the end; what stands at the right is shifted, as Excel does. */
function addColumn(table: Table, index: Json, values: Json, name: Json, session: Session): TableColumn {
  requireUnprotected(table.sheet, session);
  if (index !== null && index !== -1 && index !== table.columns.length) throw notSupported('TableColumnCollection.add within the table');
  const texts = Array.isArray(values) ? (values as readonly (readonly Json[])[]).map(([value]) => value ?? null) : null;
  const rows = table.area.bottom - table.area.top + 1;
  if (texts !== null && texts.length !== rows) throw invalidArgument();
  const header = name ?? texts?.[0] ?? null;
  makeRoom(table, session);
  let own = typeof header === 'string' ? header : '';
  for (let number = 1; own === ''; number++) if (table.columnIndex(`Column${number}`) < 0) own = `Column${number}`;
  if (table.columnIndex(own) >= 0) throw invalidArgument('There is a column of that name.');
  const column = table.appendColumn(own);
  const { sheet, area } = table;
  for (let row = table.bodyTop; row < table.bodyTop + table.bodyRows; row++) {
    sheet.setStyleId(row, area.right, sheet.styleId(row, area.right - 1));
    if (texts !== null) writeCell(sheet, row, area.right, texts[row - area.top] ?? null, session);
  }
  session.events.edited(sheet, { ...area, left: area.right }, 'ColumnInserted');
  return column;
}

export const tableColumnCollection = defineType<Table>('TableColumnCollection', {
  get: { Count: (table) => table.columns.length },
  items: (table) => table.columns.map((column) => tableColumn({ table, column })),
  find: (table, key) => {
    const column = table.columns.find((other) => other.id === key || other.name.toLowerCase() === String(key).toLowerCase());
    return column === undefined ? null : tableColumn({ table, column });
  },
  makers: {
    Add: (table, args, session) => tableColumn({ table, column: addColumn(table, args.value(0), args.value(1), args.value(2), session) }),
  },
});
