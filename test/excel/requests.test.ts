import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { ExcelHost, PAYLOAD_LIMIT } from '../../src/host/host';
import { startClient } from '../host/client';
import { indicatorBook } from './books';
import { sampleChanges } from './changes';

it.each([
  [46, 'missing', 2, 2],
  [46, 'there', 2, 2],
] as const)('%i indicators, outputs %s: two requests to read, two to write', async (rows, outputs, reads, writes) => {
  const host = new ExcelHost(indicatorBook(rows, outputs));
  startClient(host, '1.14');
  const port = new ExcelWorkbook();
  const book = await port.readTables();
  expect(host.exchanges).toHaveLength(reads);
  await port.apply(sampleChanges(book, 1));
  expect(host.exchanges).toHaveLength(reads + writes);
});

it('10.000 indicators: only bytes add requests, each below the limit', async () => {
  const host = new ExcelHost(indicatorBook(10_000, 'missing'));
  startClient(host, '1.14');
  const steps: string[] = [];
  const port = new ExcelWorkbook({ onProgress: (progress) => steps.push(progress.step) });
  const book = await port.readTables();
  const reads = host.exchanges.length;
  await port.apply(sampleChanges(book, 1));
  const bytes = host.exchanges.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes));
  console.log(host.exchanges, reads);
  expect(Math.max(...bytes)).toBeLessThan(PAYLOAD_LIMIT);
});
