import fc from 'fast-check';
import { CellError } from '../../src/model/cell';
import { editText } from '../../src/workbench/display';
import { readTyped } from '../../src/workbench/input';

const typed = (text: string, format = 'General') => readTyped(text, format, 2026);

test.each([
  ['1234,5', 1234.5, undefined],
  ['1.234,5', 1234.5, '#,##0.00'],
  ['1.234', 1234, '#,##0'],
  ['-5', -5, undefined],
  ['12%', 0.12, '0%'],
  ['12,5 %', 0.125, '0.00%'],
  ['30/6/2020', 44012, 'm/d/yyyy'],
  ['30-6-20', 44012, 'm/d/yyyy'],
  ['30/6', 46203, 'd-mmm'],
  ['2020-06-30', 44012, 'm/d/yyyy'],
  ['€ 5', 5, '"€" #,##0'],
  ['1.234,50 €', 1234.5, '#,##0.00 "€"'],
  ['VERO', true, undefined],
  ['SI', 'SI', undefined],
  ['31/2/2020', '31/2/2020', undefined],
  ['1.23', '1.23', undefined],
  ['1.2.3', '1.2.3', undefined],
  ["'=1", '=1', undefined],
  ['A4.1', 'A4.1', undefined],
])('%s typed into a General cell', (text, value, format) => {
  expect(typed(text)).toEqual(format === undefined ? { kind: 'value', value } : { kind: 'value', value, format });
});

test('a cell of text keeps what is typed, formulas too', () => {
  expect(typed('=100%', '@')).toEqual({ kind: 'value', value: '=100%' });
});

test('in a cell of percentages 12 is 12 %, and a fraction stays one', () => {
  expect(typed('12', '0%')).toEqual({ kind: 'value', value: 0.12 });
  expect(typed('0,5', '0.0%')).toEqual({ kind: 'value', value: 0.5 });
  expect(typed('0,5%', '0.0%')).toEqual({ kind: 'value', value: 0.005, format: '0.00%' });
});

test('error values are typed by their Italian names', () => {
  expect(typed('#N/D')).toEqual({ kind: 'value', value: new CellError('#N/A') });
});

test('a formula becomes English, one that does not close is refused', () => {
  expect(typed('=SE(A1>1,5;SOMMA(B1:B9);"a;b,5")')).toEqual({ kind: 'formula', formula: '=IF(A1>1.5,SUM(B1:B9),"a;b,5")' });
  expect(typed('=SOMMA(A1')).toEqual({ kind: 'unreadable' });
  expect(typed('="a')).toEqual({ kind: 'unreadable' });
});

test('what the formula bar shows of a number, typed again, gives the same number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), (double) => {
      const number = Number(double.toPrecision(12));
      expect(typed(editText(number, 'General'))).toMatchObject({ kind: 'value', value: number === 0 ? 0 : number });
    }),
  );
});
