import { PortError, type Selection, SELECTION_ROWS } from '../sheets/book';
import { valueOf } from './cells';
import { type ExcelOptions, run, send } from './session';

/** Brings a sheet to the front and selects cells on it. `CELLA_NON_TROVATA` where sheet or address are gone or hidden. */
export async function selectCells(sheet: string, address: string, options: ExcelOptions): Promise<void> {
  try {
    await run('CELLA_NON_TROVATA', async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(address).untrack().select();
      await send(context, options);
    });
  } catch (error) {
    if (error instanceof PortError && error.code !== 'TABELLA_CAMBIATA' && error.code !== 'CELLA_NON_TROVATA') throw error;
    throw new PortError('CELLA_NON_TROVATA', { foglio: sheet, cella: address });
  }
}

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

interface Placed {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** True where two ranges of one sheet have a cell in common. */
export const overlaps = (a: Placed, b: Placed): boolean =>
  a.rowIndex < b.rowIndex + b.rowCount &&
  b.rowIndex < a.rowIndex + a.rowCount &&
  a.columnIndex < b.columnIndex + b.columnCount &&
  b.columnIndex < a.columnIndex + a.columnCount;

/** What the person has selected, cut to the cells in use: one request finds it, one reads its first rows. */
export function readSelection(options: ExcelOptions): Promise<Selection | null> {
  return run('SELEZIONE_NON_VALIDA', async (context) => {
    const { workbook } = context;
    const selected = workbook.getSelectedRange().untrack();
    const used = selected.getUsedRangeOrNullObject(true).untrack().load(PLACE);
    const on = selected.worksheet.load('name');
    const tables = workbook.tables.load('items/name,items/worksheet/name');
    await send(context, options);
    if (used.isNullObject) return null;

    const { rowIndex, columnIndex, rowCount, columnCount } = used;
    const sheet = on.name;
    const head = workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(rowIndex, columnIndex, Math.min(rowCount, SELECTION_ROWS), columnCount)
      .untrack()
      .load('values,valueTypes');
    const near = tables.items
      .filter((table) => table.worksheet.name === sheet)
      .map(({ name }) => ({ name, range: workbook.tables.getItem(name).getRange().untrack().load(PLACE) }));
    await send(context, options);
    return {
      sheet,
      row: rowIndex,
      column: columnIndex,
      rows: rowCount,
      columns: columnCount,
      head: head.values.map((line: unknown[], row) => line.map((value, column) => valueOf(value, head.valueTypes[row]?.[column]))),
      tables: near.filter(({ range }) => overlaps(range, { rowIndex, columnIndex, rowCount, columnCount })).map(({ name }) => name),
    };
  });
}
