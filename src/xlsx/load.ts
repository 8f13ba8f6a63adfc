import { PortError } from '../sheets/book';
import { parseArea, parseCell } from './area';
import { Budget } from './budget';
import { portableCodec, type Codec } from './codec';
import { themeColors } from './colors';
import { type CustomXmlPart, CustomXmlParts, rootNamespace } from './custom-xml';
import { refuseUnlessZip } from './detect';
import { Package, type Relation } from './package';
import { isTrue, readSheet, type SheetSource } from './read-sheet';
import { readSharedStrings } from './shared-strings';
import { loadCharts, type StoredDrawing } from './load-charts';
import { readBlocks } from './sheet-blocks';
import { type SheetState, stateOf } from './sheet-state';
import { Sheet, type Visibility } from './sheet';
import { PLAIN_STYLES, readPalette, readStyles } from './styles';
import { Table } from './table';
import { decodeEscapes } from './text-escapes';
import { type DefinedName, Workbook } from './workbook';
import { elements, first, parseXml, textOf, type XmlElement } from './xml';

/** A workbook with the file it came from; `saveFile` writes the one onto the other. */
export interface XlsxFile {
  readonly workbook: Workbook;
  readonly source: FileSource;
}

/** A sheet's text and what it said when it was read. */
export interface StoredSheet extends SheetSource {
  readonly part: string;
  readonly before: SheetState;
  readonly drawing: StoredDrawing | null;
}

/** Which part of the file each piece of the workbook came from. */
export interface FileSource {
  readonly package: Package;
  /** Part names: the workbook's, the styles' and the custom properties' where there are any. */
  readonly workbookPart: string;
  readonly stylesPart: string | null;
  readonly propertiesPart: string | null;
  readonly sheets: ReadonlyMap<Sheet, StoredSheet>;
  readonly tables: ReadonlyMap<Table, string>;
  readonly properties: ReadonlyMap<string, string>;
  /** In the order of the workbook part. */
  readonly names: readonly DefinedName[];
  readonly customXml: ReadonlyMap<string, { readonly xml: string; readonly part: string; readonly propertiesPart: string }>;
}

const ofKind = (relations: readonly Relation[], kind: string): Relation[] => relations.filter((relation) => relation.kind === kind && !relation.external);

/**
 * Reads the bytes of an .xlsx or .xlsm file, written by whatever program. Formulas are not computed: results are those in the file.
 * Throws `PortError` with a `FILE_…` code.
 */
export function loadFile(bytes: Uint8Array, codec: Codec = portableCodec): XlsxFile {
  refuseUnlessZip(bytes);
  const parts = new Package(bytes, codec);
  const workbookPart = ofKind(parts.relations(''), 'officeDocument')[0]?.target;
  if (workbookPart === undefined || !parts.has('[Content_Types].xml') || workbookPart.endsWith('.bin')) throw new PortError('FILE_NON_EXCEL');
  const root = parts.xml(workbookPart);
  if (root?.local !== 'workbook') throw new PortError('FILE_NON_EXCEL');
  return new Loader(parts, workbookPart, root).load();
}

class Loader {
  private readonly relations: Relation[];
  private readonly sheetSources = new Map<Sheet, StoredSheet>();
  private readonly tableParts = new Map<Table, string>();

  constructor(
    private readonly parts: Package,
    private readonly workbookPart: string,
    private readonly root: XmlElement,
  ) {
    this.relations = parts.relations(workbookPart);
  }

  load(): XlsxFile {
    const { parts, root } = this;
    const budget = new Budget();
    const date1904 = isTrue(first(root, 'workbookPr')?.attributes['date1904']);
    const stylesPart = this.partOf('styles');
    const stylesRoot = (stylesPart === null ? undefined : parts.xml(stylesPart)) ?? parseXml(PLAIN_STYLES);
    const themePart = this.partOf('theme');
    const theming = { theme: themeColors(themePart === null ? undefined : parts.xml(themePart)), palette: readPalette(stylesRoot) };
    const styles = readStyles(stylesRoot, theming);
    const stringsPart = this.partOf('sharedStrings');
    const strings = readSharedStrings((stringsPart === null ? undefined : parts.text(stringsPart)) ?? '<sst/>', budget);
    const differential = elements(first(stylesRoot, 'dxfs'), 'dxf');

    const sheets: Sheet[] = [];
    const tabs = elements(first(root, 'sheets'), 'sheet');
    for (const tab of tabs) {
      const relation = parts.related(this.relations, tab);
      if (relation === undefined || relation.kind !== 'worksheet' || relation.external) continue;
      const text = parts.text(relation.target);
      if (text === undefined) throw new PortError('FILE_ILLEGGIBILE');
      const state = tab.attributes['state'];
      const visibility: Visibility = state === 'hidden' || state === 'veryHidden' ? state : 'visible';
      const sheet = new Sheet(decodeEscapes(tab.attributes['name'] ?? ''), visibility);
      const source = readSheet(text, sheet, { strings, styles, date1904, budget });
      const sheetRelations = parts.relations(relation.target);
      readBlocks(sheet, source.blocks, sheetRelations, differential, theming);
      this.readRelated(sheet, sheetRelations);
      const drawing = loadCharts(parts, sheet, relation.target);
      this.sheetSources.set(sheet, { ...source, part: relation.target, before: stateOf(sheet), drawing });
      sheets.push(sheet);
    }

    const { propertiesPart, properties } = this.readProperties();
    const customXml = this.readCustomXml();
    const names = this.readNames(tabs);
    const workbook = new Workbook({
      sheets,
      styles,
      date1904,
      readOnly: isTrue(first(root, 'fileSharing')?.attributes['readOnlyRecommended']),
      properties: new Map(properties),
      customXml: new CustomXmlParts([...customXml.values()].map(({ part }) => part)),
      definedNames: names,
    });
    return {
      workbook,
      source: {
        package: parts,
        workbookPart: this.workbookPart,
        stylesPart,
        propertiesPart,
        sheets: this.sheetSources,
        tables: this.tableParts,
        properties,
        names,
        customXml: new Map([...customXml].map(([id, { part, names }]) => [id, { xml: part.xml, ...names }])),
      },
    };
  }

