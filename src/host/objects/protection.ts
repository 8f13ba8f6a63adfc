import type { Protection, Sheet } from '../../xlsx/workbook';
import { accessDenied } from '../errors';
import type { Json } from '../json';
import { defineType } from '../registry';

/** What a sheet protected without options allows: nothing. */
const STRICT: Protection = { formatCells: false, formatColumns: false, insertColumns: false, autoFilter: false, sort: false };

const options = ({ protection }: Sheet): Json =>
  protection === null
    ? null
    : {
        allowAutoFilter: protection.autoFilter,
        allowFormatCells: protection.formatCells,
        allowFormatColumns: protection.formatColumns,
        allowInsertColumns: protection.insertColumns,
        allowSort: protection.sort,
      };

export const worksheetProtection = defineType<Sheet>('WorksheetProtection', {
  get: { Options: options, Protected: (sheet) => sheet.protection !== null },
  methods: {
    Protect: (sheet, args, session) => {
      session.requireWritable();
      if (sheet.protection !== null) throw accessDenied();
      const given = args.record(0);
      const allows = (name: string): boolean => given[name] === true;
      sheet.protection = {
        ...STRICT,
        formatCells: allows('allowFormatCells'),
        formatColumns: allows('allowFormatColumns'),
        insertColumns: allows('allowInsertColumns'),
        autoFilter: allows('allowAutoFilter'),
        sort: allows('allowSort'),
      };
      return undefined;
    },
    // Passwords are not kept in memory: a protection is taken off without one.
    Unprotect: (sheet, _args, session) => {
      session.requireWritable();
      sheet.protection = null;
      return undefined;
    },
  },
});
