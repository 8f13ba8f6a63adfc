import { loadFile } from '../../src/xlsx/load';
import { XlsxWorkbook } from '../../src/xlsx/port';
import { cellsContract } from './cells';

cellsContract('xlsx', (bytes) => {
  const file = loadFile(bytes);
  return Promise.resolve({ port: new XlsxWorkbook(file), workbook: file.workbook });
});
