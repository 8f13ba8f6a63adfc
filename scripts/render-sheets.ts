/**
 * Prints the generated sheets of a workbook to PDF and PNG with LibreOffice, to look at:
 * `npm run schede -- FILE.xlsx FOLDER` (needs soffice and pdftoppm).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { listSheets } from '../src/xlsx/draw';
import { loadFile } from '../src/xlsx/load';

/** The same file with all sheets hidden that are not generated: LibreOffice leaves them out of its print. */
function generatedOnly(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const shown = listSheets(loadFile(bytes).workbook).map(({ generated }) => generated !== null);
  const first = shown.indexOf(true);
  let at = -1;
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
    .replace(/<sheet\b/g, (tag) => (shown[(at += 1)] === true ? tag : `${tag} state="hidden"`))
    .replace(/ (activeTab|firstSheet)="\d+"/g, '')
    .replace('<workbookView', `<workbookView activeTab="${first}"`);
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(workbook) }, { level: 1 });
}

/** LibreOffice as on an Italian machine: figures and dates of cells are written as there. */
const ITALIAN_SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>it-IT</value></prop></item>
</oor:items>`;

/** One PDF of all generated sheets, in tab order; answers its path. */
export function renderSheets(bytes: Uint8Array, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'schede-'));
  try {
    const file = join(profile, 'schede.xlsx');
    writeFileSync(file, generatedOnly(bytes));
    mkdirSync(join(profile, 'profile', 'user'), { recursive: true });
    writeFileSync(join(profile, 'profile', 'user', 'registrymodifications.xcu'), ITALIAN_SETTINGS);
    execFileSync('soffice', [`-env:UserInstallation=file://${profile}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'pipe',
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return join(folder, 'schede.pdf');
}

function main([file, folder]: readonly string[]): void {
  if (file === undefined || folder === undefined || !existsSync(file)) {
    process.stderr.write('npm run schede -- FILE.xlsx FOLDER\n');
    process.exitCode = 2;
    return;
  }
  const pdf = renderSheets(readFileSync(file), folder);
  execFileSync('pdftoppm', ['-r', '80', '-png', pdf, join(folder, 'pagina')]);
  process.stdout.write(`${pdf}\n`);
}

if (require.main === module) main(process.argv.slice(2));
