import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { read, write, type WriteSheet } from 'hucre';
import type { Locator, Page } from 'playwright-core';
import { complaints, type Site, startSite } from './site';

let site: Site;
let page: Page;
let found: string[];

beforeAll(async () => {
  site = await startSite();
}, 240_000);
afterAll(() => site.close());

beforeEach(async () => {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  page = await context.newPage();
  found = complaints(page, site.address);
  await page.goto(site.address);
  await page.getByRole('grid').waitFor();
});
afterEach(async () => {
  expect(found).toEqual([]);
  await page.context().close();
});

const grid = (): Locator => page.getByRole('grid');
const cell = (address: string): Locator => page.locator(`#cella-${address}`);
const notice = (): Locator => page.getByRole('status').first();

async function goTo(address: string): Promise<void> {
  await page.getByLabel('Casella nome').fill(address);
  await page.getByLabel('Casella nome').press('Enter');
}

/** Types as a person does: over whatever stands there. */
async function type(address: string, text: string): Promise<void> {
  await goTo(address);
  // The test's keyboard has no key for €: it hands the character to an open editor.
  if (text.includes('€')) await page.keyboard.press('F2');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function openSheets(sheets: WriteSheet[], name = 'prova.xlsx'): Promise<void> {
  const buffer = Buffer.from(await write({ sheets }));
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByText(name).waitFor();
}

async function saved(): Promise<Awaited<ReturnType<typeof read>>> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Salva' }).click();
  return read(new Uint8Array(readFileSync(await (await download).path())), { readStyles: true });
}

const blank: WriteSheet[] = [
  {
    name: 'Foglio',
    rows: [
      ['', ''],
      ['', ''],
    ],
  },
];

test('the example opens beside its pane, and the page says that nothing is sent', async () => {
  await page.getByText('Il file resta su questo computer: la pagina non invia nulla.').waitFor();
  await page.getByRole('tab', { name: 'Indicatori' }).click();
  await expect(grid().getAttribute('aria-label')).resolves.toBe('Foglio Indicatori');
  await page.frameLocator('iframe').getByRole('button', { name: 'Ricalcola' }).waitFor();
});

test.each([
  ['1234,5', '1234,5', 1234.5],
  ['1.234,5', '1.234,50', 1234.5],
  ['12%', '12%', 0.12],
  ['30/6/2020', '30/06/2020', new Date(Date.UTC(2020, 5, 30))],
  ['€ 5', '€ 5', 5],
  ['SI', 'SI', 'SI'],
  ["'007", '007', '007'],
  ['VERO', 'VERO', true],
])('typing %s shows %s and is saved as it was meant', async (typed, displayed, value) => {
  await openSheets(blank);
  await type('B2', typed);
  await expect(cell('B2').textContent()).resolves.toBe(displayed);
  const book = await saved();
  expect(book.sheets[0]?.rows[1]?.[1]).toEqual(value);
});

test('a formula is stored in English, not computed, and the page says so', async () => {
  await openSheets([{ name: 'Foglio', rows: [[1, 2.5]] }]);
  await type('C1', '=SOMMA(A1;2,5)');
  expect(await notice().textContent()).toContain('qui non si calcola');
  await goTo('C1');
  expect(await page.getByLabel('Barra della formula').inputValue()).toBe('=SOMMA(A1;2,5)');
  const book = await saved();
  expect(JSON.stringify([...(book.sheets[0]?.cells ?? [])])).toContain('SUM(A1,2.5)');
});

test('an unfinished formula is not written and typing goes on', async () => {
  await openSheets(blank);
  await type('A1', '=SOMMA(A1');
  expect(await notice().textContent()).toContain('non è completa');
  await page.keyboard.press('Escape');
  await expect(cell('A1').textContent()).resolves.toBe('');
});

test('keys move, extend and blank the selection; Ctrl+Z and Ctrl+Y go back and forth', async () => {
  await openSheets([
    {
      name: 'Foglio',
      rows: [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    },
  ]);
  const name = page.getByLabel('Casella nome');
  await goTo('A1');
  await page.keyboard.press('Control+ArrowDown');
  expect(await name.inputValue()).toBe('A3');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+ArrowUp');
  expect(await name.inputValue()).toBe('B2:B3');
  expect(await page.getByText('Somma: 13,00').count()).toBe(1);
  await page.keyboard.press('Delete');
  await expect(cell('B2').textContent()).resolves.toBe('');
  await page.keyboard.press('Control+z');
  await expect(cell('B2').textContent()).resolves.toBe('5');
  await page.keyboard.press('Control+y');
  await expect(cell('B3').textContent()).resolves.toBe('');
  await page.keyboard.press('Control+Home');
  expect(await name.inputValue()).toBe('A1');
  await page.keyboard.press('Control+End');
  expect(await name.inputValue()).toBe('C3');
  await page.keyboard.press('F2');
  await page.keyboard.type('1');
  await page.keyboard.press('Escape');
  await expect(cell('C3').textContent()).resolves.toBe('9');
  await page.keyboard.press('Shift+F6');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ricalcola');
});

test('a block of texts is pasted as typed and copied as shown', async () => {
  await openSheets(blank);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText('1,5\t20%\r\n"due\nrighe"\t1.000'));
  await goTo('A1');
  await page.keyboard.press('Control+v');
  await expect(cell('B1').textContent()).resolves.toBe('20%');
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('1,5\t20%\r\n"due\nrighe"\t1.000');
});

