import type { Table } from '../../xlsx/workbook';
import { invalidArgument } from '../errors';
import type { Json } from '../json';
import { defineType } from '../registry';
import type { Session } from '../session';
import { writeCell } from './cell-input';
import { moveRows } from './insert-delete';
import { range } from './range';
import { requireUnprotected } from './target';

interface RowTarget {
  readonly table: Table;
  readonly index: number;
}

const rowRange = ({ table, index }: RowTarget): ReturnType<typeof range> =>
  range({ sheet: table.sheet, area: { ...table.area, top: table.bodyTop + index, bottom: table.bodyTop + index } });

const tableRow = defineType<RowTarget>('TableRow', {
  get: { Index: ({ index }) => index, Values: (target, session) => rowRange(target).get('Values', session) },
  set: { Values: (target, value, session) => rowRange(target).set('Values', value, session) },
  methods: {
    Delete: ({ table, index }, _args, session) => {
      removeRow(table, index, session);
      return undefined;
    },
  },
  makers: { GetRange: rowRange },
});

/** Inserts rows; what stands below in the table's columns moves down. New rows look like the one above. */
function insertRows(table: Table, at: number, rows: readonly (readonly Json[])[], session: Session): void {
  const { sheet, area } = table;
  const from = table.bodyTop + at;
  moveRows(sheet, area, from, rows.length);
  for (const other of sheet.tables) {
    const below = other !== table && other.area.top > area.bottom && other.area.left <= area.right && other.area.right >= area.left;
    if (below) other.reshape({ area: { ...other.area, top: other.area.top + rows.length, bottom: other.area.bottom + rows.length } });
  }
  table.growRows(rows.length);
  const model = at > 0 ? from - 1 : from + rows.length;
  rows.forEach((row, index) => {
    for (let column = area.left; column <= area.right; column++) {
      sheet.setStyleId(from + index, column, sheet.styleId(model, column));
      writeCell(sheet, from + index, column, row[column - area.left] ?? null, session);
    }
  });
  session.events.edited(sheet, { ...area, top: from, bottom: from + rows.length - 1 }, 'RowInserted');
}

/** Removes a row of the body; what stands below in the table's columns moves up. */
export function removeRow(table: Table, index: number, session: Session): void {
  requireUnprotected(table.sheet, session);
  const { sheet, area } = table;
  const row = table.bodyTop + index;
  for (let column = area.left; column <= area.right; column++) sheet.setValue(row, column, null);
  moveRows(sheet, area, row + 1, -1);
  table.growRows(-1);
  session.events.edited(sheet, { ...area, top: row, bottom: row }, 'RowDeleted');
}

export const tableRowCollection = defineType<Table>('TableRowCollection', {
  get: { Count: (table) => table.bodyRows },
  items: (table) => Array.from({ length: table.bodyRows }, (_, index) => tableRow({ table, index })),
  makers: {
    Add: (table, args, session) => {
      requireUnprotected(table.sheet, session);
      const values = args.value(1);
      const rows = (Array.isArray(values) && Array.isArray(values[0]) ? values : [values ?? []]) as readonly (readonly Json[])[];
      if (rows.some((row) => !Array.isArray(row) || (row.length > 0 && row.length !== table.columns.length))) throw invalidArgument();
      const at = args.value(0) === null || args.value(0) === -1 ? table.bodyRows : args.number(0);
      if (at > table.bodyRows) throw invalidArgument();
      insertRows(table, at, rows, session);
      return tableRow({ table, index: at });
    },
  },
});
