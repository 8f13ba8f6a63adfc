import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ensureCertificatesAreInstalled } from 'office-addin-dev-certs';

const ROOT = join(__dirname, '..');
const MANIFEST = join(ROOT, 'manifest.xml');

/** Where Excel looks for add-ins under development. https://learn.microsoft.com/office/dev/add-ins/testing/test-debug-office-add-ins */
function register(): string {
  const id = /<Id>(.*)<\/Id>/.exec(readFileSync(MANIFEST, 'utf8'))?.[1] ?? '';
  switch (process.platform) {
    case 'win32':
      execFileSync('reg', ['add', String.raw`HKCU\SOFTWARE\Microsoft\Office\16.0\WEF\Developer`, '/v', id, '/t', 'REG_SZ', '/d', MANIFEST, '/f']);
      return 'Apri Excel: Home, Componenti aggiuntivi, Componenti aggiuntivi per sviluppatori, Cruscotto.';
    case 'darwin': {
      const folder = join(homedir(), 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');
      mkdirSync(folder, { recursive: true });
      copyFileSync(MANIFEST, join(folder, `${id}.manifest.xml`));
      return 'Apri Excel: Home, Componenti aggiuntivi, Cruscotto.';
    }
    default:
      return 'Qui Excel non c’è: in Excel per il web scegli Componenti aggiuntivi, Altri componenti aggiuntivi, Carica componente aggiuntivo, e indica manifest.xml.';
  }
}

/** Serves the pages over https with a certificate this computer trusts, and tells Excel where the manifest is. */
async function main(): Promise<void> {
  await ensureCertificatesAreInstalled();
  console.log(register());
  const server = spawn(process.execPath, [require.resolve('webpack/bin/webpack.js'), 'serve', '--mode', 'development', '--env', 'excel'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  server.on('exit', (code) => (process.exitCode = code ?? 1));
}

void main();
