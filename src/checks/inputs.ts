import { type Finding, finding } from '../model/finding';
import { displayText, isBlank } from '../model/read-cell';
import type { RawTable } from '../sheets/book';
import { knownTable } from '../sheets/contract';
import { FINGERPRINT_PROPERTY, fingerprint } from '../sheets/fingerprint';
import { specs } from '../sheets/table-view';
import type { CheckContext } from './context';

/** A typed constant where most cells of the column hold a formula: somebody overwrote one. Columns of the officers' own count too. */
export function overwrittenFormulas({ book, views }: CheckContext): Finding[] {
  return book.tables.flatMap((raw) => {
    if (raw.formulas.size < 2) return [];
    const name = knownTable(raw.name);
    const view = name === null ? undefined : views[name];
    const written = new Set(
      view === undefined || view.raw !== raw
        ? []
        : specs(view.name).flatMap(([key, spec]) => (spec.out && !(key === 'value' && view.valueIsTyped) ? [view.index(key as never) ?? -1] : [])),
    );
    return raw.headers.flatMap((header, index) => (written.has(index) ? [] : overwritten(raw, index, header, view?.raw === raw ? view.name : raw.name)));
  });
}

function overwritten(raw: RawTable, index: number, header: string, table: string): Finding[] {
  const width = raw.headers.length;
  const constants: number[] = [];
  let formulas = 0;
  raw.values.forEach((cells, row) => {
    if (raw.formulas.has(row * width + index)) formulas++;
    else if (!isBlank(cells[index] ?? null)) constants.push(row);
  });
  if (formulas < 2 || formulas <= constants.length) return [];
  return constants.map((row) => {
    const name = displayText({ value: raw.values[row]?.[0] ?? null, format: raw.formats[row]?.[0] ?? 'General' });
    return finding('FORMULA_SOVRASCRITTA', { table, row, column: header }, { riga: index === 0 ? '' : name, colonna: header });
  });
}

/** Results of an earlier run over other data; a run that writes its own has none of those left. */
export function outdatedResults({ book, views, written }: CheckContext): Finding[] {
  const known = book.properties.get(FINGERPRINT_PROPERTY);
  if (written || !known || known === fingerprint(views)) return [];
  const holder = (['Indicatori', 'Obiettivi', 'Schede'] as const).find((table) => (views[table] as typeof views.Indicatori)?.has('achievement'));
  return [finding('RISULTATI_SUPERATI', holder === undefined ? null : { table: holder, row: -1, column: 'achievement' })];
}
