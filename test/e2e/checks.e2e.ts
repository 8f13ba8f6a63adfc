import AxeBuilder from '@axe-core/playwright';
import type { FrameLocator, Page } from 'playwright-core';
import { buildWorkbook, type FixtureCell } from '../xlsx/build';
import { complaints, type Site, startSite } from './site';

let site: Site;
let page: Page;
let found: string[];

beforeAll(async () => {
  site = await startSite();
}, 240_000);
afterAll(() => site.close());

beforeEach(async () => {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  found = complaints(page, site.address);
  await page.goto(site.address);
  await page.getByRole('grid').waitFor();
});
afterEach(async () => {
  expect(found).toEqual([]);
  await page.context().close();
});

const pane = (): FrameLocator => page.frameLocator('iframe');
const HEADERS = ['Codice', 'Indicatore', 'Target', 'Consuntivo', 'Peso', 'PIRA'];

/** What one reads on the pane in each language. */
const WORDS = {
  it: {
    ready: 'Tutto pronto',
    chosen: 'Rilievo scelto',
    accept: 'Accetta…',
    confirm: 'Accetta',
    missing: 'Scrivi perché lo accetti.',
    reason: 'Motivo',
    accepted: 'Accettato: Arriva a marzo',
    withdraw: 'Togli l’accettazione',
    repairs: /^Ripara \d+ celle…$/,
    list: 'Celle da riparare',
    repair: /^Ripara \d+ celle$/,
    undo: 'Annulla riparazione',
  },
  en: {
    ready: 'All set',
    chosen: 'Chosen finding',
    accept: 'Accept…',
    confirm: 'Accept',
    missing: 'Write why you accept it.',
    reason: 'Reason',
    accepted: 'Accepted: Arriva a marzo',
    withdraw: 'Take the acceptance back',
    repairs: /^Repair \d+ cells…$/,
    list: 'Cells to repair',
    repair: /^Repair \d+ cells$/,
    undo: 'Undo repair',
  },
} as const;
type Language = keyof typeof WORDS;

const PARAMETERS = ['Parametro', 'Valore'];

/** Indicators with six findings each and two cells to repair, in a workbook of that language. */
function faulty(count: number, language: Language): Uint8Array {
  const rows = Array.from({ length: count }, (_, i): FixtureCell[] => [`A${i + 1}`, `Indicatore ${i + 1}`, '≥ 10', '9,5', 'x', 'SI']);
  const table = { name: 'Indicatori', row: 0, column: 0, headers: HEADERS, bodyRows: count };
  const parameters = { name: 'Parametri', row: 0, column: 0, headers: PARAMETERS, bodyRows: 1 };
  return buildWorkbook([
    { name: 'Indicatori', rows: [HEADERS, ...rows], tables: [table] },
    { name: 'Parametri', rows: [PARAMETERS, ['Lingua', language]], tables: [parameters] },
  ]);
}

async function openChecks(count: number, language: Language = 'it'): Promise<void> {
  const { ready, repairs } = WORDS[language];
  const buffer = Buffer.from(faulty(count, language));
  await page.locator('input[type=file]').setInputFiles({ name: 'rilievi.xlsx', mimeType: 'application/octet-stream', buffer });
  await page.getByText('rilievi.xlsx').waitFor();
  await pane().getByRole('heading', { name: ready }).waitFor();
  await page.getByRole('button', { name: 'Controlli', exact: true }).click();
  await pane().getByRole('treeitem').first().waitFor();
  await pane().getByRole('button', { name: repairs }).waitFor();
}

async function violations(): Promise<string[]> {
  const { violations: all } = await new AxeBuilder({ page }).include({ fromFrames: ['iframe', 'html'] }).analyze();
  return all.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const THEMES = ['light', 'dark', 'contrast'];

test.each(THEMES.flatMap((theme) => [[theme, 'it'] as const, [theme, 'en'] as const]))(
  'axe finds nothing in the list, an acceptance, a repair and what came of them, in the theme %s and the language %s',
  async (theme, language) => {
    const words = WORDS[language];
    const button = (name: string | RegExp): ReturnType<FrameLocator['getByRole']> => pane().getByRole('button', { name, exact: true });
    await page.getByLabel('Tema').selectOption(theme);
    await openChecks(3, language);
    await pane().locator(`html[lang=${language}]`).waitFor();
    await pane().getByRole('treeitem', { level: 2 }).first().click();
    await pane().getByRole('region', { name: words.chosen }).waitFor();
    expect(await violations()).toEqual([]);
    await button(words.accept).click();
    await button(words.confirm).click();
    await pane().getByText(words.missing).waitFor();
    expect(await violations()).toEqual([]);
    await pane().getByRole('textbox', { name: words.reason }).fill('Arriva a marzo');
    await button(words.confirm).click();
    await pane().getByText(words.accepted).first().waitFor();
    await button(words.withdraw).waitFor();
    expect(await violations()).toEqual([]);
    await button(words.repairs).click();
    await pane().getByRole('list', { name: words.list }).getByRole('listitem').first().waitFor();
    expect(await violations()).toEqual([]);
    await button(words.repair).click();
    await button(words.undo).waitFor();
    expect(await violations()).toEqual([]);
  },
);

test('a cell typed anew is told, and the acceptance of its finding lapses', async () => {
  await openChecks(2);
  await pane().getByRole('treeitem', { level: 2 }).filter({ hasText: 'cella E2' }).first().click();
  await page.waitForFunction(() => (document.querySelector('[aria-label="Casella nome"]') as HTMLInputElement).value === 'E2');
  await pane().getByRole('button', { name: 'Accetta…' }).click();
  await pane().getByRole('textbox', { name: 'Motivo' }).fill('In attesa');
  await pane().getByRole('button', { name: 'Accetta', exact: true }).click();
  await pane().getByText('Accettato: In attesa').first().waitFor();
  await page.getByRole('tab', { name: 'Accettazioni' }).waitFor();
  await page.getByRole('tab', { name: 'Indicatori', exact: true }).click();
  await page.getByLabel('Casella nome').fill('E2');
  await page.getByLabel('Casella nome').press('Enter');
  await page.keyboard.type('y');
  await page.keyboard.press('Enter');
  await pane().getByText('Il foglio è cambiato dopo questo controllo.').waitFor();
  await pane().getByRole('button', { name: 'Ricontrolla' }).click();
  await pane().getByText('Accettato: In attesa').first().waitFor({ state: 'detached' });
});

test('five thousand findings: a few lines are drawn, the keys go from end to end, at 320 pixels', async () => {
  await page.getByLabel('Larghezza del pannello').focus();
  await page.keyboard.press('End');
  await openChecks(900);
  const tree = pane().getByRole('tree');
  expect(await pane().getByRole('treeitem').count()).toBeLessThan(60);
  await tree.focus();
  await page.keyboard.press('End');
  await pane().locator('[role=treeitem][data-active]').filter({ hasText: 'A900' }).waitFor();
  await page.keyboard.press('Home');
  await pane().locator('[role=treeitem][data-active]').filter({ hasText: 'Indicatori · A1' }).waitFor();
  await pane().getByRole('searchbox').fill('A777');
  await pane().getByRole('treeitem', { level: 1 }).filter({ hasText: 'A777' }).waitFor();
  const wide = await pane()
    .locator('html')
    .evaluate((element) => element.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
