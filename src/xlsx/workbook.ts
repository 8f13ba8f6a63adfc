import type { CustomXmlParts } from './custom-xml';
import { type DefinedName, Names } from './names';
import type { Sheet } from './sheet';
import type { StyleTable } from './styles';
import type { Table } from './table';

export type { DefinedName } from './names';
export { CustomXmlParts, type CustomXmlPart } from './custom-xml';
export { Sheet, type ConditionalFormat, type DataValidation, type Comment, type Hyperlink, type Protection, type Visibility } from './sheet';
export { StyleTable, type Border, type ResolvedStyle } from './styles';
export { Table, type TableColumn } from './table';

export interface WorkbookContents {
  sheets: Sheet[];
  styles: StyleTable;
  date1904: boolean;
  readOnly: boolean;
  properties: Map<string, string>;
  customXml: CustomXmlParts;
  definedNames: DefinedName[];
}

/**
 * A workbook in memory, as the file holds it: read by `load.ts`, saved onto the original bytes by `save.ts`,
 * and executed upon by the Office.js host. Rows and columns are zero-based; number formats are en-US codes;
 * dates are serials of the 1900 system whatever the file's own.
 */
export class Workbook {
  /** In tab order; worksheets only (chart sheets stay in the file, unread). */
  readonly sheets: Sheet[];
  readonly styles: StyleTable;
  /** The file counts days from 1904: load and save convert, everything in memory is in the 1900 system. */
  readonly date1904: boolean;
  /** The author recommends or demands reading only. */
  readonly readOnly: boolean;
  /** Custom document properties; numbers, dates and yes/no as their text. Set and delete at will, saving writes only differences. */
  readonly properties: Map<string, string>;
  readonly customXml: CustomXmlParts;
  readonly names: Names;

  constructor(contents: WorkbookContents) {
    this.sheets = contents.sheets;
    this.styles = contents.styles;
    this.date1904 = contents.date1904;
    this.readOnly = contents.readOnly;
    this.properties = contents.properties;
    this.customXml = contents.customXml;
    this.names = new Names(contents.definedNames);
  }

  /** All names, of whatever scope. */
  get definedNames(): readonly DefinedName[] {
    return this.names.list();
  }

  /** The sheet of that name, case-insensitively as Excel compares. */
  sheet(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** All tables, in tab order. */
  get tables(): Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  /** The table of that name, case-insensitively. */
  table(name: string): Table | undefined {
    const wanted = name.toLowerCase();
    return this.tables.find((table) => table.name.toLowerCase() === wanted);
  }
}
