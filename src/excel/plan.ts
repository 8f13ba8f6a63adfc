import { type Changes, type ColumnChange, PortError } from '../sheets/book';
import type { Sized } from './blocks';
import { type Known, knownOf, type KnownTable } from './known';

/** One output column of a write. */
export interface Target {
  readonly change: ColumnChange;
  /** Place in the table; for an appended column behind those there are. */
  readonly index: number;
  readonly formats: boolean;
  readonly looks: boolean;
}

/** All that a write does to one table. */
export interface TablePlan {
  readonly table: KnownTable;
  readonly targets: readonly Target[];
  readonly appended: readonly Target[];
  readonly rows: number;
}

function target(change: ColumnChange, index: number): Target {
  return {
    change,
    index,
    formats: change.styles.some((style) => style?.format !== undefined),
    looks: change.styles.some((style) => style?.fill !== undefined || style?.color !== undefined),
  };
}

/** Sorts the changes by table; throws TABELLA_CAMBIATA where one does not fit what was read. */
export function planTables(changes: Changes, known: Known): TablePlan[] {
  const names = [...new Set(changes.columns.map(({ table }) => table.toLowerCase()))];
  return names.map((name) => {
    const own = changes.columns.filter(({ table }) => table.toLowerCase() === name);
    const table = knownOf(known, own[0]?.table ?? name);
    const changed = new PortError('TABELLA_CAMBIATA', { tabella: table.name });
    const rows = table.body.length;
    if (own.some(({ values, styles }) => values.length !== rows || styles.length !== rows)) throw changed;
    const headers = own.map(({ header }) => header);
    if (new Set(headers).size < headers.length) throw changed;
    if (own.some(({ header, append }) => table.headers.includes(header) === append)) throw changed;
    const appending = own.filter(({ append }) => append);
    if (appending.length > table.freeColumns) throw changed;
    const appended = appending.map((change, at) => target(change, table.headers.length + at));
    const existing = own.filter(({ append }) => !append).map((change) => target(change, table.headers.indexOf(change.header)));
    return { table, targets: [...existing, ...appended], appended, rows };
  });
}

const FORMAT_BYTES = 14;
const LOOK_BYTES = 100;

/** Expected bytes of a row, the larger of what is sent and what comes back. */
export function sizes(plans: readonly TablePlan[]): Sized[] {
  return plans.map(({ table, targets, rows }) => {
    const bytes = (lines: readonly (readonly unknown[])[]): number =>
      lines.reduce((sum, line) => sum + line.reduce<number>((all, cell) => all + cellBytes(cell), 2), 0);
    const perRow = rows === 0 ? 0 : bytes(table.body) / rows;
    const extra = targets.reduce((sum, { formats, looks }) => sum + 4 + (formats ? FORMAT_BYTES : 0) + (looks ? LOOK_BYTES : 0), 0);
    const sent = rows === 0 ? 0 : bytes(targets.map(({ change }) => change.values)) / rows;
    return { table: table.name, rows, rowBytes: Math.ceil(Math.max(perRow, sent) + extra) };
  });
}

/** In JSON; text beyond ASCII takes up to three bytes a character. */
const cellBytes = (cell: unknown): number => (typeof cell === 'string' ? cell.length * 1.2 + 3 : 12);
