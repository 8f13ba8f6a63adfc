import { type Book, type Changes, type NewTable, PortError, type RowsChange, type Selection, type WorkbookPort } from '../sheets/book';
import type { SheetDrawing, SheetInfo } from '../sheets/drawing';
import { applyChanges } from './apply';
import { type Known, knownBook } from './known';
import { drawSheet, listSheets } from './draw';
import { createTables } from './new-tables';
import { readBook } from './read';
import { changeRows } from './rows';
import { readSelection, selectCells } from './select';
import type { ExcelOptions } from './session';

/**
 * The port over the workbook that is open in Excel. Two requests read it and two write it, whatever the number of rows;
 * only bytes add requests. A write is refused with TABELLA_CAMBIATA unless the tables still hold what was last read.
 */
export class ExcelWorkbook implements WorkbookPort {
  private known: Known | null = null;

  constructor(private readonly options: ExcelOptions = {}) {}

  async readTables(): Promise<Book> {
    const { book, memoryId } = await readBook(this.options);
    this.known = knownBook(book, memoryId);
    return book;
  }

  async apply(changes: Changes): Promise<{ cellsWritten: number }> {
    if (this.known === null) await this.readTables();
    if (this.known === null) throw new PortError('LETTURA_FALLITA');
    if (this.known.readOnly) throw new PortError('SOLA_LETTURA');
    const { cellsWritten, known } = await applyChanges(changes, this.known, this.options);
    this.known = known;
    return { cellsWritten };
  }

  async changeRows(change: RowsChange): Promise<void> {
    if (this.known === null) await this.readTables();
    if (this.known === null) throw new PortError('LETTURA_FALLITA');
    if (this.known.readOnly) throw new PortError('SOLA_LETTURA');
    await changeRows(change, this.known, this.options);
    // The rows are others now: a later write reads first.
    this.known = null;
  }

  select(sheet: string, address: string): Promise<void> {
    return selectCells(sheet, address, this.options);
  }

  readSelection(): Promise<Selection | null> {
    return readSelection(this.options);
  }

  createTables(tables: readonly NewTable[]): Promise<void> {
    return createTables(tables, this.options);
  }

  listSheets(): Promise<readonly SheetInfo[]> {
    return listSheets(this.options);
  }

  drawSheet(drawing: SheetDrawing, onto: string | null): Promise<void> {
    return drawSheet(drawing, onto, this.options);
  }
}
