import { type NewTable, PortError } from '../sheets/book';
import { type Area, intersects } from './area';
import { Sheet, Table, type Workbook } from './workbook';

const areaOf = ({ row, column, columns, rows }: NewTable): Area => ({ top: row, left: column, bottom: row + rows, right: column + columns.length - 1 });

/** Makes all tables or none: everything that can refuse is asked before the first cell is written. */
export function createTables(workbook: Workbook, tables: readonly NewTable[]): void {
  for (const table of tables) checkNew(workbook, table);
  for (const table of tables) createTable(workbook, table);
}

function checkNew(workbook: Workbook, table: NewTable): void {
  const params = { tabella: table.name, foglio: table.sheet };
  if (workbook.readOnly) throw new PortError('SOLA_LETTURA', params);
  const names = [...workbook.tables.map(({ name }) => name), ...workbook.definedNames.map(({ name }) => name)];
  if (names.some((name) => name.toLowerCase() === table.name.toLowerCase())) throw new PortError('NOME_OCCUPATO', params);
  const sheet = workbook.sheet(table.sheet);
  if (sheet === undefined) return;
  if (sheet.protection !== null) throw new PortError('FOGLIO_PROTETTO', params);
  const area = areaOf(table);
  const others = [...sheet.tables.map((other) => other.area), ...sheet.merges.all, ...sheet.pivots, ...sheet.arrayFormulas];
  if (others.some((other) => intersects(other, area))) throw new PortError('FOGLIO_OCCUPATO', params);
  if (table.values !== null && !isBlank(sheet, area)) throw new PortError('FOGLIO_OCCUPATO', params);
}

function isBlank(sheet: Sheet, area: Area): boolean {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) if (!sheet.isEmpty(row, column)) return false;
  }
  return true;
}

function createTable(workbook: Workbook, { name, sheet: sheetName, row, column, columns, rows, values }: NewTable): void {
  let sheet = workbook.sheet(sheetName);
  if (sheet === undefined) {
    sheet = new Sheet(sheetName);
    workbook.sheets.push(sheet);
  }
  columns.forEach(({ header, format, width, style }, index) => {
    const at = column + index;
    sheet.setValue(row, at, header);
    if (style !== undefined) sheet.setStyleId(row, at, workbook.styles.styleWith(sheet.styleId(row, at), style));
    if (width !== undefined) sheet.columns.ensureWidth(at, width);
    for (let body = 0; body < rows; body += 1) {
      const value = values?.[body]?.[index];
      if (format !== undefined) sheet.setStyleId(row + 1 + body, at, workbook.styles.styleWith(sheet.styleId(row + 1 + body, at), { format }));
      if (value !== undefined) sheet.setValue(row + 1 + body, at, value);
    }
  });
  const area = areaOf({ name, sheet: sheetName, row, column, columns, rows, values });
  const id = Math.max(0, ...workbook.tables.map((table) => table.id)) + 1;
  const named = columns.map(({ header }, index) => ({ id: index + 1, name: header }));
  sheet.tables.push(new Table(sheet, { id, name, area, hasHeader: true, hasTotals: false, columns: named, autoFilter: area, styleName: 'TableStyleMedium2' }));
}
