import { parseArea } from '../../src/xlsx/area';
import { PLAIN_STYLES, readStyles } from '../../src/xlsx/styles';
import { CustomXmlParts, Sheet, Table, Workbook } from '../../src/xlsx/workbook';
import { parseXml } from '../../src/xlsx/xml';
import type { CellValue } from '../../src/model/cell';

export interface TableSketch {
  readonly name: string;
  /** Where its header row begins, `B3`. */
  readonly at?: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly totals?: readonly CellValue[];
}

/** A workbook with a sheet for each list of tables. */
export function sketchBook(sheets: Readonly<Record<string, readonly TableSketch[]>>, options: { readOnly?: boolean } = {}): Workbook {
  const styles = readStyles(parseXml(PLAIN_STYLES), { theme: [], palette: [] });
  const made: Sheet[] = [];
  let lastId = 0;
  for (const [name, tables] of Object.entries(sheets)) {
    const sheet = new Sheet(name);
    for (const sketch of tables) {
      lastId += 1;
      sheet.tables.push(sketchTable(sheet, sketch, lastId));
    }
    made.push(sheet);
  }
  const contents = { sheets: made, styles, date1904: false, readOnly: options.readOnly ?? false, properties: new Map<string, string>(), definedNames: [] };
  return new Workbook({ ...contents, customXml: new CustomXmlParts() });
}

function sketchTable(sheet: Sheet, { name, at = 'A1', headers, rows, totals }: TableSketch, id: number): Table {
  const corner = parseArea(at);
  if (corner === null) throw new Error(`${at} is no address`);
  const lines: (readonly CellValue[])[] = [headers, ...rows, ...(totals === undefined ? [] : [totals])];
  lines.forEach((line, row) => line.forEach((value, column) => sheet.load(corner.top + row, corner.left + column, value, 0, null)));
  const area = { top: corner.top, left: corner.left, bottom: corner.top + lines.length - 1, right: corner.left + headers.length - 1 };
  return new Table(sheet, {
    id,
    name,
    area,
    hasHeader: true,
    hasTotals: totals !== undefined,
    columns: headers.map((header, index) => ({ id: index + 1, name: header })),
    autoFilter: { ...area, bottom: area.bottom - (totals === undefined ? 0 : 1) },
    styleName: 'TableStyleMedium2',
  });
}
