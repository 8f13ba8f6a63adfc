import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderSheets } from '../../scripts/render-sheets';
import { recalculate } from '../../src/actions/recalculate';
import { writeSheets } from '../../src/actions/write-sheets';
import { listSheets } from '../../src/xlsx/draw';
import { loadFile } from '../../src/xlsx/load';
import { XlsxWorkbook } from '../../src/xlsx/port';
import type { Workbook } from '../../src/xlsx/workbook';

const EXAMPLES = ['pisa-2020', 'lucca-2022', 'massa-carrara-2022', 'toscana-nord-ovest-2023'];
const DAY = '2021-06-30';

async function withSheets(example: string): Promise<Uint8Array> {
  const port = XlsxWorkbook.fromBytes(readFileSync(join(__dirname, `../../assets/esempi/${example}.xlsx`)));
  const outcome = await recalculate(port, { today: DAY, write: true, overwrite: true });
  if (outcome.state !== 'done') throw new Error(outcome.state);
  const outcomes = await writeSheets(port, { ...outcome.run, today: DAY });
  expect(outcomes.filter(({ state }) => state !== 'written')).toEqual([]);
  return port.toBytes();
}

/** Lines of each printed page. */
function pagesOf(pdf: string): string[][] {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 1e8 }).toString('utf8');
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.split('\n').filter((line) => line.trim() !== ''));
}

const pagesPlanned = (workbook: Workbook): number[] =>
  listSheets(workbook).flatMap(({ name, generated }) => (generated === null ? [] : [(workbook.sheet(name)?.rowBreaks.length ?? 0) + 1]));

describe.each(EXAMPLES)('the sheets of %s, printed by LibreOffice', (example) => {
  let folder = '';
  let workbook: Workbook;
  let pages: ReturnType<typeof pagesOf> = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cruscotto-stampa-'));
    const bytes = await withSheets(example);
    workbook = loadFile(bytes).workbook;
    pages = pagesOf(renderSheets(bytes, folder));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('fill the pages that were planned, no more and no fewer', () => {
    expect(pages).toHaveLength(pagesPlanned(workbook).reduce((sum, count) => sum + count, 0));
  });

  it('leave no page empty or with a single row', () => {
    expect(pages.filter((lines) => lines.length < 4)).toEqual([]);
  });

  it('show every figure: none too wide for its column', () => {
    expect(pages.flat().filter((line) => line.includes('###'))).toEqual([]);
  });

  it('say at the foot of each page which body, year, day and page it is of', () => {
    const isSaid = (lines: readonly string[]): boolean =>
      lines.some((line) => /Commercio.* · anno \d{4}/.test(line)) && lines.some((line) => /30\/06\/2021 · pagina \d+ di \d+$/.test(line));
    expect(pages.filter((lines) => !isSaid(lines))).toEqual([]);
  });
});
