import { loadFile } from '../../src/xlsx/load';
import { XlsxWorkbook } from '../../src/xlsx/port';
import { portContract } from './port';

portContract('xlsx', (bytes) => {
  const file = loadFile(bytes);
  return Promise.resolve({ port: new XlsxWorkbook(file), workbook: file.workbook });
});
