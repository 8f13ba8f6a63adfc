import { PortError, type Selection, SELECTION_ROWS } from '../sheets/book';
import { type Area, intersects, parseArea } from './area';
import type { Sheet, Workbook } from './workbook';

export interface Selected {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The cells of that name, or `CELLA_NON_TROVATA`. */
export function findCells(workbook: Workbook, sheetName: string, address: string): Selected {
  const sheet = workbook.sheet(sheetName);
  const area = parseArea(address);
  if (sheet === undefined || area === null) throw new PortError('CELLA_NON_TROVATA', { foglio: sheetName, cella: address });
  return { sheet, area };
}

/** What stands in the selection, cut to its first and last filled row and column. */
export function describeSelection({ sheet, area }: Selected): Selection | null {
  const used = cutToContent(sheet, area);
  if (used === null) return null;
  const rows = used.bottom - used.top + 1;
  const columns = used.right - used.left + 1;
  const head = Array.from({ length: Math.min(rows, SELECTION_ROWS) }, (_, row) =>
    Array.from({ length: columns }, (__, column) => sheet.value(used.top + row, used.left + column)),
  );
  const tables = sheet.tables.filter((table) => intersects(table.area, used)).map(({ name }) => name);
  return { sheet: sheet.name, row: used.top, column: used.left, rows, columns, head, tables };
}

function cutToContent(sheet: Sheet, area: Area): Area | null {
  let cut: Area | null = null;
  const lastRow = Math.min(area.bottom, sheet.grid.length - 1);
  for (let row = area.top; row <= lastRow; row += 1) {
    const width = sheet.grid[row]?.values.length ?? 0;
    for (let column = area.left; column <= Math.min(area.right, width - 1); column += 1) {
      if (sheet.value(row, column) === null && sheet.formula(row, column) === null) continue;
      cut =
        cut === null
          ? { top: row, bottom: row, left: column, right: column }
          : { top: cut.top, bottom: row, left: Math.min(cut.left, column), right: Math.max(cut.right, column) };
    }
  }
  return cut;
}
