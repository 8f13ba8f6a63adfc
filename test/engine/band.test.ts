import fc from 'fast-check';
import { bandOf, judgementOf } from '../../src/engine/band';
import { roundHalfUp } from '../../src/model/round';
import { DEFAULT_BANDS, DEFAULT_JUDGEMENTS } from '../../src/sheets/read-bands';
import { run } from './run';

describe('rule 10, bands', () => {
  it.each([
    [0, 'Rosso'],
    [69.999, 'Rosso'],
    [70, 'Giallo'],
    [90, 'Giallo'],
    [(0.27 / 0.3) * 100, 'Giallo'],
    [90.0001, 'Verde'],
    [100, 'Verde'],
  ])('%p is %p', (value, name) => expect(bandOf(value, DEFAULT_BANDS)?.name).toBe(name));
  it('has none below the first threshold', () => expect(bandOf(5, [{ name: 'x', from: 10, inclusive: true, color: '#000000' }])).toBeNull());
  it('has one band for every achievement', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (value) => expect(bandOf(value, DEFAULT_BANDS)).not.toBeNull()));
  });
  it('reads the workbook’s own', () => {
    const { model } = run({
      Fasce: [
        ['Fascia', 'Da', 'Estremo compreso', 'Colore'],
        ['Alta', '80 %', 'NO', '00b050'],
        ['Bassa', 0, 'SI', '#C00000'],
      ],
      Giudizi: [
        ['Giudizio', 'Da'],
        ['Bene', 50],
        ['Male', 0],
      ],
    });
    expect(model.bands).toEqual([
      { name: 'Bassa', from: 0, inclusive: true, color: '#C00000' },
      { name: 'Alta', from: 80, inclusive: false, color: '#00B050' },
    ]);
    expect(judgementOf(49.5, model.judgements)?.name).toBe('Bene');
  });
});

describe('rule 10, judgements', () => {
  it.each([
    [94.88, 'Eccellente'],
    [90.5, 'Eccellente'],
    [90.49, 'Più che adeguato'],
    [80.5, 'Più che adeguato'],
    [70.4, 'Non pienamente adeguato'],
    [59.5, 'Non pienamente adeguato'],
    [59.4, 'Non adeguato'],
    [0, 'Non adeguato'],
  ])('%p is %p', (value, name) => expect(judgementOf(value, DEFAULT_JUDGEMENTS)?.name).toBe(name));
});

describe('rounding half up', () => {
  it.each([
    [67.55, 1, 67.6],
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [99.63867, 1, 99.6],
    [-0.01, 1, 0],
    [1e300, 1, 1e300],
  ])('%p at %p decimals is %p', (value, decimals, expected) => expect(roundHalfUp(value, decimals)).toBe(expected));
});
