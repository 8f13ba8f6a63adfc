import { PortError } from '../sheets/book';
import type { Codec } from './codec';

/** One file of an archive, still compressed. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly raw: Uint8Array;
}

/** Bounds on what an archive may unfold to: the largest workbook we measure (100.000 rows × 25 columns) needs a fifth of them. */
const MAX_PART_BYTES = 400_000_000;
const MAX_TOTAL_BYTES = 800_000_000;
/** Sheets compress 10 to 60 times; beyond this a large part is no sheet but a bomb. */
const MAX_RATIO = 400;
const RATIO_FLOOR_BYTES = 20_000_000;
const MAX_ENTRIES = 20_000;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const UTF8_NAME = 0x800;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(data: Uint8Array): number {
  let crc = -1;
  for (let index = 0; index < data.length; index += 1) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (data[index] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
}

const truncated = (): PortError => new PortError('FILE_TRONCATO');

function directoryAt(view: DataView): { offset: number; count: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR_64) return { offset, count };
    const record = Number(view.getBigUint64(at - 12, true));
    if (record + 56 > view.byteLength || view.getUint32(record, true) !== END_64) throw truncated();
    return { offset: Number(view.getBigUint64(record + 48, true)), count: Number(view.getBigUint64(record + 32, true)) };
  }
  throw truncated();
}

/** Sizes and offset of an entry of 4 GB or more, which stand in an extra field; other entries give none. */
function zip64Field(view: DataView, start: number, length: number): bigint[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.floor(view.getUint16(at + 2, true) / 8);
    return Array.from({ length: count }, (_, index) => view.getBigUint64(at + 4 + index * 8, true));
  }
  return [];
}

/**
 * The entries of an archive in directory order, nothing inflated.
 * Throws `FILE_TRONCATO`, `FILE_CON_PASSWORD`, `FILE_TROPPO_GRANDE` or `FILE_ILLEGGIBILE`.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22) throw truncated();
  const { offset, count } = directoryAt(view);
  if (count > MAX_ENTRIES) throw new PortError('FILE_TROPPO_GRANDE');
  const entries: ZipEntry[] = [];
  const decoder = new TextDecoder();
  let total = 0;
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length) throw truncated();
    if (view.getUint32(at, true) !== CENTRAL) throw new PortError('FILE_ILLEGGIBILE');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw truncated();
    const large = zip64Field(view, at + 46 + nameLength, extraLength);
    const field = (position: number): number => {
      const value = view.getUint32(position, true);
      return value === 0xffffffff ? Number(large.shift() ?? value) : value;
    };
    const size = field(at + 24);
    const packed = field(at + 20);
    const local = field(at + 42);
    if (flags & 1) throw new PortError('FILE_CON_PASSWORD');
    total += size;
    if (size > MAX_PART_BYTES || total > MAX_TOTAL_BYTES || (size > RATIO_FLOOR_BYTES && size > packed * MAX_RATIO)) throw new PortError('FILE_TROPPO_GRANDE');
    if (local + 30 > bytes.length) throw truncated();
    if (view.getUint32(local, true) !== LOCAL) throw new PortError('FILE_ILLEGGIBILE');
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (data + packed > bytes.length) throw truncated();
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      flags,
      time: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      size,
      raw: bytes.subarray(data, data + packed),
    });
    at = next;
  }
  return entries;
}

/** The entry's content. Throws `FILE_ILLEGGIBILE` where it does not unfold to what the directory promises. */
export function inflateEntry(entry: ZipEntry, codec: Codec): Uint8Array {
  if (entry.method !== 0 && entry.method !== 8) throw new PortError('FILE_ILLEGGIBILE');
  let data = entry.raw;
  if (entry.method === 8) {
    try {
      data = codec.inflate(entry.raw, entry.size);
    } catch {
      throw new PortError('FILE_ILLEGGIBILE');
    }
  }
  if (data.length !== entry.size || crc32(data) !== entry.crc) throw new PortError('FILE_ILLEGGIBILE');
  return data;
}

/** A new entry; its time is fixed so that the same content gives the same bytes. */
export function newEntry(name: string, data: Uint8Array, codec: Codec): ZipEntry {
  const midnight1980 = 0x00210000;
  return { name, method: 8, flags: UTF8_NAME, time: midnight1980, crc: crc32(data), size: data.length, raw: codec.deflate(data) };
}

/** An archive of the entries in the order given; what is compressed already is copied as it is. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const names = entries.map((entry) => encoder.encode(entry.name));
  const body = entries.reduce((sum, entry, index) => sum + 30 + (names[index]?.length ?? 0) + entry.raw.length, 0);
  const directory = names.reduce((sum, name) => sum + 46 + name.length, 0);
  const out = new Uint8Array(body + directory + 22);
  const view = new DataView(out.buffer);
  let at = 0;
  let central = body;
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    const common = (position: number): void => {
      view.setUint16(position, 20, true);
      // Bit 3 announced sizes behind the data; here they stand before it.
      view.setUint16(position + 2, (entry.flags & ~8) | UTF8_NAME, true);
      view.setUint16(position + 4, entry.method, true);
      view.setUint32(position + 6, entry.time, true);
      view.setUint32(position + 10, entry.crc, true);
      view.setUint32(position + 14, entry.raw.length, true);
      view.setUint32(position + 18, entry.size, true);
      view.setUint16(position + 22, name.length, true);
    };
    view.setUint32(central, CENTRAL, true);
    view.setUint16(central + 4, 20, true);
    common(central + 6);
    view.setUint32(central + 42, at, true);
    out.set(name, central + 46);
    central += 46 + name.length;
    view.setUint32(at, LOCAL, true);
    common(at + 4);
    out.set(name, at + 30);
    out.set(entry.raw, at + 30 + name.length);
    at += 30 + name.length + entry.raw.length;
  });
  view.setUint32(central, END, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, directory, true);
  view.setUint32(central + 16, body, true);
  return out;
}
