import { unzipSync } from 'fflate';
import { archive } from '../../src/opendata/archive';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('files come out of the archive as they went in, two of one name too', () => {
  const files = unzipSync(
    archive([
      { name: 'indicatori.csv', bytes: bytes('a;b') },
      { name: 'indicatori.csv', bytes: bytes('c') },
      { name: 'già.json', bytes: bytes('{}') },
    ]),
  );
  expect(Object.entries(files).map(([name, content]) => [name, new TextDecoder().decode(content)])).toEqual([
    ['indicatori.csv', 'a;b'],
    ['indicatori (2).csv', 'c'],
    ['già.json', '{}'],
  ]);
});
