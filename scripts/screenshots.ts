import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Site, startSite } from '../test/e2e/site';

const FOLDER = join(__dirname, '../docs/immagini');

async function opened(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.frameLocator('iframe').getByRole('button', { name: 'Ricalcola' }).waitFor();
}

async function main(): Promise<void> {
  const site = await startSite();
  try {
    await draw(site);
  } finally {
    await site.close();
  }
}

/** The pictures of the documentation: the example as it opens, recalculated, and in the dark theme. */
async function draw(site: Site): Promise<void> {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 800 } });
  await opened(page, site.address);
  await page.screenshot({ path: join(FOLDER, 'banco.png') });
  await page.getByRole('tab', { name: 'Indicatori' }).click();
  await page.frameLocator('iframe').getByRole('button', { name: 'Ricalcola' }).click();
  await page.frameLocator('iframe').getByText('Realizzazione dell’ente').waitFor();
  await page.getByLabel('Casella nome').fill('N5');
  await page.getByLabel('Casella nome').press('Enter');
  await page.getByRole('grid').getByText('Verde').first().waitFor();
  await page.screenshot({ path: join(FOLDER, 'ricalcola.png') });
  await drawPages(page);
  await page.getByLabel('Tema').selectOption('dark');
  await page.frameLocator('iframe').getByText('Realizzazione dell’ente').waitFor();
  await page.screenshot({ path: join(FOLDER, 'scuro.png') });
}

/** How many documents the example has. */
const SHEETS = 20;

/** The other pages of the pane, and a sheet as they write it. */
async function drawPages(page: Page): Promise<void> {
  const pane = page.frameLocator('iframe');
  const open = (name: string): Promise<void> => pane.getByRole('tab', { name }).click();
  await open('Controlli');
  await pane.getByRole('treeitem').first().waitFor();
  await page.screenshot({ path: join(FOLDER, 'controlli.png') });
  await open('Schede');
  await pane.getByRole('button', { name: /^Scrivi/ }).click();
  await pane
    .getByText('Aggiornata')
    .nth(SHEETS - 1)
    .waitFor();
  await page.getByRole('tab', { name: 'Sintesi' }).click();
  await page.screenshot({ path: join(FOLDER, 'schede.png') });
  await open('Esporta');
  await pane.getByRole('button', { name: /relazione/i }).waitFor();
  await page.screenshot({ path: join(FOLDER, 'esporta.png') });
  await open('Ricalcola');
}

void main();
