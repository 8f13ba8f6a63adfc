import { canSaveFiles } from '../../src/excel/host-info';

const on = (platform: string | undefined): boolean => {
  Object.assign(globalThis, { Office: { context: { platform } } });
  return canSaveFiles();
};
afterEach(() => void Reflect.deleteProperty(globalThis, 'Office'));

test.each([
  ['PC', true],
  ['OfficeOnline', true],
  ['Mac', false],
  ['iOS', false],
  [undefined, true],
])('a file reaches the person on %s: %s', (platform, expected) => {
  expect(on(platform)).toBe(expected);
});

test('without Office.js it is not known, and so is offered', () => {
  expect(canSaveFiles()).toBe(true);
});
