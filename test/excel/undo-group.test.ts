import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { ExcelHost } from '../../src/host/host';
import { startClient } from '../host/client';
import { indicatorBook, narrowBook } from './books';
import { sampleChanges } from './changes';
import { Touched } from './touched';

/**
 * Excel makes one undo step of all that one `Excel.run` with `mergeUndoGroup` writes. The library only declares the option in its types, and
 * none of its files hands it on to the host: that Excel honours it cannot be seen here, only that all is asked for as it must be.
 */
it.each([
  ['in one request', 46, {}],
  ['in several requests', 2000, { blockBytes: 60_000 }],
])('what a recalculation writes %s is asked for as one undo step', async (_, rows, options) => {
  const host = new ExcelHost(rows > 1000 ? narrowBook(rows) : indicatorBook(rows, 'missing'));
  startClient(host, '1.14');
  const port = new ExcelWorkbook(options);
  const book = await port.readTables();
  const run = jest.spyOn(Excel, 'run');
  const touched = new Touched(host);
  const writes: { run: number; cells: number }[] = [];
  let cells = 0;
  host.afterRequest = () => {
    if (touched.count > cells) writes.push({ run: run.mock.calls.length, cells: touched.count });
    cells = touched.count;
  };
  await port.apply(sampleChanges(book, 1));
  const asked = run.mock.calls.map(([first]) => first as unknown);
  run.mockRestore();
  expect(writes.length > 1).toBe(rows > 1000);
  expect(new Set(writes.map((write) => write.run)).size).toBe(1);
  expect(asked.every((given) => (given as Excel.RunOptions).mergeUndoGroup === true)).toBe(true);
});
