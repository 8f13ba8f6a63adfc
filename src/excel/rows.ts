import type { CellValue } from '../model/cell';
import { type NewCell, PortError, type RowsChange } from '../sheets/book';
import { type Input, inputOf, shownAs } from './cells';
import { type Known, type KnownTable, knownOf } from './known';
import { portError } from './port-errors';
import { below, bodyOf } from './ranges';
import { allowEvents, inputBack } from './restore';
import { checkAborted, type ExcelOptions, run, send } from './session';
import { askBack, askSettings, type Settings, writeSettings } from './settings';

/** Adds or removes rows of one table, all or nothing: one request looks, one writes. What a failed write left is taken back before the error is thrown. */
export async function changeRows(change: RowsChange, known: Known, options: ExcelOptions): Promise<void> {
  const attempt = new RowsAttempt(change, knownOf(known, change.table), known.memoryId, options);
  try {
    await run('SCRITTURA_FALLITA', (context) => attempt.write(context));
  } catch (error) {
    const cause = portError(error, 'SCRITTURA_FALLITA');
    if (attempt.touched) await attempt.takeBack(cause);
    throw cause;
  }
}

class RowsAttempt {
  /** True once a request that writes was sent. */
  touched = false;
  private settings: Settings = { properties: new Map(), memory: null };
  private eventsEnabled = true;
  private formats: string[][] = [];
  private readonly added: readonly (readonly NewCell[])[];
  /** From the last row up, so that each index still means its row. */
  private readonly gone: readonly number[];

  constructor(
    private readonly change: RowsChange,
    private readonly table: KnownTable,
    private readonly memoryId: string | null,
    private readonly options: ExcelOptions,
  ) {
    const { add = [], remove = [] } = change;
    const fits = add.every((cells) => cells.length === table.headers.length) && remove.every((row) => row in table.body);
    if (!fits) throw new PortError('TABELLA_CAMBIATA', { tabella: table.name });
    this.added = add;
    this.gone = [...new Set(remove)].sort((a, b) => b - a);
  }

  async write(context: Excel.RequestContext): Promise<void> {
    checkAborted(this.options);
    await this.look(context);
    checkAborted(this.options);
    const table = context.workbook.tables.getItem(this.table.name);
    context.runtime.enableEvents = false;
    writeSettings(context, this.settings, { properties: new Map(), memory: this.change.memory });
    for (const row of this.emptied) rowOf(table, row).clear('Contents');
    for (const row of this.deleted) table.rows.getItemAt(row).delete();
    this.add(table);
    context.runtime.enableEvents = this.eventsEnabled;
    this.touched = true;
    await send(context, this.options);
  }

  /** Excel keeps no table without a row. */
  private get emptied(): readonly number[] {
    return this.gone.length === this.table.body.length ? this.gone.slice(-1) : [];
  }

  private get deleted(): readonly number[] {
    return this.gone.slice(0, this.gone.length - this.emptied.length);
  }

  private add(table: Excel.Table): void {
    if (this.added.length === 0) return;
    table.rows.add(
      undefined,
      this.added.map((cells) => cells.map(({ value }) => (value === null ? null : inputOf(value)) as Input)),
    );
    this.added.forEach((cells, at) => {
      const row = rowOf(table, this.table.body.length + at);
      cells.forEach(({ value, format }, column) => {
        if (format === undefined) return;
        const cell = row.getColumn(column).untrack();
        cell.numberFormat = [[format]];
        // The format decides what Excel makes of a value: it is given again.
        cell.values = [[inputOf(value)]];
      });
    });
  }

  private async look(context: Excel.RequestContext): Promise<void> {
    const { name, sheet, headers, body } = this.table;
    const table = context.workbook.tables.getItem(name);
    table.load('columns/items/name');
    const cells = bodyOf(table).load('formulas,numberFormat');
    const protection = table.worksheet.protection.load('protected');
    const under = below(table);
    const used = under.getUsedRangeOrNullObject(true).untrack().load('address');
    const merged = under.getMergedAreasOrNullObject().untrack().load('address');
    const settings = askSettings(context, this.memoryId);
    context.runtime.load('enableEvents');
    await send(context, this.options);
    this.eventsEnabled = context.runtime.enableEvents;
    this.settings = settings();
    this.formats = (cells.numberFormat as unknown[][]).map((line) => line.map(String));
    const same = JSON.stringify([table.columns.items.map((column) => column.name), cells.formulas]) === JSON.stringify([headers, body]);
    if (!same) throw new PortError('TABELLA_CAMBIATA', { tabella: name });
    if (protection.protected) throw new PortError('FOGLIO_PROTETTO', { foglio: sheet, tabella: name });
    if (!used.isNullObject || !merged.isNullObject) throw new PortError('RIGHE_OCCUPATE', { tabella: name });
  }

  /** A second try costs little where Excel was only busy; after that the officer must be told. */
  async takeBack(cause: PortError): Promise<void> {
    const { signal: _stopped, ...unstoppable } = this.options;
    for (let left = 1; ; left -= 1) {
      try {
        await run('RIPRISTINO_FALLITO', (context) => this.restore(context, unstoppable));
        return;
      } catch {
        if (left > 0) continue;
        await allowEvents(this.eventsEnabled, unstoppable);
        throw new PortError('RIPRISTINO_FALLITO', { ...cause.params, causa: cause.code });
      }
    }
  }

  /** The request stops where it fails: what is there tells how far it came. */
  private async restore(context: Excel.RequestContext, options: ExcelOptions): Promise<void> {
    options.onProgress?.({ step: 'restoring' });
    const { name, body } = this.table;
    const table = context.workbook.tables.getItem(name);
    const now = bodyOf(table).load('formulas');
    const back = askBack(context, this.settings, { properties: new Map() });
    await send(context, options);
    context.runtime.enableEvents = false;
    const rows = now.formulas as Input[][];
    for (const row of this.ours(rows)) table.rows.getItemAt(row).delete();
    // Either rows came or rows went: their number tells.
    const removed = this.deleted.slice(0, Math.max(0, body.length - rows.length));
    for (const row of [...removed].reverse()) {
      table.rows.add(row, [this.inputs(row)]);
      this.refill(table, row);
    }
    for (const row of this.emptied) this.refill(table, row);
    back();
    context.runtime.enableEvents = this.eventsEnabled;
    await send(context, options);
  }

  /** Rows behind the old ones that hold what was added, from the last up; somebody else may have added rows of their own meanwhile. */
  private ours(rows: readonly (readonly Input[])[]): number[] {
    const left = [...this.added];
    const found: number[] = [];
    for (let row = rows.length - 1; row >= this.table.body.length; row -= 1) {
      const at = left.findLastIndex((cells) => cells.every(({ value }, column) => holds(rows[row]?.[column], value)));
      if (at < 0) continue;
      left.splice(at, 1);
      found.push(row);
    }
    return found;
  }

  private inputs(row: number): Input[] {
    return (this.table.body[row] ?? []).map(inputBack);
  }

  private refill(table: Excel.Table, row: number): void {
    const range = rowOf(table, row);
    range.numberFormat = [this.formats[row] ?? []];
    range.values = [this.inputs(row)];
  }
}

/** Whether a cell holds what was added; one that was left blank may hold the formula that fills its column. */
const holds = (formula: Input | undefined, value: CellValue): boolean =>
  value === null ? formula === '' || (typeof formula === 'string' && formula.startsWith('=')) : formula === shownAs(value);

const rowOf = (table: Excel.Table, row: number): Excel.Range => bodyOf(table).getRow(row).untrack();
