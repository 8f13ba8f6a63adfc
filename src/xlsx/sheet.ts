import { CellError, type CellValue } from '../model/cell';
import { PortError } from '../sheets/book';
import { type Area, cellAddress, cellKey, contains, intersects, without } from './area';
import { Charts } from './charts';
import { Columns, Rows } from './dimensions';
import { type PageSetup, PLAIN_PAGE } from './page-setup';
import { Placed } from './placed';
import { ruleOutside } from './rules';
import type { Table } from './table';
import { MAX_CELL_TEXT } from './text-escapes';

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** What a protected sheet still allows; locked cells may never be written. */
export interface Protection {
  readonly formatCells: boolean;
  readonly formatColumns: boolean;
  readonly insertColumns: boolean;
  readonly autoFilter: boolean;
  readonly sort: boolean;
}

/** A rule of conditional formatting; `formulas` en-US, `fill` and `color` what it paints where it holds (`#RRGGBB`). */
export interface ConditionalFormat {
  readonly areas: readonly Area[];
  readonly type: string;
  readonly operator: string | null;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly formulas: readonly string[];
  readonly fill: string | null;
  readonly color: string | null;
}

export interface DataValidation {
  readonly areas: readonly Area[];
  readonly type: string;
  readonly operator: string | null;
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly promptTitle: string | null;
  readonly prompt: string | null;
}

export interface Hyperlink {
  readonly area: Area;
  /** Address outside the workbook, or `#Sheet!A1` within it. */
  readonly target: string;
  readonly tooltip: string | null;
}

export interface Comment {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

/** Cells of a row, indexed by column; holes and missing tails are blank. Kept as arrays: a sheet may hold millions of cells. */
export interface Row {
  readonly values: CellValue[];
  /** Style ids of the cells the file holds; undefined where it holds none. */
  readonly styles: (number | undefined)[];
}

/** Same content for a reader: error values compare by their code. */
export const sameValue = (a: CellValue, b: CellValue): boolean => a === b || (a instanceof CellError && b instanceof CellError && a.code === b.code);

/** As much of a text as a cell holds, no half of a surrogate pair at its end. */
export function capText(text: string): string {
  if (text.length <= MAX_CELL_TEXT) return text;
  const capped = text.slice(0, MAX_CELL_TEXT);
  return /[\uD800-\uDBFF]$/.test(capped) ? capped.slice(0, -1) : capped;
}

/** A worksheet. Reading is free of side effects; setting marks a cell as changed only where it then differs. */
export class Sheet {
  readonly columns = new Columns();
  readonly rows = new Rows();
  /** The cells, by row; for reading in bulk. Write through `setValue`. */
  readonly grid: (Row | undefined)[] = [];
  readonly tables: Table[] = [];
  /** Change through `merge` and `unmerge`. */
  readonly merges = new Placed<Area>((area) => area);
  /** Areas of pivot tables. */
  readonly pivots: Area[] = [];
  /** Change through `clearRules`. */
  conditionalFormats: ConditionalFormat[] = [];
  /** Areas whose conditional formats were taken off since the file was read. */
  readonly clearedRules: Area[] = [];
  readonly dataValidations: DataValidation[] = [];
  /** Change through `link` and `unlink`. */
  readonly hyperlinks = new Placed<Hyperlink>(({ area }) => area);
  readonly comments: Comment[] = [];
  /** Areas of several cells filled by one array formula, dynamic ones included. */
  readonly arrayFormulas: Area[] = [];
  /** Rows and columns that stay in view. */
  frozen: { rows: number; columns: number } = { rows: 0, columns: 0 };
  showGridlines = true;
  /** `#RRGGBB`, null for none. */
  tabColor: string | null = null;
  /** Replace it whole. */
  page: PageSetup = PLAIN_PAGE;
  /** Rows a printed page begins with by hand, ascending. */
  rowBreaks: readonly number[] = [];
  readonly charts = new Charts();
  /** Null for a sheet without protection. */
  protection: Protection | null = null;
  /** Called before a cell's content or style changes: an undo history looks at the cell as it is. */
  beforeChange: ((row: number, column: number) => void) | null = null;
  /** Cells whose content or style is no longer the file's; one that gets its own back counts as unchanged. */
  readonly changedValues = new Set<number>();
  readonly changedStyles = new Set<number>();
  private readonly formulaTexts = new Map<number, string>();
  /** What the file says of the cells changed at some time. */
  private readonly originalValues = new Map<number, CellValue>();
  private readonly originalFormulas = new Map<number, string>();
  private readonly originalStyles = new Map<number, number>();

