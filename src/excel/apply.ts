import { type Changes, PortError } from '../sheets/book';
import { type Block, planRequests } from './blocks';
import { type Input, shownAs } from './cells';
import { changesAnything, checkSame, checkState } from './compare';
import type { Known, KnownTable } from './known';
import { planTables, sizes, type TablePlan } from './plan';
import { portError } from './port-errors';
import { allowEvents, restore, type Written } from './restore';
import { checkAborted, DEFAULTS, type ExcelOptions, run, send } from './session';
import { askSettings, type Settings, settingsDiffer, writeSettings } from './settings';
import { askState, type BlockState } from './state';
import { writeBlock } from './write';

interface Applied {
  readonly cellsWritten: number;
  /** What the tables hold now, as far as it is known. */
  readonly known: Known;
}

/**
 * Writes all changes or none: one request looks whether everything stands as it was read, one writes; large tables take one more of each
 * per block. Whatever fails, what was written is taken back before the error is thrown.
 */
export async function applyChanges(changes: Changes, known: Known, options: ExcelOptions): Promise<Applied> {
  const plans = planTables(changes, known);
  const attempt = new Attempt(changes, known, plans, options);
  try {
    return await run('SCRITTURA_FALLITA', (context) => attempt.write(context));
  } catch (error) {
    const cause = portError(error, 'SCRITTURA_FALLITA');
    if (attempt.touched) await takeBack(attempt, changes, options, cause);
    throw cause;
  }
}

/** A second try costs little where Excel was only busy; after that the officer must be told. */
async function takeBack(attempt: Attempt, changes: Changes, options: ExcelOptions, cause: PortError): Promise<void> {
  const { signal: _stopped, ...unstoppable } = options;
  for (let left = 1; ; left -= 1) {
    try {
      await restore(attempt.written, attempt.settings, changes, attempt.eventsEnabled, unstoppable);
      return;
    } catch {
      if (left > 0) continue;
      await allowEvents(attempt.eventsEnabled, unstoppable);
      throw new PortError('RIPRISTINO_FALLITO', { ...cause.params, causa: cause.code });
    }
  }
}

class Attempt {
  /** Blocks sent to be written, by request, with what they held before. */
  readonly written: Written[][] = [];
  settings: Settings = { properties: new Map(), memory: null };
  eventsEnabled = true;
  /** True once a request that writes was sent. */
  touched = false;
  private readonly requests: Block[][];
  private readonly states = new Map<Block, BlockState>();

  constructor(
    private readonly changes: Changes,
    private readonly known: Known,
    private readonly plans: readonly TablePlan[],
    private readonly options: ExcelOptions,
  ) {
    this.requests = planRequests(sizes(plans), options.blockBytes ?? DEFAULTS.blockBytes);
    if (this.requests.length === 0) this.requests.push([]);
  }

  async write(context: Excel.RequestContext): Promise<Applied> {
    for (const [number, blocks] of this.requests.entries()) await this.look(context, blocks, number === 0);
    if (this.nothingToDo()) return { cellsWritten: 0, known: this.known };
    let cells = 0;
    let memoryId = (): string | null => this.known.memoryId;
    const last = this.requests.length - 1;
    const done = (): number => this.written.flat().reduce((sum, { block }) => sum + block.to - block.from, 0);
    for (const [number, blocks] of this.requests.entries()) {
      checkAborted(this.options);
      const begun = mark(context);
      const again = blocks.map((block) => askState(context, this.planOf(block), block, block.from > 0));
      const looked = mark(context);
      context.runtime.enableEvents = false;
      context.application.suspendApiCalculationUntilNextSync();
      const before = blocks.map((block) => ({ plan: this.planOf(block), block, before: this.stateOf(block) }));
      const counts = before.map(({ plan, block, before: state }) => writeBlock(context, plan, block, state));
      const grown = before.map(({ plan, block }) => (block.from === 0 && plan.appended.length > 0 ? askHeaders(context, plan) : null));
      if (number === last) memoryId = writeSettings(context, this.settings, this.changes);
      if (number === last) context.runtime.enableEvents = this.eventsEnabled;
      cells += counts.reduce((sum, count) => sum + count, 0);
      this.touched = true;
      try {
        await send(context, this.options);
      } finally {
        // A request that stopped while it was still looking has written nothing.
        const stopped = begun() && !looked();
        if (stopped) this.touched = number > 0;
        // What was read in the very request that wrote is what is put back: nobody can come between the two.
        else this.written.push(before.map((one, at) => ({ ...one, before: answered(again[at]) ?? one.before })));
      }
      this.confirm(this.written[number] ?? []);
      for (const [at, headers] of grown.entries()) if (headers !== null) checkHeaders(before[at]?.plan, headers());
      this.options.onProgress?.({ step: 'writing', done: done(), total: this.plans.reduce((sum, { rows }) => sum + rows, 0) });
    }
    return { cellsWritten: cells, known: this.afterwards(memoryId()) };
  }

