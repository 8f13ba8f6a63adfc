import { deflateSync, strToU8, zipSync } from 'fflate';
import { PortError } from '../../src/sheets/book';
import { nodeCodec, openFile } from '../../src/xlsx/file';
import { loadFile } from '../../src/xlsx/load';
import { newEntry, writeZip, type ZipEntry } from '../../src/xlsx/zip';
import { buildWorkbook, workbookParts, zipParts } from './build';

const good = (): Uint8Array => buildWorkbook([{ name: 'Foglio', rows: [['a', 1]] }]);

function codeOf(bytes: Uint8Array): unknown {
  try {
    loadFile(bytes);
    return 'read';
  } catch (error) {
    return error instanceof PortError ? error.code : error;
  }
}

function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...stream].flatMap((char) => [char.charCodeAt(0), 0]),
    1024 + 128,
  );
  return bytes;
}

const withSheet = (xml: string): Uint8Array => zipParts({ ...workbookParts([{ name: 'Foglio', rows: [] }]), 'xl/worksheets/sheet1.xml': xml });

/** An archive with one more entry, built with sizes of our choice. */
const withEntry = (entry: ZipEntry): Uint8Array =>
  writeZip([
    ...Object.entries(workbookParts([{ name: 'Foglio', rows: [] }]))
      .filter(([name]) => name !== entry.name)
      .map(([name, content]) => newEntry(name, typeof content === 'string' ? strToU8(content) : content, nodeCodec)),
    entry,
  ]);

const zeros = (size: number, declared: number): ZipEntry => ({
  name: 'xl/worksheets/sheet1.xml',
  method: 8,
  flags: 0,
  time: 0,
  crc: 0,
  size: declared,
  raw: deflateSync(new Uint8Array(size)),
});

describe('what is no readable workbook is refused with its reason', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['an empty file', () => new Uint8Array(), 'FILE_VUOTO'],
    ['text', () => strToU8('Codice;Target\nA1;3\n'), 'FILE_NON_EXCEL'],
    ['a page saved as .xls', () => strToU8('<html><table><tr><td>1</td></tr></table></html>'), 'FILE_NON_EXCEL'],
    ['another archive', () => zipSync({ 'word/document.xml': strToU8('<a/>') }), 'FILE_NON_EXCEL'],
    ['an archive whose main part is no workbook', () => zipParts({ ...workbookParts([]), 'xl/workbook.xml': '<document/>' }), 'FILE_NON_EXCEL'],
    ['an empty archive', () => zipSync({}), 'FILE_NON_EXCEL'],
    ['an old .xls', () => compoundFile('Workbook'), 'FILE_XLS_VECCHIO'],
    ['a workbook of Excel 4', () => new Uint8Array([9, 4, 6, 0, 0, 0, 16, 0]), 'FILE_XLS_VECCHIO'],
    ['an encrypted workbook', () => compoundFile('EncryptedPackage'), 'FILE_CON_PASSWORD'],
    ['another compound file', () => compoundFile('WordDocument'), 'FILE_NON_EXCEL'],
    ['an archive cut in its middle', () => good().slice(0, 900), 'FILE_TRONCATO'],
    ['an archive that lacks its last bytes', () => good().slice(0, -5), 'FILE_TRONCATO'],
    ['an archive of four bytes', () => good().slice(0, 4), 'FILE_TRONCATO'],
    ['a sheet that is not well formed', () => withSheet('<worksheet><sheetData><row></sheetData></worksheet>'), 'FILE_ILLEGGIBILE'],
    ['a sheet cut in its middle', () => withSheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v>'), 'FILE_ILLEGGIBILE'],
    ['a sheet with its own entities', () => withSheet('<!DOCTYPE a [<!ENTITY b "cc">]><worksheet><sheetData/></worksheet>'), 'FILE_ILLEGGIBILE'],
    ['a sheet nested without end', () => withSheet(`<worksheet>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</worksheet>`), 'FILE_ILLEGGIBILE'],
    [
      'cells nested without end',
      () => withSheet(`<worksheet><sheetData>${'<row>'.repeat(5000)}${'</row>'.repeat(5000)}</sheetData></worksheet>`),
      'FILE_ILLEGGIBILE',
    ],
    ['a row beyond the grid', () => withSheet('<worksheet><sheetData><row r="99999999"/></sheetData></worksheet>'), 'FILE_ILLEGGIBILE'],
    [
      'bytes that are no UTF-8',
      () => zipParts({ ...workbookParts([{ name: 'F', rows: [] }]), 'xl/worksheets/sheet1.xml': new Uint8Array([0x3c, 0xff, 0xfe]) }),
      'FILE_ILLEGGIBILE',
    ],
    [
      'rows that reach to the last column without end',
      () => withSheet(`<worksheet><sheetData>${'<row><c r="XFD1"/></row>'.repeat(4000)}</sheetData></worksheet>`),
      'FILE_TROPPO_GRANDE',
    ],
    [
      'a long formula shared without end',
      () =>
        withSheet(
          `<worksheet><sheetData><row><c><f t="shared" ref="A1:XFD1" si="0">${'1+'.repeat(20_000)}1</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(16_383)}</row></sheetData></worksheet>`,
        ),
      'FILE_TROPPO_GRANDE',
    ],
    ['a bomb that says so', () => withEntry(zeros(30_000_000, 2_000_000_000)), 'FILE_TROPPO_GRANDE'],
    ['a bomb by its ratio', () => withEntry(zeros(30_000_000, 30_000_000)), 'FILE_TROPPO_GRANDE'],
    ['a bomb that lies about its size', () => withEntry(zeros(40_000_000, 1000)), 'FILE_ILLEGGIBILE'],
  ])('%s', (_, bytes, code) => {
    expect(codeOf(bytes())).toBe(code);
  });

  it('a damaged part is found by its checksum', () => {
    const sheet = newEntry('xl/worksheets/sheet1.xml', strToU8('<worksheet><sheetData/></worksheet>'), nodeCodec);
    expect(codeOf(withEntry(sheet))).toBe('read');
    expect(codeOf(withEntry({ ...sheet, crc: sheet.crc ^ 1 }))).toBe('FILE_ILLEGGIBILE');
  });

  it('a file that is not there', async () => {
    await expect(openFile('/nowhere/at/all.xlsx')).rejects.toMatchObject({ code: 'FILE_NON_TROVATO' });
  });
});
