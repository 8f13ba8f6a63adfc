import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { executeBatch, type BatchRequest } from '../../src/host/batch';
import { ExcelHost } from '../../src/host/host';
import { startClient } from '../host/client';
import { indicatorBook } from './books';
import { sampleChanges } from './changes';
import { snapshot } from './snapshot';

const make = (): ExcelHost => new ExcelHost(indicatorBook(3, 'missing'));

/** The batches of a recalculation as they come over the wire. */
async function batches(): Promise<BatchRequest[]> {
  const host = make();
  const sent: BatchRequest[] = [];
  const receive = host.receive.bind(host);
  host.receive = (text) => {
    sent.push((JSON.parse(text) as { message: { body: BatchRequest } }).message.body);
    receive(text);
  };
  startClient(host, '1.14');
  const port = new ExcelWorkbook();
  await port.apply(sampleChanges(await port.readTables(), 1));
  return sent;
}

/** What the client gets and what the workbook is after a batch failed at one place; the place itself, which only developers are told, is left out. */
function fail(batch: BatchRequest, number: number, when: 'before' | 'after'): unknown {
  const host = make();
  host.faults.arm({ at: 'action', number, when, code: 'GeneralException' });
  const { Results, TraceIds, Error: error } = executeBatch(batch, host.session, host.faults.watch);
  return { Results, TraceIds, error: [error?.Code, error?.HttpStatusCode], workbook: snapshot(host) };
}

it('to fail after one action is to fail before the next', async () => {
  const all = await batches();
  expect(all.length).toBeGreaterThanOrEqual(4);
  for (const batch of all) {
    for (let number = 1; number < batch.Actions.length; number++) expect(fail(batch, number, 'before')).toEqual(fail(batch, number - 1, 'after'));
  }
});

it('every fault leaves what came before it, and nothing of what came after', async () => {
  const writing = (await batches()).at(-1);
  const states = new Set(writing?.Actions.map((_, number) => JSON.stringify(snapshotAfter(writing, number))));
  // A write that did not happen action by action would give two states at most.
  expect(states.size).toBeGreaterThan(20);
});

function snapshotAfter(batch: BatchRequest, number: number): string[] {
  const host = make();
  host.faults.arm({ at: 'action', number, when: 'after', code: 'GeneralException' });
  executeBatch(batch, host.session, host.faults.watch);
  return snapshot(host);
}
