import fc from 'fast-check';
import { CellError } from '../../src/model/cell';
import { translator } from '../../src/texts';
import { findingText } from '../../src/texts/finding';
import type { Typed } from '../book';
import { cleanBook } from './clean-book';
import { findingsOf, withCell } from './edit';

const clean = cleanBook();

/** What people may leave in a cell, sensible or not. */
const anything: fc.Arbitrary<Typed> = fc.oneof(
  fc.constantFrom<Typed>(
    null,
    '',
    ' ',
    '-',
    'n.d.',
    true,
    0,
    -1,
    1e308,
    'A1.1',
    'S1',
    '[',
    '[]',
    '()',
    '>=',
    '0:0;',
    '2-',
    'entro il',
    '#RIF!',
    '={}',
    'constructor',
    '__proto__',
  ),
  fc.double({ noNaN: true }),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom('#REF!', '#DIV/0!').map((code) => new CellError(code)),
  fc.record({ value: fc.double({ noNaN: true, min: -1e6, max: 1e6 }), format: fc.constantFrom('0%', 'dd/mm/yyyy', '@', '0.00') }),
);

const edit = fc
  .constantFrom(...clean.tables.filter(({ values }) => values.length > 0))
  .chain((raw) => fc.tuple(fc.constant(raw.name), fc.nat(raw.values.length - 1), fc.constantFrom(...raw.headers), anything));

test('whatever stands in the cells, checking ends and every finding is worded whole at a cell of its table', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const book = edits.reduce((next, [table, row, header, typed]) => withCell(next, table, row, header, typed), clean);
      for (const { table, cell, finding } of findingsOf(book)) {
        expect(finding.where === null || (table !== null && cell !== null)).toBe(true);
        for (const language of ['it', 'en'] as const) {
          const { messaggio, suggerimento } = findingText(finding, translator(language), language, 1);
          expect(messaggio).not.toMatch(/\{\{\w+\}\}|^rilievi\.|\bundefined\b|\bNaN\b/);
          expect(suggerimento).not.toMatch(/\{\{\w+\}\}|^suggerimenti\.|\bundefined\b|\bNaN\b/);
        }
      }
    }),
    { numRuns: 300 },
  );
});
