import type { TableName } from './contract';
import { hashText, valueKey } from './hash';
import { inputColumns } from './input-columns';
import type { TableView } from './table-view';
import { listViews, type Views } from './views';

/** Custom document property that carries the fingerprint of the inputs of the last run. */
export const FINGERPRINT_PROPERTY = 'Cruscotto impronta';

/** Fingerprint of all inputs of the contract. Order of rows, columns and tables does not matter, since no figure depends on it. */
export function fingerprint(views: Views): string {
  let low = 0;
  let high = 0;
  for (const view of listViews(views)) {
    // No figure depends on what was accepted.
    if (view.name === 'Accettazioni') continue;
    const columns = byHeader(view);
    for (const row of view.rows) {
      let text = view.name;
      for (const { index, header } of columns) {
        const { value, format } = view.cellAt(row, index);
        if (value !== null) text += `\u0000${header}\u0001${valueKey(value)}${typeof value === 'number' ? format : ''}`;
      }
      low = (low + hashText(text)) % 0x100000000;
      high = (high + hashText(text, 0x9747b28c)) % 0x100000000;
    }
  }
  return `1-${high.toString(16).padStart(8, '0')}${low.toString(16).padStart(8, '0')}`;
}

/** Columns people type, by header so that their order does not count. */
function byHeader(view: TableView<TableName>): { index: number; header: string }[] {
  return inputColumns(view)
    .map(({ index }) => ({ index, header: view.raw.headers[index] ?? '' }))
    .sort((a, b) => (a.header < b.header ? -1 : 1));
}
