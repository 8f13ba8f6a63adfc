import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import type { Action } from '../../src/host/batch';
import type { Fault } from '../../src/host/faults';
import type { ExcelHost } from '../../src/host/host';
import { PortError, type PortErrorCode } from '../../src/sheets/book';
import { startClient } from '../host/client';
import { sampleChanges } from './changes';
import { differences, snapshot } from './snapshot';

/** Excel's codes and what the officer is told; null for a failure of no known kind, which is that of the step. */
const TOLD: Readonly<Record<string, PortErrorCode | null>> = {
  AccessDenied: 'ACCESSO_NEGATO',
  ApiNotFound: 'API_NON_DISPONIBILE',
  GeneralException: null,
  InvalidArgument: 'TABELLA_CAMBIATA',
  InvalidOperation: null,
  InvalidOperationInCellEditMode: 'CELLA_IN_MODIFICA',
  ItemNotFound: 'TABELLA_CAMBIATA',
  RequestAborted: 'EXCEL_OCCUPATO',
  RequestPayloadSizeLimitExceeded: 'RICHIESTA_TROPPO_GRANDE',
};

export const CODES = Object.keys(TOLD);

/** The n-th code, round and round: so that a long row of faults brings them all. */
export const codeFor = (number: number): string => CODES[number % CODES.length] ?? 'GeneralException';

/** What the faults strike: by default the writing of a recalculation. */
export type Work = (port: ExcelWorkbook) => Promise<unknown>;
const recalculation: Work = async (port) => port.apply(sampleChanges(await port.readTables(), 1));

/** A workbook that is recalculated, or worked upon otherwise, with one fault at a time and must then be as it was; it serves again for the next fault. */
export class Stage {
  /** How many faults struck. */
  injected = 0;
  private host: ExcelHost;
  private readonly before: string[];

  /** `timeout` is how long an answer that never comes is waited for. */
  constructor(
    private readonly make: () => ExcelHost,
    private readonly timeout = 30,
    private readonly work: Work = recalculation,
  ) {
    this.host = this.open();
    this.before = snapshot(this.host);
  }

  /** Requests and actions of a recalculation, counted on a workbook of its own. */
  async measure(): Promise<{ requests: number; actions: readonly Action[] }> {
    const host = this.open();
    const actions: Action[] = [];
    const watch = host.faults.watch;
    Object.assign(host.faults, { watch: (phase: 'before' | 'after', action: Action) => (phase === 'before' ? actions.push(action) : 0, watch(phase, action)) });
    host.faults.arm(null);
    await this.recalculate();
    this.host = this.open();
    return { requests: host.faults.requests, actions };
  }

  async strike(fault: Fault): Promise<void> {
    const { host } = this;
    host.faults.arm(fault);
    const outcome = await this.recalculate().then(
      () => null,
      (reason: unknown) => reason,
    );
    const what = JSON.stringify(fault);
    if (host.faults.struck === 0) throw new Error(`${what} struck nothing`);
    host.faults.struck = 0;
    this.injected += 1;
    const code = fault.at === 'answer' ? 'Timeout' : fault.code;
    // An answer that is too large is asked for again in halves: the recalculation goes through.
    if (outcome === null && code === 'RequestPayloadSizeLimitExceeded') {
      this.host = this.open();
      return;
    }
    if (!(outcome instanceof PortError)) throw new Error(`${what} ended in ${String(outcome)}`);
    const told = fault.at === 'answer' ? 'TEMPO_SCADUTO' : TOLD[code];
    const expected = told === null || told === undefined ? ['LETTURA_FALLITA', 'SCRITTURA_FALLITA'] : [told];
    if (!expected.includes(outcome.code)) throw new Error(`${what} told as ${outcome.code}`);
    const changed = differences(this.before, snapshot(host));
    if (changed.length > 0) throw new Error(`${what} left behind: ${changed.join('\n')}`);
  }

  private open(): ExcelHost {
    const host = this.make();
    startClient(host, '1.14');
    return host;
  }

  private async recalculate(): Promise<void> {
    await this.work(new ExcelWorkbook({ timeout: this.timeout }));
  }
}
