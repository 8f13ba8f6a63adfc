import type { CellValue } from '../model/cell';
import { type Area, cellKey, columnOfKey, rowOfKey } from '../xlsx/area';
import type { Sheet, Workbook } from '../xlsx/workbook';

interface CellState {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly styleId: number;
}

type Author = 'person' | 'addin';

/** What one step changed: the cells as they were before it. */
interface Step {
  readonly author: Author;
  readonly cells: Map<Sheet, Map<number, CellState>>;
  at: number;
}

/** Where an undone step had changed cells. */
export interface Touched {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Requests of the add-in that follow one another this closely (in ms) are one step to undo. */
const SAME_RUN = 1000;

export const isTableHeader = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.tables.some(({ area, hasHeader }) => hasHeader && area.top === row && column >= area.left && column <= area.right);

const stateOf = (sheet: Sheet, row: number, column: number): CellState => ({
  value: sheet.value(row, column),
  formula: sheet.formula(row, column),
  styleId: sheet.styleId(row, column),
});

/** The smallest area around cells. */
export function boundsOf(keys: Iterable<number>): Area {
  let area: Area = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const key of keys) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    area = { top: Math.min(area.top, row), left: Math.min(area.left, column), bottom: Math.max(area.bottom, row), right: Math.max(area.right, column) };
  }
  return area;
}

/**
 * Undo and redo of what a person and the add-in did to cells. Listens to every sheet for changes; what is no cell (a sheet, a table's shape, a column's width)
 * is not undone.
 */
export class History {
  private done: Step[] = [];
  private undone: Step[] = [];
  private author: Author = 'addin';
  private open: Step | null = null;
  private readonly watched = new WeakSet<Sheet>();

  constructor(
    private readonly workbook: Workbook,
    private readonly clock: () => number,
  ) {
    this.watch();
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Sheets that came since are listened to as well. */
  watch(): void {
    for (const sheet of this.workbook.sheets) {
      if (this.watched.has(sheet)) continue;
      this.watched.add(sheet);
      sheet.beforeChange = (row, column) => this.record(sheet, row, column);
    }
  }

  /** All that a person changes within `edit` is one step. */
  edit(edit: () => void): void {
    this.author = 'person';
    this.open = null;
    try {
      edit();
    } finally {
      this.author = 'addin';
      this.open = null;
    }
  }

  /** Takes the last step back; says on which cells, null where there is nothing to undo. */
  undo(): Touched[] | null {
    return this.move(this.done, this.undone);
  }

  redo(): Touched[] | null {
    return this.move(this.undone, this.done);
  }

  private record(sheet: Sheet, row: number, column: number): void {
    const now = this.clock();
    if (this.open === null || (this.author === 'addin' && now - this.open.at > SAME_RUN)) {
      this.open = { author: this.author, cells: new Map(), at: now };
      this.done.push(this.open);
      this.undone = [];
    }
    this.open.at = now;
    const cells = this.open.cells.get(sheet) ?? new Map<number, CellState>();
    this.open.cells.set(sheet, cells);
    const key = cellKey(row, column);
    if (!cells.has(key)) cells.set(key, stateOf(sheet, row, column));
  }

  private move(from: Step[], to: Step[]): Touched[] | null {
    const step = from.pop();
    if (step === undefined) return null;
    this.open = null;
    const inverse: Step = { author: step.author, cells: new Map(), at: step.at };
    const touched: Touched[] = [];
    for (const [sheet, cells] of step.cells) {
      // A sheet that was deleted since is not there to be changed back.
      if (!this.workbook.sheets.includes(sheet)) continue;
      const listener = sheet.beforeChange;
      sheet.beforeChange = null;
      const before = new Map<number, CellState>();
      for (const [key, state] of cells) {
        const [row, column] = [rowOfKey(key), columnOfKey(key)];
        // A column that the add-in appended stays in its table, and a table's header is never blank.
        if (isTableHeader(sheet, row, column)) continue;
        before.set(key, stateOf(sheet, row, column));
        if (state.formula === null) sheet.setValue(row, column, state.value);
        else sheet.setFormula(row, column, state.formula, state.value);
        sheet.setStyleId(row, column, state.styleId);
      }
      sheet.beforeChange = listener;
      inverse.cells.set(sheet, before);
      touched.push({ sheet, area: boundsOf(cells.keys()) });
    }
    to.push(inverse);
    return touched;
  }
}
