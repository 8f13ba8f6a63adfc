import { CellError, type CellValue } from '../model/cell';
import { areaAddress, cellAddress, cellKey, columnOfKey, parseArea, rowOfKey } from './area';
import { DAYS_1904 } from './cell-values';
import type { RowPosition } from './cell-positions';
import type { SharedFormula, SheetSource } from './read-sheet';
import { translateFormula } from './shared-formula';
import type { Sheet } from './sheet';
import { type Edit, editAppend, editAttributes, splice } from './splice';
import type { Workbook } from './workbook';
import { encodeEscapes } from './text-escapes';
import { escapeText, first, openTag, parseXml } from './xml';

const FORMULA = /<(?:\w+:)?f[\s>/]/;

/** Writes the changed cells, rows and columns of one sheet into its text; everything else stays as it is. */
export class SheetWriter {
  /** Whether a cell that held a formula was overwritten, or one was set: the calculation chain is then stale. */
  formulasChanged = false;
  private readonly edits: Edit[];
  private readonly prefix: string;
  /** New text of shared formulas whose first cell was overwritten, by the key of the cell that takes over. */
  private readonly heirs = new Map<number, { group: SharedFormula; ref: string; text: string }>();

  constructor(
    private readonly text: string,
    private readonly sheet: Sheet,
    private readonly source: SheetSource,
    private readonly workbook: Workbook,
    /** What changes around the cells, in the order of the schema. */
    around: readonly Edit[] = [],
  ) {
    this.prefix = source.root.prefix;
    this.edits = [...around];
  }

  write(): string {
    this.findHeirs();
    const keys = [...new Set([...this.sheet.changedValues, ...this.sheet.changedStyles, ...this.heirs.keys()])].sort((a, b) => a - b);
    const byRow = new Map<number, number[]>();
    for (const key of keys) {
      const row = byRow.get(rowOfKey(key));
      if (row === undefined) byRow.set(rowOfKey(key), [columnOfKey(key)]);
      else row.push(columnOfKey(key));
    }
    for (const row of this.sheet.rows.changed) if (!byRow.has(row)) byRow.set(row, []);
    this.writeRows(byRow);
    this.writeDimension(keys);
    if (this.sheet.columns.changed) this.writeColumns();
    return splice(this.text, this.edits);
  }

  private writeRows(byRow: ReadonlyMap<number, number[]>): void {
    const known = this.source.positions.rows;
    const index = new Map(known.map((position) => [position.row, position]));
    const data = this.source.blocks.find((block) => block.local === 'sheetData');
    if (data === undefined) return;
    const added: { at: number; text: string }[] = [];
    let next = 0;
    for (const row of [...byRow.keys()].sort((a, b) => a - b)) {
      const columns = byRow.get(row) ?? [];
      const position = index.get(row);
      if (position !== undefined) {
        this.writeRow(position, columns);
        continue;
      }
      while ((known[next]?.row ?? Infinity) < row) next += 1;
      const attributes = this.rowAttributes({ r: String(row + 1) }, row);
      const cells = columns.map((column) => this.newCell(row, column)).join('');
      added.push({ at: known[next]?.start ?? data.closeStart, text: `${openTag(`${this.prefix}row`, attributes, false)}${cells}</${this.prefix}row>` });
    }
    if (data.selfClosing && added.length > 0) this.edits.push(...editAppend(data, added.map(({ text }) => text).join('')));
    else for (const { at, text } of added) this.edits.push({ start: at, end: at, text });
  }

