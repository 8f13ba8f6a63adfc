import { parseDate } from '../model/date';
import { isBlank } from '../model/read-cell';
import type { Book, ColumnChange, NewCell, NewTable, RawTable } from './book';
import { type ColumnKey, type ColumnSpec, CONTRACT } from './contract';
import { formatOf, HEADER_FILL } from './layout';
import { TableView } from './table-view';

export type AcceptanceKey = ColumnKey<'Accettazioni'>;
/** What a row says, but for the day. */
export type AcceptanceTexts = Readonly<Partial<Record<AcceptanceKey, string>>>;

export const ACCEPTANCE_SPECS: Readonly<Record<AcceptanceKey, ColumnSpec>> = CONTRACT.Accettazioni.columns;
const KEYS = Object.keys(ACCEPTANCE_SPECS) as AcceptanceKey[];
/** Without these an acceptance would mean more findings than this one, or nothing would tell why. */
const NEEDED: readonly AcceptanceKey[] = ['code', 'table', 'row', 'reason'];
const WIDTHS: Readonly<Record<AcceptanceKey, number>> = { code: 30, table: 20, row: 16, reason: 60, who: 24, date: 13 };

/** A cell of the row; `today` is an ISO date. */
export function acceptanceCell(key: AcceptanceKey, texts: AcceptanceTexts, today: string): NewCell {
  if (key === 'date') return { value: parseDate(today, 0), ...format('date') };
  return { value: texts[key] || null, ...format(ACCEPTANCE_SPECS[key].kind) };
}

function format(kind: ColumnSpec['kind']): { format?: string } {
  const code = formatOf(kind);
  return code === undefined ? {} : { format: code };
}

/** The contract's key of every column that will be there, null for the officers' own; and those to append. */
export function acceptanceColumns(raw: RawTable): { missing: AcceptanceKey[]; all: (AcceptanceKey | null)[] } {
  const view = new TableView('Accettazioni', raw, { year: 0, period: '' });
  const missing = NEEDED.filter((key) => !view.has(key));
  const there = raw.headers.map((_, index) => KEYS.find((key) => view.index(key) === index) ?? null);
  return { missing, all: [...there, ...missing] };
}

/** The first of the blank rows at the table's end; null where the last one is taken. */
export function blankRow(raw: RawTable): number | null {
  const width = raw.headers.length;
  const isTaken = (cells: RawTable['values'][number], row: number): boolean =>
    cells.some((value, column) => !isBlank(value) && !raw.formulas.has(row * width + column));
  const row = raw.values.findLastIndex(isTaken) + 1;
  return row < raw.values.length ? row : null;
}

/** The table with columns appended, blank. */
export function widened(raw: RawTable, missing: readonly AcceptanceKey[]): RawTable {
  return {
    ...raw,
    headers: [...raw.headers, ...missing.map((key) => ACCEPTANCE_SPECS[key].header)],
    values: raw.values.map((cells) => [...cells, ...missing.map(() => null)]),
    formats: raw.formats.map((cells) => [...cells, ...missing.map(() => 'General')]),
    formulas: new Map(),
  };
}

/** The book as it will read: the row is accepted in memory by the very code that will read it. */
export function withRow(book: Book, raw: RawTable, row: number, cells: readonly NewCell[]): Book {
  const values = [...raw.values];
  const formats = [...raw.formats];
  values[row] = cells.map(({ value }, column) => value ?? raw.values[row]?.[column] ?? null);
  formats[row] = cells.map((cell, column) => cell.format ?? raw.formats[row]?.[column] ?? raw.formats[row - 1]?.[column] ?? 'General');
  const table = { ...raw, values, formats };
  return { ...book, tables: [...book.tables.filter(({ name }) => name !== raw.name), table] };
}

/** One row of existing columns, and whole columns to append. */
export function rowChanges(
  raw: RawTable,
  missing: readonly AcceptanceKey[],
  row: number,
  all: readonly (AcceptanceKey | null)[],
  cells: readonly NewCell[],
): ColumnChange[] {
  return all.flatMap((key, column) => {
    const cell = cells[column];
    if (key === null || cell === undefined) return [];
    const at = <T>(value: T): (T | undefined)[] => raw.values.map((_, index) => (index === row ? value : undefined));
    const header = raw.headers[column] ?? ACCEPTANCE_SPECS[key].header;
    const styles = at(cell.format === undefined ? undefined : { format: cell.format });
    return [{ table: raw.name, header, append: missing.includes(key) && column >= raw.headers.length, values: at(cell.value), styles }];
  });
}

/** The table on a sheet of its own, with its first row. */
export function acceptanceTable(texts: AcceptanceTexts, today: string): NewTable {
  const { name } = CONTRACT.Accettazioni;
  const cells = KEYS.map((key) => acceptanceCell(key, texts, today));
  return {
    name,
    sheet: name,
    row: 0,
    column: 0,
    columns: KEYS.map((key) => ({
      header: ACCEPTANCE_SPECS[key].header,
      ...format(ACCEPTANCE_SPECS[key].kind),
      width: WIDTHS[key],
      style: { fill: HEADER_FILL.typed, color: HEADER_FILL.text },
    })),
    rows: 1,
    values: [cells.map(({ value }) => value)],
  };
}
