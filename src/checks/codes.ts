import { type Finding, finding } from '../model/finding';
import { isStateCode } from '../model/state-code';
import { CONTRACT, type TableName } from '../sheets/contract';
import { specs, type TableView } from '../sheets/table-view';
import { listViews, type Views } from '../sheets/views';
import { CellError } from '../model/cell';
import { type CheckContext, sheetRow } from './context';

/** The columns that name a row and may do so once. */
const KEYS: Partial<Record<TableName, readonly string[]>> = {
  Prospettive: ['code'],
  Priorita: ['code'],
  Programmi: ['code'],
  Obiettivi: ['code'],
  Misure: ['code'],
  Indicatori: ['code'],
  Schede: ['scorecard', 'node'],
  Bilancio: ['code'],
  Canali: ['channel', 'metric'],
  RegoleControlli: ['code'],
};

/** Headings and blank lines of a statement need no code. */
const MAY_LACK_CODES: ReadonlySet<TableName> = new Set(['Bilancio']);

export function missingCodes({ views }: CheckContext): Finding[] {
  return listViews(views)
    .filter((view) => !MAY_LACK_CODES.has(view.name))
    .flatMap((view) => specs(view.name).flatMap(([key, spec]) => (spec.kind === 'code' && spec.required ? missingIn(view, key, spec.header) : [])));
}

function missingIn(view: TableView<TableName>, key: string, header: string): Finding[] {
  if (!view.has(key as never)) return [];
  return view.rows
    .filter((row) => view.text(row, key as never) === '' && !(view.cell(row, key as never).value instanceof CellError))
    .map((row) => finding('CODICE_MANCANTE', view.ref(row, key as never), { tabella: view.raw.name, numero: sheetRow(view.raw, row), colonna: header }));
}

/** Second and later rows of a code; each names the first. */
export function duplicateCodes({ views }: CheckContext): Finding[] {
  return listViews(views).flatMap((view) => {
    const keys = KEYS[view.name];
    if (keys === undefined) return [];
    const first = new Map<string, number>();
    return view.rows.flatMap((row) => {
      const codes = keys.map((key) => view.text(row, key as never));
      const code = codes[codes.length - 1] as string;
      if (code === '') return [];
      const name = codes.join('\u0000');
      const known = first.get(name);
      if (known === undefined) {
        first.set(name, row);
        return [];
      }
      return [duplicate(view, row, keys[keys.length - 1] as string, codes, sheetRow(view.raw, known))];
    });
  });
}

function duplicate(view: TableView<TableName>, row: number, key: string, codes: readonly string[], first: number): Finding {
  const where = view.ref(row, key as never);
  if (view.name === 'Schede') return finding('CODICE_DUPLICATO', where, { scheda: codes[0] ?? '', codice: codes[1] ?? '', numero: first }, 'nodo');
  return finding('CODICE_DUPLICATO', where, { codice: codes.join(' · '), tabella: view.raw.name, numero: first });
}

/** How many rows of a table bear each code; null when the table is not there or empty. */
export function codeCounts(views: Views, table: TableName): ReadonlyMap<string, number> | null {
  const view = views[table] as unknown as TableView<TableName> | undefined;
  if (view === undefined || view.rows.length === 0) return null;
  const key = Object.keys(CONTRACT[table].columns)[0] as string;
  const counts = new Map<string, number>();
  for (const row of view.rows) {
    const code = view.text(row, key as never);
    if (code !== '') counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/** As `codeCounts` of Programmi, which may list the body's own programmes or the State's: a column is judged once the table holds codes of its kind. */
export function programmeCounts(views: Views, column: 'programme' | 'ownProgramme'): ReadonlyMap<string, number> | null {
  const counts = codeCounts(views, 'Programmi');
  return [...(counts?.keys() ?? [])].some((code) => isStateCode(code) === (column === 'programme')) ? counts : null;
}
