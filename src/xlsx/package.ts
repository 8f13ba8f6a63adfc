import { PortError } from '../sheets/book';
import type { Codec } from './codec';
import { parseXml, relationId, elements, type XmlElement } from './xml';
import { inflateEntry, newEntry, readZip, writeZip, type ZipEntry } from './zip';

export interface Relation {
  readonly id: string;
  /** Last word of the relation's type, the same in the strict and the transitional form (`worksheet`, `table` …). */
  readonly kind: string;
  /** Part name without leading slash, or the address of an external target. */
  readonly target: string;
  readonly external: boolean;
}

/** `xl/worksheets/sheet1.xml` → `xl/worksheets/_rels/sheet1.xml.rels`; '' for the package's own. */
export function relationsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Resolves a target against the part it stands in; absolute targets begin at the package's root. */
function resolveTarget(part: string, target: string): string {
  const segments = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

const keyOf = (name: string): string => name.replace(/\\/g, '/').replace(/^\//, '').toLowerCase();

/** The parts of an Office file: read on demand, replaced in memory, written with all others as they were. */
export class Package {
  private readonly entries: ZipEntry[];
  private readonly index: Map<string, number>;
  private readonly written = new Map<string, { name: string; data: Uint8Array | null }>();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly codec: Codec,
  ) {
    this.entries = readZip(bytes);
    this.index = new Map(this.entries.map((entry, at) => [keyOf(entry.name), at]));
  }

  has(part: string): boolean {
    const change = this.written.get(keyOf(part));
    return change === undefined ? this.index.has(keyOf(part)) : change.data !== null;
  }

  /** The part's text, undefined where there is none. Throws `FILE_ILLEGGIBILE` on anything but UTF-8. */
  text(part: string): string | undefined {
    const data = this.data(part);
    if (data === undefined) return undefined;
    try {
      // The byte order mark is kept: offsets and untouched stretches must be those of the file.
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data);
    } catch {
      throw new PortError('FILE_ILLEGGIBILE');
    }
  }

  xml(part: string): XmlElement | undefined {
    const text = this.text(part);
    return text === undefined ? undefined : parseXml(text);
  }

  relations(part: string): Relation[] {
    return elements(this.xml(relationsName(part)), 'Relationship').map((entry) => {
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = entry.attributes;
      const external = mode === 'External';
      return { id, kind: type.slice(type.lastIndexOf('/') + 1), target: external ? target : resolveTarget(part, decodeTarget(target)), external };
    });
  }

  /** The part an element's `r:id` points to. */
  related(relations: readonly Relation[], element: XmlElement): Relation | undefined {
    const id = relationId(element);
    return relations.find((relation) => relation.id === id);
  }

  write(part: string, text: string): void {
    this.written.set(keyOf(part), { name: part, data: new TextEncoder().encode(text) });
  }

  remove(part: string): void {
    this.written.set(keyOf(part), { name: part, data: null });
  }

  /** The file; the very bytes it was read from where nothing was written. */
  toBytes(): Uint8Array {
    if (this.written.size === 0) return this.bytes;
    const pending = new Map(this.written);
    const entries: ZipEntry[] = [];
    for (const entry of this.entries) {
      const change = pending.get(keyOf(entry.name));
      pending.delete(keyOf(entry.name));
      if (change === undefined) entries.push(entry);
      else if (change.data !== null) entries.push(newEntry(entry.name, change.data, this.codec));
    }
    for (const { name, data } of pending.values()) if (data !== null) entries.push(newEntry(name, data, this.codec));
    return writeZip(entries);
  }

  /** Forgets what was written, so that saving twice begins from the file both times. */
  reset(): void {
    this.written.clear();
  }

  private data(part: string): Uint8Array | undefined {
    const change = this.written.get(keyOf(part));
    if (change !== undefined) return change.data ?? undefined;
    const entry = this.entries[this.index.get(keyOf(part)) ?? -1];
    return entry === undefined ? undefined : inflateEntry(entry, this.codec);
  }
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