  constructor(
    public name: string,
    public visibility: Visibility = 'visible',
    dimensions: { columns?: Columns; rows?: Rows } = {},
  ) {
    this.columns = dimensions.columns ?? new Columns();
    this.rows = dimensions.rows ?? new Rows();
  }

  value(row: number, column: number): CellValue {
    return this.grid[row]?.values[column] ?? null;
  }

  /** Sets a constant, null to clear; a formula there goes, and what a text has beyond 32.767 characters. Throws `SCRITTURA_FALLITA` inside an array formula of several cells. */
  setValue(row: number, column: number, wanted: CellValue): void {
    const value = typeof wanted === 'string' ? capText(wanted) : wanted;
    const key = cellKey(row, column);
    const hadFormula = this.formulaTexts.has(key) || this.arrayFormulaAt(row, column) !== null;
    if (!hadFormula && sameValue(this.value(row, column), value)) return;
    this.beforeChange?.(row, column);
    this.remember(key, this.value(row, column));
    if (hadFormula) this.dropFormula(row, column);
    this.rowAt(row).values[column] = value;
    this.note(key, value);
  }

  /** The formula, en-US and with its `=`, or null. A cell within an array formula gives the array's. */
  formula(row: number, column: number): string | null {
    const own = this.formulaTexts.get(cellKey(row, column));
    if (own !== undefined || this.arrayFormulas.length === 0) return own ?? null;
    const area = this.arrayFormulaAt(row, column);
    return area === null ? null : (this.formulaTexts.get(cellKey(area.top, area.left)) ?? null);
  }

  /** Sets a formula (with its `=`) and the result to show until Excel computes it. */
  setFormula(row: number, column: number, formula: string, result: CellValue = null): void {
    if (this.formula(row, column) === formula && sameValue(this.value(row, column), result)) return;
    const key = cellKey(row, column);
    this.beforeChange?.(row, column);
    this.remember(key, this.value(row, column));
    this.dropFormula(row, column);
    this.formulaTexts.set(key, formula);
    this.rowAt(row).values[column] = result;
    this.note(key, result);
  }

  /** All formulas by cell key (`cellKey`). */
  get formulas(): ReadonlyMap<number, string> {
    return this.formulaTexts;
  }

  /** The cell's style; where the file holds no cell, the row's or the column's. */
  styleId(row: number, column: number): number {
    return this.grid[row]?.styles[column] ?? this.rows.info(row).styleId ?? this.columns.styleId(column) ?? 0;
  }

  setStyleId(row: number, column: number, styleId: number): void {
    if (this.styleId(row, column) === styleId) return;
    const key = cellKey(row, column);
    this.beforeChange?.(row, column);
    if (!this.originalStyles.has(key)) this.originalStyles.set(key, this.styleId(row, column));
    this.rowAt(row).styles[column] = styleId;
    if (this.originalStyles.get(key) === styleId) this.changedStyles.delete(key);
    else this.changedStyles.add(key);
  }

  /** Joins the cells of an area; merges it meets give way. Content is the caller's matter. */
  merge(area: Area): void {
    this.unmerge(area);
    if (area.top !== area.bottom || area.left !== area.right) this.merges.add(area);
  }

  /** Parts every merge an area meets. */
  unmerge(area: Area): void {
    for (const merge of this.merges.meeting(area)) this.merges.delete(merge);
  }

