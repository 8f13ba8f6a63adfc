import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of a .docx by their path. */
export type Parts = Map<string, Uint8Array>;

/** Unfolds a package; rejects what unfolds beyond the bounds with a `RangeError`, and what is no archive as fflate does. */
export function unfold(bytes: Uint8Array, bounds: { readonly parts: number; readonly bytes: number }): Parts {
  let count = 0;
  let size = 0;
  const files = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      count += 1;
      size += originalSize;
      if (count > bounds.parts || size > bounds.bytes) throw new RangeError('larger than any document');
      return true;
    },
  });
  return new Map(Object.entries(files).filter(([name]) => !name.endsWith('/')));
}

export function textOf(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  return bytes === undefined ? '' : strFromU8(bytes);
}

export function setText(parts: Parts, name: string, text: string): void {
  parts.set(name, strToU8(text));
}

/** Folds parts into a package, content types first as readers expect; the same parts give the same bytes. */
export function fold(parts: Parts): Uint8Array {
  const names = [...parts.keys()].sort((a, b) => rank(a) - rank(b));
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(names.map((name) => [name, parts.get(name) ?? new Uint8Array()])), { level: 6, mtime });
}

const CONTENT_TYPES = '[Content_Types].xml';

function rank(name: string): number {
  return name === CONTENT_TYPES ? 0 : name === '_rels/.rels' ? 1 : 2;
}

/** Says what kind of file an extension is, once. */
export function addExtension(parts: Parts, extension: string, type: string): void {
  const types = textOf(parts, CONTENT_TYPES);
  if (new RegExp(`<Default[^>]*Extension="${extension}"`, 'i').test(types)) return;
  setText(parts, CONTENT_TYPES, types.replace(/(<Types[^>]*>)/, `$1<Default Extension="${extension}" ContentType="${type}"/>`));
}

/** Says what kind of part a path is, once. */
export function addPart(parts: Parts, path: string, type: string): void {
  const types = textOf(parts, CONTENT_TYPES);
  if (types.includes(`PartName="/${path}"`)) return;
  setText(parts, CONTENT_TYPES, types.replace('</Types>', `<Override PartName="/${path}" ContentType="${type}"/></Types>`));
}
