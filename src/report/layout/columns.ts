/** Columns of the grid from one to another, and how wide they are together. */
export interface Columns {
  readonly left: number;
  readonly right: number;
  readonly pixels: number;
}

/** Grid columns that some of a block's own columns take. */
export type ColumnsOf = (column: number, count: number) => Columns;

/** `ends` are the grid columns that a block's own end with; without them the block has one column across the page. */
export function columnsOf(edges: readonly number[], ends: readonly number[] | null): ColumnsOf {
  const own = ends ?? [edges.length - 1];
  return (column, count) => {
    const left = column === 0 ? 0 : (own[column - 1] ?? 0) + 1;
    const right = own[Math.min(column + count, own.length) - 1] ?? 0;
    return { left, right, pixels: (edges[right] ?? 0) - (left === 0 ? 0 : (edges[left - 1] ?? 0)) };
  };
}
