import { loadFile } from '../../src/xlsx/load';
import { XlsxWorkbook } from '../../src/xlsx/port';
import { buildWorkbook } from '../xlsx/build';
import { rowsContract } from './rows';

rowsContract('xlsx', (bytes) => {
  const file = loadFile(bytes);
  return Promise.resolve({ port: new XlsxWorkbook(file), workbook: file.workbook });
});

it('a file saved with other rows reads back as it stood in memory', async () => {
  const headers = ['Codice', 'Motivo'];
  const table = { name: 'Accettazioni', row: 0, column: 0, headers, bodyRows: 2, hasTotals: true };
  const port = XlsxWorkbook.fromBytes(buildWorkbook([{ name: 'Registro', rows: [headers, ['A', 'uno'], ['B', 'due'], ['Totale']], tables: [table] }]));
  await port.changeRows({ table: 'Accettazioni', add: [[{ value: 'C' }, { value: 'tre' }]], memory: null });
  await port.changeRows({ table: 'Accettazioni', remove: [0], memory: null });
  await port.changeRows({ table: 'Accettazioni', add: [[{ value: 'D' }, { value: null }]], memory: null });
  const again = XlsxWorkbook.fromBytes(port.toBytes());
  const [read] = (await again.readTables()).tables;
  expect(read).toEqual((await port.readTables()).tables[0]);
  expect(read?.values.map(([code]) => code)).toEqual(['B', 'C', 'D']);
});