  private nothingToDo(): boolean {
    const cells = [...this.states].some(([block, state]) =>
      this.planOf(block).targets.some((target, at) => target.change.append || changesAnything(target, block, state.columns[at])),
    );
    return !cells && !settingsDiffer(this.settings, this.changes);
  }

  private confirm(written: readonly Written[]): void {
    for (const { plan, block, before } of written) checkSame(plan, this.stateOf(block), before);
  }

  /** What the tables hold after the write. */
  private afterwards(memoryId: string | null): Known {
    const tables = new Map(this.known.tables);
    for (const plan of this.plans) tables.set(plan.table.name.toLowerCase(), tableAfter(plan));
    return { ...this.known, tables, memoryId };
  }

  private planOf(block: Block): TablePlan {
    const plan = this.plans.find(({ table }) => table.name === block.table);
    if (plan === undefined) throw new PortError('SCRITTURA_FALLITA');
    return plan;
  }

  private stateOf(block: Block): BlockState {
    const state = this.states.get(block);
    if (state === undefined) throw new PortError('SCRITTURA_FALLITA');
    return state;
  }

  private async look(context: Excel.RequestContext, blocks: readonly Block[], first: boolean): Promise<void> {
    checkAborted(this.options);
    const asked = blocks.map((block) => ({ block, plan: this.planOf(block), state: askState(context, this.planOf(block), block, false) }));
    const settings = first ? askSettings(context, this.known.memoryId) : null;
    if (first) context.runtime.load('enableEvents');
    await send(context, this.options);
    if (first) this.eventsEnabled = context.runtime.enableEvents;
    if (settings !== null) this.settings = settings();
    for (const { block, plan, state } of asked) {
      const answered = state();
      checkState(plan, block, answered);
      this.states.set(block, answered);
    }
  }
}

/** Tells afterwards whether a request came as far as this. */
function mark(context: Excel.RequestContext): () => boolean {
  const count = context.workbook.tables.getCount();
  return () => answered(() => valueOf(count)) !== null;
}

/** Throws where the answer is not there. */
const valueOf = <T>(result: OfficeExtension.ClientResult<T>): T => result.value;

/** What a request brought, null where it failed before it came to that. */
function answered<T>(ask: (() => T) | undefined): T | null {
  try {
    return ask?.() ?? null;
  } catch {
    return null;
  }
}

function askHeaders(context: Excel.RequestContext, plan: TablePlan): () => string[] {
  const table = context.workbook.tables.getItem(plan.table.name).load('showTotals,columns/items/name');
  return () => (table.showTotals === plan.table.hasTotals ? table.columns.items.map(({ name }) => name) : []);
}

/** A table that did not grow as it should is not written upon. */
function checkHeaders(plan: TablePlan | undefined, headers: readonly string[]): void {
  const wanted = plan === undefined ? [] : [...plan.table.headers, ...plan.appended.map(({ change }) => change.header)];
  if (wanted.length !== headers.length || wanted.some((header, at) => header !== headers[at])) {
    throw new PortError('SCRITTURA_FALLITA', { tabella: plan?.table.name ?? '' });
  }
}

function tableAfter({ table, targets, appended }: TablePlan): KnownTable {
  const body = table.body.map((line, row) => {
    const next: Input[] = [...line, ...appended.map((): Input => '')];
    for (const { change, index } of targets) {
      const value = change.values[row];
      if (value !== undefined) next[index] = shownAs(value);
    }
    return next;
  });
  return { ...table, body, headers: [...table.headers, ...appended.map(({ change }) => change.header)], freeColumns: table.freeColumns - appended.length };
}
