/** Where a row stands in its sheet's text; offsets in UTF-16 units. */
export interface RowPosition {
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
  /** Range of the row's cells in `CellPositions`. */
  readonly firstCell: number;
  endCell: number;
}

/** Where the cells stand in a sheet's text, noted while loading so that saving need not parse again; 10 bytes a cell. */
export class CellPositions {
  readonly rows: RowPosition[] = [];
  count = 0;
  private columns = new Uint16Array(1024);
  private starts = new Uint32Array(1024);
  private ends = new Uint32Array(1024);

  add(column: number, start: number, end: number): void {
    if (this.count === this.columns.length) this.grow();
    this.columns[this.count] = column;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count += 1;
  }

  column(index: number): number {
    return this.columns[index] ?? 0;
  }

  start(index: number): number {
    return this.starts[index] ?? 0;
  }

  end(index: number): number {
    return this.ends[index] ?? 0;
  }

  private grow(): void {
    const size = this.columns.length * 2;
    const grown = <T extends Uint16Array | Uint32Array>(next: T, old: T): T => {
      next.set(old);
      return next;
    };
    this.columns = grown(new Uint16Array(size), this.columns);
    this.starts = grown(new Uint32Array(size), this.starts);
    this.ends = grown(new Uint32Array(size), this.ends);
  }
}
