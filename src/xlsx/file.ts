import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { PortError } from '../sheets/book';
import type { Codec } from './codec';
import { XlsxWorkbook } from './port';

/** Nothing a workbook needs is larger, and reading a disk image into memory helps nobody. */
const MAX_FILE_BYTES = 500_000_000;

/** The platform's own deflate, several times faster than the portable one. */
export const nodeCodec: Codec = {
  inflate(raw, size) {
    const data = inflateRawSync(raw, { maxOutputLength: Math.max(1, size) });
    if (data.length !== size) throw new RangeError('shorter than declared');
    return data;
  },
  deflate: (data) => deflateRawSync(data, { level: 3 }),
};

/** Opens a workbook from disk. Rejects with `FILE_NON_TROVATO` where it cannot be read, else as `XlsxWorkbook.fromBytes`. */
export async function openFile(path: string): Promise<XlsxWorkbook> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    throw new PortError('FILE_NON_TROVATO', { file: path });
  }
  if (bytes.length > MAX_FILE_BYTES) throw new PortError('FILE_TROPPO_GRANDE', { file: path });
  return XlsxWorkbook.fromBytes(bytes, nodeCodec);
}

/** Writes a file whole or not at all: beside its place first, then renamed. Rejects with `FILE_NON_SCRITTO`. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(temporary, bytes, { flag: 'wx' });
    await rename(temporary, path);
  } catch {
    await rm(temporary, { force: true });
    throw new PortError('FILE_NON_SCRITTO', { file: path });
  }
}
