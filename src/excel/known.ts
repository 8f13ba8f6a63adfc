import { type Book, PortError, type RawTable } from '../sheets/book';
import { type Input, shownAs } from './cells';

/** What a table held when it was last read or written by us: a write is only allowed onto exactly this. */
export interface KnownTable {
  readonly name: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  /** Body, as `formulas` answers it. */
  readonly body: readonly (readonly Input[])[];
  readonly freeColumns: number;
}

export interface Known {
  /** By name in lower case. */
  readonly tables: ReadonlyMap<string, KnownTable>;
  readonly memoryId: string | null;
  readonly readOnly: boolean;
}

function knownTable(table: RawTable): KnownTable {
  const width = table.headers.length;
  const body = table.values.map((line, row) => line.map((value, column) => table.formulas.get(row * width + column) ?? shownAs(value)));
  const { name, sheet, headers, hasHeader, hasTotals, freeColumns } = table;
  return { name, sheet, headers, hasHeader, hasTotals, body, freeColumns };
}

export const knownBook = (book: Book, memoryId: string | null): Known => ({
  memoryId,
  tables: new Map(book.tables.map((table) => [table.name.toLowerCase(), knownTable(table)])),
  readOnly: book.readOnly,
});

export function knownOf(known: Known, name: string): KnownTable {
  const table = known.tables.get(name.toLowerCase());
  if (table === undefined) throw new PortError('TABELLA_CAMBIATA', { tabella: name });
  return table;
}
