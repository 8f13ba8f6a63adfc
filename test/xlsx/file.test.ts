import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { portableCodec } from '../../src/xlsx/codec';
import { nodeCodec, openFile, writeWhole } from '../../src/xlsx/file';
import { XlsxWorkbook } from '../../src/xlsx/port';
import { buildWorkbook } from './build';

const bytes = buildWorkbook([{ name: 'F', rows: [['Codice'], ['1']], tables: [{ name: 'Priorita', row: 0, column: 0, headers: ['Codice'], bodyRows: 1 }] }]);
const memory = { columns: [], properties: new Map([['CruscottoImpronta', 'x']]), memory: null };

describe('workbooks on disk', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cruscotto-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are read, written and read again', async () => {
    const path = join(folder, "l'esito.xlsx");
    await writeFile(path, 'vecchio');
    await writeWhole(path, bytes);
    const port = await openFile(path);
    await port.apply(memory);
    await writeWhole(path, port.toBytes());
    expect((await (await openFile(path)).readTables()).properties.get('CruscottoImpronta')).toBe('x');
    expect(await readdir(folder)).toEqual(["l'esito.xlsx"]);
  });

  it('leave nothing behind where they cannot be written', async () => {
    await expect(writeWhole(join(folder, 'nessuna', 'esito.xlsx'), bytes)).rejects.toMatchObject({ code: 'FILE_NON_SCRITTO' });
    await expect(writeWhole(folder, bytes)).rejects.toMatchObject({ code: 'FILE_NON_SCRITTO' });
    expect(await readdir(folder)).toEqual([]);
    expect((await readdir(join(folder, '..'))).filter((name) => name.endsWith('.tmp') && name.includes(folder.slice(-6)))).toEqual([]);
  });

  it('come out alike through either codec', async () => {
    const [portable, platform] = await Promise.all(
      [portableCodec, nodeCodec].map(async (codec) => {
        const port = XlsxWorkbook.fromBytes(bytes, codec);
        await port.apply(memory);
        return unzipSync(port.toBytes());
      }),
    );
    expect(portable).toEqual(platform);
  });
});