  /** Links an area, in the place of links it had. */
  link(area: Area, target: string, tooltip: string | null = null): void {
    this.unlink(area);
    this.hyperlinks.add({ area, target, tooltip });
  }

  /** Takes the links off an area; what of them lies outside stays. */
  unlink(area: Area): void {
    for (const link of this.hyperlinks.meeting(area)) {
      this.hyperlinks.delete(link);
      for (const piece of without(link.area, area)) this.hyperlinks.add({ ...link, area: piece });
    }
  }

  /** Takes conditional formats off an area; what of them lies outside stays. */
  clearRules(area: Area): void {
    if (!this.conditionalFormats.some(({ areas }) => areas.some((other) => intersects(other, area)))) return;
    this.conditionalFormats = this.conditionalFormats.flatMap((rule) => ruleOutside(rule, area));
    this.clearedRules.push(area);
  }

  /** Takes content, style and links off an area; merges and conditional formats stay. Throws as `setValue`. */
  clear(area: Area): void {
    for (let row = area.top; row <= Math.min(area.bottom, this.grid.length - 1); row += 1) {
      const held = this.grid[row];
      const right = Math.min(area.right, Math.max(held?.values.length ?? 0, held?.styles.length ?? 0) - 1);
      for (let column = area.left; column <= right; column += 1) {
        this.setValue(row, column, null);
        this.setStyleId(row, column, 0);
      }
    }
    this.unlink(area);
  }

  /** What the file says of a cell: no change. */
  load(row: number, column: number, value: CellValue, styleId: number, formula: string | null): void {
    const cells = this.rowAt(row);
    while (cells.values.length < column) cells.values.push(null);
    while (cells.styles.length < column) cells.styles.push(undefined);
    cells.values[column] = value;
    cells.styles[column] = styleId;
    if (formula !== null) this.formulaTexts.set(cellKey(row, column), formula);
  }

  /** The area of the array formula a cell belongs to, or null. */
  arrayFormulaAt(row: number, column: number): Area | null {
    return this.arrayFormulas.find((area) => contains(area, row, column)) ?? null;
  }

  /** True where nothing stands: no value, no formula, no merge. */
  isEmpty(row: number, column: number): boolean {
    return this.value(row, column) === null && this.formula(row, column) === null && this.merges.at(row, column) === null;
  }

  /** From A1 to the last cell with content, null on an empty sheet. */
  get usedRange(): Area | null {
    let bottom = -1;
    let right = -1;
    this.grid.forEach((row, index) => {
      const last = row?.values.findLastIndex((value) => value !== null && value !== undefined) ?? -1;
      if (last < 0) return;
      bottom = index;
      right = Math.max(right, last);
    });
    for (const key of this.formulaTexts.keys()) {
      bottom = Math.max(bottom, Math.floor(key / 16_384));
      right = Math.max(right, key % 16_384);
    }
    return bottom < 0 ? null : { top: 0, left: 0, bottom, right };
  }

  get changed(): boolean {
    return this.changedValues.size > 0 || this.changedStyles.size > 0 || this.columns.changed || this.rows.changed.size > 0;
  }

  private remember(key: number, value: CellValue): void {
    if (this.originalValues.has(key)) return;
    this.originalValues.set(key, value);
    const formula = this.formulaTexts.get(key);
    if (formula !== undefined) this.originalFormulas.set(key, formula);
  }

  private note(key: number, value: CellValue): void {
    const same = sameValue(this.originalValues.get(key) ?? null, value) && this.originalFormulas.get(key) === this.formulaTexts.get(key);
    if (same) this.changedValues.delete(key);
    else this.changedValues.add(key);
  }

  private dropFormula(row: number, column: number): void {
    if (this.arrayFormulaAt(row, column) !== null) throw new PortError('SCRITTURA_FALLITA', { foglio: this.name, cella: cellAddress(row, column) });
    this.formulaTexts.delete(cellKey(row, column));
  }

  private rowAt(index: number): Row {
    let row = this.grid[index];
    if (row === undefined) {
      row = { values: [], styles: [] };
      this.grid[index] = row;
    }
    return row;
  }
}
