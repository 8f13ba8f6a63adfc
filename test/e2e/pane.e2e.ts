import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { type Cell, read } from 'hucre';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { buildWorkbook, type FixtureSheet } from '../xlsx/build';
import { complaints, type Site, startSite } from './site';

let site: Site;
let page: Page;
let found: string[];

beforeAll(async () => {
  site = await startSite();
}, 240_000);
afterAll(() => site.close());

async function openPage(viewport = { width: 1280, height: 900 }): Promise<void> {
  const context = await site.browser.newContext({ viewport, acceptDownloads: true });
  page = await context.newPage();
  found = complaints(page, site.address);
}

async function openWorkbench(): Promise<void> {
  await openPage();
  await page.goto(site.address);
  await page.getByRole('grid').waitFor();
}
afterEach(async () => {
  expect(found).toEqual([]);
  await page.context().close();
});

const pane = (): FrameLocator => page.frameLocator('iframe');
const run = (): Locator => pane().getByRole('button', { name: /^(Ricalcola|Recalculate)$/ });
const cell = (address: string): Locator => page.locator(`#cella-${address}`);
/** Waits for what a cell comes to show; only cells in view are drawn. */
const shows = (address: string, text: string): Promise<void> => cell(address).filter({ hasText: text }).waitFor();
const region = (title: string): Locator =>
  pane()
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: title }) });

async function goTo(address: string): Promise<void> {
  await page.getByLabel('Casella nome').fill(address);
  await page.getByLabel('Casella nome').press('Enter');
}

