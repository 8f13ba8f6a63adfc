import { strFromU8, unzipSync } from 'fflate';
import { BOOKS } from '../../assets/build/books';
import { writeBook } from '../../assets/build/book';
import { committed } from './workbook';

/** The parts of a workbook as text: cells, styles, tables, lists, print set-up. */
function parts(xlsx: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(xlsx)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

describe.each(Object.keys(BOOKS))('assets/%s', (path) => {
  const spec = BOOKS[path];
  if (!spec) throw new Error(path);

  it('is what the script writes today (npm run esempi)', async () => {
    expect(parts(await writeBook(spec()))).toEqual(parts(committed(path)));
  });

  it('is written the same twice, byte for byte', async () => {
    expect(Buffer.from(await writeBook(spec())).equals(Buffer.from(await writeBook(spec())))).toBe(true);
  });
});
