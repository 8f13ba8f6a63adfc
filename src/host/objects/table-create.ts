import { intersects } from '../../xlsx/area';
import { Table, type TableColumn } from '../../xlsx/workbook';
import { invalidOperation } from '../errors';
import type { Session } from '../session';
import { moveRows } from './insert-delete';
import { type RangeTarget, requireUnprotected } from './target';

/** Makes a table of a range. Without headers Excel inserts a header row above the data. */
export function createTable({ sheet, area: asked }: RangeTarget, hasHeaders: boolean, session: Session): Table {
  requireUnprotected(sheet, session);
  if (sheet.tables.some((other) => intersects(other.area, asked))) throw invalidOperation("A table can't overlap another table.");
  if (!hasHeaders) moveRows(sheet, asked, asked.top, 1);
  // A table has at least one row of data.
  const bottom = Math.max(asked.bottom + (hasHeaders ? 0 : 1), asked.top + 1);
  const area = { ...asked, bottom };
  const taken = new Set<string>();
  const columns: TableColumn[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const text = hasHeaders ? String(sheet.value(area.top, column) ?? '') : '';
    let name = text;
    for (let number = 1; name === '' || taken.has(name.toLowerCase()); number++) name = text === '' ? `Column${number}` : `${text}${number}`;
    taken.add(name.toLowerCase());
    sheet.setValue(area.top, column, name);
    columns.push({ id: columns.length + 1, name });
  }
  const { tables } = session.workbook;
  const id = Math.max(0, ...tables.map((other) => other.id)) + 1;
  let number = 1;
  while (session.workbook.table(`Table${number}`) !== undefined) number += 1;
  const table = new Table(sheet, {
    id,
    name: `Table${number}`,
    area,
    hasHeader: true,
    hasTotals: false,
    columns,
    autoFilter: area,
    styleName: 'TableStyleMedium2',
  });
  sheet.tables.push(table);
  session.events.edited(sheet, area);
  return table;
}
