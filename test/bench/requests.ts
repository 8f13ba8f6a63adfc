import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recalculate } from '../../src/actions/recalculate';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { ExcelHost } from '../../src/host/host';
import { loadFile } from '../../src/xlsx/load';
import { startClient } from '../host/client';
import { samples } from './indicators';
import { tableWorkbook } from './workbooks';

export interface RequestRow {
  readonly indicatori: number;
  /** Requests of one recalculation through the real Office.js client, reading and writing. */
  readonly richieste: number;
  /** Bytes of all requests and answers. */
  readonly byte: number;
}

/** Counts what a first recalculation sends: Pisa's example and a book of 10.000 indicators. */
export async function benchRequests(): Promise<RequestRow[]> {
  const example = readFileSync(join(__dirname, '../../assets/esempi/pisa-2020.xlsx'));
  return [await count(46, example), await count(10_000, await tableWorkbook(samples(10_000)))];
}

async function count(indicators: number, bytes: Uint8Array): Promise<RequestRow> {
  const host = new ExcelHost(loadFile(bytes).workbook);
  startClient(host, '1.14');
  const outcome = await recalculate(new ExcelWorkbook(), { today: '2020-12-31', write: true, overwrite: false });
  if (outcome.state !== 'done' || outcome.cellsWritten === 0) throw new Error(`the recalculation of ${indicators} indicators wrote nothing`);
  const byte = host.exchanges.reduce((sum, { requestBytes, responseBytes }) => sum + requestBytes + responseBytes, 0);
  return { indicatori: indicators, richieste: host.exchanges.length, byte };
}
