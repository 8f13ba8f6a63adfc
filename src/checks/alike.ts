import { foldText } from '../model/text';
import type { TableName } from '../sheets/contract';
import { specs, type TableView } from '../sheets/table-view';
import type { Views } from '../sheets/views';

/** Finds in a table the code that a typed one may have meant: the same but for case and spaces, or that of the one row so named. Null where there is none, or several. */
export function alikeCodes(views: Views, table: TableName): (typed: string) => string | null {
  let known: ReadonlyMap<string, string | null> | undefined;
  return (typed) => {
    known ??= codesByPrint(views[table] as unknown as TableView<TableName> | undefined);
    return known.get(printOf(typed)) ?? null;
  };
}

function codesByPrint(view: TableView<TableName> | undefined): ReadonlyMap<string, string | null> {
  const codes = new Map<string, string | null>();
  if (view === undefined) return codes;
  const key = specs(view.name)[0]?.[0] as string;
  for (const row of view.rows) {
    const code = view.text(row, key as never);
    if (code === '') continue;
    for (const print of new Set([printOf(code), printOf(view.text(row, 'name' as never))])) {
      const other = codes.get(print);
      codes.set(print, other === undefined || other === code ? code : null);
    }
  }
  return codes;
}

function printOf(text: string): string {
  return foldText(text).replace(/\s+/g, '');
}
