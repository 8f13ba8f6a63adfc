import { loadFile } from '../../src/xlsx/load';
import { XlsxWorkbook } from '../../src/xlsx/port';
import { sheetsContract } from './sheets';

sheetsContract('xlsx', (bytes) => {
  const file = loadFile(bytes);
  return Promise.resolve({ port: new XlsxWorkbook(file), workbook: file.workbook });
});
