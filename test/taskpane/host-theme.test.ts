import { hostTheme } from '../../src/excel/host-info';

afterEach(() => Reflect.deleteProperty(globalThis, 'Office'));

it.each([
  ['no theme, as in Excel on the web', undefined, 'light'],
  ['white', { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#000000' }, 'light'],
  ['colourful, a light grey', { bodyBackgroundColor: '#E6E6E6', bodyForegroundColor: '#444444' }, 'light'],
  ['dark grey', { bodyBackgroundColor: '#666666', bodyForegroundColor: '#F0F0F0' }, 'dark'],
  ['black', { bodyBackgroundColor: '#262626', bodyForegroundColor: '#F0F0F0' }, 'dark'],
  ['high contrast', { bodyBackgroundColor: '#000000', bodyForegroundColor: '#FFFFFF' }, 'contrast'],
  ['a colour that is none', { bodyBackgroundColor: 'Window', bodyForegroundColor: 'WindowText' }, 'light'],
])('%s', (_, officeTheme, theme) => {
  Object.assign(globalThis, { Office: { context: { officeTheme } } });
  expect(hostTheme()).toBe(theme);
});

it('is light before Office.js is there, and in a page outside of Excel', () => {
  expect(hostTheme()).toBe('light');
  Object.assign(globalThis, { Office: {} });
  expect(hostTheme()).toBe('light');
});
