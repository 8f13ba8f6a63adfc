import type { Block } from './blocks';

/** Ranges are never tracked: keeping references would cost a request to let them go. */

/** The rows of a block in a body range. */
export function blockRange(body: Excel.Range, { from, to }: Block, wholeRows: number): Excel.Range {
  if (from === 0 && to === wholeRows) return body;
  const first = body.getRow(from).untrack();
  const last = body.getRow(to - 1).untrack();
  return first.getBoundingRect(last).untrack();
}

export const bodyOf = (table: Excel.Table): Excel.Range => table.getDataBodyRange().untrack();

/** `count` columns directly right of a table, from its header to its totals row. */
export const rightOf = (table: Excel.Table, count: number): Excel.Range => table.getRange().untrack().getColumnsAfter(count).untrack();

/** Excel's width of a column in points, for a width in characters of the usual font as files count them. */
export const pointsOf = (characters: number): number => characters * 5.25;

/** Everything below a table in its columns. */
export function below(table: Excel.Table): Excel.Range {
  const whole = table.getRange().untrack();
  const edge = whole.getEntireColumn().untrack().getLastRow().untrack();
  return whole.getRowsBelow(1).untrack().getBoundingRect(edge).untrack();
}

/** Everything right of a table on its rows. */
export function beyond(table: Excel.Table): Excel.Range {
  const whole = table.getRange().untrack();
  const edge = whole.getEntireRow().untrack().getLastColumn().untrack();
  return whole.getColumnsAfter(1).untrack().getBoundingRect(edge).untrack();
}
