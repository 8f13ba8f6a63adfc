import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import type { Action } from '../../src/host/batch';
import type { Fault } from '../../src/host/faults';
import type { ExcelHost } from '../../src/host/host';
import { type Book, type Changes, PortError, type PortErrorCode } from '../../src/sheets/book';
import { startClient } from '../host/client';
import { sampleChanges } from './changes';
import { toldFor } from './fault-codes';
import { differences, snapshot } from './snapshot';
import { Touched } from './touched';

export type Phase = 'reading' | 'writing';

/** One request of a recalculation; `number` counts from the beginning of its phase. */
export interface StagedRequest {
  readonly phase: Phase;
  readonly number: number;
  readonly actions: readonly Action[];
}

/** What is done once the tables are read. */
export type Writing = (port: ExcelWorkbook) => Promise<unknown>;

export interface StageOptions {
  /** What follows the reading; as a rule the writing of a recalculation, whose changes are made up once. */
  readonly writing?: (book: Book) => Writing;
}

export const applying =
  (changes: Changes): Writing =>
  (port) =>
    port.apply(changes);

/** Milliseconds an answer that never comes is waited for. The host answers all others before any timer can run. */
const TIMEOUT = 30;

/** After so many faults the whole workbook is compared, not only what was touched. */
const FULL_EVERY = 250;

/**
 * A workbook that is recalculated, or worked upon otherwise, with one fault at a time and must then be as it was; it serves again for the next fault.
 * What a fault cannot change is not done again: for a fault in writing the tables were read before, for one in reading nothing is written.
 */
export class Stage {
  /** How many faults struck. */
  injected = 0;
  /** The recalculation without a fault, in order. */
  readonly requests: readonly StagedRequest[];
  private readonly before: readonly string[];
  private readonly read: string;
  private readonly opened = process.cpuUsage();

  private constructor(
    private readonly host: ExcelHost,
    private readonly port: ExcelWorkbook,
    private readonly write: Writing,
    { requests, book, before }: Rehearsal,
    private readonly touched: Touched,
  ) {
    this.requests = requests;
    this.read = told(book);
    this.before = before;
  }

  static async open(make: () => ExcelHost, { writing = (book) => applying(sampleChanges(book, 1)) }: StageOptions = {}): Promise<Stage> {
    const rehearsal = await rehearse(make, writing);
    const host = make();
    startClient(host, '1.14');
    const touched = new Touched(host);
    const port = new ExcelWorkbook({ timeout: TIMEOUT });
    const stage = new Stage(host, port, writing(await port.readTables()), rehearsal, touched);
    stage.compareAll('reading');
    return stage;
  }

  /** The fault's number counts from the beginning of its phase. */
  async strike(fault: Fault, phase: Phase): Promise<void> {
    const { host } = this;
    host.faults.arm(fault);
    const outcome = await this.carryOut(phase).catch((reason: unknown) => reason);
    const what = `${phase}, ${JSON.stringify(fault)}`;
    if (host.faults.struck === 0) throw new Error(`${what} struck nothing`);
    host.faults.struck = 0;
    host.exchanges.length = 0;
    this.injected += 1;
    this.judge(fault, phase, outcome, what);
    const left = this.touched.differences();
    if (left.length > 0) throw new Error(`${what} left behind: ${left.slice(0, 5).join('\n')}`);
    if (this.injected % FULL_EVERY === 0) this.compareAll(what);
  }

  /** Processor time since the stage was opened. */
  get seconds(): number {
    const { user, system } = process.cpuUsage(this.opened);
    return (user + system) / 1e6;
  }

  /** Compares the whole workbook with what it was. */
  compareAll(what: string): void {
    const found = differences(this.before, snapshot(this.host));
    if (found.length > 0) throw new Error(`${what} left behind, and the watch did not see it: ${found.join('\n')}`);
  }

  private judge(fault: Fault, phase: Phase, outcome: unknown, what: string): void {
    const code = fault.at === 'answer' ? null : fault.code;
    if (!(outcome instanceof PortError)) {
      // An answer that is too large is asked for again in halves, and the reading goes through: it must bring the same.
      const goesThrough = phase === 'reading' && code?.endsWith('PayloadSizeLimitExceeded') === true && told(outcome) === this.read;
      if (!goesThrough) throw new Error(`${what} ended in ${String(outcome)}`);
      return;
    }
    const expected: PortErrorCode = code === null ? 'TEMPO_SCADUTO' : (toldFor(code) ?? (phase === 'reading' ? 'LETTURA_FALLITA' : 'SCRITTURA_FALLITA'));
    if (outcome.code !== expected) throw new Error(`${what} told as ${outcome.code}`);
    if (code !== null && outcome.params['codice'] !== code) throw new Error(`${what} does not name Excel’s code`);
  }

  private carryOut(phase: Phase): Promise<unknown> {
    return phase === 'reading' ? new ExcelWorkbook({ timeout: TIMEOUT }).readTables() : this.write(this.port);
  }
}

interface Rehearsal {
  readonly requests: StagedRequest[];
  readonly book: Book;
  readonly before: string[];
}

/** A recalculation without a fault on a workbook of its own: what it asks and what it reads. */
async function rehearse(make: () => ExcelHost, writing: (book: Book) => Writing): Promise<Rehearsal> {
  const host = make();
  startClient(host, '1.14');
  const before = snapshot(host);
  const requests: StagedRequest[] = [];
  let actions: Action[] = [];
  let phase: Phase = 'reading';
  const watch = host.faults.watch;
  Object.assign(host.faults, { watch: (when: 'before' | 'after', action: Action) => (when === 'before' ? actions.push(action) : 0, watch(when, action)) });
  host.afterRequest = () => {
    requests.push({ phase, number: requests.filter((request) => request.phase === phase).length, actions });
    actions = [];
  };
  const port = new ExcelWorkbook();
  const book = await port.readTables();
  phase = 'writing';
  await writing(book)(port);
  return { requests, book, before };
}

/** All that was read, as text. */
const told = (book: unknown): string => JSON.stringify(book, (_, value: unknown) => (value instanceof Map ? [...value] : value));
