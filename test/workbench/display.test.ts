import { CellError } from '../../src/model/cell';
import { editText, narrowedGeneral, showValue } from '../../src/workbench/display';

test.each([
  [1234.5, '#,##0.00', '1.234,50'],
  [0.949, '0.0%', '94,9%'],
  [44012, 'm/d/yyyy', '30/06/2020'],
  [44012, 'mmm-yy', 'giu-20'],
  [-3, '$#,##0.00_);[Red]($#,##0.00)', '-3,00 €'],
  [0.1 + 0.2, 'General', '0,3'],
  [true, 'General', 'VERO'],
  [new CellError('#REF!'), 'General', '#RIF!'],
  ['=1', 'General', '=1'],
])('%p in the format %s', (value, format, text) => {
  expect(showValue(value, format).text).toBe(text);
});

test('the colour of a number format comes with the text', () => {
  expect(showValue(-3, '0;[Red]-0').color).toBe('red');
});

test('the formula bar shows what was typed, not what is displayed', () => {
  expect(editText(0.12345, '0%')).toBe('12,345%');
  expect(editText(44012.5, 'm/d/yyyy')).toBe('30/06/2020 12:00');
  expect(editText(1234.5, '#,##0.00')).toBe('1234,5');
});

test('a General number loses decimals before it loses its place', () => {
  const fits = (most: number) => (text: string) => text.length <= most;
  expect(narrowedGeneral(3.14159265, fits(6))).toBe('3,1416');
  expect(narrowedGeneral(1234567, fits(4))).toBeNull();
});
