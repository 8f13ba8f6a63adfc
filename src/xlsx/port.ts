import type { CellValue } from '../model/cell';
import {
  type Book,
  type CellLook,
  type CellStyle,
  type Changes,
  type ColumnChange,
  MEMORY_NAMESPACE,
  type NewTable,
  PortError,
  PROPERTY_PREFIX,
  type RawTable,
  type RowsChange,
  type Selection,
  type WorkbookPort,
} from '../sheets/book';
import type { SheetDrawing, SheetInfo } from '../sheets/drawing';
import { isColoured, isRead } from '../sheets/contract';
import { columnOfKey, MAX_COLUMNS, rowOfKey } from './area';
import { portableCodec, type Codec } from './codec';
import { loadFile, type XlsxFile } from './load';
import { drawSheet, listSheets } from './draw';
import { createTables } from './new-tables';
import { changeRows } from './rows';
import { saveFile } from './save';
import { describeSelection, findCells, type Selected } from './selection';
import { capText, sameValue, type Sheet } from './sheet';
import type { Table } from './table';

/** The port over a workbook file held in memory: for the command line and for tests of whole workbooks. */
export class XlsxWorkbook implements WorkbookPort {
  private selected: Selected | null = null;

  constructor(private readonly file: XlsxFile) {}

  /** Throws `PortError` with a `FILE_…` code. */
  static fromBytes(bytes: Uint8Array, codec: Codec = portableCodec): XlsxWorkbook {
    return new XlsxWorkbook(loadFile(bytes, codec));
  }

  /** The file with what was applied; the bytes it came from where nothing was. */
  toBytes(): Uint8Array {
    return saveFile(this.file);
  }

  readTables(): Promise<Book> {
    const { workbook } = this.file;
    const tables = workbook.tables;
    return Promise.resolve({
      tables: tables.filter(({ name }) => isRead(name)).map((table) => this.readTable(table)),
      tableNames: tables.map(({ name }) => name),
      properties: new Map([...workbook.properties].filter(([name]) => name.startsWith(PROPERTY_PREFIX))),
      memory: workbook.customXml.byNamespace(MEMORY_NAMESPACE)[0]?.xml ?? null,
      readOnly: workbook.readOnly,
    });
  }

  apply(changes: Changes): Promise<{ cellsWritten: number }> {
    // Everything that can refuse is asked before the first cell is written.
    return new Promise((resolve) => {
      const columns = changes.columns.map((change) => ({ change, table: this.checked(change, changes.columns) }));
      const cellsWritten = columns.reduce((sum, { change, table }) => sum + this.writeColumn(table, change), 0);
      this.writeProperties(changes);
      resolve({ cellsWritten });
    });
  }

  changeRows(change: RowsChange): Promise<void> {
    return new Promise((resolve) => {
      changeRows(this.file.workbook, change);
      this.writeMemory(change.memory);
      resolve();
    });
  }

  select(sheet: string, address: string): Promise<void> {
    return new Promise((resolve) => {
      this.selected = findCells(this.file.workbook, sheet, address);
      resolve();
    });
  }

  /** A file is nobody's screen: selected is what `select` was last asked for. */
  readSelection(): Promise<Selection | null> {
    return Promise.resolve(this.selected === null ? null : describeSelection(this.selected));
  }

  createTables(tables: readonly NewTable[]): Promise<void> {
    return new Promise((resolve) => {
      createTables(this.file.workbook, tables);
      resolve();
    });
  }

  listSheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve(listSheets(this.file.workbook));
  }

  drawSheet(drawing: SheetDrawing, onto: string | null): Promise<void> {
    return new Promise((resolve) => {
      drawSheet(this.file.workbook, drawing, onto);
      resolve();
    });
  }

  private readTable(table: Table): RawTable {
    const { sheet, area, bodyTop, bodyRows } = table;
    const { styles } = this.file.workbook;
    const width = table.columns.length;
    const values: CellValue[][] = [];
    const formats: string[][] = [];
    const formulas = new Map<number, string>();
    const anyFormula = sheet.formulas.size > 0;
    const coloured = table.columns.flatMap(({ name }, index) => (isColoured(table.name, name) ? [index] : []));
    const looks = new Map(coloured.map((index) => [index, [] as CellLook[]]));
    for (let row = bodyTop; row < bodyTop + bodyRows; row += 1) {
      const rowValues: CellValue[] = [];
      const rowFormats: string[] = [];
      for (let column = area.left; column <= area.right; column += 1) {
        rowValues.push(sheet.value(row, column));
        rowFormats.push(styles.style(sheet.styleId(row, column)).numberFormat);
        const formula = anyFormula ? sheet.formula(row, column) : null;
        if (formula !== null) formulas.set((row - bodyTop) * width + column - area.left, formula);
      }
      for (const index of coloured) {
        const { fill, fontColor } = styles.style(sheet.styleId(row, area.left + index));
        looks.get(index)?.push({ fill, color: fontColor });
      }
      values.push(rowValues);
      formats.push(rowFormats);
    }
    return {
      name: table.name,
      sheet: sheet.name,
      row: area.top,
      column: area.left,
      hasHeader: table.hasHeader,
      hasTotals: table.hasTotals,
      headers: table.columns.map(({ name }) => name),
      values,
      formats,
      formulas,
      looks,
      freeColumns: freeColumns(table),
      protected: this.isProtected(table),
    };
  }

  /** Locked cells of a protected sheet may not be written; one in the table's body is enough, since a run writes whole columns. */
  private isProtected({ sheet, area, bodyTop, bodyRows }: Table): boolean {
    if (sheet.protection === null) return false;
    const { styles } = this.file.workbook;
    for (let row = bodyTop; row < bodyTop + bodyRows; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) if (styles.style(sheet.styleId(row, column)).locked) return true;
    }
    return false;
  }

  private checked(change: ColumnChange, all: readonly ColumnChange[]): Table {
    const table = this.file.workbook.table(change.table);
    const params = { tabella: change.table };
    if (table === undefined || change.values.length !== table.bodyRows || change.styles.length !== table.bodyRows) {
      throw new PortError('TABELLA_CAMBIATA', params);
    }
    const { sheet, bodyTop } = table;
    const index = table.columnIndex(change.header);
    if (change.append) {
      const appended = all.filter((other) => other.append && other.table === change.table);
      if (index >= 0 || freeColumns(table) < appended.length || new Set(appended.map(({ header }) => header)).size < appended.length) {
        throw new PortError('TABELLA_CAMBIATA', params);
      }
      // Excel lets no table of a protected sheet grow, whatever cells are unlocked.
      if (sheet.protection !== null) throw new PortError('FOGLIO_PROTETTO', { foglio: sheet.name, ...params });
      return table;
    }
    if (index < 0) throw new PortError('TABELLA_CAMBIATA', params);
    const column = table.area.left + index;
    change.values.forEach((value, at) => {
      const row = bodyTop + at;
      if (!this.differs(sheet, row, column, value, change.styles[at])) return;
      this.refuseLocked(table, row, column, change.styles[at]);
      if (value !== undefined && sheet.arrayFormulaAt(row, column) !== null) throw new PortError('SCRITTURA_FALLITA', { foglio: sheet.name, ...params });
    });
    return table;
  }

  private refuseLocked({ sheet, name }: Table, row: number, column: number, style: CellStyle | undefined): void {
    const { protection } = sheet;
    if (protection === null) return;
    const locked = this.file.workbook.styles.style(sheet.styleId(row, column)).locked;
    const restyled = this.styleWanted(sheet, row, column, style) !== sheet.styleId(row, column);
    if (locked || (restyled && !protection.formatCells)) throw new PortError('FOGLIO_PROTETTO', { foglio: sheet.name, tabella: name });
  }

  private styleWanted(sheet: Sheet, row: number, column: number, style: CellStyle | undefined): number {
    const current = sheet.styleId(row, column);
    return style === undefined ? current : this.file.workbook.styles.styleWith(current, style);
  }

  private differs(sheet: Sheet, row: number, column: number, value: CellValue | undefined, style: CellStyle | undefined): boolean {
    if (this.styleWanted(sheet, row, column, style) !== sheet.styleId(row, column)) return true;
    if (value === undefined) return false;
    const wanted = typeof value === 'string' ? capText(value) : value;
    return !sameValue(sheet.value(row, column), wanted) || sheet.formula(row, column) !== null;
  }

  private writeColumn(table: Table, change: ColumnChange): number {
    const { sheet, bodyTop } = table;
    if (change.append) {
      table.appendColumn(change.header);
      sheet.columns.ensureWidth(table.area.right, Math.min(40, Math.max(10, change.header.length + 4)));
    }
    const column = table.area.left + table.columnIndex(change.header);
    let written = change.append && table.hasHeader ? 1 : 0;
    change.values.forEach((value, at) => {
      const row = bodyTop + at;
      const style = change.styles[at];
      if (!this.differs(sheet, row, column, value, style)) return;
      sheet.setStyleId(row, column, this.styleWanted(sheet, row, column, style));
      if (value !== undefined) sheet.setValue(row, column, value);
      written += 1;
    });
    return written;
  }

  private writeProperties({ properties, memory }: Changes): void {
    const { workbook } = this.file;
    for (const [name, value] of properties) workbook.properties.set(name, value);
    this.writeMemory(memory);
  }

  private writeMemory(memory: string | null): void {
    const { workbook } = this.file;
    const [known, ...others] = workbook.customXml.byNamespace(MEMORY_NAMESPACE);
    for (const other of others) workbook.customXml.delete(other.id);
    if (memory === null) {
      if (known !== undefined) workbook.customXml.delete(known.id);
    } else if (known === undefined) workbook.customXml.add(memory);
    else workbook.customXml.replace(known.id, memory);
  }
}

/** Columns right of a table, from its header row to its totals row, in which nothing stands: no content, merge, table or pivot table. */
export function freeColumns({ sheet, area }: Table): number {
  let limit = MAX_COLUMNS;
  const below = (top: number, bottom: number): boolean => top <= area.bottom && bottom >= area.top;
  const areas = [...sheet.merges.all, ...sheet.pivots, ...sheet.arrayFormulas, ...sheet.tables.map((table) => table.area)];
  for (const other of areas) {
    if (below(other.top, other.bottom) && other.right > area.right) limit = Math.min(limit, Math.max(other.left, area.right + 1));
  }
  for (let row = area.top; row <= area.bottom; row += 1) {
    const values = sheet.grid[row]?.values ?? [];
    for (let column = area.right + 1; column < Math.min(limit, values.length); column += 1) {
      if (values[column] !== null && values[column] !== undefined) limit = column;
    }
  }
  for (const key of sheet.formulas.keys()) {
    if (below(rowOfKey(key), rowOfKey(key)) && columnOfKey(key) > area.right) limit = Math.min(limit, columnOfKey(key));
  }
  return limit - area.right - 1;
}
