import type { CellValue } from '../model/cell';
import { isBlank } from '../model/read-cell';
import { MEMORY_NAMESPACE, type RawTable } from './book';
import { hashText, valueKey } from './hash';
import { MAX_UNDO_LENGTH, type UndoRecord } from './undo';

const VERSION = 1;

/** For each acceptance, prints of what it was accepted for. */
export type Acceptances = ReadonlyMap<string, readonly number[]>;

/** For each column the product wrote, hashes of its values; keys are `Table.key`. */
type Columns = ReadonlyMap<string, ReadonlySet<number>>;

interface Written {
  readonly versione?: unknown;
  readonly colonne?: Readonly<Record<string, unknown>>;
  /** A single print in books of before several were kept. */
  readonly accettazioni?: Readonly<Record<string, number | readonly number[]>>;
  readonly annulla?: UndoRecord;
}

/**
 * What the last run wrote, column by column, as a set of hashes: enough to tell the product's own cells from typed ones
 * after people sort, delete or copy rows. Beside it what was accepted, and what the last writing replaced.
 */
export class Memory {
  private constructor(
    private readonly columns: Columns,
    readonly acceptances: Acceptances,
    /** What the last writing replaced; null where nothing can be undone. */
    readonly undo: UndoRecord | null,
  ) {}

  static readonly NONE = new Memory(new Map(), new Map(), null);

  /** Reads the custom XML part; anything unreadable counts as no memory. */
  static parse(xml: string | null): Memory {
    const body = /<memoria[^>]*>([^<]*)<\/memoria>\s*$/.exec(xml ?? '')?.[1];
    if (body === undefined) return Memory.NONE;
    try {
      const data = JSON.parse(body) as Written;
      if (data.versione !== VERSION || typeof data.colonne !== 'object') return Memory.NONE;
      const columns = Object.entries(data.colonne).flatMap(([key, hashes]) => (Array.isArray(hashes) ? [[key, new Set(hashes as number[])] as const] : []));
      const acceptances = Object.entries(data.accettazioni ?? {}).map(([id, prints]) => [id, typeof prints === 'number' ? [prints] : prints] as const);
      return new Memory(new Map(columns), new Map(acceptances), data.annulla ?? null);
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

  /** The memory with these columns as they will stand; those without values are forgotten, the others stay. */
  withColumns(changed: readonly { readonly key: string; readonly values: readonly CellValue[] | null }[]): Memory {
    const columns = new Map(this.columns);
    for (const { key, values } of changed) {
      if (values === null) columns.delete(key);
      else columns.set(key, new Set(values.filter((value) => !isBlank(value)).map((value) => hashText(valueKey(value)))));
    }
    return new Memory(columns, this.acceptances, this.undo);
  }

  withAcceptances(acceptances: Acceptances): Memory {
    return new Memory(this.columns, acceptances, this.undo);
  }

  withUndo(undo: UndoRecord | null): Memory {
    return new Memory(this.columns, this.acceptances, undo);
  }

  /** The custom XML part. */
  toXml(): string {
    const colonne = Object.fromEntries([...this.columns].map(([key, hashes]) => [key, [...hashes].sort((a, b) => a - b)]));
    const kept = this.acceptances.size === 0 ? {} : { accettazioni: Object.fromEntries(this.acceptances) };
    const annulla = this.undo === null ? '' : JSON.stringify(this.undo);
    const undoable = annulla === '' || annulla.length > MAX_UNDO_LENGTH ? {} : { annulla: this.undo };
    return `<memoria xmlns="${MEMORY_NAMESPACE}">${xmlSafe(JSON.stringify({ versione: VERSION, colonne, ...kept, ...undoable }))}</memoria>`;
  }
}

/** JSON that XML takes as plain text: its escapes instead of markup and control characters. */
function xmlSafe(json: string): string {
  return json.replace(/[<>&\u007f-\u009f\ufffe\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
