import type { CellValue } from '../model/cell';
import { type NewCell, PortError, type RowsChange } from '../sheets/book';
import { columnOfKey, rowOfKey } from './area';
import { translateFormula } from './shared-formula';
import type { Sheet, Table, Workbook } from './workbook';

interface Content {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly styleId: number;
}

/** A row of the table as it is to be; `from` is the row of the sheet it stood in, by which its formulas move. */
interface Line {
  readonly from: number | null;
  readonly cells: readonly Content[];
}

/** Adds or removes rows of a table: everything that can refuse is asked before the first cell is written. */
export function changeRows(workbook: Workbook, change: RowsChange): void {
  const table = checked(workbook, change);
  const { sheet, area, bodyTop, bodyRows } = table;
  const { add = [], remove = [] } = change;
  const lines = Array.from({ length: area.bottom - bodyTop + 1 }, (_, at) => lineOf(sheet, table, bodyTop + at));
  const totals = lines.slice(bodyRows);
  const kept = lines.slice(0, bodyRows).filter((_, at) => !remove.includes(at));
  const last = lines[bodyRows - 1];
  const styleIds = last?.cells.map(({ styleId }) => styleId) ?? [];
  const added = add.map((cells): Line => ({ from: null, cells: cells.map((cell, at) => made(workbook, cell, styleIds[at] ?? 0)) }));
  const body = [...kept, ...added];
  if (body.length === 0) body.push({ from: null, cells: styleIds.map((styleId) => ({ value: null, formula: null, styleId })) });
  table.growRows(body.length - bodyRows);
  [...body, ...totals].forEach((line, at) => put(sheet, area.left, bodyTop + at, line));
  for (let row = bodyTop + body.length + totals.length; row <= area.bottom; row += 1) {
    put(sheet, area.left, row, { from: null, cells: table.columns.map(() => ({ value: null, formula: null, styleId: 0 })) });
  }
}

function checked(workbook: Workbook, { table: name, add = [], remove = [] }: RowsChange): Table {
  const table = workbook.table(name);
  const params = { tabella: name };
  if (table === undefined) throw new PortError('TABELLA_CAMBIATA', params);
  if (workbook.readOnly) throw new PortError('SOLA_LETTURA', params);
  const { sheet, bodyRows, columns } = table;
  const fits = add.every((cells) => cells.length === columns.length) && remove.every((row) => row >= 0 && row < bodyRows);
  if (!fits) throw new PortError('TABELLA_CAMBIATA', params);
  if (sheet.protection !== null) throw new PortError('FOGLIO_PROTETTO', { foglio: sheet.name, ...params });
  if (standsBelow(table)) throw new PortError('RIGHE_OCCUPATE', params);
  return table;
}

/** True where anything stands in the columns of a table below it. */
function standsBelow({ sheet, area }: Table): boolean {
  const others = [...sheet.merges.all, ...sheet.pivots, ...sheet.arrayFormulas, ...sheet.tables.map((table) => table.area)];
  if (others.some((other) => other.bottom > area.bottom && other.left <= area.right && other.right >= area.left)) return true;
  for (const key of sheet.formulas.keys()) {
    if (rowOfKey(key) > area.bottom && columnOfKey(key) >= area.left && columnOfKey(key) <= area.right) return true;
  }
  for (let row = area.bottom + 1; row < sheet.grid.length; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) if (sheet.value(row, column) !== null) return true;
  }
  return false;
}

function lineOf(sheet: Sheet, table: Table, row: number): Line {
  return {
    from: row,
    cells: table.columns.map((_, at) => {
      const column = table.area.left + at;
      return { value: sheet.value(row, column), formula: sheet.formula(row, column), styleId: sheet.styleId(row, column) };
    }),
  };
}

function made({ styles }: Workbook, { value, format }: NewCell, styleId: number): Content {
  return { value, formula: null, styleId: format === undefined ? styleId : styles.styleWith(styleId, { format }) };
}

function put(sheet: Sheet, left: number, row: number, { from, cells }: Line): void {
  cells.forEach(({ value, formula, styleId }, at) => {
    sheet.setStyleId(row, left + at, styleId);
    if (formula === null) sheet.setValue(row, left + at, value);
    else sheet.setFormula(row, left + at, translateFormula(formula, row - (from ?? row), 0), value);
  });
}
