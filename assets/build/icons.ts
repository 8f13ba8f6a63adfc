import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Sizes Office asks for: 16, 32 and 80 on the ribbon, 32 and 64 in the lists of add-ins. */
const ICONS = { icona: [16, 32, 64, 80], pannello: [16, 32, 80], controlli: [16, 32, 80], schede: [16, 32, 80], esporta: [16, 32, 80] };
const ASSETS = join(__dirname, '..');

async function render(browser: Browser, svg: string, size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const image = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(`<style>body{margin:0}img{display:block;width:${size}px;height:${size}px}</style><img src="${image}">`);
  const png = await page.locator('img').screenshot({ omitBackground: true });
  await page.close();
  return png;
}

/** Draws the PNG files of each icon from its SVG. */
async function main(): Promise<void> {
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  for (const [name, sizes] of Object.entries(ICONS)) {
    const svg = readFileSync(join(ASSETS, `${name}.svg`), 'utf8');
    for (const size of sizes) writeFileSync(join(ASSETS, `${name}-${size}.png`), await render(browser, svg, size));
  }
  await browser.close();
}

void main();
