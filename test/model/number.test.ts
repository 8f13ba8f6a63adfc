import fc from 'fast-check';
import { parseQuantity } from '../../src/model/number';

const NBSP = '\u00a0';

describe('numbers as Italians type them', () => {
  it.each([
    ['4,91', 4.91],
    ['4.91', 4.91],
    ['1.002.053,26', 1002053.26],
    ['15.000', 15000],
    ['1.234.567', 1234567],
    ['12.5', 12.5],
    ['0.125', 0.125],
    ['0,5', 0.5],
    ['-7,01', -7.01],
    ['- 15,00', -15],
    ['−2', -2],
    ['+3', 3],
    [`1${NBSP}002${NBSP}053,26`, 1002053.26],
    [' 12 ', 12],
    ['€ 12.427,01', 12427.01],
    ['12.427,01 €', 12427.01],
  ])('%p is %p', (text, n) => expect(parseQuantity(text)).toMatchObject({ n, percent: false }));

  it.each([
    ['20 %', 20],
    ['20,00%', 20],
    ['- 15,00 %', -15],
    [`87,5${NBSP}%`, 87.5],
  ])('%p is %p percent', (text, n) => expect(parseQuantity(text)).toMatchObject({ n, percent: true, words: '' }));

  it('keeps the words behind the number apart', () => expect(parseQuantity('3 corsi')).toEqual({ n: 3, percent: false, words: 'corsi' }));

  it.each(['abc', '', '1.2.3', '1,2,3', '1.234.56', '12,,5', '--3', '1.234,56,7'])('%p is no number', (text) => expect(parseQuantity(text)).toBeNull());

  it('reads back every amount written in Italian', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (cents) => {
        const text = new Intl.NumberFormat('it-IT', { minimumFractionDigits: 2, useGrouping: 'always' } as Intl.NumberFormatOptions).format(cents / 100);
        expect(parseQuantity(text)?.n).toBe(cents / 100);
      }),
    );
  });
});
