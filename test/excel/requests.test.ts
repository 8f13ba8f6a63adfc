import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { ExcelHost, PAYLOAD_LIMIT } from '../../src/host/host';
import { startClient } from '../host/client';
import { indicatorBook } from './books';
import { sampleChanges } from './changes';

interface Counted {
  readonly reads: number;
  readonly writes: number;
  /** Bytes of the largest request or answer. */
  readonly largest: number;
}

async function recalculate(rows: number, outputs: 'there' | 'missing'): Promise<Counted> {
  const host = new ExcelHost(indicatorBook(rows, outputs));
  startClient(host, '1.14');
  const port = new ExcelWorkbook();
  const book = await port.readTables();
  const reads = host.exchanges.length;
  await port.apply(sampleChanges(book, 1));
  const bytes = host.exchanges.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes));
  return { reads, writes: host.exchanges.length - reads, largest: Math.max(...bytes) };
}

it.each(['there', 'missing'] as const)('46 indicators, outputs %s: two requests read, two write', async (outputs) => {
  const { reads, writes, largest } = await recalculate(46, outputs);
  expect([reads, writes]).toEqual([2, 2]);
  expect(largest).toBeLessThan(PAYLOAD_LIMIT / 20);
});

it.each(['there', 'missing'] as const)(
  '10.000 indicators, outputs %s: only bytes add requests, each below 5 MB',
  async (outputs) => {
    const { reads, writes, largest } = await recalculate(10_000, outputs);
    expect(largest).toBeLessThan(PAYLOAD_LIMIT);
    expect(largest).toBeGreaterThan(PAYLOAD_LIMIT / 3);
    expect(reads).toBeLessThanOrEqual(5);
    expect(writes).toBeLessThanOrEqual(4);
  },
  30_000,
);

it('asks again in halves where an answer turns out too large', async () => {
  const host = new ExcelHost(indicatorBook(300, 'there'), { payloadLimit: 200_000 });
  startClient(host, '1.14');
  const { tables } = await new ExcelWorkbook().readTables();
  expect(tables[0]?.values.map(([code]) => code)).toEqual(Array.from({ length: 300 }, (_, row) => `A${row}.1`));
  expect(host.exchanges.length).toBeGreaterThan(3);
});
