import { areaAddress } from './area';
import { Budget } from './budget';
import type { StoredSheet, XlsxFile } from './load';
import type { Package } from './package';
import { addContentType, addRelation, editPart, freePart } from './package-index';
import { readSheet } from './read-sheet';
import { Sheet } from './sheet';
import { stateOf } from './sheet-state';
import { editAppend, splice } from './splice';
import type { Table } from './table';
import { encodeEscapes } from './text-escapes';
import { elements, first, newElement, openTag, prefixOf, serialize } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Gives sheets made since loading a part each, still blank, and a place behind the others; their cells are written as those of any sheet. */
export function addSheets({ workbook, source }: XlsxFile): Map<Sheet, StoredSheet> {
  const { package: parts, workbookPart } = source;
  const added = new Map<Sheet, StoredSheet>();
  for (const sheet of workbook.sheets) {
    if (source.sheets.has(sheet)) continue;
    const part = freePart(parts, (number) => `xl/worksheets/sheet${number}.xml`);
    const text = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
    parts.write(part, text);
    addContentType(parts, part, `${TYPES}.worksheet+xml`);
    listSheet(parts, workbookPart, sheet, addRelation(parts, workbookPart, `${OFFICE}/worksheet`, `/${part}`));
    const blank = new Sheet(sheet.name);
    const context = { strings: [], styles: workbook.styles, date1904: workbook.date1904, budget: new Budget() };
    added.set(sheet, { ...readSheet(text, blank, context), part, before: stateOf(blank), drawing: null });
  }
  return added;
}

function listSheet(parts: Package, workbookPart: string, sheet: Sheet, relation: string): void {
  editPart(parts, workbookPart, (root, text) => {
    const list = first(root, 'sheets');
    if (list === undefined) return text;
    const id = Math.max(0, ...elements(list).map((entry) => Number(entry.attributes['sheetId'] ?? 0))) + 1;
    const state: Record<string, string> = sheet.visibility === 'visible' ? {} : { state: sheet.visibility };
    const attributes = { name: encodeEscapes(sheet.name), sheetId: String(id), ...state, 'xmlns:r': OFFICE, 'r:id': relation };
    return splice(text, editAppend(list, openTag(`${prefixOf(root.name)}sheet`, attributes, true)));
  });
}

/** Writes a table made since loading as a part of its own and names it in its sheet. */
export function addTable(parts: Package, sheetPart: string, table: Table): void {
  const part = freePart(parts, (number) => `xl/tables/table${number}.xml`);
  parts.write(part, `${HEAD}${serialize(tableElement(table))}`);
  addContentType(parts, part, `${TYPES}.table+xml`);
  const relation = addRelation(parts, sheetPart, `${OFFICE}/table`, `/${part}`);
  editPart(parts, sheetPart, (root, text) => {
    const prefix = prefixOf(root.name);
    const entry = openTag(`${prefix}tablePart`, { 'xmlns:r': OFFICE, 'r:id': relation }, true);
    const list = first(root, 'tableParts');
    if (list !== undefined) return splice(text, editAppend(list, entry, { count: String(elements(list).length + 1) }));
    // The schema wants table parts last but for extensions.
    const at = first(root, 'extLst')?.start ?? root.closeStart;
    return splice(text, [{ start: at, end: at, text: `<${prefix}tableParts count="1">${entry}</${prefix}tableParts>` }]);
  });
}

function tableElement(table: Table): ReturnType<typeof newElement> {
  const { id, name, area, columns, autoFilter, styleName } = table;
  const totals: Record<string, string> = table.hasTotals ? { totalsRowCount: '1' } : { totalsRowShown: '0' };
  const header: Record<string, string> = table.hasHeader ? {} : { headerRowCount: '0' };
  const label = encodeEscapes(name);
  return newElement('table', { xmlns: MAIN, id: String(id), name: label, displayName: label, ref: areaAddress(area), ...header, ...totals }, [
    ...(autoFilter === null ? [] : [newElement('autoFilter', { ref: areaAddress(autoFilter) })]),
    newElement(
      'tableColumns',
      { count: String(columns.length) },
      columns.map((column) => newElement('tableColumn', { id: String(column.id), name: encodeEscapes(column.name).replace(/\n/g, '_x000a_') })),
    ),
    newElement('tableStyleInfo', {
      ...(styleName === null ? {} : { name: styleName }),
      showFirstColumn: '0',
      showLastColumn: '0',
      showRowStripes: '1',
      showColumnStripes: '0',
    }),
  ]);
}
