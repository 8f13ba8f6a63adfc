import type { Finding } from '../model/finding';
import { knownTable, normalizeHeader } from '../sheets/contract';
import type { CheckInput } from './context';

/** Findings by table as they stand in the workbook, row and column; what concerns no cell comes last, and a cell has each code once. A cell in error has no other finding. */
export function inOrder({ book, views }: CheckInput, findings: readonly Finding[]): Finding[] {
  const tables = new Map<string, number>();
  book.tables.forEach(({ name }, i) => {
    const known = knownTable(name) ?? name;
    if (!tables.has(known)) tables.set(known, i);
  });
  const columns = new Map<string, number>();
  const columnOf = (table: string, column: string | null): number => {
    const key = `${table}\u0000${column}`;
    let index = columns.get(key);
    if (index === undefined) {
      index = column === null ? 0 : findColumn(table, column);
      columns.set(key, index);
    }
    return index;
  };
  const findColumn = (table: string, column: string): number => {
    const view = views[table as keyof typeof views];
    const raw = view?.raw ?? book.tables[tables.get(table) ?? -1];
    return view?.index(column as never) ?? Math.max(0, raw?.headers.findIndex((header) => normalizeHeader(header) === normalizeHeader(column)) ?? 0);
  };
  const placed = findings.map((finding) => {
    const { where } = finding;
    if (where === null) return { finding, table: Infinity, row: 0, column: 0 };
    return { finding, table: tables.get(where.table) ?? Infinity, row: where.row, column: columnOf(where.table, where.column) };
  });
  // An error value explains whatever else is wrong with its cell.
  const inError = new Set(placed.flatMap(({ finding, table, row, column }) => (finding.code === 'CELLA_IN_ERRORE' ? [`${table} ${row} ${column}`] : [])));
  const seen = new Set<string>();
  const once = placed.filter(({ finding, table, row, column }) => {
    // Every missing column stands at the table's first header, and each is told.
    const key = `${finding.code} ${table} ${row} ${column} ${finding.code === 'COLONNA_MANCANTE' ? finding.params['colonna'] : ''}`;
    if (finding.code !== 'CELLA_IN_ERRORE' && inError.has(`${table} ${row} ${column}`)) return false;
    return finding.where === null || (!seen.has(key) && seen.add(key) !== undefined);
  });
  return once.sort((a, b) => compare(a.table, b.table) || a.row - b.row || a.column - b.column).map(({ finding }) => finding);
}

/** Subtraction would make NaN of two tables that are not there. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