  private writeRow(position: RowPosition, columns: readonly number[]): void {
    const { positions } = this.source;
    const cells = new Map<number, number>();
    for (let index = position.firstCell; index < position.endCell; index += 1) cells.set(positions.column(index), index);
    const inserted: string[] = [];
    const selfClosing = position.closeStart === position.end;
    let scan = position.firstCell;
    for (const column of columns) {
      const index = cells.get(column);
      if (index !== undefined) {
        const start = positions.start(index);
        const end = positions.end(index);
        this.edits.push({ start, end, text: this.cell(position.row, column, this.text.slice(start, end)) });
        continue;
      }
      const text = this.newCell(position.row, column);
      if (selfClosing) {
        inserted.push(text);
        continue;
      }
      while (scan < position.endCell && positions.column(scan) < column) scan += 1;
      const at = scan < position.endCell ? positions.start(scan) : position.closeStart;
      this.edits.push({ start: at, end: at, text });
    }
    this.writeRowTag(position, columns, selfClosing, inserted);
  }

  private writeRowTag(position: RowPosition, columns: readonly number[], selfClosing: boolean, inserted: readonly string[]): void {
    const tag = this.text.slice(position.start, position.openEnd);
    const spans = /\sspans="(\d+):(\d+)"/.exec(tag);
    const last = (columns.at(-1) ?? 0) + 1;
    const outgrown = spans !== null && (last > Number(spans[2]) || (columns[0] ?? 0) + 1 < Number(spans[1]));
    if (!outgrown && inserted.length === 0 && !this.sheet.rows.changed.has(position.row)) return;
    const element = parseXml(selfClosing ? tag : `${tag.slice(0, -1)}/>`);
    const attributes = this.rowAttributes(element.attributes, position.row);
    if (outgrown) attributes['spans'] = `${Math.min(Number(spans[1]), (columns[0] ?? 0) + 1)}:${Math.max(Number(spans[2]), last)}`;
    const closing = selfClosing && inserted.length > 0 ? `${inserted.join('')}</${element.name}>` : '';
    this.edits.push({ start: position.start, end: position.openEnd, text: openTag(element.name, attributes, selfClosing && closing === '') + closing });
  }

  private rowAttributes(original: Readonly<Record<string, string>>, row: number): Record<string, string> {
    const attributes = { ...original };
    if (!this.sheet.rows.changed.has(row)) return attributes;
    const { height, hidden } = this.sheet.rows.info(row);
    delete attributes['ht'];
    delete attributes['customHeight'];
    delete attributes['hidden'];
    if (height !== null) Object.assign(attributes, { ht: String(height), customHeight: '1' });
    if (hidden) attributes['hidden'] = '1';
    return attributes;
  }

  /** A cell that stands in the file: rewritten where its content changed, else only its style or its part in a shared formula. */
  private cell(row: number, column: number, original: string): string {
    const key = cellKey(row, column);
    if (this.sheet.changedValues.has(key)) {
      if (FORMULA.test(original)) this.formulasChanged = true;
      return this.newCell(row, column);
    }
    const element = parseXml(original);
    const edits: Edit[] = [];
    if (this.sheet.changedStyles.has(key)) edits.push(editAttributes(element, { s: String(this.sheet.styleId(row, column)) }));
    const heir = this.heirs.get(key);
    const formula = first(element, 'f');
    if (heir !== undefined && formula !== undefined) {
      const tag = openTag(formula.name, { t: 'shared', ref: heir.ref, si: heir.group.index }, false);
      edits.push({ start: formula.start, end: formula.end, text: `${tag}${escapeText(encodeEscapes(heir.text))}</${formula.name}>` });
    }
    return splice(original, edits);
  }

  private newCell(row: number, column: number): string {
    const { prefix, sheet } = this;
    const styleId = sheet.styleId(row, column);
    const style = styleId === 0 ? '' : ` s="${styleId}"`;
    const formula = sheet.formulas.get(cellKey(row, column));
    if (formula !== undefined) this.formulasChanged = true;
    const { type, content } = this.content(sheet.value(row, column), formula, styleId);
    const head = `<${prefix}c r="${cellAddress(row, column)}"${style}${type === '' ? '' : ` t="${type}"`}`;
    return content === '' ? `${head}/>` : `${head}>${content}</${prefix}c>`;
  }

