import type { Cell, Table } from './document';

/** A cell of a table with the columns and rows it takes, all within the table. */
export interface SpreadCell {
  readonly cell: Cell;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

const EMPTY: Cell = { content: null };

const countOf = (wanted: number | undefined): number => (wanted !== undefined && wanted >= 1 ? Math.floor(wanted) : 1);

/** Where the cells of each row stand; gaps are filled with empty cells, and what has no room in the table is left out. */
export function spread({ columns, rows }: Pick<Table, 'columns' | 'rows'>): SpreadCell[][] {
  /** Of each column, the rows still covered from above. */
  const covered = columns.map(() => 0);
  return rows.map(({ cells, role }, at) => {
    const placed: SpreadCell[] = [];
    let next = 0;
    for (let column = 0; column < columns.length; column += 1) {
      if ((covered[column] ?? 0) > 0) continue;
      const cell = cells[next++] ?? EMPTY;
      const wanted = role === 'note' && cells.length === 1 ? columns.length : countOf(cell.columns);
      let width = 1;
      while (width < wanted && column + width < columns.length && covered[column + width] === 0) width += 1;
      const height = Math.min(countOf(cell.rows), rows.length - at);
      placed.push({ cell, column, columns: width, rows: height });
      for (let taken = column; taken < column + width; taken += 1) covered[taken] = height;
      column += width - 1;
    }
    covered.forEach((left, column) => (covered[column] = Math.max(0, left - 1)));
    return placed;
  });
}
