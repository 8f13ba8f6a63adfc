import { PortError } from '../sheets/book';
import type { Block } from './blocks';
import { type Input, shownAs } from './cells';
import { type Look, lookChange, styled } from './look';
import type { TablePlan, Target } from './plan';
import type { BlockState, ColumnState } from './state';

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((element, index) => element === b[index]);
const sameTable = (a: readonly (readonly unknown[])[], b: readonly (readonly unknown[])[]): boolean =>
  a.length === b.length && a.every((line, index) => sameList(line, b[index] ?? []));

/** Throws unless the table stands as it was read and may be written. */
export function checkState(plan: TablePlan, block: Block, state: BlockState): void {
  const { table } = plan;
  const changed = new PortError('TABELLA_CAMBIATA', { tabella: table.name });
  if (!sameList(state.headers, table.headers) || state.rows !== plan.rows) throw changed;
  if (!sameTable(state.body, table.body.slice(block.from, block.to))) throw changed;
  if (state.room?.free === false) throw changed;
  if (state.protection === null || !plan.targets.some((target, at) => changesAnything(target, block, state.columns[at]))) return;
  // Excel lets no table of a protected sheet grow, whatever cells are unlocked.
  const restyles = plan.targets.some(({ formats, looks }) => formats || looks);
  if (plan.appended.length > 0 || state.protection.anyLocked || (restyles && !state.protection.formatCells)) {
    throw new PortError('FOGLIO_PROTETTO', { foglio: table.sheet, tabella: table.name });
  }
}

/** Throws unless nothing changed between two looks at a block. */
export function checkSame(plan: TablePlan, before: BlockState, after: BlockState): void {
  const looks = (state: BlockState): string => JSON.stringify(state.columns.map((column) => [column.shown, column.formats, column.looks]));
  const same = sameList(before.headers, after.headers) && before.rows === after.rows && sameTable(before.body, after.body) && looks(before) === looks(after);
  if (!same || after.room?.free === false) throw new PortError('TABELLA_CAMBIATA', { tabella: plan.table.name });
}

/** What one target cell must become; undefined parts stay as they are. */
export interface CellChange {
  readonly value?: Input;
  readonly format?: string;
  readonly look?: Excel.SettableCellProperties;
}

/** The change of each row of a block, null where the cell already holds what is asked. */
export function cellChanges({ change }: Target, block: Block, state: ColumnState, input: (row: number) => Input): (CellChange | null)[] {
  return state.shown.map((shown, at) => {
    const row = block.from + at;
    const wanted = change.values[row];
    const style = change.styles[row];
    const value = wanted !== undefined && shownAs(wanted) !== shown ? { value: input(row) } : {};
    const format = style?.format !== undefined && style.format !== state.formats?.[at] ? { format: style.format } : {};
    const look = lookDifference(state.looks?.[at], style);
    const all = { ...value, ...format, ...look };
    return Object.keys(all).length === 0 ? null : all;
  });
}

function lookDifference(look: Look | undefined, style: Parameters<typeof styled>[1]): Pick<CellChange, 'look'> {
  const difference = look === undefined ? {} : lookChange(look, styled(look, style));
  return difference.format === undefined ? {} : { look: difference };
}

export function changesAnything(target: Target, block: Block, state: ColumnState | undefined): boolean {
  return target.change.append || (state !== undefined && cellChanges(target, block, state, () => '').some((change) => change !== null));
}
