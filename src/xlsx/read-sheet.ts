import { PortError } from '../sheets/book';
import { cellKey, columnOfKey, MAX_COLUMNS, MAX_ROWS, parseArea, rowOfKey } from './area';
import type { Budget } from './budget';
import { CellPositions, type RowPosition } from './cell-positions';
import { DAYS_1904, readValue } from './cell-values';
import { translateFormula } from './shared-formula';
import type { Sheet } from './sheet';
import type { StyleTable } from './styles';
import { decodeEscapes } from './text-escapes';
import { localName, MAX_DEPTH, prefixOf, strictParser, TreeBuilder, type XmlElement } from './xml';

/** A formula written once and shared by several cells; `members` are the keys of the others. */
export interface SharedFormula {
  readonly index: string;
  readonly master: number;
  readonly text: string;
  readonly members: number[];
}

/** What saving must know of a sheet's text. */
export interface SheetSource {
  readonly positions: CellPositions;
  readonly sharedFormulas: SharedFormula[];
  /** The root's children but for the cells, in order (`sheetData` without its rows). */
  readonly blocks: XmlElement[];
  readonly root: { readonly name: string; readonly prefix: string };
}

interface Context {
  readonly budget: Budget;
  readonly strings: readonly string[];
  readonly styles: StyleTable;
  readonly date1904: boolean;
}

/** What an element of the stretches kept as trees takes of the budget. */
const ELEMENT_UNITS = 16;

/** Number of a row from its `r`, or the one after the last. */
function rowNumber(attribute: string | undefined, last: number): number {
  const row = attribute === undefined ? last + 1 : Number(attribute) - 1;
  if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS) throw new PortError('FILE_ILLEGGIBILE');
  return row;
}

/** Column letters of `BC12`, read by hand because it runs once per cell; −1 where it is no address. */
function columnOf(address: string): number {
  let column = 0;
  for (let index = 0; index < address.length; index += 1) {
    const code = address.charCodeAt(index) | 32;
    if (code < 97 || code > 122) break;
    column = column * 26 + code - 96;
  }
  return column - 1;
}

