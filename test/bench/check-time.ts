import { performance } from 'node:perf_hooks';
import { check } from '../../src/checks';
import { scoreMoney } from '../../src/engine/money';
import { score } from '../../src/engine/score';
import { readModel } from '../../src/sheets/read-model';
import { nodeCodec } from '../../src/xlsx/file';
import { XlsxWorkbook } from '../../src/xlsx/port';
import { samples } from './indicators';
import { median } from './median';
import { tableWorkbook } from './workbooks';

const ROUNDS = 5;
const TODAY = '2020-12-31';

export interface CheckTime {
  readonly indicators: number;
  /** From the bytes of the file to its tables; median, milliseconds. */
  readonly read: number;
  /** All checks on what was read and scored; median, milliseconds. */
  readonly check: number;
  readonly findings: number;
}

/** Reading a workbook of so many indicators from its file, and checking it. */
export async function checkTime(indicators: number): Promise<CheckTime> {
  const bytes = await tableWorkbook(samples(indicators));
  const reads: number[] = [];
  const checks: number[] = [];
  let findings = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const book = await XlsxWorkbook.fromBytes(bytes, nodeCodec).readTables();
    reads.push(performance.now() - start);
    const { model, views } = readModel(book, TODAY);
    const money = scoreMoney(model, TODAY);
    const results = score(model, money.statement.figure);
    const ready = performance.now();
    findings = check({ book, views, model, results, money, written: true }).findings.length;
    checks.push(performance.now() - ready);
  }
  return { indicators, read: median(reads), check: median(checks), findings };
}
