import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startSite } from '../e2e/site';
import { median } from './median';

export interface PaneRow {
  /** Gzipped JavaScript the pane's page loads at once, Office.js left out. */
  readonly js_kb: number;
  /** From navigation to the first paint of the pane in the workbench. */
  readonly primo_disegno_ms: number;
  /** From the click on Ricalcola to the new colour in the sheet, on Pisa's example; median. */
  readonly clic_colore_ms: number;
}

const DIST = join(__dirname, '../../dist');
const ROUNDS = 5;
/** Indicator A4.6 of the example: its actual and its band. */
const ACTUAL = 'J17';
const BAND = 'M17';

/** The pane in Chromium, in the production build. */
export async function benchPane(): Promise<PaneRow> {
  const site = await startSite();
  try {
    const page = await (await site.browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await page.goto(site.address);
    const pane = page.frameLocator('iframe');
    const button = pane.getByRole('button', { name: 'Ricalcola', exact: true });
    await button.waitFor();
    const paint = (await pane.locator('body').evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime")) as number;
    await button.click();
    await page.getByRole('tab', { name: 'Indicatori', exact: true }).click();
    const rounds: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await goTo(page, ACTUAL);
      await page.keyboard.type(round % 2 === 0 ? 'SI' : 'NO');
      await page.keyboard.press('Enter');
      await goTo(page, BAND);
      await button.and(pane.locator(':enabled')).waitFor();
      rounds.push(await page.evaluate<number>(CLICK_TO_COLOUR));
    }
    return { js_kb: Math.round(firstLoad() / 102.4) / 10, primo_disegno_ms: Math.round(paint), clic_colore_ms: Math.round(median(rounds)) };
  } finally {
    await site.close();
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof startSite>>['browser']['newContext']>>['newPage']>>;

async function goTo(page: Page, address: string): Promise<void> {
  await page.getByLabel('Casella nome').fill(address);
  await page.getByLabel('Casella nome').press('Enter');
}

/** Clicks in the pane and watches the sheet frame by frame. As text: what the transpiler adds to functions does not exist in the page. */
const CLICK_TO_COLOUR = `new Promise((resolve, reject) => {
  const buttons = [...document.querySelector('iframe').contentDocument.querySelectorAll('button:not([role=tab])')];
  const colour = () => getComputedStyle(document.getElementById('cella-${BAND}')).backgroundColor;
  const before = colour();
  const start = performance.now();
  buttons.find((one) => one.textContent === 'Ricalcola').click();
  const look = () => {
    if (colour() !== before) resolve(performance.now() - start);
    else if (performance.now() - start > 20000) reject(new Error('the colour did not change'));
    else requestAnimationFrame(look);
  };
  look();
})`;

/** Bytes of the scripts that the pane's page names, gzipped. */
function firstLoad(): number {
  const html = readFileSync(join(DIST, 'taskpane.html'), 'utf8');
  const scripts = [...html.matchAll(/<script[^>]* src="?([^">\s]+\.js)/g)]
    .map(([, src]) => src as string)
    .filter((src) => !/^https?:|excel-web|office/i.test(src));
  if (scripts.length === 0) throw new Error('the pane names no script');
  return scripts.reduce((sum, src) => sum + gzipSync(readFileSync(join(DIST, src))).length, 0);
}
