import type { Block, Table } from '../document';
import type { ColumnsOf } from './columns';
import type { LaidRow } from './sheet-rows';
import type { TableRows } from './table';

/** Which half of the page a table takes; null for all of it. */
export type Side = 'left' | 'right' | null;

/** A longer table has no chart beside it: both must stay on one page. */
const MOST_BESIDE = 14;

/** Air between two tables side by side, in pixels. */
export const BETWEEN = 28;

/**
 * The sides of all blocks: a table that wants to stand beside the one before takes the right half, that one the left; so does the one chart of a
 * table that needs no more than half of the page.
 */
export function sidesOf(blocks: readonly Block[], isNarrow: (table: Table) => boolean): Side[] {
  const sides: Side[] = blocks.map(() => null);
  blocks.forEach((block, at) => {
    const before = blocks[at - 1];
    if (before?.kind !== 'table' || sides[at - 1] !== null) return;
    const isPair = block.kind === 'table' && block.beside === true;
    const isItsChart = block.kind === 'charts' && block.charts.length === 1 && block.charts[0]?.table === before.id;
    if (!isPair && !(isItsChart && before.rows.length <= MOST_BESIDE && isNarrow(before))) return;
    sides[at - 1] = 'left';
    sides[at] = 'right';
  });
  return sides;
}

/** Widths and least widths across the page for a table on half of it: the other half is one column that stays empty. */
export function onHalf(side: Side, widths: readonly number[], page: number): number[] {
  const rest = page - widths.reduce((total, width) => total + width, 0);
  return side === null ? [...widths] : side === 'left' ? [...widths, rest] : [rest, ...widths];
}

/** A table's own columns among those of the page: at the right they come behind the empty half. */
export const columnsBeside = (side: Side, columns: ColumnsOf): ColumnsOf => (side === 'right' ? (column, count) => columns(column + 1, count) : columns);

/** The right table's cells in the rows of the left one; the longer of the two goes on alone. `starts` are the right table's, in the joined rows. */
export function joinRows(left: TableRows, right: TableRows): { readonly all: readonly LaidRow[]; readonly starts: readonly LaidRow[] } {
  const place = new Map(right.all.map((row, at) => [row, left.all[at] ?? row]));
  right.all.forEach((row, at) => {
    const joined = left.all[at];
    if (joined === undefined) return;
    joined.cells.push(...row.cells);
    joined.height = Math.max(joined.height, row.height);
    if (joined.keep === 'no') joined.keep = row.keep;
  });
  return { all: [...left.all, ...right.all.slice(left.all.length)], starts: right.starts.map((row) => place.get(row) ?? row) };
}
