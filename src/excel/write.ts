import type { Block } from './blocks';
import { inputOf } from './cells';
import { type ColumnChanges, columnChanges } from './compare';
import type { TablePlan } from './plan';
import { blockRange, rightOf } from './ranges';
import type { BlockState } from './state';

/** Writes the cells of one column that change; null and the empty object leave a cell. Formats go before values. */
export function writeColumn(range: Excel.Range, { values, formats, looks }: ColumnChanges): void {
  if (formats !== null) range.numberFormat = formats.map((format) => [format ?? null]);
  if (values !== null) range.values = values.map((value) => [value ?? null]);
  if (looks !== null) range.setCellProperties(looks.map((look) => [look ?? {}]));
}

/** Puts a block's changes into the pending request; says how many cells change. */
export function writeBlock(context: Excel.RequestContext, plan: TablePlan, block: Block, state: BlockState): number {
  const table = context.workbook.tables.getItem(plan.table.name);
  const first = block.from === 0;
  if (first && plan.appended.length > 0) append(table, plan, state);
  const counts = plan.targets.map((target, at) => {
    const column = state.columns[at];
    if (column === undefined) return 0;
    const changes = columnChanges(target, block, column, (row) => inputOf(target.change.values[row] ?? null));
    if (changes.cells > 0) writeColumn(blockRange(table.columns.getItem(target.change.header).getDataBodyRange().untrack(), block, plan.rows), changes);
    return changes.cells + (first && target.change.append && plan.table.hasHeader ? 1 : 0);
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Takes the columns at the right into the table. `columns.add` would shift what stands further right; a resize shifts nothing. */
function append(table: Excel.Table, plan: TablePlan, state: BlockState): void {
  const count = plan.appended.length;
  const right = rightOf(table, count);
  const edges = state.room?.plainEdges === true ? [right.getRow(0).untrack(), right.getLastRow().untrack()] : [];
  // Header and totals cells look like their neighbours; a body cell's look is the product's own business.
  const [header, last] = edges;
  if (plan.table.hasHeader) header?.copyFrom(table.getRange().untrack().getLastColumn().untrack().getRow(0).untrack(), 'Formats');
  if (plan.table.hasTotals) last?.copyFrom(table.getRange().untrack().getLastCell().untrack(), 'Formats');
  table.resize(table.getRange().untrack().getResizedRange(0, count).untrack());
  plan.appended.forEach(({ change, index }, at) => {
    // From the end backwards: a person may have added a column since the table was read.
    if (plan.table.hasHeader) headerFromEnd(table, count - 1 - at).values = [[inputOf(change.header)]];
    else table.columns.getItemAt(index).name = change.header;
  });
}

const headerFromEnd = (table: Excel.Table, back: number): Excel.Range =>
  table.getHeaderRowRange().untrack().getLastCell().untrack().getOffsetRange(0, -back).untrack();
