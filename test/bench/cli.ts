import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { median } from './median';
import { formulaWorkbook, tableWorkbook } from './workbooks';
import { samples } from './indicators';

const ROOT = resolve(__dirname, '../..');

export interface CliRow {
  /** 0 stands for the example of Pisa (52 indicators), which LibreOffice converts as 52 rows of formulas. */
  readonly indicatori: number;
  readonly ms: number;
  readonly libreoffice_ms: number;
  /** Their time over ours. */
  readonly rapporto: number;
}

/** File to file on the command line against LibreOffice recalculating the same scores as formulas and saving. */
export async function benchCli(sizes: readonly number[], runs: (size: number) => number): Promise<CliRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cruscotto-bench-'));
  try {
    const rows: CliRow[] = [];
    for (const size of sizes) rows.push(await compare(folder, size, runs(size)));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(folder: string, size: number, runs: number): Promise<CliRow> {
  const example = size <= 100;
  const all = samples(size);
  const ours = example ? join(ROOT, 'assets/esempi/pisa-2020.xlsx') : join(folder, `tabelle-${size}.xlsx`);
  const theirs = join(folder, `formule-${size}.xlsx`);
  if (!example) writeFileSync(ours, await tableWorkbook(all));
  writeFileSync(theirs, await formulaWorkbook(all));
  const mine: number[] = [];
  const peer: number[] = [];
  for (let run = 0; run < runs; run++) {
    mine.push(
      timed(
        'npm',
        ['run', '--silent', 'ricalcola', '--', ours, '--scrivi', join(folder, `esito-${size}-${run}.xlsx`)],
        join(folder, `esito-${size}-${run}.xlsx`),
      ),
    );
    const out = join(folder, `lo-${size}-${run}`);
    mkdirSync(out);
    peer.push(
      timed(
        'soffice',
        ['--headless', `-env:UserInstallation=file://${folder}/profilo`, '--convert-to', 'xlsx', '--outdir', out, theirs],
        join(out, `formule-${size}.xlsx`),
      ),
    );
  }
  const ms = median(mine);
  const libreoffice = median(peer);
  return { indicatori: size, ms: Math.round(ms), libreoffice_ms: Math.round(libreoffice), rapporto: Number((libreoffice / ms).toFixed(2)) };
}

/** Wall time of a command, which must leave its file behind. */
function timed(command: string, args: readonly string[], produced: string): number {
  const start = performance.now();
  const { status, stderr, error } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 });
  const ms = performance.now() - start;
  if (error) throw error;
  if (status !== 0 && status !== 1) throw new Error(`${command} failed: ${stderr}`);
  if (statSync(produced).size === 0) throw new Error(`${command} wrote nothing`);
  return ms;
}
