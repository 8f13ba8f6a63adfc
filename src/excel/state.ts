import type { Block } from './blocks';
import type { Input } from './cells';
import { LOOK_WANTED, type Look, lookOf } from './look';
import type { TablePlan, Target } from './plan';
import { blockRange, bodyOf, rightOf } from './ranges';

/** What a block of a table holds at one moment. */
export interface BlockState {
  readonly headers: readonly string[];
  /** Rows of the whole body. */
  readonly rows: number;
  /** Body rows of the block as `formulas`; appended columns are not among them. */
  readonly body: readonly (readonly Input[])[];
  readonly columns: readonly ColumnState[];
  /** Null where no column is to be appended. */
  readonly room: Room | null;
  /** Null for a sheet that is not protected. */
  readonly protection: { readonly formatCells: boolean; readonly anyLocked: boolean } | null;
}

/** One target column of a block; `formats` and `looks` only where they are to change. */
export interface ColumnState {
  readonly shown: readonly Input[];
  readonly formats: readonly string[] | null;
  readonly looks: readonly Look[] | null;
}

/** The columns right of the table, from its header to its totals row. */
export interface Room {
  readonly free: boolean;
  /** Header and totals cells have no look of their own: they may take their neighbour's, and lose it again. */
  readonly plainEdges: boolean;
  /** What stands in the header row's cells and in those of the last row. */
  readonly edges: readonly [first: readonly Input[], last: readonly Input[]];
}

/**
 * Asks for a block's state as part of the pending request; the function it gives reads the answer.
 * `grown` says that an earlier request has appended the columns: they are looked for in the table, and left out of headers and body.
 */
export function askState(context: Excel.RequestContext, plan: TablePlan, block: Block, grown: boolean): () => BlockState {
  const table = context.workbook.tables.getItem(plan.table.name);
  table.load('showHeaders,showTotals,columns/items/name');
  const whole = table.getRange().untrack().load('rowCount');
  const protection = table.worksheet.protection.load('protected,options');
  const body = bodyOf(table);
  const cells = blockRange(body, block, plan.rows).load('formulas');
  const columns = plan.targets.map((target) => askColumn(table, body, plan, target, block, grown));
  const room = grown || plan.appended.length === 0 ? null : askRoom(table, plan.appended.length);
  return () => stateOf({ table, whole, protection, cells, columns, room }, plan, grown);
}

interface Asked {
  readonly table: Excel.Table;
  readonly whole: Excel.Range;
  readonly protection: Excel.WorksheetProtection;
  readonly cells: Excel.Range;
  readonly columns: readonly (() => { state: ColumnState; locked: boolean })[];
  readonly room: ((hasHeader: boolean, hasTotals: boolean) => Room) | null;
}

function stateOf({ table, whole, protection, cells, columns, room }: Asked, { appended }: TablePlan, grown: boolean): BlockState {
  const columnStates = columns.map((column) => column());
  const names = table.columns.items.map(({ name }) => name);
  const old = names.length - appended.length;
  const own = grown && appended.every(({ change }, at) => change.header === names[old + at]) ? old : names.length;
  return {
    headers: names.slice(0, own),
    rows: whole.rowCount - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0),
    body: (cells.formulas as Input[][]).map((line) => line.slice(0, own)),
    columns: columnStates.map(({ state }) => state),
    room: room?.(table.showHeaders, table.showTotals) ?? null,
    protection: protection.protected
      ? { formatCells: protection.options.allowFormatCells ?? false, anyLocked: columnStates.some(({ locked }) => locked) }
      : null,
  };
}

function askColumn(
  table: Excel.Table,
  body: Excel.Range,
  plan: TablePlan,
  { change, formats, looks }: Target,
  block: Block,
  grown: boolean,
): () => { state: ColumnState; locked: boolean } {
  const at = plan.appended.findIndex((other) => other.change === change);
  const column = at < 0 || grown ? dataOf(table.columns.getItem(change.header)) : body.getColumnsAfter(plan.appended.length).untrack().getColumn(at).untrack();
  column.load('format/protection/locked');
  const range = blockRange(column, block, plan.rows).load(formats ? 'formulas,numberFormat' : 'formulas');
  const properties = looks ? range.getCellProperties(LOOK_WANTED) : null;
  return () => ({
    state: {
      shown: range.formulas.map((line: unknown[]) => line[0] as Input),
      formats: formats ? range.numberFormat.map((line: unknown[]) => String(line[0])) : null,
      looks: properties === null ? null : properties.value.map(([cell]) => lookOf(cell ?? {})),
    },
    locked: column.format.protection.locked !== false,
  });
}

const dataOf = (column: Excel.TableColumn): Excel.Range => column.getDataBodyRange().untrack();

/** Looks that an edge cell must not have, loaded for a whole row at once: null stands for a mixture. */
const EDGE_FORMAT =
  'format/horizontalAlignment,format/wrapText,format/font/bold,format/font/italic,format/font/underline,format/font/color,format/fill/pattern';

/** Asks what stands in the columns right of the table. */
export function askRoom(table: Excel.Table, count: number): (hasHeader: boolean, hasTotals: boolean) => Room {
  const right = rightOf(table, count);
  const used = right.getUsedRangeOrNullObject(true).untrack().load('address');
  const merged = right.getMergedAreasOrNullObject().untrack().load('address');
  const edges = [right.getRow(0).untrack(), right.getLastRow().untrack()].map((range) => ({
    range: range.load(`${EDGE_FORMAT},numberFormat,formulas`),
    borders: EDGES.map((edge) => range.format.borders.getItem(edge).load('style')),
  }));
  const isPlain = ({ range: { format, numberFormat }, borders }: (typeof edges)[number]): boolean =>
    format.horizontalAlignment === 'General' &&
    !format.wrapText &&
    format.font.bold === false &&
    format.font.italic === false &&
    format.font.underline === 'None' &&
    format.font.color === '#000000' &&
    format.fill.pattern === 'None' &&
    (numberFormat[0] as unknown[]).every((code) => code === 'General') &&
    borders.every(({ style }) => style === 'None');
  const [first, last] = edges.map(({ range }) => range);
  const contents = (range: Excel.Range | undefined): Input[] => (range?.formulas[0] ?? []) as Input[];
  return (hasHeader, hasTotals) => ({
    edges: [contents(first), contents(last)],
    free: used.isNullObject && merged.isNullObject,
    plainEdges: edges.every((edge, at) => !(at === 0 ? hasHeader : hasTotals) || isPlain(edge)),
  });
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