/** Streams a worksheet's text into `sheet`: cells, formulas, row attributes. The rest comes back as small trees. */
export function readSheet(text: string, sheet: Sheet, context: Context): SheetSource {
  const { strings, styles, date1904, budget } = context;
  const parser = strictParser();
  const positions = new CellPositions();
  const shared = new Map<string, SharedFormula>();
  const sharedFormulas: SharedFormula[] = [];
  const blocks: XmlElement[] = [];
  let root: SheetSource['root'] | null = null;
  let block: TreeBuilder | null = null;
  let data: XmlElement | null = null;
  let depth = 0;
  let row: RowPosition | null = null;
  let rowIndex = -1;
  let column = -1;
  let inCell = false;
  let cellStart = 0;
  let type = '';
  let styleId = 0;
  let value = '';
  let inline = '';
  let formula: { text: string; attributes: Record<string, string> } | null = null;
  let phonetic = 0;
  let sink: 'v' | 'f' | 't' | null = null;

  const openRow = (attributes: Record<string, string>, selfClosing: boolean, openEnd: number): void => {
    rowIndex = rowNumber(attributes['r'], rowIndex);
    column = -1;
    const start = text.lastIndexOf('<', openEnd - 1);
    row = { row: rowIndex, start, openEnd, closeStart: openEnd, end: openEnd, firstCell: positions.count, endCell: positions.count };
    positions.rows.push(row);
    const height = attributes['ht'] === undefined ? null : Number(attributes['ht']);
    const hidden = isTrue(attributes['hidden']);
    const rowStyle = isTrue(attributes['customFormat']) ? Number(attributes['s'] ?? 0) : null;
    if (height !== null || hidden || rowStyle !== null) sheet.rows.load(rowIndex, { height, hidden, styleId: rowStyle });
    if (selfClosing) row.endCell = positions.count;
  };

  const openCell = (attributes: Record<string, string>, openEnd: number): void => {
    const address = attributes['r'];
    const before = column;
    column = address === undefined ? column + 1 : columnOf(address);
    if (column < 0 || column >= MAX_COLUMNS) throw new PortError('FILE_ILLEGGIBILE');
    // A row is an array from column A on: skipped cells take their place too.
    budget.spend(Math.max(1, column - before));
    inCell = true;
    cellStart = text.lastIndexOf('<', openEnd - 1);
    type = attributes['t'] ?? 'n';
    styleId = Number(attributes['s'] ?? 0);
    value = '';
    inline = '';
    formula = null;
  };

  const formulaText = (): string | null => {
    if (formula === null) return null;
    const key = cellKey(rowIndex, column);
    const { t: kind, si, ref } = formula.attributes;
    const written = decodeEscapes(formula.text);
    if (kind === 'shared' && si !== undefined) {
      const known = shared.get(si);
      if (written === '' && known !== undefined) {
        known.members.push(key);
        budget.spend(known.text.length / 4);
        return `=${translateFormula(known.text, rowIndex - rowOfKey(known.master), column - columnOfKey(known.master))}`;
      }
      const group = { index: si, master: key, text: written, members: [] };
      shared.set(si, group);
      sharedFormulas.push(group);
    }
    if ((kind === 'array' || kind === 'dataTable') && ref !== undefined) {
      const area = parseArea(ref);
      if (area !== null && (area.top !== area.bottom || area.left !== area.right)) sheet.arrayFormulas.push(area);
    }
    // A data table's cells are computed from `r1` and `r2`; Excel shows it as TABLE().
    if (kind === 'dataTable') return '=TABLE()';
    return written === '' ? null : `=${written}`;
  };

  const closeCell = (): void => {
    inCell = false;
    positions.add(column, cellStart, parser.position);
    const read = type === 'inlineStr' ? decodeEscapes(inline) : readValue(type, value, strings);
    const shifted = date1904 && typeof read === 'number' && type !== 'd' && styles.style(styleId).isDate ? read + DAYS_1904 : read;
    sheet.load(rowIndex, column, shifted, styleId, formulaText());
  };

  parser.on('opentag', (tag) => {
    const position = parser.position;
    depth += 1;
    if (depth > MAX_DEPTH) throw new PortError('FILE_ILLEGGIBILE');
    if (data === null) budget.spend(ELEMENT_UNITS);
    if (block !== null) return block.open(tag, position);
    if (root === null) {
      root = { name: tag.name, prefix: prefixOf(tag.name) };
      return undefined;
    }
    const local = localName(tag.name);
    if (data === null) {
      if (local === 'sheetData' && depth === 2) {
        const tree = new TreeBuilder(text);
        tree.open(tag, position);
        data = tree.root;
        if (data !== null) blocks.push(data);
      } else {
        block = new TreeBuilder(text);
        block.open(tag, position);
      }
      return undefined;
    }
    if (local === 'c' && depth === 4) openCell(tag.attributes, position);
    else if (local === 'row' && depth === 3) openRow(tag.attributes, tag.isSelfClosing, position);
    else if (local === 'v' && depth === 5) sink = 'v';
    else if (local === 'f' && depth === 5) {
      formula = { text: '', attributes: tag.attributes };
      sink = 'f';
    } else if (local === 't') sink = phonetic === 0 ? 't' : null;
    else if (local === 'rPh') phonetic += 1;
    return undefined;
  });

  parser.on('closetag', (tag) => {
    depth -= 1;
    if (block !== null) {
      if (!block.close(parser.position)) return;
      if (block.root !== null) blocks.push(block.root);
      block = null;
      return;
    }
    sink = null;
    if (data === null) return;
    if (depth === 3 && inCell) closeCell();
    else if (depth === 2 && row !== null) {
      row.endCell = positions.count;
      row.end = parser.position;
      row.closeStart = tag.isSelfClosing ? row.openEnd : text.lastIndexOf('<', row.end - 1);
      row = null;
    } else if (depth === 1) {
      data.end = parser.position;
      data.closeStart = tag.isSelfClosing ? data.openEnd : text.lastIndexOf('<', data.end - 1);
      data = null;
    } else if (localName(tag.name) === 'rPh') phonetic -= 1;
  });

  const addText = (content: string): void => {
    if (block !== null) block.addText(content);
    else if (sink === 'v') value += content;
    else if (sink === 't') inline += content;
    else if (sink === 'f' && formula !== null) formula.text += content;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  if (root === null) throw new PortError('FILE_ILLEGGIBILE');
  return { positions, sharedFormulas, blocks, root };
}

export const isTrue = (attribute: string | undefined): boolean => attribute === '1' || attribute === 'true';