  private content(value: CellValue, formula: string | undefined, styleId: number): { type: string; content: string } {
    const p = this.prefix;
    const f = formula === undefined ? '' : `<${p}f>${escapeText(encodeEscapes(formula.slice(1)))}</${p}f>`;
    const v = (text: string): string => `${f}<${p}v>${text}</${p}v>`;
    if (value === null) return { type: '', content: f };
    if (value instanceof CellError) return { type: 'e', content: v(escapeText(value.code)) };
    if (typeof value === 'boolean') return { type: 'b', content: v(value ? '1' : '0') };
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) return { type: 'e', content: v('#NUM!') };
      return { type: '', content: v(String(this.workbook.date1904 && this.workbook.styles.style(styleId).isDate ? value - DAYS_1904 : value)) };
    }
    const text = escapeText(encodeEscapes(value));
    // Inline, so that the shared strings of the file stay untouched; Excel moves them there when it next saves.
    if (formula === undefined) return { type: 'inlineStr', content: `<${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is>` };
    return { type: 'str', content: v(text) };
  }

  /** Where the cell that writes out a shared formula is overwritten, the next one takes the text and the range over. */
  private findHeirs(): void {
    const { changedValues } = this.sheet;
    for (const group of this.source.sharedFormulas) {
      if (!changedValues.has(group.master)) continue;
      const rest = group.members.filter((key) => !changedValues.has(key));
      const heir = rest[0];
      if (heir === undefined) continue;
      const rows = rest.map(rowOfKey);
      const columns = rest.map(columnOfKey);
      const bound = (list: readonly number[], pick: (a: number, b: number) => number): number => list.reduce((a, b) => pick(a, b));
      const min = (a: number, b: number): number => Math.min(a, b);
      const max = (a: number, b: number): number => Math.max(a, b);
      const area = { top: bound(rows, min), left: bound(columns, min), bottom: bound(rows, max), right: bound(columns, max) };
      const text = translateFormula(group.text, rowOfKey(heir) - rowOfKey(group.master), columnOfKey(heir) - columnOfKey(group.master));
      this.heirs.set(heir, { group, ref: areaAddress(area), text });
    }
  }

  private writeDimension(keys: readonly number[]): void {
    const block = this.source.blocks.find((candidate) => candidate.local === 'dimension');
    const area = parseArea(block?.attributes['ref'] ?? '');
    if (block === undefined || area === null) return;
    let { top, left, bottom, right } = area;
    for (const key of keys) {
      top = Math.min(top, rowOfKey(key));
      left = Math.min(left, columnOfKey(key));
      bottom = Math.max(bottom, rowOfKey(key));
      right = Math.max(right, columnOfKey(key));
    }
    const ref = areaAddress({ top, left, bottom, right });
    if (ref !== areaAddress(area)) this.edits.push(editAttributes(block, { ref }));
  }

  private writeColumns(): void {
    const { prefix } = this;
    const runs = this.sheet.columns.list().map((run) => {
      const attributes: Record<string, string> = { ...run.attributes, min: String(run.first + 1), max: String(run.last + 1) };
      if (run.width !== null && Number(attributes['width']) !== run.width) Object.assign(attributes, { width: String(run.width), customWidth: '1' });
      // Without a width Excel takes the column for one of width 0.
      attributes['width'] ??= String(this.sheet.columns.defaultWidth);
      if (run.hidden) attributes['hidden'] = '1';
      else delete attributes['hidden'];
      return openTag(`${prefix}col`, attributes, true);
    });
    const cols = this.source.blocks.find((block) => block.local === 'cols');
    const data = this.source.blocks.find((block) => block.local === 'sheetData');
    const xml = `<${prefix}cols>${runs.join('')}</${prefix}cols>`;
    if (cols !== undefined) this.edits.push({ start: cols.start, end: cols.end, text: xml });
    else if (data !== undefined) this.edits.push({ start: data.start, end: data.start, text: xml });
  }
}
