import { MAX_COLUMNS, MAX_ROWS } from '../../xlsx/area';
import type { Sheet } from '../../xlsx/workbook';
import { defineType, type HostObject } from '../registry';
import { range, rangeArgument } from './range';

/** Rows and columns that stay in view while a sheet is scrolled. */
export const freezePanes = defineType<Sheet>('WorksheetFreezePanes', {
  methods: {
    FreezeAt: (sheet, args, session) => {
      const { area } = rangeArgument(args, 0, session, sheet);
      sheet.frozen = { rows: area.bottom + 1, columns: area.right + 1 };
      return undefined;
    },
    FreezeColumns: (sheet, args) => {
      sheet.frozen = { rows: 0, columns: args.number(0, 1) };
      return undefined;
    },
    FreezeRows: (sheet, args) => {
      sheet.frozen = { rows: args.number(0, 1), columns: 0 };
      return undefined;
    },
    Unfreeze: (sheet) => {
      sheet.frozen = { rows: 0, columns: 0 };
      return undefined;
    },
  },
  makers: {
    GetLocationOrNullObject: (sheet): HostObject | null => {
      const { rows, columns } = sheet.frozen;
      if (rows === 0 && columns === 0) return null;
      // Rows alone are whole rows, columns alone whole columns.
      return range({ sheet, area: { top: 0, left: 0, bottom: (rows === 0 ? MAX_ROWS : rows) - 1, right: (columns === 0 ? MAX_COLUMNS : columns) - 1 } });
    },
  },
});
