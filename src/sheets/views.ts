import type { Book } from './book';
import { knownTable, type TableName } from './contract';
import { type CurrentPeriod, TableView } from './table-view';

/** The contract's tables that are there, by name. */
export type Views = { readonly [T in TableName]?: TableView<T> };

export function openViews(book: Book, current: CurrentPeriod): Views {
  const views: Record<string, TableView<TableName>> = {};
  for (const raw of book.tables) {
    const name = knownTable(raw.name);
    if (name !== null && !(name in views)) views[name] = new TableView(name, raw, current);
  }
  return views as Views;
}

/** Every view that is there, in the order of the tables in the workbook. */
export function listViews(views: Views): readonly TableView<TableName>[] {
  return Object.values(views) as unknown as TableView<TableName>[];
}
