import { strToU8, zipSync } from 'fflate';
import { areaAddress, cellAddress } from '../../src/xlsx/area';

/** A cell of a fixture: a constant, or a formula with its result, style id and formula attributes. */
export type FixtureCell = null | number | string | boolean | { v?: number | string | boolean; f?: string; s?: number; t?: string; fAttributes?: string };

export interface FixtureTable {
  name: string;
  /** Zero-based position of the header (or first body row). */
  row: number;
  column: number;
  headers: string[];
  /** Rows without header and totals. */
  bodyRows: number;
  hasHeader?: boolean;
  hasTotals?: boolean;
  autoFilter?: boolean;
}

export interface FixtureSheet {
  name: string;
  rows: FixtureCell[][];
  tables?: FixtureTable[];
  state?: string;
  /** Attributes of single rows, by zero-based index. */
  rowAttributes?: Record<number, string>;
  /** XML before and behind the cells. */
  before?: string;
  after?: string;
  /** Relations of the sheet beside its tables. */
  relations?: string;
}

export interface FixtureExtras {
  workbookPr?: string;
  /** XML behind the sheets in the workbook part. */
  afterSheets?: string;
  workbookRelations?: string;
  packageRelations?: string;
  contentTypes?: string;
  mainType?: string;
  files?: Record<string, string | Uint8Array>;
  /** Sheet ids of workbook.xml that point to no worksheet. */
  extraTabs?: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Ids of the fixture's cell formats. */
export const STYLE = { general: 0, percent: 1, date: 2, unlocked: 3, bordered: 4, header: 5 } as const;

export const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="12"/><color rgb="FF1F4E79"/><name val="Arial"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color rgb="FF7F7F7F"/></left><right style="thin"><color auto="1"/></right><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" wrapText="1"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`;

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

function cellXml(cell: FixtureCell, row: number, column: number): string {
  if (cell === null) return '';
  const { v, f, s, t, fAttributes = '' } = typeof cell === 'object' ? cell : { v: cell, f: undefined, s: undefined, t: undefined, fAttributes: '' };
  const type = t ?? (typeof v === 'string' ? (f === undefined ? 'inlineStr' : 'str') : typeof v === 'boolean' ? 'b' : undefined);
  const formula = f === undefined && fAttributes === '' ? '' : `<f${fAttributes}>${escape(f ?? '')}</f>`;
  const text = v === undefined ? '' : escape(String(typeof v === 'boolean' ? Number(v) : v));
  const content = v === undefined ? '' : type === 'inlineStr' ? `<is><t xml:space="preserve">${text}</t></is>` : `<v>${text}</v>`;
  return `<c r="${cellAddress(row, column)}"${s === undefined ? '' : ` s="${s}"`}${type === undefined ? '' : ` t="${type}"`}>${formula}${content}</c>`;
}

/** The parts of a worksheet, as text. */
export function sheetXml(sheet: FixtureSheet): string {
  const rows = sheet.rows.map((cells, row) => {
    const xml = cells.map((cell, column) => cellXml(cell, row, column)).join('');
    return `<row r="${row + 1}"${sheet.rowAttributes?.[row] ?? ''}>${xml}</row>`;
  });
  const width = Math.max(1, ...sheet.rows.map((cells) => cells.length));
  const tables = sheet.tables ?? [];
  const tableParts = tables.map((_, index) => `<tablePart r:id="rIdT${index + 1}"/>`).join('');
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="${areaAddress({ top: 0, left: 0, bottom: Math.max(0, sheet.rows.length - 1), right: width - 1 })}"/>${sheet.before ?? ''}<sheetData>${rows.join('')}</sheetData>${sheet.after ?? ''}${tableParts === '' ? '' : `<tableParts count="${tables.length}">${tableParts}</tableParts>`}</worksheet>`;
}

function tableXml(table: FixtureTable, id: number): string {
  const { row, column, headers, bodyRows, hasHeader = true, hasTotals = false, autoFilter = true } = table;
  const bottom = row + bodyRows - 1 + Number(hasHeader) + Number(hasTotals);
  const area = { top: row, left: column, bottom, right: column + headers.length - 1 };
  const filter = hasHeader && autoFilter ? `<autoFilter ref="${areaAddress({ ...area, bottom: bottom - Number(hasTotals) })}"/>` : '';
  const columns = headers.map(
    (name, index) => `<tableColumn id="${index + 1}" name="${escape(name)}"${hasTotals && index === 0 ? ' totalsRowLabel="Totale"' : ''}/>`,
  );
  return `${HEAD}<table xmlns="${MAIN}" id="${id}" name="${table.name}" displayName="${table.name}" ref="${areaAddress(area)}"${hasHeader ? '' : ' headerRowCount="0"'}${hasTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}>${filter}<tableColumns count="${headers.length}">${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}

/** The parts of a workbook, by name; change them at will before `zipParts`. */
export function workbookParts(sheets: FixtureSheet[], extras: FixtureExtras = {}): Record<string, string | Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {};
  const overrides: string[] = [];
  let tableId = 0;
  sheets.forEach((sheet, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    parts[part] = sheetXml(sheet);
    overrides.push(`<Override PartName="/${part}" ContentType="${TYPES}.worksheet+xml"/>`);
    const relations = (sheet.tables ?? []).map((table, tableIndex) => {
      tableId += 1;
      parts[`xl/tables/table${tableId}.xml`] = tableXml(table, tableId);
      overrides.push(`<Override PartName="/xl/tables/table${tableId}.xml" ContentType="${TYPES}.table+xml"/>`);
      return `<Relationship Id="rIdT${tableIndex + 1}" Type="${OFFICE}/table" Target="../tables/table${tableId}.xml"/>`;
    });
    const all = relations.join('') + (sheet.relations ?? '');
    if (all !== '') parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(all);
  });
  const tabs = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escape(name)}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  const links = sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`);
  const main = extras.mainType ?? `${TYPES}.sheet.main+xml`;
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${overrides.join('')}${extras.contentTypes ?? ''}</Types>`,
    '_rels/.rels': relationships(`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>${extras.packageRelations ?? ''}`),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${extras.workbookPr ?? ''}<sheets>${tabs.join('')}${extras.extraTabs ?? ''}</sheets>${extras.afterSheets ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      `${links.join('')}<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="styles.xml"/>${extras.workbookRelations ?? ''}`,
    ),
    'xl/styles.xml': STYLES,
    ...parts,
    ...extras.files,
  };
}

export const relationships = (inner: string): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));
}

export const buildWorkbook = (sheets: FixtureSheet[], extras: FixtureExtras = {}): Uint8Array => zipParts(workbookParts(sheets, extras));
