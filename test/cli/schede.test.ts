import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listSheets } from '../../src/xlsx/draw';
import { loadFile } from '../../src/xlsx/load';
import { buildWorkbook } from '../xlsx/build';
import { ricalcola } from './run';

/** `--schede`, run as a process of its own. */

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cruscotto-schede-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One indicator, and a sheet that is called as a generated one would be. */
function book(): string {
  const headers = ['Codice', 'Indicatore', 'Target', 'Consuntivo'];
  const path = join(folder, 'libro.xlsx');
  const indicators = { name: 'Dati', rows: [headers, ['A1.1', 'Primo', '10', 5]], tables: [{ name: 'Indicatori', row: 0, column: 0, headers, bodyRows: 1 }] };
  writeFileSync(path, buildWorkbook([indicators, { name: 'Cruscotto', rows: [['il mio']] }]));
  return path;
}

describe('--schede', () => {
  it('writes the sheets into the file, under another name where one is taken, and says so', async () => {
    const out = join(folder, 'esito.xlsx');
    const ended = await ricalcola(book(), '--scrivi', out, '--schede', '--data', '2021-06-30');
    expect(ended.code).toBeLessThan(2);
    expect(ended.stdout).toMatch(/sched[ae] scritt[ae]\./);
    expect(ended.stdout).toMatch(/C’era già un foglio «Cruscotto».*«Cruscotto \(2\)»/);
    const { workbook } = loadFile(readFileSync(out));
    expect(workbook.sheet('Cruscotto')?.value(0, 0)).toBe('il mio');
    expect(listSheets(workbook).find(({ name }) => name === 'Cruscotto (2)')?.generated?.document).toMatch(/^cruscotto\|[0-9]{4}$/);
  });

  it('keeps standard output to the one object with --json', async () => {
    const { stdout } = await ricalcola(book(), '--scrivi', join(folder, 'json.xlsx'), '--schede', '--json');
    expect(JSON.parse(stdout)).toHaveProperty('indicatori');
  });

  it('needs a file to write into', async () => {
    const ended = await ricalcola(book(), '--schede');
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(/--scrivi/);
    expect(existsSync(join(folder, 'nulla.xlsx'))).toBe(false);
  });
});
