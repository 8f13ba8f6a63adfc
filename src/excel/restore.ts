import { type Changes, PortError } from '../sheets/book';
import type { Block } from './blocks';
import { type Input, inputOf, shownAs } from './cells';
import { collect, type ColumnChanges, columnChanges } from './compare';
import { LOOK_WANTED, type Look, lookChange, lookOf, sameLook, styled } from './look';
import type { TablePlan, Target } from './plan';
import { blockRange, bodyOf, rightOf } from './ranges';
import { type ExcelOptions, run, send } from './session';
import { askBack, type Settings } from './settings';
import { askRoom, type BlockState, type ColumnState, type Room } from './state';
import { writeColumn } from './write';

/** A block that was or may have been written, with what it held before. */
export interface Written {
  readonly plan: TablePlan;
  readonly block: Block;
  readonly before: BlockState;
}

/**
 * Puts back what a failed write may have left. It reads first: only cells that hold what we wrote get their old content back,
 * what a person typed meanwhile stays. Throws where anything cannot be put back.
 */
export function restore(
  requests: readonly (readonly Written[])[],
  settings: Settings,
  changes: Changes,
  eventsEnabled: boolean,
  options: ExcelOptions,
): Promise<void> {
  return run('RIPRISTINO_FALLITO', async (context) => {
    options.onProgress?.({ step: 'restoring' });
    const settingsBack = askBack(context, settings, changes);
    const tables = context.workbook.tables.load('items/name,items/columns/items/name');
    await send(context, options);
    const headers = new Map(tables.items.map(({ name, columns }) => [name.toLowerCase(), columns.items.map((column) => column.name)]));
    const steps = requests.map((written) => written.map((one) => new Restoring(context, one, headers.get(one.plan.table.name.toLowerCase()))));
    for (const step of steps) {
      for (const one of step) one.ask();
      // One pair of requests per block: what is put back depends on what is there.
      await send(context, options);
      context.runtime.enableEvents = false;
      for (const one of step) one.putBack();
      await send(context, options);
    }
    // Everything else is put back before it is said that columns cannot be given up.
    const kept = steps.flat().find(({ foreign }) => foreign !== null);
    if (kept === undefined) for (const one of steps.flat()) one.giveUpColumns();
    settingsBack();
    context.runtime.enableEvents = eventsEnabled;
    await send(context, options);
    if (kept !== undefined) throw new PortError('RIPRISTINO_FALLITO', { tabella: kept.written.plan.table.name, colonna: kept.foreign ?? '' });
  });
}

/** Switches our events on again after a restore that failed; what fails here too is told already. */
export async function allowEvents(enabled: boolean, options: ExcelOptions): Promise<void> {
  const allow = async (context: Excel.RequestContext): Promise<void> => {
    context.runtime.enableEvents = enabled;
    await send(context, options);
  };
  await run('RIPRISTINO_FALLITO', allow).catch(() => undefined);
}

class Restoring {
  private current: Excel.Range | null = null;
  private columns: { readonly range: Excel.Range; readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null }[] = [];
  private room: (() => Room) | null = null;
  /** The totals row, where columns of ours may have to be given up. */
  private totals: Excel.Range | null = null;
  private readonly table: Excel.Table;
  /** Columns of ours that the table has now. */
  private readonly extra: number;
  /** Header of an appended column in which a person has typed: it cannot be given up. */
  foreign: string | null = null;

  constructor(
    context: Excel.RequestContext,
    readonly written: Written,
    headers: readonly string[] | undefined,
  ) {
    const { plan, before } = written;
    this.table = context.workbook.tables.getItem(plan.table.name);
    this.extra = (headers?.length ?? 0) - before.headers.length;
    const same = before.headers.every((header, at) => header === headers?.[at]);
    if (!same || (this.extra !== 0 && this.extra !== plan.appended.length)) throw new PortError('RIPRISTINO_FALLITO', { tabella: plan.table.name });
  }

  /** Where a target stands in the table: columns may have been moved since the table was read. */
  private indexOf({ change }: Target): number {
    const { plan, before } = this.written;
    const appended = plan.appended.findIndex((other) => other.change === change);
    return appended < 0 ? before.headers.indexOf(change.header) : before.headers.length + appended;
  }

  /** A new object each time: untracked ranges do not outlive their request. */
  private columnRange(target: Target): Excel.Range {
    const { plan, block } = this.written;
    return blockRange(bodyOf(this.table).getColumn(this.indexOf(target)).untrack(), block, plan.rows);
  }

  private get reachable(): readonly Target[] {
    return this.written.plan.targets.filter(({ change }) => !change.append || this.extra > 0);
  }

