import { areaAddress } from './area';
import type { XlsxFile } from './load';
import type { Package } from './package';
import { addContentType, addDefaultType, addRelation, editPart, removePart } from './package-index';
import { type Edit, editAppend, editAttributes, splice } from './splice';
import { PLAIN_STYLES } from './styles';
import type { Table } from './table';
import { encodeEscapes } from './text-escapes';
import { elements, escapeAttribute, escapeText, first, newElement, openTag, prefixOf, serialize, type XmlElement } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** Appends the formats made since loading to the style part, making one where the workbook has none. */
export function saveStyles({ workbook, source }: XlsxFile): void {
  const { fonts, fills, borders, xfs, numberFormats, prefix } = workbook.styles.additions;
  if (fonts.length + fills.length + borders.length + xfs.length + numberFormats.length === 0) return;
  let part = source.stylesPart;
  if (part === null) {
    part = 'xl/styles.xml';
    source.package.write(part, PLAIN_STYLES);
    addContentType(source.package, part, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml');
    addRelation(source.package, source.workbookPart, `${OFFICE}/relationships/styles`, `/${part}`);
  }
  const formats = numberFormats.map(([id, code]) => newElement(`${prefix}numFmt`, { numFmtId: String(id), formatCode: code }));
  editPart(source.package, part, (root, text) => {
    const edits: Edit[] = [];
    const append = (local: string, added: readonly XmlElement[]): void => {
      const list = first(root, local);
      if (added.length === 0) return;
      const xml = added.map(serialize).join('');
      if (list !== undefined) edits.push(...editAppend(list, xml, { count: String(elements(list).length + added.length) }));
      else edits.push({ start: root.openEnd, end: root.openEnd, text: `<${prefix}${local} count="${added.length}">${xml}</${prefix}${local}>` });
    };
    append('numFmts', formats);
    append('fonts', fonts);
    append('fills', fills);
    append('borders', borders);
    append('cellXfs', xfs);
    return splice(text, edits);
  });
}

/** Writes a table part's area and the columns appended since loading. */
export function saveTable(parts: Package, part: string, table: Table): void {
  editPart(parts, part, (root, text) => {
    const edits = [editAttributes(root, { ref: areaAddress(table.area) })];
    const filter = first(root, 'autoFilter');
    if (filter !== undefined && table.autoFilter !== null) edits.push(editAttributes(filter, { ref: areaAddress(table.autoFilter) }));
    const list = first(root, 'tableColumns');
    if (list !== undefined && table.appendedColumns > 0) {
      const added = table.columns.slice(-table.appendedColumns).map(({ id, name }) => {
        const written = encodeEscapes(name).replace(/\n/g, '_x000a_');
        return openTag(`${prefixOf(root.name)}tableColumn`, { id: String(id), name: written }, true);
      });
      edits.push(...editAppend(list, added.join(''), { count: String(table.columns.length) }));
    }
    return splice(text, edits);
  });
}

const PROPERTIES_ROOT = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${OFFICE}/custom-properties"/>`;

/** Writes the custom document properties that differ from the file, the others as they are. */
export function saveProperties({ workbook, source }: XlsxFile): void {
  const { properties: before, package: parts } = source;
  const after = workbook.properties;
  const names = new Set([...before.keys(), ...after.keys()]);
  const changed = new Set([...names].filter((name) => before.get(name) !== after.get(name)));
  if (changed.size === 0) return;
  let part = source.propertiesPart;
  if (part === null) {
    part = 'docProps/custom.xml';
    parts.write(part, PROPERTIES_ROOT);
    addContentType(parts, part, 'application/vnd.openxmlformats-officedocument.custom-properties+xml');
    addRelation(parts, '', `${OFFICE}/relationships/custom-properties`, part);
  }
  editPart(parts, part, (root, text) => {
    const entries = elements(root, 'property');
    const edits: Edit[] = [];
    let pid = Math.max(1, ...entries.map((entry) => Number(entry.attributes['pid'] ?? 1)));
    const prefix = prefixOf(root.name);
    const value = (content: string): string => `<vt:lpwstr xmlns:vt="${OFFICE}/docPropsVTypes">${escapeText(encodeEscapes(content))}</vt:lpwstr>`;
    const added: string[] = [];
    for (const name of changed) {
      const entry = entries.find((candidate) => candidate.attributes['name'] === name);
      const content = after.get(name);
      if (entry !== undefined) {
        const { pid: number = '', fmtid = '' } = entry.attributes;
        const xml = content === undefined ? '' : `${openTag(entry.name, { fmtid, pid: number, name }, false)}${value(content)}</${entry.name}>`;
        edits.push({ start: entry.start, end: entry.end, text: xml });
      } else if (content !== undefined) {
        pid += 1;
        const attributes = { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: String(pid), name };
        added.push(`${openTag(`${prefix}property`, attributes, false)}${value(content)}</${prefix}property>`);
      }
    }
    return splice(text, [...edits, ...(added.length > 0 ? editAppend(root, added.join('')) : [])]);
  });
}

/** Writes the custom XML parts that differ from the file: new ones with properties, relations and content type. */
export function saveCustomXml({ workbook, source }: XlsxFile): void {
  const { package: parts, workbookPart } = source;
  const after = new Map(workbook.customXml.list().map((item) => [item.id, item.xml]));
  for (const [id, { xml, part, propertiesPart }] of source.customXml) {
    const next = after.get(id);
    if (next === undefined) {
      removePart(parts, part, propertiesPart);
      removePart(parts, workbookPart, part);
    } else if (next !== xml) parts.write(part, next);
  }
  for (const [id, xml] of after) {
    if (source.customXml.has(id)) continue;
    let number = 1;
    while (parts.has(`customXml/item${number}.xml`) || parts.has(`customXml/itemProps${number}.xml`)) number += 1;
    const item = `customXml/item${number}.xml`;
    const properties = `customXml/itemProps${number}.xml`;
    const namespace = workbook.customXml.get(id)?.namespace ?? '';
    const schemas = namespace === '' ? '' : `<ds:schemaRefs><ds:schemaRef ds:uri="${escapeAttribute(namespace)}"/></ds:schemaRefs>`;
    parts.write(item, xml);
    parts.write(
      properties,
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${escapeAttribute(id)}" xmlns:ds="${OFFICE}/customXml">${schemas}</ds:datastoreItem>`,
    );
    addDefaultType(parts, 'xml', 'application/xml');
    addContentType(parts, properties, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
    addRelation(parts, item, `${OFFICE}/relationships/customXmlProps`, `itemProps${number}.xml`);
    addRelation(parts, workbookPart, `${OFFICE}/relationships/customXml`, `/${item}`);
  }
}

/** What the schema puts before `calcPr` in the workbook part. */
const BEFORE_CALCULATION = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
];

/** Asks Excel to compute all formulas when it opens the file: the results in it were computed from other values. */
export function requestCalculation({ source }: XlsxFile): void {
  editPart(source.package, source.workbookPart, (root, text) => {
    const settings = first(root, 'calcPr');
    if (settings !== undefined) {
      return ['1', 'true'].includes(settings.attributes['fullCalcOnLoad'] ?? '') ? text : splice(text, [editAttributes(settings, { fullCalcOnLoad: '1' })]);
    }
    const at = elements(root).findLast((block) => BEFORE_CALCULATION.includes(block.local))?.end ?? root.openEnd;
    return splice(text, [{ start: at, end: at, text: `<${prefixOf(root.name)}calcPr fullCalcOnLoad="1"/>` }]);
  });
}

/** Drops the calculation chain, which Excel rebuilds: one that names cells without formula makes it call the file damaged. */
export function dropCalculationChain({ source }: XlsxFile): void {
  const chain = source.package.relations(source.workbookPart).find((relation) => relation.kind === 'calcChain');
  if (chain !== undefined) removePart(source.package, source.workbookPart, chain.target);
}
