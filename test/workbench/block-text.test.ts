import fc from 'fast-check';
import { fromClipboard, toClipboard } from '../../src/workbench/block-text';

test('Excel ends its blocks with a line end, which is no row', () => {
  expect(fromClipboard('a\tb\r\nc\td\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(fromClipboard('solo')).toEqual([['solo']]);
});

test('a block comes back as it went', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', 'è', ' ', ',') });
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
  fc.assert(
    fc.property(block, (rows) => {
      // A last row of one blank text cannot be told from the line end of the row before.
      fc.pre(rows.at(-1)?.join('') !== '');
      expect(fromClipboard(toClipboard(rows))).toEqual(rows);
    }),
  );
});
