import fc from 'fast-check';
import packageJson from '../../package.json';
import { sheetNames } from '../../src/report/sheet-names';
import { VERSION } from '../../src/report/version';

describe('names of generated sheets', () => {
  it('are ones that Excel takes, whatever they are made of', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom("'a'", 'History', 'x'.repeat(40), 'A/B', 'a/b', ''))), (wanted) => {
        const names = sheetNames(wanted);
        expect(names).toHaveLength(wanted.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$|^\s|\s$|^history$/i);
        }
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      }),
    );
  });

  it('keep what is allowed and step aside for sheets that are there', () => {
    expect(sheetNames(['Sintesi', 'Programma 1.4'], ['SINTESI'])).toEqual(['Sintesi (2)', 'Programma 1.4']);
  });
});

it('the version that documents carry is the package’s own', () => expect(VERSION).toBe(packageJson.version));
