import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { ExcelHost } from '../../src/host/host';
import { loadFile } from '../../src/xlsx/load';
import { startClient } from '../host/client';
import { acceptContract } from './accept';

acceptContract('Excel', (bytes) => {
  const { workbook } = loadFile(bytes);
  startClient(new ExcelHost(workbook), '1.14');
  return { port: new ExcelWorkbook(), workbook, again: () => new ExcelWorkbook() };
});
