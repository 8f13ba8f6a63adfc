import { MAX_COLUMNS, MAX_ROWS } from '../../xlsx/area';
import { Sheet, type Visibility } from '../../xlsx/workbook';
import { invalidArgument, itemAlreadyExists, invalidOperation } from '../errors';
import { EVENT, WHOLE_WORKBOOK } from '../events';
import type { Json } from '../json';
import { defineType, type HostObject, type TypeSpec } from '../registry';
import type { Session } from '../session';
import { addressed } from './address';
import { colorOf } from './cell-style';
import { chartCollection } from './charts';
import { freezePanes } from './freeze-panes';
import { namedItemCollection } from './names';
import { horizontalPageBreaks, pageLayout } from './page-layout';
import { pivotTableCollection } from './pivot-tables';
import { worksheetProtection } from './protection';
import { range } from './range';
import { tableCollection } from './table';
import { within } from './target';

const VISIBILITY: Readonly<Record<Visibility, string>> = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' };

function checkName(name: Json, own: Sheet | null, session: Session): string {
  if (typeof name !== 'string' || name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name)) throw invalidArgument();
  const other = session.workbook.sheet(name);
  if (other !== undefined && other !== own) throw itemAlreadyExists();
  return name;
}

const visibleSheets = (session: Session): Sheet[] => session.workbook.sheets.filter((sheet) => sheet.visibility === 'visible');

function setVisibility(sheet: Sheet, value: Json, session: Session): void {
  session.requireWritable();
  const found = (Object.keys(VISIBILITY) as Visibility[]).find((name) => VISIBILITY[name] === value);
  if (found === undefined) throw invalidArgument();
  if (found !== 'visible' && visibleSheets(session).every((other) => other === sheet)) throw invalidOperation('A workbook must show at least one sheet.');
  sheet.visibility = found;
  if (found !== 'visible' && session.activeSheet === sheet) session.activate(visibleSheets(session)[0] ?? sheet);
}

function move(sheet: Sheet, value: Json, session: Session): void {
  const { sheets } = session.workbook;
  if (typeof value !== 'number' || value < 0 || value >= sheets.length) throw invalidArgument();
  session.requireWritable();
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(value, 0, sheet);
}

const events = { Data: EVENT.sheetChanged, Selection: EVENT.sheetSelection } as const;

