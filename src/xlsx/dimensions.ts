/** Attributes of a run of columns, bounds zero-based and inclusive; widths in characters of the default font. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
  readonly hidden: boolean;
  readonly styleId: number | null;
  /** As the file writes them, so that what is not modelled survives. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Runs as a text that does not tell a run from its pieces. */
function spelled(runs: readonly ColumnRun[]): string {
  const pieces: { first: number; last: number; look: string }[] = [];
  for (const { first, last, ...rest } of runs) {
    const look = JSON.stringify(rest);
    const previous = pieces.at(-1);
    if (previous !== undefined && previous.last + 1 === first && previous.look === look) previous.last = last;
    else pieces.push({ first, last, look });
  }
  return JSON.stringify(pieces);
}

/** Widths and hidden flags of a sheet's columns. */
export class Columns {
  private runs: ColumnRun[] = [];
  private loaded: readonly ColumnRun[] = [];
  defaultWidth = 8.43;

  /** What the file says: no change. */
  load(runs: ColumnRun[], defaultWidth: number): void {
    this.runs = runs;
    this.loaded = runs;
    this.defaultWidth = defaultWidth;
  }

  /** Whether anything differs from the file. */
  get changed(): boolean {
    return this.runs !== this.loaded && spelled(this.runs) !== spelled(this.loaded);
  }

  /** The runs the file declares and those set since, in order. */
  list(): readonly ColumnRun[] {
    return this.runs;
  }

  private runOf(column: number): ColumnRun | undefined {
    return this.runs.find((run) => column >= run.first && column <= run.last);
  }

  width(column: number): number {
    return this.runOf(column)?.width ?? this.defaultWidth;
  }

  hidden(column: number): boolean {
    return this.runOf(column)?.hidden ?? false;
  }

  /** The style of cells the column does not hold, null where it has none. */
  styleId(column: number): number | null {
    return this.runs.length === 0 ? null : (this.runOf(column)?.styleId ?? null);
  }

  setWidth(column: number, width: number): void {
    if (this.runOf(column)?.width !== width) this.set(column, { width });
  }

  setHidden(column: number, hidden: boolean): void {
    if (this.hidden(column) !== hidden) this.set(column, { hidden });
  }

  /** Gives a column a width only where the file declares nothing for it. */
  ensureWidth(column: number, width: number): void {
    if (this.runOf(column) === undefined) this.set(column, { width });
  }

  private set(column: number, change: Partial<ColumnRun>): void {
    const old = this.runOf(column) ?? { first: column, last: column, width: null, hidden: false, styleId: null, attributes: {} };
    const pieces: ColumnRun[] = [{ ...old, ...change, first: column, last: column }];
    if (old.first < column) pieces.push({ ...old, last: column - 1 });
    if (old.last > column) pieces.push({ ...old, first: column + 1 });
    this.runs = [...this.runs.filter((run) => run !== old), ...pieces].sort((a, b) => a.first - b.first);
  }
}

export interface RowInfo {
  /** In points, null for the default. */
  readonly height: number | null;
  readonly hidden: boolean;
  readonly styleId: number | null;
}

const PLAIN_ROW: RowInfo = { height: null, hidden: false, styleId: null };

/** Heights and hidden flags of a sheet's rows; only rows that differ from the default are kept. */
export class Rows {
  private readonly infos = new Map<number, RowInfo>();
  private readonly originals = new Map<number, RowInfo>();
  /** Rows whose height or visibility differs from the file. */
  readonly changed = new Set<number>();

  /** In points. */
  defaultHeight = 15;

  info(row: number): RowInfo {
    return this.infos.get(row) ?? PLAIN_ROW;
  }

  height(row: number): number {
    return this.info(row).height ?? this.defaultHeight;
  }

  hidden(row: number): boolean {
    return this.info(row).hidden;
  }

  /** What the file says of a row: no change. */
  load(row: number, info: RowInfo): void {
    this.infos.set(row, info);
  }

  setHeight(row: number, height: number | null): void {
    this.set(row, { height });
  }

  setHidden(row: number, hidden: boolean): void {
    this.set(row, { hidden });
  }

  private set(row: number, change: Partial<RowInfo>): void {
    const old = this.info(row);
    const next = { ...old, ...change };
    if (next.height === old.height && next.hidden === old.hidden) return;
    const original = this.originals.get(row) ?? old;
    this.originals.set(row, original);
    this.infos.set(row, next);
    if (next.height === original.height && next.hidden === original.hidden) this.changed.delete(row);
    else this.changed.add(row);
  }
}
