import { loadFile } from '../../src/xlsx/load';
import { XlsxWorkbook } from '../../src/xlsx/port';
import { acceptContract } from './accept';

acceptContract('a file', (bytes) => {
  const file = loadFile(bytes);
  return { port: new XlsxWorkbook(file), workbook: file.workbook, again: () => new XlsxWorkbook(file) };
});
