import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { BrowserContext, Download, FrameLocator, Locator, Page } from 'playwright-core';
import { buildWorkbook, type FixtureSheet } from '../xlsx/build';
import { complaints, type Site, startSite } from './site';

let site: Site;
let context: BrowserContext;
let page: Page;
let found: string[];

beforeAll(async () => {
  site = await startSite();
}, 240_000);
afterAll(() => site.close());

async function open(query = ''): Promise<void> {
  context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true, permissions: ['clipboard-read'] });
  page = await context.newPage();
  found = complaints(page, site.address);
  await page.goto(`${site.address}${query}`);
  await run().waitFor();
}
afterEach(async () => {
  expect(found).toEqual([]);
  await context.close();
});

const pane = (): FrameLocator => page.frameLocator('iframe');
const run = (): Locator => pane().getByRole('button', { name: /^(Ricalcola|Recalculate)$/ });
const button = (name: string | RegExp): Locator => pane().getByRole('button', { name });
const ribbon = (name: string): Locator => page.getByRole('group', { name: 'Cruscotto' }).getByRole('button', { name, exact: true });
const turnTo = (name: string): Promise<void> => pane().getByRole('tab', { name }).click();
const sheetTab = (name: string): Locator => page.getByRole('tablist', { name: 'Fogli' }).getByRole('tab', { name, exact: true });
const line = (title: string): Locator =>
  pane()
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title, level: 3, exact: true }) });
const written = (): Locator => pane().getByRole('region', { name: 'Che cosa è stato scritto' });

async function recalculate(): Promise<void> {
  await run().click();
  await pane()
    .getByText(/celle aggiornate|cells updated/)
    .first()
    .waitFor();
}

async function openSheetsPage(): Promise<void> {
  await turnTo('Schede');
  await pane().getByRole('heading', { name: 'Schede da scrivere' }).waitFor();
}

async function axe(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include({ fromFrames: ['iframe', 'html'] }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function downloaded(press: Locator): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await press.click();
  const file: Download = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

async function openFile(name: string, sheets: FixtureSheet[]): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buildWorkbook(sheets)) });
  await page.getByText(name).waitFor();
  await run().waitFor();
}

const HEADERS = ['Codice', 'Indicatore', 'Target', 'Consuntivo'];
const INDICATORS: FixtureSheet = {
  name: 'Indicatori',
  rows: [HEADERS, ['A1', 'Primo', 10, 9]],
  tables: [{ name: 'Indicatori', row: 0, column: 0, headers: HEADERS, bodyRows: 1 }],
};

test('Pisa’s sheets are written from the pane and stand in the grid with figures, links and charts', async () => {
  await open();
  await recalculate();
  await openSheetsPage();
  await button(/^Scrivi \d+ schede$/).click();
  await written().waitFor();
  await pane().getByText('Tutte le schede sono aggiornate.').waitFor();
  await written().getByRole('button', { name: 'Vai al foglio «Sintesi»' }).click();
  await page.getByRole('grid', { name: 'Foglio Sintesi' }).waitFor();
  await page.getByRole('gridcell').filter({ hasText: '94,9 %' }).first().waitFor();
  expect(await page.locator('figure.chart').count()).toBe(2);
  await page.locator('figure.chart').filter({ hasText: 'Imprese e territorio' }).waitFor();
  await page.locator('.cell.linked').filter({ hasText: '91,9 %' }).first().click();
  await page.getByRole('grid', { name: /^Foglio (?!Sintesi)/ }).waitFor();
});

test('the ribbon writes with the pane closed, and opens it where a sheet of that name is somebody else’s', async () => {
  await open();
  await recalculate();
  await page.getByRole('button', { name: 'Chiudi il pannello' }).click();
  await ribbon('Schede').click();
  await sheetTab('Cruscotto').waitFor();
  await page.getByRole('complementary', { name: 'Pannello' }).waitFor({ state: 'hidden' });
  await openFile('occupato.xlsx', [INDICATORS, { name: 'Sintesi', rows: [['appunti']] }]);
  await recalculate();
  await page.getByRole('button', { name: 'Chiudi il pannello' }).click();
  await ribbon('Schede').click();
  const question = pane().getByRole('alertdialog', { name: 'C’è già un foglio con questo nome' });
  await question.waitFor();
  expect(await axe()).toEqual([]);
  await question.getByRole('button', { name: 'Usa un altro nome' }).click();
  await sheetTab('Sintesi (2)').waitFor();
});

