import type { CellValue } from '../model/cell';
import { isBlank } from '../model/read-cell';
import type { RawTable } from './book';
import { hashText, valueKey } from './hash';

/** Namespace of the custom XML part in which a workbook carries what the product wrote. */
export const MEMORY_NAMESPACE = 'urn:cruscotto:memoria';

const VERSION = 1;

/** For each accepted finding, a print of what it was accepted for. */
export type Acceptances = ReadonlyMap<string, number>;

/**
 * What the last run wrote, column by column, as a set of hashes: enough to tell the product's own cells from typed ones
 * after people sort, delete or copy rows. Keys are `Table.key`.
 */
export class Memory {
  private constructor(
    private readonly columns: ReadonlyMap<string, ReadonlySet<number>>,
    readonly acceptances: Acceptances,
  ) {}

  /** Reads the custom XML part; anything unreadable counts as no memory. */
  static parse(xml: string | null): Memory {
    const body = /<memoria[^>]*>([^<]*)<\/memoria>\s*$/.exec(xml ?? '')?.[1];
    if (body === undefined) return new Memory(new Map(), new Map());
    try {
      const data = JSON.parse(body) as { versione?: unknown; colonne?: Record<string, unknown>; accettazioni?: Record<string, number> };
      if (data.versione !== VERSION || typeof data.colonne !== 'object') return new Memory(new Map(), new Map());
      const columns = Object.entries(data.colonne).flatMap(([key, hashes]) => (Array.isArray(hashes) ? [[key, new Set(hashes as number[])] as const] : []));
      return new Memory(new Map(columns), new Map(Object.entries(data.accettazioni ?? {})));
    } catch {
      return new Memory(new Map(), new Map());
    }
  }

  /** True when a column holds nothing but blanks and values the product wrote, and no formula. */
  isOwn(key: string, raw: RawTable, index: number): boolean {
    const known = this.columns.get(key);
    const width = raw.headers.length;
    return raw.values.every((cells, row) => {
      if (raw.formulas.has(row * width + index)) return false;
      const value = cells[index] ?? null;
      return isBlank(value) || known?.has(hashText(valueKey(value))) === true;
    });
  }
}

/** The custom XML part for what a run is about to write. */
export function memoryXml(columns: readonly { readonly key: string; readonly values: readonly CellValue[] }[], acceptances: Acceptances): string {
  const colonne = Object.fromEntries(
    columns.map(({ key, values }) => {
      const hashes = new Set<number>();
      for (const value of values) if (!isBlank(value)) hashes.add(hashText(valueKey(value)));
      return [key, [...hashes].sort((a, b) => a - b)];
    }),
  );
  const kept = acceptances.size === 0 ? {} : { accettazioni: Object.fromEntries(acceptances) };
  return `<memoria xmlns="${MEMORY_NAMESPACE}">${JSON.stringify({ versione: VERSION, colonne, ...kept })}</memoria>`;
}
