import { cleanText } from '../model/text';
import type { ColumnKey, TableName } from '../sheets/contract';
import { textOrError } from '../sheets/read-common';
import type { TableView } from '../sheets/table-view';

/** What a cell of the officers' tables says, in one line; an error value by its name. Empty where the table or the column is missing. */
export function lineIn<T extends TableName>(view: TableView<T> | undefined, row: number, key: ColumnKey<T>): string {
  return view === undefined ? '' : textOrError(view.cell(row, key));
}

/** The same of a longer text, whose lines stay apart. */
export function proseIn<T extends TableName>(view: TableView<T> | undefined, row: number, key: ColumnKey<T>): string {
  const value = view?.cell(row, key).value ?? null;
  if (typeof value !== 'string') return lineIn(view, row, key);
  return value
    .split(/\r\n?|\n/)
    .map(cleanText)
    .join('\n')
    .trim();
}
