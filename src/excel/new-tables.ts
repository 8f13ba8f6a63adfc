import { type NewTable, PortError } from '../sheets/book';
import { inputOf } from './cells';
import { pointsOf } from './ranges';
import { overlaps } from './select';
import { type ExcelOptions, run, send } from './session';

/** What stood in the workbook before: sheets with their protection, tables with their sheets, names. */
interface Before {
  readonly sheets: ReadonlyMap<string, boolean>;
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  readonly names: readonly string[];
}

/** Makes all tables or none, in four requests: what is there, what stands in the way, where the sheets came to be, the writing. */
export function createTables(tables: readonly NewTable[], options: ExcelOptions): Promise<void> {
  return run('SCRITTURA_FALLITA', async (context) => {
    const before = await listBefore(context, options);
    for (const table of tables) refuse(table, before);
    await refuseOccupied(context, tables, before, options);
    try {
      const known = new Set([...before.sheets.keys()].map((name) => name.toLowerCase()));
      for (const { sheet } of tables) {
        if (known.has(sheet.toLowerCase())) continue;
        known.add(sheet.toLowerCase());
        context.workbook.worksheets.add(sheet);
      }
      for (const table of tables) write(context, table);
      await send(context, options);
    } catch (error) {
      await takeBack(context, tables, before, options);
      throw error;
    }
  });
}

async function listBefore(context: Excel.RequestContext, options: ExcelOptions): Promise<Before> {
  const { workbook } = context;
  workbook.load('readOnly');
  const sheets = workbook.worksheets.load('items/name,items/protection/protected');
  const tables = workbook.tables.load('items/name,items/worksheet/name');
  const names = workbook.names.load('items/name');
  await send(context, options);
  if (workbook.readOnly) throw new PortError('SOLA_LETTURA');
  return {
    sheets: new Map(sheets.items.map((sheet) => [sheet.name, sheet.protection.protected])),
    tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name })),
    names: names.items.map((item) => item.name),
  };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function refuse({ name, sheet }: NewTable, { sheets, tables, names }: Before): void {
  const params = { tabella: name, foglio: sheet };
  if ([...tables.map((table) => table.name), ...names].some((taken) => same(taken, name))) throw new PortError('NOME_OCCUPATO', params);
  if ([...sheets].some(([other, isProtected]) => isProtected && same(other, sheet))) throw new PortError('FOGLIO_PROTETTO', params);
}

function areaOf(context: Excel.RequestContext, { sheet, row, column, columns, rows }: NewTable): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(row, column, rows + 1, columns.length)
    .untrack();
}

async function refuseOccupied(context: Excel.RequestContext, tables: readonly NewTable[], before: Before, options: ExcelOptions): Promise<void> {
  const onOldSheets = tables.filter(({ sheet }) => [...before.sheets.keys()].some((name) => same(name, sheet)));
  if (onOldSheets.length === 0) return;
  const asked = onOldSheets.map((table) => {
    const range = areaOf(context, table);
    return {
      table,
      used: range.getUsedRangeOrNullObject(true).untrack().load('address'),
      merged: range.getMergedAreasOrNullObject().untrack().load('address'),
      others: before.tables
        .filter((other) => same(other.sheet, table.sheet))
        .map(({ name }) => context.workbook.tables.getItem(name).getRange().untrack().load('rowIndex,columnIndex,rowCount,columnCount')),
    };
  });
  await send(context, options);
  for (const { table, used, merged, others } of asked) {
    const place = { rowIndex: table.row, columnIndex: table.column, rowCount: table.rows + 1, columnCount: table.columns.length };
    const isTaken = !merged.isNullObject || others.some((other) => overlaps(other, place)) || (table.values !== null && !used.isNullObject);
    if (isTaken) throw new PortError('FOGLIO_OCCUPATO', { tabella: table.name, foglio: table.sheet });
  }
}

function write(context: Excel.RequestContext, table: NewTable): void {
  const { name, row, column, columns, rows, values } = table;
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const cells = (top: number, left: number, height: number, width: number): Excel.Range => sheet.getRangeByIndexes(top, left, height, width).untrack();
  columns.forEach(({ format, width }, index) => {
    const body = cells(row + 1, column + index, rows, 1);
    // Formats come first: they decide what Excel makes of a text that looks like a number.
    if (format !== undefined) body.numberFormat = Array.from({ length: rows }, () => [format]);
    if (width !== undefined) body.format.columnWidth = pointsOf(width);
  });
  const header = cells(row, column, 1, columns.length);
  header.values = [columns.map((column) => inputOf(column.header))];
  if (values !== null && values.length > 0) cells(row + 1, column, values.length, columns.length).values = values.map((line) => line.map(inputOf));
  const made = sheet.tables.add(areaOf(context, table), true);
  made.name = name;
  columns.forEach(({ style }, index) => {
    const cell = cells(row, column + index, 1, 1);
    if (typeof style?.fill === 'string') cell.format.fill.color = style.fill;
    if (typeof style?.color === 'string') cell.format.font.color = style.color;
  });
}

/** A request that failed half-way leaves what came before it: sheets go, tables become plain cells again. */
async function takeBack(context: Excel.RequestContext, tables: readonly NewTable[], before: Before, options: ExcelOptions): Promise<void> {
  const sheets = context.workbook.worksheets.load('items/name');
  const made = context.workbook.tables.load('items/name');
  await send(context, options);
  for (const table of made.items) if (!before.tables.some(({ name }) => same(name, table.name))) table.convertToRange().untrack();
  for (const sheet of sheets.items) {
    const isOurs = !before.sheets.has(sheet.name) && tables.some((table) => same(table.sheet, sheet.name));
    if (isOurs) sheet.delete();
  }
  await send(context, options);
}
