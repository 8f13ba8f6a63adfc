import { type Area, intersects } from '../../xlsx/area';
import type { Sheet, Table } from '../../xlsx/workbook';
import type { Args } from '../args';
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from '../errors';
import { EVENT } from '../events';
import type { Json } from '../json';
import { defineType, type HostObject } from '../registry';
import type { Session } from '../session';
import { addressed } from './address';
import { range, rangeArgument } from './range';
import { tableColumnCollection } from './table-columns';
import { createTable } from './table-create';
import { tableRowCollection } from './table-rows';
import { requireUnprotected } from './target';
import { worksheetObject } from './worksheet';

const areaRange = (table: Table, area: Area): HostObject => range({ sheet: table.sheet, area });

export const bodyArea = (table: Table): Area => ({ ...table.area, top: table.bodyTop, bottom: table.bodyTop + table.bodyRows - 1 });

function headerArea(table: Table): Area {
  if (!table.hasHeader) throw invalidOperation('The table has no header row.');
  return { ...table.area, bottom: table.area.top };
}

function totalsArea(table: Table): Area {
  if (!table.hasTotals) throw invalidOperation('The table has no total row.');
  return { ...table.area, top: table.area.bottom };
}

function rename(table: Table, value: Json, session: Session): void {
  if (typeof value !== 'string' || !/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(value)) throw invalidArgument();
  requireUnprotected(table.sheet, session);
  const other = session.workbook.table(value);
  if (other !== undefined && other !== table) throw itemAlreadyExists();
  table.reshape({ name: value });
}

/** Rows stay where they are; columns are appended or given up at the right, rows taken or left at the bottom. */
function resize(table: Table, args: Args, session: Session): void {
  requireUnprotected(table.sheet, session);
  const { sheet, area } = rangeArgument(args, 0, session, table.sheet);
  if (sheet !== table.sheet || area.top !== table.area.top || !intersects(area, table.area)) throw invalidArgument('The headers must stay in the same row.');
  if (area.left !== table.area.left || area.bottom - area.top < (table.hasTotals ? 2 : 1)) throw invalidArgument();
  if (sheet.tables.some((other) => other !== table && intersects(other.area, area))) throw invalidOperation("A table can't overlap another table.");
  while (table.area.right > area.right) table.dropLastColumn();
  while (table.area.right < area.right) adoptColumn(table);
  if (area.bottom !== table.area.bottom) {
    const autoFilter = table.autoFilter === null ? null : { ...table.autoFilter, bottom: area.bottom - (table.hasTotals ? 1 : 0) };
    table.reshape({ area: { ...table.area, bottom: area.bottom }, autoFilter });
  }
}

/** A resize shifts nothing: the column takes the text below which it stands, or a name of Excel's own. */
function adoptColumn(table: Table): void {
  const right = table.area.right + 1;
  const { sheet } = table;
  const [headerStyle, totalsStyle] = [sheet.styleId(table.area.top, right), sheet.styleId(table.area.bottom, right)];
  const taken = new Set(table.columns.map((column) => column.name.toLowerCase()));
  const text = table.hasHeader ? String(sheet.value(table.area.top, right) ?? '') : '';
  let name = text;
  for (let number = 1; name === '' || taken.has(name.toLowerCase()); number++) name = text === '' ? `Column${number}` : `${text}${number}`;
  table.appendColumn(name);
  // Unlike an inserted column, one taken in keeps its look.
  if (table.hasHeader) sheet.setStyleId(table.area.top, right, headerStyle);
  if (table.hasTotals) sheet.setStyleId(table.area.bottom, right, totalsStyle);
}

const tableObject: (table: Table) => HostObject = defineType<Table>('Table', {
  identity: (table, session) => ({ Id: session.tableId(table) }),
  get: {
    Id: (table, session) => session.tableId(table),
    Name: (table) => table.name,
    ShowFilterButton: (table) => table.autoFilter !== null,
    ShowHeaders: (table) => table.hasHeader,
    ShowTotals: (table) => table.hasTotals,
    Style: (table) => table.styleName ?? '',
  },
  set: {
    Name: rename,
    Style: (table, value, session) => {
      requireUnprotected(table.sheet, session);
      table.reshape({ styleName: String(value ?? '') });
    },
    ShowFilterButton: (table, value, session) => {
      requireUnprotected(table.sheet, session);
      table.reshape({ autoFilter: value === true ? { ...table.area, bottom: table.area.bottom - (table.hasTotals ? 1 : 0) } : null });
    },
  },
  objects: { Columns: tableColumnCollection, Rows: tableRowCollection, Worksheet: (table) => worksheetObject(table.sheet) },
  methods: {
    _RegisterDataChangedEvent: (table, _args, session) => void session.events.register(EVENT.tableChanged, session.tableId(table)),
    _RegisterSelectionChangedEvent: (table, _args, session) => void session.events.register(EVENT.tableSelection, session.tableId(table)),
    _UnregisterDataChangedEvent: (table, _args, session) => void session.events.unregister(EVENT.tableChanged, session.tableId(table)),
    _UnregisterSelectionChangedEvent: (table, _args, session) => void session.events.unregister(EVENT.tableSelection, session.tableId(table)),
    Delete: (table, _args, session) => {
      requireUnprotected(table.sheet, session);
      const { tables } = table.sheet;
      tables.splice(tables.indexOf(table), 1);
      for (let row = table.area.top; row <= table.area.bottom; row++) {
        for (let column = table.area.left; column <= table.area.right; column++) table.sheet.setValue(row, column, null);
      }
      session.events.edited(table.sheet, table.area);
      return undefined;
    },
    Resize: (table, args, session) => {
      resize(table, args, session);
      return undefined;
    },
  },
  makers: {
    ConvertToRange: (table, _args, session) => {
      requireUnprotected(table.sheet, session);
      table.sheet.tables.splice(table.sheet.tables.indexOf(table), 1);
      return areaRange(table, table.area);
    },
    GetDataBodyRange: (table) => areaRange(table, bodyArea(table)),
    GetHeaderRowRange: (table) => areaRange(table, headerArea(table)),
    GetRange: (table) => areaRange(table, table.area),
    GetTotalRowRange: (table) => areaRange(table, totalsArea(table)),
  },
});

/** Tables of the workbook, or of one sheet. */
export interface Tables {
  readonly sheet: Sheet | null;
}

const tablesOf = ({ sheet }: Tables, session: Session): readonly Table[] => sheet?.tables ?? session.workbook.tables;

export const tableCollection = defineType<Tables>('TableCollection', {
  get: { Count: (tables, session) => tablesOf(tables, session).length },
  items: (tables, session) => tablesOf(tables, session).map(tableObject),
  find: (tables, key, session) => {
    const wanted = String(key).toLowerCase();
    const table = tablesOf(tables, session).find((other) => session.tableId(other) === wanted || other.name.toLowerCase() === wanted);
    return table === undefined ? null : tableObject(table);
  },
  methods: {
    _RegisterDataChangedEvent: (_tables, _args, session) => void session.events.register(EVENT.tableChanged, ''),
    _UnregisterDataChangedEvent: (_tables, _args, session) => void session.events.unregister(EVENT.tableChanged, ''),
  },
  makers: {
    Add: ({ sheet }, args, session) => {
      const on = sheet ?? session.activeSheet;
      if (on === null) throw itemNotFound();
      const object = args.object(0);
      const target = object === null ? addressed(args.text(0), session, on) : rangeArgument(args, 0, session, on);
      return tableObject(createTable(target, args.flag(1, false), session));
    },
  },
});
