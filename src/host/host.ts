import type { Workbook } from '../xlsx/workbook';
import { executeBatch, type BatchRequest } from './batch';
import type { Bridge } from './bridge';
import { cellEditMode, HostError } from './errors';
import { Faults, faultError } from './faults';
import { refreshDrawn } from './objects/chart-target';
import { workbookObject } from './objects/workbook';
import { Session } from './session';

/** Excel on the web refuses larger requests and answers. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Request flag of `delayForCellEdit`. */
const DELAY_FOR_CELL_EDIT = 64;

export interface HostOptions {
  /** In bytes, each way. */
  readonly payloadLimit?: number;
}

/** One request as it went over the wire. */
export interface Exchange {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
}

interface Waiting {
  readonly id: number;
  readonly flags: number;
  readonly body: BatchRequest;
  readonly bytes: number;
}

interface Answer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

const encoder = new TextEncoder();

/**
 * Excel's side of the wire: executes the client's batches on a workbook in memory, one after the other.
 * Formulas are not computed: cells keep the results the file brought.
 */
export class ExcelHost {
  readonly session: Session;
  readonly faults = new Faults();
  /** Every request since the host began, or since `exchanges.length = 0`. */
  readonly exchanges: Exchange[] = [];
  /** Runs before each request is executed: where another user's edit goes. */
  beforeRequest: ((number: number) => void) | null = null;
  /** Runs after each request was executed, also after one that failed. */
  afterRequest: (() => void) | null = null;
  private bridge: Bridge | null = null;
  private editing = false;
  private dialogOpen = false;
  private queue: Waiting[] = [];
  private requests = 0;

  constructor(
    readonly workbook: Workbook,
    private readonly options: HostOptions = {},
  ) {
    this.session = new Session(workbook, workbookObject);
  }

  /** Called by the bridge: answers through it, later. */
  connect(bridge: Bridge): void {
    this.bridge = bridge;
  }

  /** True while a person is typing in a cell: requests wait if the client asked for it, else they fail. */
  set cellEditing(editing: boolean) {
    this.editing = editing;
    this.drain();
  }

  /** True while a dialog of Excel's own is open: every request waits for it to close. */
  set busy(open: boolean) {
    this.dialogOpen = open;
    this.drain();
  }

  /** Requests that wait for Excel. */
  get waiting(): number {
    return this.queue.length;
  }

  receive(text: string): void {
    const { id, flags, message } = JSON.parse(text) as { id: number; flags?: number; message: { body: BatchRequest } };
    this.queue.push({ id, flags: flags ?? 0, body: message.body, bytes: encoder.encode(text).length });
    queueMicrotask(() => this.drain());
  }

  /** Tells the client what a person did outside any batch. */
  sendEvents(): void {
    const entries = this.session.events.take();
    if (entries.length > 0) this.bridge?.send(JSON.stringify({ type: 3, message: { entries } }));
  }

  private drain(): void {
    for (;;) {
      const next = this.queue[0];
      if (next === undefined || this.dialogOpen) return;
      const delayed = (next.flags & DELAY_FOR_CELL_EDIT) !== 0;
      if (this.editing && delayed) return;
      this.queue.shift();
      this.serve(next);
    }
  }

  private serve(request: Waiting): void {
    this.beforeRequest?.(this.requests);
    this.requests += 1;
    const fault = this.faults.request();
    let answer: Answer | null = null;
    if (fault?.when !== 'before') answer = this.execute(request);
    if (fault?.at === 'request') answer = failure(faultError(fault.code));
    this.exchanges.push({ requestBytes: request.bytes, responseBytes: encoder.encode(answer?.body ?? '').length, actions: request.body.Actions.length });
    this.afterRequest?.();
    if (fault?.at !== 'answer') this.bridge?.send(JSON.stringify({ id: request.id, type: 1, message: answer }));
    this.sendEvents();
  }

  private execute(request: Waiting): Answer {
    const limit = this.options.payloadLimit ?? PAYLOAD_LIMIT;
    if (request.bytes > limit) return failure(new HostError('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.', 413));
    if (this.editing) return failure(cellEditMode());
    const body = JSON.stringify(executeBatch(request.body, this.session, this.faults.watch));
    refreshDrawn(this.session);
    if (body.length <= limit / 3 || encoder.encode(body).length <= limit) return { statusCode: 200, headers: {}, body };
    return failure(new HostError('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.', 413));
  }
}

/** A request that failed as a whole; the client makes a RuntimeError of that code. */
function failure(error: HostError): Answer {
  return { statusCode: error.status, headers: {}, body: JSON.stringify({ error: { code: error.code, message: error.message } }) };
}
