import type { CellRef } from '../../model/finding';
import type { DrawnArea, DrawnCell } from '../../sheets/drawing';
import type { LaidCell, LaidRow } from './sheet-rows';

/** Rows in their final order, and where pages begin. */
export interface PagedRows {
  readonly rows: readonly LaidRow[];
  readonly breaks: readonly number[];
}

/** Puts a table's header above each page that goes on with it; without headers to repeat the rows stay as they are. */
export function withHeaders(rows: readonly LaidRow[], breaks: readonly number[]): PagedRows {
  const begins = new Set(breaks);
  const final: LaidRow[] = [];
  const moved: number[] = [];
  rows.forEach((row, at) => {
    if (begins.has(at)) {
      moved.push(final.length);
      const header = row.table?.header ?? null;
      if (header !== null) final.push({ ...header, cells: header.cells.map((cell) => ({ ...cell })) });
    }
    final.push(row);
  });
  return { rows: final, breaks: moved };
}

/** Where so many cells cross that a page had to begin within one that is too low for its text, its last row grows. Says whether it did. */
function growCut({ needs }: LaidCell, rows: readonly LaidRow[], [top, bottom]: readonly [number, number]): boolean {
  const last = rows[bottom];
  const height = rows.slice(top, bottom + 1).reduce((sum, row) => sum + row.height, 0);
  if (last === undefined || height >= needs) return false;
  last.height += needs - height;
  return true;
}

/** Cells and merges of the sheet, and the references to link. */
export interface Emitted {
  readonly cells: readonly DrawnCell[];
  readonly merges: readonly DrawnArea[];
  /** True where a row had to grow: its page may be too full now. */
  readonly grown: boolean;
  readonly references: readonly { readonly row: number; readonly column: number; readonly where: CellRef }[];
}

/** Cells over several rows are cut where a page begins, and their text stands on each page. */
export function emit({ rows, breaks }: PagedRows, original: readonly LaidRow[]): Emitted {
  const place = new Map(rows.map((row, at) => [row, at]));
  const order = new Map(original.map((row, at) => [row, at]));
  const begins = new Set(breaks);
  const byRow: DrawnCell[][] = rows.map(() => []);
  const merges: DrawnArea[] = [];
  let grown = false;
  const references: Emitted['references'][number][] = [];
  rows.forEach((row, at) => {
    const own = order.get(row);
    for (const cell of row.cells) {
      const covered = own === undefined || cell.rows === 1 ? [at] : original.slice(own, own + cell.rows).flatMap((other) => place.get(other) ?? []);
      for (const [top, bottom] of segments(covered, begins, rows)) {
        if (covered.length > 1 && growCut(cell, rows, [top, bottom])) grown = true;
        fill(byRow, cell, top, bottom);
        if (top < bottom || cell.left < cell.right) merges.push({ top, left: cell.left, bottom, right: cell.right });
      }
      // On a blank cell Excel would show the link's address.
      if (cell.link !== undefined && cell.value !== null) references.push({ row: at, column: cell.left, where: cell.link });
    }
  });
  return { cells: byRow.flatMap((cells) => cells.sort((a, b) => a.column - b.column)), merges, references, grown };
}

/** Runs of rows between which a page begins; a repeated header counts to the page it begins. */
function segments(covered: readonly number[], begins: ReadonlySet<number>, rows: readonly LaidRow[]): [top: number, bottom: number][] {
  const runs: [number, number][] = [];
  for (const at of covered) {
    const run = runs.at(-1);
    const isNew = begins.has(at) || (begins.has(at - 1) && rows[at - 1]?.table === null);
    if (run === undefined || isNew) runs.push([at, at]);
    else run[1] = at;
  }
  return runs;
}

function fill(byRow: readonly DrawnCell[][], { left, right, value, look }: LaidCell, top: number, bottom: number): void {
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      byRow[row]?.push({ row, column, value: row === top && column === left ? value : null, look });
    }
  }
}