export const worksheetObject: (sheet: Sheet) => HostObject = defineType<Sheet>('Worksheet', {
  identity: (sheet, session) => ({ Id: session.sheetId(sheet) }),
  get: {
    Id: (sheet, session) => session.sheetId(sheet),
    Name: (sheet) => sheet.name,
    Position: (sheet, session) => session.workbook.sheets.indexOf(sheet),
    ShowGridlines: (sheet) => sheet.showGridlines,
    TabColor: (sheet) => sheet.tabColor ?? '',
    Visibility: (sheet) => VISIBILITY[sheet.visibility],
  },
  set: {
    Name: (sheet, value, session) => {
      session.requireWritable();
      const name = checkName(value, sheet, session);
      session.workbook.names.renameSheet(sheet.name, name);
      sheet.name = name;
    },
    Position: move,
    // The client asks for `ShowGridlines` but sets this.
    Gridlines: (sheet, value, session) => {
      session.requireWritable();
      if (typeof value !== 'boolean') throw invalidArgument();
      sheet.showGridlines = value;
    },
    TabColor: (sheet, value, session) => {
      session.requireWritable();
      sheet.tabColor = value === '' ? null : colorOf(value);
    },
    Visibility: setVisibility,
  },
  objects: {
    Charts: chartCollection,
    FreezePanes: freezePanes,
    HorizontalPageBreaks: horizontalPageBreaks,
    Names: (sheet) => namedItemCollection(sheet),
    PageLayout: pageLayout,
    PivotTables: pivotTableCollection,
    Protection: worksheetProtection,
    Tables: (sheet) => tableCollection({ sheet }),
  },
  methods: {
    _RegisterDataChangedEvent: (sheet, _args, session) => void session.events.register(events.Data, session.sheetId(sheet)),
    _RegisterSelectionChangedEvent: (sheet, _args, session) => void session.events.register(events.Selection, session.sheetId(sheet)),
    _UnregisterDataChangedEvent: (sheet, _args, session) => void session.events.unregister(events.Data, session.sheetId(sheet)),
    _UnregisterSelectionChangedEvent: (sheet, _args, session) => void session.events.unregister(events.Selection, session.sheetId(sheet)),
    Activate: (sheet, _args, session) => void session.activate(sheet),
    Delete: (sheet, _args, session) => {
      session.requireWritable();
      const { sheets } = session.workbook;
      if (visibleSheets(session).every((other) => other === sheet)) throw invalidOperation('A workbook must show at least one sheet.');
      sheets.splice(sheets.indexOf(sheet), 1);
      session.workbook.names.deleteSheet(sheet.name);
      if (session.activeSheet === sheet) session.activate(visibleSheets(session)[0] ?? sheet);
      session.events.sheetDeleted(sheet);
      return undefined;
    },
  },
  makers: {
    GetCell: (sheet, args) => {
      const [row, column] = [args.number(0), args.number(1)];
      return range(within(sheet, { top: row, left: column, bottom: row, right: column }));
    },
    GetRange: (sheet, args, session) => range(addressed(args.given(0) ? args.text(0) : '', session, sheet)),
    GetRangeByIndexes: (sheet, args) => {
      const [top, left] = [args.number(0), args.number(1)];
      return range(within(sheet, { top, left, bottom: top + args.number(2) - 1, right: left + args.number(3) - 1 }));
    },
    GetUsedRange: (sheet, args, session): HostObject | null => whole(sheet).make('GetUsedRange', args, session),
    GetUsedRangeOrNullObject: (sheet, args, session): HostObject | null => whole(sheet).make('GetUsedRangeOrNullObject', args, session),
  },
});

const whole = (sheet: Sheet): HostObject => range({ sheet, area: { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 } });

const registered = {
  Activated: EVENT.sheetActivated,
  Added: EVENT.sheetAdded,
  DataChanged: EVENT.sheetChanged,
  Deactivated: EVENT.sheetDeactivated,
  Deleted: EVENT.sheetDeleted,
  SelectionChanged: EVENT.sheetSelection,
} as const;

const registrations: TypeSpec<null>['methods'] = Object.fromEntries(
  Object.entries(registered).flatMap(([name, type]) => [
    [`_Register${name}Event`, (_all: null, _args: unknown, session: Session) => void session.events.register(type, WHOLE_WORKBOOK)],
    [`_Unregister${name}Event`, (_all: null, _args: unknown, session: Session) => void session.events.unregister(type, WHOLE_WORKBOOK)],
  ]),
);

export const worksheetCollection = defineType<null>('WorksheetCollection', {
  items: (_all, session) => session.workbook.sheets.map(worksheetObject),
  find: (_all, key, session) => {
    const sheet = session.workbook.sheets.find((other) => session.sheetId(other) === key) ?? session.workbook.sheet(String(key));
    return sheet === undefined ? null : worksheetObject(sheet);
  },
  methods: registrations,
  makers: {
    Add: (_all, args, session) => {
      session.requireWritable();
      let number = session.workbook.sheets.length + 1;
      while (session.workbook.sheet(`Sheet${number}`) !== undefined) number += 1;
      const sheet = new Sheet(args.given(0) ? checkName(args.value(0), null, session) : `Sheet${number}`);
      session.workbook.sheets.push(sheet);
      session.events.sheetAdded(sheet);
      return worksheetObject(sheet);
    },
    GetActiveWorksheet: (_all, _args, session) => {
      if (session.activeSheet === null) throw invalidOperation('There is no visible sheet.');
      return worksheetObject(session.activeSheet);
    },
  },
});
