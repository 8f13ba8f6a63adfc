import type { CellValue } from '../model/cell';
import { isBlank } from '../model/read-cell';
import type { RawTable } from './book';
import { hashText, valueKey } from './hash';
import { MAX_UNDO_LENGTH, type UndoRecord } from './undo';

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
    /** What the last run replaced; null where nothing can be undone. */
    readonly undo: UndoRecord | null,
  ) {}

  private static readonly NONE = new Memory(new Map(), new Map(), null);

  /** Reads the custom XML part; anything unreadable counts as no memory. */
  static parse(xml: string | null): Memory {
    const body = /<memoria[^>]*>([^<]*)<\/memoria>\s*$/.exec(xml ?? '')?.[1];
    if (body === undefined) return Memory.NONE;
    try {
      const data = JSON.parse(body) as { versione?: unknown; colonne?: Record<string, unknown>; accettazioni?: Record<string, number>; annulla?: UndoRecord };
      if (data.versione !== VERSION || typeof data.colonne !== 'object') return Memory.NONE;
      const columns = Object.entries(data.colonne).flatMap(([key, hashes]) => (Array.isArray(hashes) ? [[key, new Set(hashes as number[])] as const] : []));
      return new Memory(new Map(columns), new Map(Object.entries(data.accettazioni ?? {})), data.annulla ?? null);
    } catch {
      return Memory.NONE;
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

/** What a run remembers for the next one. */
export interface Remembered {
  /** Columns as they will stand. */
  readonly columns: readonly { readonly key: string; readonly values: readonly CellValue[] }[];
  readonly acceptances: Acceptances;
  readonly undo: UndoRecord | null;
}

/** The custom XML part for what a run is about to write. */
export function memoryXml({ columns, acceptances, undo }: Remembered): string {
  const colonne = Object.fromEntries(
    columns.map(({ key, values }) => {
      const hashes = new Set<number>();
      for (const value of values) if (!isBlank(value)) hashes.add(hashText(valueKey(value)));
      return [key, [...hashes].sort((a, b) => a - b)];
    }),
  );
  const kept = acceptances.size === 0 ? {} : { accettazioni: Object.fromEntries(acceptances) };
  const annulla = undo === null ? '' : JSON.stringify(undo);
  const undoable = annulla === '' || annulla.length > MAX_UNDO_LENGTH ? {} : { annulla: undo };
  return `<memoria xmlns="${MEMORY_NAMESPACE}">${xmlSafe(JSON.stringify({ versione: VERSION, colonne, ...kept, ...undoable }))}</memoria>`;
}

/** JSON that XML takes as plain text: its escapes instead of markup and control characters. */
function xmlSafe(json: string): string {
  return json.replace(/[<>&\u007f-\u009f\ufffe\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