  ask(): void {
    const { plan, block } = this.written;
    const body = bodyOf(this.table);
    this.current = blockRange(body, block, plan.rows).load('formulas');
    const { hasHeader, hasTotals } = plan.table;
    const ask = this.extra === 0 && block.from === 0 && plan.appended.length > 0 ? askRoom(this.table, plan.appended.length) : null;
    this.room = ask === null ? null : () => ask(hasHeader, hasTotals);
    const givesUp = this.extra > 0 && block.from === 0 && plan.appended.length > 0;
    this.totals = givesUp && hasTotals ? this.table.getTotalRowRange().untrack().load('formulas') : null;
    this.columns = this.reachable.map((target) => {
      const range = this.columnRange(target);
      if (target.formats) range.load('numberFormat');
      return { range, looks: target.looks ? range.getCellProperties(LOOK_WANTED) : null };
    });
  }

  putBack(): void {
    const { plan, block, before } = this.written;
    const now = (this.current?.formulas ?? []) as Input[][];
    if (now.length !== before.body.length) throw new PortError('RIPRISTINO_FALLITO', { tabella: plan.table.name });
    this.findForeignTotals();
    this.reachable.forEach((target, at) => {
      const old = before.columns[plan.targets.indexOf(target)];
      const column = this.columns[at];
      if (old === undefined || column === undefined) return;
      const shown = now.map((line) => line[this.indexOf(target)] ?? '');
      const looks = column.looks?.value.map(([cell]) => lookOf(cell ?? {})) ?? null;
      const formats = target.formats ? column.range.numberFormat.map((line: unknown[]) => String(line[0])) : null;
      const back = undo(target, block, old, { shown, formats, looks });
      if (target.change.append) this.findForeign(target, shown, old.shown, back);
      if (back.cells > 0) writeColumn(this.columnRange(target), back);
    });
  }

  private findForeign(target: Target, shown: readonly Input[], old: readonly Input[], back: ColumnChanges): void {
    const foreign = shown.some((cell, row) => cell !== '' && cell !== old[row] && back.values?.[row] === undefined);
    if (foreign) this.foreign = target.change.header;
  }

  private findForeignTotals(): void {
    const { plan, before } = this.written;
    const cells = ((this.totals?.formulas[0] ?? []) as Input[]).slice(before.headers.length);
    const old = before.room?.edges[1] ?? [];
    const at = cells.findIndex((cell, index) => cell !== '' && cell !== old[index]);
    if (at >= 0) this.foreign = plan.appended[at]?.change.header ?? '';
  }

  giveUpColumns(): void {
    const { plan, block, before } = this.written;
    const count = plan.appended.length;
    if (block.from !== 0 || count === 0) return;
    if (this.extra > 0) this.table.resize(this.table.getRange().untrack().getResizedRange(0, -count).untrack());
    const right = rightOf(this.table, count);
    const plain = before.room?.plainEdges === true;
    // The failure came before the columns: only their edges may have been dressed already.
    if (this.extra === 0 && (!plain || this.room?.().plainEdges === true)) return;
    const rows = [right.getRow(0).untrack(), right.getLastRow().untrack()];
    rows.forEach((row, at) => {
      if (!(at === 0 ? plan.table.hasHeader : plan.table.hasTotals)) return;
      row.clear(this.extra === 0 ? 'Formats' : plain ? 'All' : 'Contents');
      const contents = before.room?.edges[at] ?? [];
      if (this.extra > 0 && contents.some((cell) => cell !== '')) row.values = [contents.map(inputBack)];
    });
  }
}

/** What takes a column's changes back; parts of a cell that no longer hold what we wrote are left. */
function undo(target: Target, block: Block, old: ColumnState, now: ColumnState): ColumnChanges {
  const { values, styles } = target.change;
  const made = columnChanges(target, block, old, () => '');
  return collect(
    now.shown.length,
    (at) => {
      const ours = made.values?.[at] !== undefined && now.shown[at] === shownAs(values[block.from + at] ?? null);
      return ours ? inputBack(old.shown[at] ?? '') : undefined;
    },
    (at) => {
      const ours = made.formats?.[at];
      return ours !== undefined && now.formats?.[at] === ours ? (old.formats?.[at] ?? 'General') : undefined;
    },
    (at) => (made.looks?.[at] === undefined ? undefined : lookBack(old.looks?.[at], now.looks?.[at], styles[block.from + at])),
  );
}

function lookBack(old: Look | undefined, now: Look | undefined, style: Parameters<typeof styled>[1]): Excel.SettableCellProperties | undefined {
  if (old === undefined || now === undefined || sameLook(now, old)) return undefined;
  const ours = styled(old, style);
  return sameLook(now, ours) || sameLook({ ...now, color: ours.color }, ours) ? lookChange(now, old) : undefined;
}

const ERROR_CODE = /^#[A-Z0-9/_]+[!?]?$/;

/** The element that gives a cell its old content back, from what `formulas` answered. */
export function inputBack(shown: Input): Input {
  if (typeof shown !== 'string' || shown.startsWith('=') || ERROR_CODE.test(shown)) return shown;
  return inputOf(shown);
}
