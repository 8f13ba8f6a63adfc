import { PortError } from '../sheets/book';

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, index) => bytes[index] === byte);

/** Whether a compound file's directory names a stream: names stand in UTF-16 at the start of 128-byte entries within 512-byte sectors. */
function namesStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name, '\0'].flatMap((char) => [char.charCodeAt(0), 0]);
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Refuses by its first bytes what is no zip archive, saying what it is as far as one can tell. */
export function refuseUnlessZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new PortError('FILE_VUOTO');
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return;
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    if (namesStream(bytes, 'EncryptedPackage')) throw new PortError('FILE_CON_PASSWORD');
    if (namesStream(bytes, 'Workbook') || namesStream(bytes, 'Book')) throw new PortError('FILE_XLS_VECCHIO');
    throw new PortError('FILE_NON_EXCEL');
  }
  // Workbooks of Excel 2 to 4 have no compound file around them.
  const bof = bytes[0] === 9 && [0, 2, 4].includes(bytes[1] ?? 0xff) && [4, 6].includes(bytes[2] ?? 0) && bytes[3] === 0;
  throw new PortError(bof ? 'FILE_XLS_VECCHIO' : 'FILE_NON_EXCEL');
}
