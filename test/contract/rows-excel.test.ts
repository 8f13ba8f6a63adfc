import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { ExcelHost } from '../../src/host/host';
import { loadFile } from '../../src/xlsx/load';
import { startClient } from '../host/client';
import { rowsContract } from './rows';

/** The floor of the manifest: the client throws ApiNotFound for everything above. */
const FLOOR = '1.14';

rowsContract('excel', (bytes) => {
  const { workbook } = loadFile(bytes);
  startClient(new ExcelHost(workbook), FLOOR);
  return Promise.resolve({ port: new ExcelWorkbook(), workbook });
});
