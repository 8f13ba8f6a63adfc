import { type Adoption, adoptedTable, freeTables, headersOf, proposeAdoption } from '../sheets/adopt';
import type { Selection, WorkbookPort } from '../sheets/book';
import type { TableName } from '../sheets/contract';

export type SelectionOutcome =
  /** Nothing, one row or one column: no list to make a table of. */
  | { readonly state: 'tooSmall' }
  | { readonly state: 'insideTable'; readonly table: string }
  | { readonly state: 'usable'; readonly selection: Selection; readonly tables: readonly TableName[]; readonly proposal: Adoption };

/** Looks at what the person selected and proposes what it could be. */
export async function lookAtSelection(port: WorkbookPort): Promise<SelectionOutcome> {
  const selection = await port.readSelection();
  if (selection === null || selection.rows < 2 || selection.columns < 2) return { state: 'tooSmall' };
  const touched = selection.tables[0];
  if (touched !== undefined) return { state: 'insideTable', table: touched };
  const { tableNames } = await port.readTables();
  const tables = freeTables(tableNames);
  const proposal = proposeAdoption(headersOf(selection), tables);
  return proposal === null ? { state: 'tooSmall' } : { state: 'usable', selection, tables, proposal };
}

/** Turns the list into the table: rewrites its header row, leaves its body. */
export async function adoptRange(port: WorkbookPort, selection: Selection, adoption: Adoption): Promise<void> {
  await port.createTables([adoptedTable(selection, adoption)]);
}