  private partOf(kind: string): string | null {
    const target = ofKind(this.relations, kind)[0]?.target;
    return target !== undefined && this.parts.has(target) ? target : null;
  }

  private readRelated(sheet: Sheet, relations: readonly Relation[]): void {
    for (const { target } of ofKind(relations, 'table')) {
      const root = this.parts.xml(target);
      const table = root === undefined ? null : readTable(sheet, root);
      if (table === null) continue;
      sheet.tables.push(table);
      this.tableParts.set(table, target);
    }
    for (const { target } of ofKind(relations, 'pivotTable')) {
      const area = parseArea(first(this.parts.xml(target), 'location')?.attributes['ref'] ?? '');
      if (area !== null) sheet.pivots.push(area);
    }
    for (const { target } of ofKind(relations, 'comments')) {
      const root = this.parts.xml(target);
      const authors = elements(first(root, 'authors')).map(textOf);
      for (const comment of elements(first(root, 'commentList'))) {
        const cell = parseCell(comment.attributes['ref'] ?? '');
        const text = first(comment, 'text');
        if (cell !== null)
          sheet.comments.push({
            ...cell,
            author: authors[Number(comment.attributes['authorId'] ?? 0)] ?? '',
            text: text === undefined ? '' : decodeEscapes(textOf(text)),
          });
      }
    }
  }

  private readNames(tabs: readonly XmlElement[]): DefinedName[] {
    return elements(first(this.root, 'definedNames'), 'definedName').map((entry) => {
      const scope = entry.attributes['localSheetId'];
      const sheet = scope === undefined ? null : decodeEscapes(tabs[Number(scope)]?.attributes['name'] ?? '');
      return { name: entry.attributes['name'] ?? '', formula: `=${textOf(entry)}`, sheet, hidden: isTrue(entry.attributes['hidden']) };
    });
  }

  private readProperties(): { propertiesPart: string | null; properties: Map<string, string> } {
    const propertiesPart =
      ofKind(this.parts.relations(''), 'custom-properties').concat(ofKind(this.parts.relations(''), 'customProperties'))[0]?.target ?? null;
    const root = propertiesPart === null ? undefined : this.parts.xml(propertiesPart);
    const properties = new Map(elements(root, 'property').map((entry) => [entry.attributes['name'] ?? '', decodeEscapes(textOf(entry))]));
    return { propertiesPart: root === undefined ? null : propertiesPart, properties };
  }

  private readCustomXml(): Map<string, { part: CustomXmlPart; names: { part: string; propertiesPart: string } }> {
    const found = new Map<string, { part: CustomXmlPart; names: { part: string; propertiesPart: string } }>();
    for (const { target } of ofKind(this.relations, 'customXml')) {
      const propertiesPart = ofKind(this.parts.relations(target), 'customXmlProps')[0]?.target;
      const xml = this.customXmlText(target);
      if (xml === undefined || propertiesPart === undefined) continue;
      const item = this.parts.xml(propertiesPart);
      const id = Object.entries(item?.attributes ?? {}).find(([name]) => name.endsWith('itemID'))?.[1];
      if (id !== undefined) found.set(id, { part: { id, namespace: rootNamespace(xml), xml }, names: { part: target, propertiesPart } });
    }
    return found;
  }

  /** Other programs' items are theirs: one we cannot read is left alone, and no reason to refuse the workbook. */
  private customXmlText(part: string): string | undefined {
    try {
      const text = this.parts.text(part);
      if (text !== undefined) parseXml(text);
      return text;
    } catch {
      return undefined;
    }
  }
}

function readTable(sheet: Sheet, root: XmlElement): Table | null {
  const area = parseArea(root.attributes['ref'] ?? '');
  const name = root.attributes['displayName'] ?? root.attributes['name'];
  if (area === null || name === undefined) return null;
  const columns = elements(first(root, 'tableColumns'), 'tableColumn').map((column, index) => ({
    id: Number(column.attributes['id'] ?? index + 1),
    name: decodeEscapes(column.attributes['name'] ?? ''),
  }));
  if (columns.length !== area.right - area.left + 1) throw new PortError('FILE_ILLEGGIBILE');
  return new Table(sheet, {
    id: Number(root.attributes['id'] ?? 0),
    name: decodeEscapes(name),
    area,
    hasHeader: (root.attributes['headerRowCount'] ?? '1') !== '0',
    hasTotals: Number(root.attributes['totalsRowCount'] ?? '0') > 0,
    columns,
    autoFilter: parseArea(first(root, 'autoFilter')?.attributes['ref'] ?? ''),
    styleName: first(root, 'tableStyleInfo')?.attributes['name'] ?? null,
  });
}
