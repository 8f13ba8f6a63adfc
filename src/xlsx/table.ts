import type { Area } from './area';
import type { Sheet } from './sheet';

export interface TableColumn {
  /** Unique in its table. */
  readonly id: number;
  /** The header's text. */
  name: string;
}

export interface TableContents {
  id: number;
  name: string;
  area: Area;
  hasHeader: boolean;
  hasTotals: boolean;
  columns: TableColumn[];
  /** The area the filter buttons cover (header and body), null without filter. */
  autoFilter: Area | null;
  styleName: string | null;
}

/** A table (ListObject) on a sheet. */
export class Table {
  readonly id: number;
  private contents: TableContents;
  /** Columns appended since loading; saving extends the part when above 0. */
  private appended = 0;
  private wasReshaped = false;
  private rowsChanged = false;

  constructor(
    readonly sheet: Sheet,
    contents: TableContents,
  ) {
    this.contents = contents;
    this.id = contents.id;
  }

  get name(): string {
    return this.contents.name;
  }

  get hasHeader(): boolean {
    return this.contents.hasHeader;
  }

  get hasTotals(): boolean {
    return this.contents.hasTotals;
  }

  get styleName(): string | null {
    return this.contents.styleName;
  }

  /** With header and totals row. */
  get area(): Area {
    return this.contents.area;
  }

  get columns(): readonly TableColumn[] {
    return this.contents.columns;
  }

  get autoFilter(): Area | null {
    return this.contents.autoFilter;
  }

  get appendedColumns(): number {
    return this.appended;
  }

  /** Changed otherwise than by appending columns or by rows at the bottom: only the host does that, and saving knows nothing of it. */
  get reshaped(): boolean {
    return this.wasReshaped;
  }

  /** Grew or shrank by rows since loading. */
  get resized(): boolean {
    return this.rowsChanged;
  }

  /** First row of the body. */
  get bodyTop(): number {
    return this.area.top + (this.hasHeader ? 1 : 0);
  }

  /** Rows of the body, without header and totals. */
  get bodyRows(): number {
    return this.area.bottom - (this.hasTotals ? 1 : 0) - this.bodyTop + 1;
  }

  /** Index of the column of that header, exactly as written; −1 where there is none. */
  columnIndex(name: string): number {
    return this.contents.columns.findIndex((column) => column.name === name);
  }

  /**
   * Takes the column directly right of the table. Totals row, filter and table style go on over it; header and totals cells look
   * like their left neighbours. The caller has made sure that nothing stands there.
   */
  appendColumn(name: string): TableColumn {
    const { area, columns, autoFilter } = this.contents;
    const right = area.right + 1;
    const column = { id: Math.max(0, ...columns.map((other) => other.id)) + 1, name };
    const filterReachesEdge = autoFilter !== null && autoFilter.right === area.right;
    this.contents = {
      ...this.contents,
      area: { ...area, right },
      columns: [...columns, column],
      autoFilter: filterReachesEdge ? { ...autoFilter, right } : autoFilter,
    };
    this.appended += 1;
    if (this.hasHeader) {
      this.sheet.setStyleId(area.top, right, this.sheet.styleId(area.top, area.right));
      this.sheet.setValue(area.top, right, name);
    }
    if (this.hasTotals) this.sheet.setStyleId(area.bottom, right, this.sheet.styleId(area.bottom, area.right));
    return column;
  }

  /** Gives the last column up: the inverse of `appendColumn`. Its cells stay as they are. */
  dropLastColumn(): void {
    const { area, columns, autoFilter } = this.contents;
    const right = area.right - 1;
    this.contents = {
      ...this.contents,
      area: { ...area, right },
      columns: columns.slice(0, -1),
      autoFilter: autoFilter !== null && autoFilter.right > right ? { ...autoFilter, right } : autoFilter,
    };
    if (this.appended > 0) this.appended -= 1;
    else this.wasReshaped = true;
  }

  /** Takes rows at the bottom, or with a negative number leaves them: its totals row and filter go along. The caller sees to the cells. */
  growRows(by: number): void {
    const { area, autoFilter } = this.contents;
    const filter = autoFilter === null ? null : { ...autoFilter, bottom: autoFilter.bottom + by };
    this.contents = { ...this.contents, area: { ...area, bottom: area.bottom + by }, autoFilter: filter };
    this.rowsChanged = true;
  }

  /** What a person can do to a table in Excel: name, place, size, rows shown. The caller sees to the cells. */
  reshape(change: Partial<Omit<TableContents, 'id'>>): void {
    this.contents = { ...this.contents, ...change };
    this.wasReshaped = true;
  }
}
