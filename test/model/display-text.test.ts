import fc from 'fast-check';
import { displayText } from '../../src/model/read-cell';

test.each([
  [1.4, '0.00', '1.40'],
  [0.05, '0.00%', '5.00%'],
  [0.9, '0%', '90%'],
  [2020, 'General', '2020'],
])('%p formatted %s reads %s', (value, format, text) => expect(displayText({ value, format })).toBe(text));

test('no number is so large or small that its text says what is no number', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(1.7e308, -1.7e308, 1e306, -1.797693134862316e306, 1e22)),
      fc.constantFrom('General', '0%', '0.00%', '0.00', '#,##0.00', 'dd/mm/yyyy', '@'),
      (value, format) => expect(displayText({ value, format })).toMatch(/^[-\d.,/]+(E[+-]\d+)?%?$/),
    ),
  );
});