async function type(sheet: string, address: string, text: string): Promise<void> {
  await page.getByRole('tab', { name: sheet, exact: true }).click();
  await goTo(address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function openFile(name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.getByText(name).waitFor();
}

async function saved(): Promise<Awaited<ReturnType<typeof read>>> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Salva' }).click();
  return read(new Uint8Array(readFileSync(await (await download).path())), { readStyles: true });
}

/** Axe's findings in the pane's page, as lines to read. */
async function violations(builder: AxeBuilder): Promise<string[]> {
  const { violations: all } = await builder.analyze();
  return all.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
const axePane = (): Promise<string[]> => violations(new AxeBuilder({ page }).include({ fromFrames: ['iframe', 'html'] }));

/** Indicator A4.6 of the example: its actual, achievement and band. */
const A46 = { actual: 'J17', achievement: 'L17', band: 'M17' };

const GREEN = 'rgb(0, 176, 80)';
const RED = 'rgb(192, 0, 0)';

const SHEET = 'Indicatori';
const HEADERS = ['Codice', 'Indicatore', 'Target', 'Consuntivo', '% realizzazione', 'Fascia'];
function indicators(change: Partial<FixtureSheet> = {}, achievement: string | null = null): FixtureSheet {
  return {
    name: SHEET,
    rows: [HEADERS, ['A1', 'Primo', 10, 9, achievement], ['A2', 'Secondo', 10, 5]],
    tables: [{ name: SHEET, row: 0, column: 0, headers: HEADERS, bodyRows: 2 }],
    ...change,
  };
}
const list: FixtureSheet = {
  name: 'Elenco',
  rows: [
    ['Cod. obiettivo', 'Obiettivo strategico', 'Peso %', 'Referente'],
    ['A1', 'Primo', 0.4, 'Rossi'],
    ['A2', 'Secondo', 0.6, 'Bianchi'],
  ],
};

describe('in the workbench', () => {
  beforeEach(openWorkbench);

  test('a typed actual changes percentage and colour in the sheet, the organisation’s figure in the pane, and the saved file', async () => {
    await run().click();
    await region('Realizzazione dell’ente').getByText('94,9 %').waitFor();
    await page.getByRole('tab', { name: SHEET, exact: true }).click();
    await goTo(A46.band);
    await expect(cell(A46.achievement).textContent()).resolves.toBe('0,0%');
    await expect(cell(A46.band).evaluate((element) => getComputedStyle(element).backgroundColor)).resolves.toBe(RED);

    await type(SHEET, A46.actual, 'SI');
    await run().click();
    await region('Realizzazione dell’ente').getByText('(prima 94,9 %)').waitFor();
    await goTo(A46.band);
    await expect(cell(A46.achievement).textContent()).resolves.toBe('100,0%');
    await expect(cell(A46.band).textContent()).resolves.toBe('Verde');
    await expect(cell(A46.band).evaluate((element) => getComputedStyle(element).backgroundColor)).resolves.toBe(GREEN);
    const changes = await region('Che cosa è cambiato').getByRole('listitem').allTextContents();
    expect(changes.some((text) => text.startsWith('A4.6') && text.includes('da 0,0 % a 100,0 %'))).toBe(true);
    expect(changes.some((text) => /^A4 .*da 67,6 % a/.test(text))).toBe(true);

    const sheet = (await saved()).sheets.find(({ name }) => name === SHEET);
    expect(sheet?.rows[16]?.[11]).toBe(1);
    expect(sheet?.rows[16]?.[12]).toBe('Verde');
    const styled = sheet?.cells?.get('16,12') as Cell;
    expect(JSON.stringify(styled.style?.fill)).toContain('00B050');
  });

  test('the same from the ribbon with the pane closed; opened again it shows that run', async () => {
    await run().waitFor();
    await page.getByRole('button', { name: 'Chiudi il pannello' }).click();
    await type(SHEET, A46.actual, 'SI');
    await page.getByRole('button', { name: 'Ricalcola', exact: true }).click();
    await goTo(A46.band);
    await shows(A46.band, 'Verde');
    await expect(cell(A46.achievement).textContent()).resolves.toBe('100,0%');
    await page.getByRole('button', { name: 'Apri pannello' }).click();
    await region('Realizzazione dell’ente').getByText('%').first().waitFor();
    await pane().getByText('celle aggiornate').first().waitFor();
  });

  test('a run from the ribbon that meets an error opens the pane on it', async () => {
    await openFile('errori.xlsx', buildWorkbook([indicators({ rows: [HEADERS, ['A1', 'Primo', 'chissà', 9], ['A1', 'Secondo', 10, 5]] })]));
    await run().waitFor();
    await page.getByRole('button', { name: 'Chiudi il pannello' }).click();
    await page.getByRole('button', { name: 'Ricalcola', exact: true }).click();
    await page.getByRole('complementary', { name: 'Pannello' }).waitFor();
    await pane()
      .getByRole('heading', { name: /errori?$/ })
      .waitFor();
  });

  test('a finding leads to its cell, and the focus stays in the pane', async () => {
    await run().click();
    const finding = region('Rilievi').getByRole('listitem').getByRole('button').first();
    const place = /cella ([A-Z]+\d+)/.exec((await finding.textContent()) ?? '')?.[1];
    await finding.focus();
    await finding.press('Enter');
    await page.waitForFunction((address) => (document.querySelector('[aria-label="Casella nome"]') as HTMLInputElement).value === address, place);
    await expect(finding.evaluate((element) => element === document.activeElement)).resolves.toBe(true);
  });

  test('Annulla puts the former results back', async () => {
    await run().click();
    await pane().getByText('94,9 %').first().waitFor();
    await type(SHEET, A46.actual, 'SI');
    await run().click();
    await goTo(A46.band);
    await shows(A46.band, 'Verde');
    await pane().getByRole('button', { name: 'Annulla' }).click();
    await goTo(A46.band);
    await shows(A46.band, 'Rosso');
    await pane().getByText('Ricalcolo annullato').first().waitFor();
    await expect(cell(A46.actual).textContent()).resolves.toBe('SI');
  });

  test('while a cell is edited the pane says what to do, and goes on by itself', async () => {
    await run().waitFor();
    await page.getByRole('tab', { name: SHEET, exact: true }).click();
    await goTo(A46.actual);
    await page.keyboard.type('SI');
    await run().click();
    await pane().getByText('premi Invio nella cella').first().waitFor();
    expect(await axePane()).toEqual([]);
    await page.getByLabel('Barra della formula').press('Enter');
    await goTo(A46.band);
    await shows(A46.band, 'Verde');
  });

  test('columns with other content are asked about: the safe answer has the focus', async () => {
    await openFile('occupate.xlsx', buildWorkbook([indicators({}, 'a mano')]));
    await run().click();
    const question = pane().getByRole('alertdialog', { name: 'Sostituisco questi valori?' });
    await question.getByText('% realizzazione (tabella Indicatori)').waitFor();
    await expect(question.getByRole('button', { name: 'Lascia stare' }).evaluate((element) => element === document.activeElement)).resolves.toBe(true);
    expect(await axePane()).toEqual([]);
    await page.keyboard.press('Escape');
    await pane().getByText('Non è stato scritto nulla').first().waitFor();
    await expect(cell('E2').textContent()).resolves.toBe('a mano');
    await run().click();
    await question.getByRole('button', { name: 'Sostituisci' }).click();
    await shows('E2', '90,0%');
  });

  test('a protected sheet is named, and trying again works once it is open', async () => {
    await openFile('protetto.xlsx', buildWorkbook([indicators({ after: '<sheetProtection sheet="1"/>' })]));
    await run().click();
    await pane().getByRole('alert').getByText('Il foglio «Indicatori» è protetto').waitFor();
    await pane().getByRole('alert').getByRole('button', { name: 'Riprova' }).waitFor();
    expect(await axePane()).toEqual([]);
  });

  test('a workbook without tables gets the template', async () => {
    await openFile('vuoto.xlsx', buildWorkbook([{ name: 'Foglio1', rows: [['appunti']] }]));
    await pane().getByRole('heading', { name: 'Cominciamo' }).waitFor();
    expect(await axePane()).toEqual([]);
    await pane().getByRole('button', { name: 'Crea il modello' }).click();
    await pane().getByText('Il modello è pronto').first().waitFor();
    expect(await page.getByRole('tab').allTextContents()).toEqual(expect.arrayContaining(['Foglio1', 'Parametri', 'Obiettivi', SHEET]));
    await expect(page.getByLabel('Casella nome').inputValue()).resolves.toBe('B2');
    await run().click();
    await pane().getByText('celle aggiornate').first().waitFor();
    const book = await saved();
    expect(book.sheets.map(({ name }) => name)).toContain('Neutralizzazioni');
    expect(book.sheets.flatMap(({ tables = [] }) => tables.map(({ name }) => name))).toEqual(
      expect.arrayContaining(['Parametri', 'Fasce', 'Indicatori', 'Schede']),
    );
  });

  test('a selected list becomes a table: proposed, corrected, made', async () => {
    await openFile('elenco.xlsx', buildWorkbook([list]));
    await pane().getByRole('heading', { name: 'Cominciamo' }).waitFor();
    await pane().getByRole('button', { name: 'Usa l’intervallo selezionato' }).click();
    await pane().getByText('Seleziona nel foglio l’elenco intero').waitFor();
    await goTo('A1:D3');
    await pane().getByRole('button', { name: 'Rileggi la selezione' }).click();
    await expect(pane().getByLabel('Tabella').inputValue()).resolves.toBe('Obiettivi');
    expect(await pane().getByRole('rowheader').allTextContents()).toEqual(['Codice', 'Obiettivo', 'Peso', 'Referente']);
    expect(await axePane()).toEqual([]);
    await pane().getByLabel('Colonna di Cruscotto per «Obiettivo strategico»').selectOption({ label: 'Solo mia' });
    await pane().getByText('Manca ancora una colonna richiesta: Obiettivo.').waitFor();
    await pane().getByLabel('Colonna di Cruscotto per «Obiettivo strategico»').selectOption({ label: 'Obiettivo' });
    await pane().getByRole('button', { name: 'Crea la tabella' }).click();
    await pane().getByText('La tabella «Obiettivi» è pronta').first().waitFor();
    await expect(cell('B1').textContent()).resolves.toBe('Obiettivo');
    const [sheet] = (await saved()).sheets;
    expect(sheet?.tables?.map(({ name }) => name)).toEqual(['Obiettivi']);
    expect(sheet?.rows[0]).toEqual(['Codice', 'Obiettivo', 'Peso', 'Referente']);
  });

  test('at 320 pixels, in English, in the dark, with the keyboard alone', async () => {
    await page.getByLabel('Tema').selectOption('dark');
    await page.getByLabel('Lingua').selectOption('en');
    await openFile('english.xlsx', english());
    await page.getByLabel('Width of the pane').focus();
    await page.keyboard.press('End');
    await run().waitFor();
    await page.getByLabel('Name box').focus();
    await page.keyboard.type('D3');
    await page.keyboard.press('Enter');
    await page.keyboard.type('10');
    await page.keyboard.press('Enter');
    await run().focus();
    await page.keyboard.press('Enter');
    await pane().getByRole('heading', { name: 'Achievement of the organisation' }).waitFor();
    await shows('F3', 'Verde');
    await expect(pane().locator('html').getAttribute('lang')).resolves.toBe('en');
    const wide = await pane()
      .locator('html')
      .evaluate((element) => ({
        scroll: element.scrollWidth,
        inner: window.innerWidth,
        color: getComputedStyle(document.querySelector('.fui-FluentProvider') as Element).backgroundColor,
      }));
    expect(wide.inner).toBeLessThanOrEqual(320);
    expect(wide.scroll).toBeLessThanOrEqual(wide.inner);
    expect(wide.color).toBe('rgb(41, 41, 41)');
    const order: string[] = [];
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press('Tab');
      order.push(
        await pane()
          .locator('html')
          .evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''),
      );
    }
    expect(order[0]).toBe('Undo recalculation');
    expect(order.slice(1).some((name) => /^\d+ (errors?|warnings?|notes?)$/.test(name))).toBe(true);
  });

  test.each(['dark', 'contrast'])('axe finds nothing where the pane asks, fails, begins, proposes or waits in the theme %s', async (theme) => {
    await page.getByLabel('Tema').selectOption(theme);
    await openFile('occupate.xlsx', buildWorkbook([indicators({}, 'a mano')]));
    await run().click();
    await pane().getByRole('alertdialog').waitFor();
    expect(await axePane()).toEqual([]);
    await openFile('protetto.xlsx', buildWorkbook([indicators({ after: '<sheetProtection sheet="1"/>' })]));
    await run().click();
    await pane().getByText('è protetto').waitFor();
    expect(await axePane()).toEqual([]);
    await openFile('elenco.xlsx', buildWorkbook([list]));
    await pane().getByRole('heading', { name: 'Cominciamo' }).waitFor();
    expect(await axePane()).toEqual([]);
    await goTo('A1:D3');
    await pane().getByRole('button', { name: 'Usa l’intervallo selezionato' }).click();
    await pane().getByRole('rowheader').first().waitFor();
    expect(await axePane()).toEqual([]);
    await openFile('attesa.xlsx', buildWorkbook([indicators()]));
    await pane().getByRole('heading', { name: 'Tutto pronto' }).waitFor();
    await goTo('D2');
    await page.keyboard.type('8');
    await run().click();
    await pane().getByRole('button', { name: 'Interrompi' }).waitFor();
    await pane().getByText('premi Invio nella cella').first().waitFor();
    expect(await axePane()).toEqual([]);
    await page.getByLabel('Barra della formula').press('Escape');
    await pane().getByText('celle aggiornate').first().waitFor();
  });

  test.each(['light', 'dark', 'contrast'])('axe finds nothing before and after a run in the theme %s', async (theme) => {
    await page.getByLabel('Tema').selectOption(theme);
    await pane().getByRole('heading', { name: 'Tutto pronto' }).waitFor();
    expect(await axePane()).toEqual([]);
    await run().click();
    await region('Rilievi').getByRole('listitem').first().waitFor();
    expect(await axePane()).toEqual([]);
  });
});