test('Esporta of the ribbon opens its page; report and data are downloaded and hold the figures', async () => {
  await open();
  await recalculate();
  await page.getByRole('button', { name: 'Chiudi il pannello' }).click();
  await ribbon('Esporta').click();
  await button('Scarica la relazione').waitFor();
  const report = await downloaded(button('Scarica la relazione'));
  expect(report.name).toBe('Relazione sulla performance 2020.docx');
  expect((await mammoth.extractRawText({ buffer: report.bytes })).value).toMatch(/94,9/);
  await pane()
    .getByText(/restano da completare \d+ testi/)
    .waitFor();
  const data = await downloaded(button('Scarica i dati'));
  expect(data.name).toMatch(/^Dati aperti .*2020\.zip$/);
  const files = unzipSync(new Uint8Array(data.bytes));
  const csv = Object.entries(files).find(([name]) => /indicatori.*\.csv$/.test(name))?.[1];
  expect(new TextDecoder().decode(csv)).toContain('A4.1');
  expect(await axe()).toEqual([]);
});

test('where the program saves no files the report is copied as headings and tables', async () => {
  await open('?piattaforma=Mac');
  await recalculate();
  await turnTo('Esporta');
  await button('Prepara la relazione da copiare').click();
  await button('Copia la relazione').click();
  await pane().getByText('Relazione copiata: incollala in Word.').waitFor();
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(html).toMatch(/<h1[^>]*>Premessa e principali risultati<\/h1>/);
  expect(html).toContain('94,9 %');
  await button('Prepara i dati da copiare').click();
  await button(/^Copia «.*indicatori.*\.csv»$/).click();
  await pane()
    .getByText(/incollalo in un documento di testo\.$/)
    .waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('A4.1');
});

test('at 320 pixels, in the dark, with the keyboard alone: choose, look, write', async () => {
  await open();
  await page.getByLabel('Tema').selectOption('dark');
  await run().waitFor();
  await page.getByLabel('Larghezza del pannello').focus();
  await page.keyboard.press('End');
  await recalculate();
  await pane().getByRole('tab', { name: 'Ricalcola' }).focus();
  await page.keyboard.press('ArrowRight');
  while ((await pane().getByRole('tab', { name: 'Schede' }).getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowRight');
  await button('Nessuna').focus();
  await page.keyboard.press('Enter');
  await line('Mappa strategica').getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await line('Mappa strategica').getByRole('region').getByText('67,6').first().waitFor();
  await button('Scrivi 1 scheda').focus();
  await page.keyboard.press('Enter');
  await written().waitFor();
  await sheetTab('Mappa strategica').waitFor();
  const wide = await pane()
    .locator('html')
    .evaluate((element) => ({ scroll: element.scrollWidth, inner: window.innerWidth }));
  expect(wide.inner).toBeLessThanOrEqual(320);
  expect(wide.scroll).toBeLessThanOrEqual(wide.inner);
});

test.each(['light', 'dark', 'contrast'])('axe finds nothing on both pages in the theme %s', async (theme) => {
  await open();
  await page.getByLabel('Tema').selectOption(theme);
  await run().waitFor();
  await openSheetsPage();
  expect(await axe()).toEqual([]);
  await turnTo('Ricalcola');
  await recalculate();
  await openSheetsPage();
  await line('Sintesi della performance')
    .getByRole('button', { name: /^Anteprima di/ })
    .click();
  await line('Sintesi della performance').getByRole('region').getByRole('img').first().waitFor();
  expect(await axe()).toEqual([]);
  await button(/^Scrivi \d+ schede$/).click();
  await written().waitFor();
  expect(await axe()).toEqual([]);
  await turnTo('Esporta');
  await button('Scarica la relazione').waitFor();
  expect(await axe()).toEqual([]);
});

test('both pages speak English where the workbook does', async () => {
  await open();
  const parameters: FixtureSheet = {
    name: 'Parametri',
    rows: [
      ['Parametro', 'Valore'],
      ['Lingua', 'en'],
    ],
    tables: [{ name: 'Parametri', row: 0, column: 0, headers: ['Parametro', 'Valore'], bodyRows: 1 }],
  };
  await openFile('english.xlsx', [INDICATORS, parameters]);
  await recalculate();
  await turnTo('Sheets');
  await button(/^Write \d+ sheets$/).click();
  await pane().getByRole('region', { name: 'What was written' }).waitFor();
  expect(await axe()).toEqual([]);
  await turnTo('Export');
  await button('Download the report').waitFor();
  expect(await axe()).toEqual([]);
});
