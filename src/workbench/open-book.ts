import { ExcelHost } from '../host/host';
import { installOffice, type OfficeScope, type OfficeSurroundings } from '../host/office';
import { type Area, cellKey, contains } from '../xlsx/area';
import type { XlsxFile } from '../xlsx/load';
import { saveFile } from '../xlsx/save';
import type { Sheet, Workbook } from '../xlsx/workbook';
import { type SheetView, sheetViews } from './sheet-view';
import { boundsOf, History, isTableHeader } from './history';
import { readTyped } from './input';
import { areaOf, type Cell, mergeAt, selectCell, type Selection } from './selection';

export interface Entry extends Cell {
  readonly text: string;
}

/** Why typing into a cell was refused; nothing was then written. `formulaStored`: it was written, but nobody computes it here. */
export type Refusal = 'locked' | 'header' | 'array' | 'pivot' | 'formula';
export type EditOutcome = Refusal | 'formulaStored' | null;

/** A workbook as a person works on it: what is selected, typing, undo; and the host the pane's requests run on. */
export class OpenBook {
  readonly workbook: Workbook;
  /** Counts up with every change of cells, sheets or selection. */
  version = 0;
  readonly views: ReadonlyMap<Sheet, SheetView>;
  private readonly history: History;
  private hosted: ExcelHost;
  private readonly selections = new Map<Sheet, Selection>();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly file: XlsxFile,
    /** Name of the file, with its ending. */
    readonly name: string,
    private readonly today: () => Date,
  ) {
    this.workbook = file.workbook;
    this.views = sheetViews(file.source);
    this.history = new History(this.workbook, () => this.today().getTime());
    this.hosted = this.startHost();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get sheets(): Sheet[] {
    return this.workbook.sheets.filter((sheet) => sheet.visibility === 'visible');
  }

  get sheet(): Sheet | null {
    return this.hosted.session.activeSheet;
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  selection(sheet: Sheet): Selection {
    return this.selections.get(sheet) ?? selectCell({ row: 0, column: 0 });
  }

  select(sheet: Sheet, selection: Selection): void {
    this.selections.set(sheet, selection);
    this.hosted.session.select(sheet, areaOf(sheet, selection));
    this.told();
  }

  activate(sheet: Sheet): void {
    this.select(sheet, this.selection(sheet));
  }

  /** While a person types in a cell Excel answers no requests. */
  setEditing(editing: boolean): void {
    this.hosted.cellEditing = editing;
  }

  /** Joins a page's Office.js to this workbook. Whoever was joined before is forgotten, with its event handlers. */
  join(scope: OfficeScope, surroundings: OfficeSurroundings): void {
    const { activeSheet } = this.hosted.session;
    this.hosted = this.startHost();
    if (activeSheet !== null) this.hosted.session.select(activeSheet, areaOf(activeSheet, this.selection(activeSheet)));
    installOffice(scope, this.hosted, surroundings);
  }

  /** Types texts into cells as one step; all of them or, with the reason, none. */
  write(sheet: Sheet, entries: readonly Entry[]): EditOutcome {
    const year = this.today().getFullYear();
    const typed = entries.map(({ row, column, text }) => ({ row, column, input: readTyped(text, this.formatAt(sheet, { row, column }), year) }));
    for (const { input, ...cell } of typed) {
      const refusal = input.kind === 'unreadable' ? 'formula' : this.refusal(sheet, cell);
      if (refusal !== null) return refusal;
    }
    const { styles } = this.workbook;
    this.history.edit(() => {
      for (const { row, column, input } of typed) {
        if (input.kind === 'formula') sheet.setFormula(row, column, input.formula);
        if (input.kind !== 'value') continue;
        sheet.setValue(row, column, input.value);
        const styleId = sheet.styleId(row, column);
        if (input.format !== undefined && styles.style(styleId).numberFormat === 'General') {
          sheet.setStyleId(row, column, styles.styleWith(styleId, { format: input.format }));
        }
      }
    });
    if (entries.length > 0) this.edited(sheet, boundsOf(entries.map(({ row, column }) => cellKey(row, column))));
    return typed.some(({ input }) => input.kind === 'formula') ? 'formulaStored' : null;
  }

  /** Gives a column that has no width of its own one in characters, as Excel does for a number that would not fit. */
  widen(sheet: Sheet, column: number, width: number): void {
    sheet.columns.ensureWidth(column, Math.ceil(width * 100) / 100);
    this.changed();
  }

  undo(): boolean {
    return this.moved(this.history.undo());
  }

  redo(): boolean {
    return this.moved(this.history.redo());
  }

  /** The file with what was changed. Throws where it holds what saving does not know, such as a new sheet. */
  save(): Uint8Array {
    return saveFile(this.file);
  }

  private moved(touched: ReturnType<History['undo']>): boolean {
    if (touched === null) return false;
    for (const { sheet, area } of touched) this.hosted.session.events.edited(sheet, area);
    // Where several sheets changed one stays on the one in view.
    const first = touched.find(({ sheet }) => sheet === this.sheet) ?? touched[0];
    if (first !== undefined && first.sheet.visibility === 'visible') {
      this.select(first.sheet, selectCell({ row: first.area.top, column: first.area.left }, { row: first.area.bottom, column: first.area.right }));
    } else this.told();
    return true;
  }

  private formatAt(sheet: Sheet, { row, column }: Cell): string {
    return this.workbook.styles.style(sheet.styleId(row, column)).numberFormat;
  }

  private refusal(sheet: Sheet, { row, column }: Cell): Refusal | null {
    if (sheet.protection !== null && this.workbook.styles.style(sheet.styleId(row, column)).locked) return 'locked';
    if (isTableHeader(sheet, row, column)) return 'header';
    if (sheet.arrayFormulaAt(row, column) !== null) return 'array';
    return sheet.pivots.some((pivot) => contains(pivot, row, column)) ? 'pivot' : null;
  }

  private edited(sheet: Sheet, area: Area): void {
    this.hosted.session.events.edited(sheet, area);
    this.told();
  }

  /** Lets the pane's event handlers and the page hear of what happened. */
  private told(): void {
    this.hosted.sendEvents();
    this.changed();
  }

  private changed(): void {
    this.version += 1;
    for (const listener of this.listeners) listener();
  }

  private startHost(): ExcelHost {
    const host = new ExcelHost(this.workbook);
    host.afterRequest = () => {
      // The add-in may have selected something, or added a sheet.
      this.history.watch();
      const { activeSheet } = host.session;
      if (activeSheet !== null) this.adopt(activeSheet, host.session.selection(activeSheet));
      this.changed();
    };
    return host;
  }

  private adopt(sheet: Sheet, area: Area): void {
    const own = areaOf(sheet, this.selection(sheet));
    if (own.top === area.top && own.left === area.left && own.bottom === area.bottom && own.right === area.right) return;
    const cell = { row: area.top, column: area.left };
    const whole = mergeAt(sheet, cell);
    const isOne = whole.bottom === area.bottom && whole.right === area.right;
    this.selections.set(sheet, selectCell(cell, isOne ? cell : { row: area.bottom, column: area.right }));
  }
}