/** Parameters that ask for English, beside two indicators. */
function english(): Uint8Array {
  const parameters: FixtureSheet = {
    name: 'Parametri',
    rows: [
      ['Parametro', 'Valore'],
      ['Lingua', 'en'],
    ],
    tables: [{ name: 'Parametri', row: 0, column: 0, headers: ['Parametro', 'Valore'], bodyRows: 1 }],
  };
  return buildWorkbook([indicators(), parameters]);
}

describe('outside of a good Excel', () => {
  const office = 'https://appsforoffice.microsoft.com/**';
  const answering = (body: string): Promise<unknown> => page.route(office, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  /** Microsoft's address is the one other machine the page may ask. */
  const besidesOffice = (): void => {
    found = found.filter((line) => !line.includes('appsforoffice.microsoft.com') && !line.includes('net::ERR_FAILED'));
  };

  beforeEach(() => openPage({ width: 320, height: 700 }));

  test.each([
    ['Office.js does not come', null, 'Non riesco a collegarmi a Excel|I cannot connect to Excel'],
    [
      'there is no Excel',
      'window.Office = { onReady: () => Promise.resolve({ host: null }) };',
      'Questa pagina vive dentro Excel|This page lives inside Excel',
    ],
    [
      'Excel is too old',
      "window.Office = { onReady: () => Promise.resolve({ host: 'Excel' }), actions: { associate() {} }, context: { requirements: { isSetSupported: () => false } } };",
      'Questa versione di Excel non basta|This version of Excel is not enough',
    ],
  ])('%s: it says so in a sentence', async (_, library, sentence) => {
    if (library === null) await page.route(office, (route) => route.abort());
    else await answering(library);
    await page.goto(`${site.address}taskpane.html`);
    await page.getByRole('heading', { name: new RegExp(sentence) }).waitFor();
    expect(await violations(new AxeBuilder({ page }))).toEqual([]);
    besidesOffice();
  });
});
