import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;

/** Zip entries carry local time: the same wall clock everywhere gives the same bytes everywhere. */
const STAMP = new Date(1980, 0, 1);

/**
 * Two things hucre does not write. Text that looks like a number (codes, targets) is meant so: without `ignoredErrors` Excel marks every such cell and
 * offers to turn it into a number. And the rows' heights are a first guess, not a person's wish: without `customHeight` Excel fits a row again when its text changes.
 * `textRanges` gives, per sheet in file order, the ranges of text columns.
 */
export function finish(xlsx: Uint8Array, textRanges: readonly (readonly string[])[]): Uint8Array {
  const parts = unzipSync(xlsx);
  const done = Object.entries(parts).map(([path, bytes]): [string, Uint8Array] => {
    const ranges = textRanges[Number(SHEET.exec(path)?.[1]) - 1] ?? [];
    if (ranges.length === 0) return [path, bytes];
    const ignored = `<ignoredErrors><ignoredError sqref="${ranges.join(' ')}" numberStoredAsText="1"/></ignoredErrors>`;
    const xml = strFromU8(bytes)
      .replace('<tableParts', `${ignored}<tableParts`)
      .replace(/(<row r="(?:[5-9]|\d{2,})" ht="[^"]+") customHeight="1"/g, '$1');
    return [path, strToU8(xml)];
  });
  return zipSync(Object.fromEntries(done), { mtime: STAMP, level: 9 });
}
