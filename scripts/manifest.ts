import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert } from 'office-addin-manifest-converter';
import { version } from '../package.json';
import { checkManifest, type IconSize } from './manifest-checks';

const ROOT = join(__dirname, '..');
const PNG_SIGNATURE = '89504e470d0a1a0a';

/** Reads a PNG's size from its header. */
const iconSize: IconSize = (path) => {
  const file = join(ROOT, path);
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  return bytes.toString('hex', 0, 8) === PNG_SIGNATURE ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : null;
};

/** Microsoft's converter to the unified manifest refuses what does not follow the schema; its result is thrown away. Works without a network. */
async function convertible(file: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  try {
    await convert(file, folder);
    return [];
  } catch (error) {
    return [`Microsoft's converter refuses it: ${error instanceof Error ? error.message : String(error)}`];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Checks a manifest (the repository's own unless one is named) and says what is wrong with it. */
async function main(): Promise<void> {
  const file = process.argv[2] ?? join(ROOT, 'manifest.xml');
  const xml = readFileSync(file, 'utf8');
  const problems = [...checkManifest(xml, iconSize), ...(await convertible(file))];
  if (!xml.includes(`<Version>${version}.0</Version>`)) problems.push(`Version differs from package.json, which says ${version}`);
  for (const problem of problems) console.error(`manifest: ${problem}`);
  if (problems.length === 0) console.log('The manifest is in order.');
  process.exitCode = problems.length === 0 ? 0 : 1;
}

void main();