test('Ricalcola on the ribbon works with the pane closed, and can be undone', async () => {
  await page.frameLocator('iframe').getByRole('button', { name: 'Ricalcola' }).waitFor();
  await page.getByRole('button', { name: 'Chiudi il pannello' }).click();
  await page.getByRole('tab', { name: 'Obiettivi' }).click();
  await goTo('I5');
  await expect(cell('I5').textContent()).resolves.toBe('');
  await page.getByRole('button', { name: 'Ricalcola', exact: true }).click();
  await cell('I5')
    .filter({ hasText: /^\d+,\d%$/ })
    .waitFor();
  await grid().focus();
  await page.keyboard.press('Control+z');
  await cell('I5').filter({ hasText: /^$/ }).waitFor();
});

test('another file opens, and what is no workbook is refused in a sentence', async () => {
  await openSheets([{ name: 'Uno', rows: [['ciao']] }, { name: 'Nascosto', rows: [['x']], hidden: true } as WriteSheet]);
  await expect(cell('A1').textContent()).resolves.toBe('ciao');
  expect(await page.getByRole('tab').allTextContents()).toEqual(['Uno']);
  await page.locator('input[type=file]').setInputFiles({ name: 'foto.xlsx', mimeType: 'image/png', buffer: Buffer.from('PNG…') });
  expect(await page.getByRole('alert').textContent()).toBe('«foto.xlsx» non è una cartella di lavoro di Excel: servono file .xlsx o .xlsm.');
  await expect(cell('A1').textContent()).resolves.toBe('ciao');
});

test('of 10.000 rows and 30 columns only those in view are drawn, wherever one goes', async () => {
  const rows = Array.from({ length: 10_000 }, (_, row) => Array.from({ length: 30 }, (_, column) => row * 100 + column));
  await openSheets([{ name: 'Tanti', rows }]);
  await grid().focus();
  await page.keyboard.press('Control+End');
  await expect(cell('AD10000').textContent()).resolves.toBe('999929');
  expect(await grid().getByRole('gridcell').count()).toBeLessThan(2500);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Control+Home');
  await expect(cell('A1').textContent()).resolves.toBe('0');
  await grid().hover();
  await page.mouse.wheel(0, 100_000);
  await cell('A5001').waitFor();
  await expect(cell('B5001').textContent()).resolves.toBe('500001');
  const [from, to] = await Promise.all([cell('A5001').boundingBox(), grid().boundingBox()]);
  expect(from).not.toBeNull();
  expect(Number(from?.y)).toBeGreaterThan(Number(to?.y) - 200);
  expect(await cell('A1').count()).toBe(0);
});

test.each(['Chiaro', 'Scuro', 'Contrasto elevato'])('axe finds nothing in the theme %s', async (theme) => {
  await page.getByLabel('Tema').selectOption({ label: theme });
  await page.frameLocator('iframe').getByRole('button', { name: 'Ricalcola' }).waitFor();
  await page.getByRole('tab', { name: 'Indicatori' }).click();
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});

test('the page speaks English, the sheet stays Italian, and the pane follows', async () => {
  await openSheets(blank);
  await type('A1', '1.234,5');
  await page.getByLabel('Lingua').selectOption('en');
  await page.getByRole('button', { name: 'Save' }).waitFor();
  await expect(cell('A1').textContent()).resolves.toBe('1.234,50');
  await page.frameLocator('iframe').locator('html[lang=en]').waitFor();
});

test('the pane is as wide as one drags it, never under 320 pixels, closes and opens', async () => {
  const pane = page.getByRole('complementary', { name: 'Pannello' });
  await page.getByLabel('Larghezza del pannello').focus();
  await page.keyboard.press('End');
  expect((await pane.boundingBox())?.width).toBe(320);
  await page.keyboard.press('ArrowLeft');
  expect((await pane.boundingBox())?.width).toBe(336);
  await page.getByRole('button', { name: 'Chiudi il pannello' }).click();
  expect(await pane.count()).toBe(0);
  await page.getByRole('button', { name: 'Apri pannello' }).click();
  expect((await pane.boundingBox())?.width).toBe(336);
});
