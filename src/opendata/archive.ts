import { zipSync } from 'fflate';

/** A file to go into an archive. */
interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Several files as one .zip: a browser asks before it saves many at once. Names that coincide are told apart by a number. */
export function archive(files: readonly File[]): Uint8Array {
  const entries: Record<string, Uint8Array> = {};
  for (const { name, bytes } of files) {
    let free = name;
    for (let number = 2; entries[free] !== undefined; number += 1) free = name.replace(/(\.[^.]*)?$/, ` (${number})$1`);
    entries[free] = bytes;
  }
  return zipSync(entries);
}
