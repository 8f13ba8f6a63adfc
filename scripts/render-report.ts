/**
 * Prints the performance report of a workbook, or any .docx, to PDF and PNG with LibreOffice, to look at:
 * `npx tsx scripts/render-report.ts FILE.xlsx|FILE.docx FOLDER` (needs soffice and pdftoppm).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportReport } from '../src/actions/export-report';
import { recalculate } from '../src/actions/recalculate';
import { today } from '../src/actions/today';
import { writeReport } from '../src/word';
import { openFile } from '../src/xlsx/file';

/** A document as a PDF in a folder, and what LibreOffice said of it; answers its path. */
export function renderDocx(bytes: Uint8Array, folder: string): { readonly pdf: string; readonly said: string } {
  mkdirSync(folder, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'relazione-'));
  try {
    const file = join(profile, 'relazione.docx');
    writeFileSync(file, bytes);
    const said = execFileSync('soffice', [`-env:UserInstallation=file://${profile}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'pipe',
    });
    return { pdf: join(folder, 'relazione.pdf'), said: said.toString() };
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

async function reportOf(path: string): Promise<Uint8Array> {
  if (path.endsWith('.docx')) return readFileSync(path);
  const day = today();
  const outcome = await recalculate(await openFile(path), { today: day, write: false, overwrite: false });
  if (outcome.state !== 'done') throw new Error(outcome.state);
  const { file } = await exportReport(outcome.run, writeReport, { today: day, sections: null, template: null });
  return file.bytes;
}

async function main([file, folder]: readonly string[]): Promise<void> {
  if (file === undefined || folder === undefined || !existsSync(file)) {
    process.stderr.write('npx tsx scripts/render-report.ts FILE.xlsx|FILE.docx FOLDER\n');
    process.exitCode = 2;
    return;
  }
  const { pdf } = renderDocx(await reportOf(file), folder);
  execFileSync('pdftoppm', ['-r', '80', '-png', pdf, join(folder, 'pagina')]);
  process.stdout.write(`${pdf}\n`);
}

if (require.main === module) void main(process.argv.slice(2));
