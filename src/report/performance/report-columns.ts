import type { Language } from '../../texts';
import { cellText } from '../cells';
import type { Cell, Row, Table } from '../document';

/** A table without its last column where that is for the office alone; words of amber in it stand behind the figure before them. */
export function withoutOfficeColumn(table: Table, language: Language): Table {
  const { columns, rows } = table;
  if (columns.at(-1)?.audience !== 'office') return table;
  return { ...table, columns: columns.slice(0, -1), rows: rows.map((row) => withoutLastCell(row, language)) };
}

function withoutLastCell(row: Row, language: Language): Row {
  const last = row.cells.at(-1);
  if (last === undefined) return row;
  const before = row.cells.slice(0, -1);
  if ((last.columns ?? 1) > 1) return { ...row, cells: [...before, { ...last, columns: (last.columns ?? 1) - 1 }] };
  const figure = before.at(-1);
  if (last.tone !== 'avviso' || typeof last.content !== 'string' || figure === undefined) return { ...row, cells: before };
  return { ...row, cells: [...before.slice(0, -1), remarked(figure, last.content, language)] };
}

/** A figure with words behind it; a cell without one takes the words. */
function remarked(cell: Cell, words: string, language: Language): Cell {
  return { ...cell, content: cell.content === null ? words : `${cellText(cell, language)} (${words})` };
}
