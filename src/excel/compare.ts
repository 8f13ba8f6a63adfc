import { type ColumnChange, PortError } from '../sheets/book';
import type { Block } from './blocks';
import { type Input, shownAs } from './cells';
import { type Look, lookChange, sameLook, styled } from './look';
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
  const columns = before.columns.length === after.columns.length && before.columns.every((column, at) => sameColumn(column, after.columns[at]));
  const same = columns && sameList(before.headers, after.headers) && before.rows === after.rows && sameTable(before.body, after.body);
  if (!same || after.room?.free === false) throw new PortError('TABELLA_CAMBIATA', { tabella: plan.table.name });
}

function sameColumn(a: ColumnState, b: ColumnState | undefined): boolean {
  if (b === undefined || !sameList(a.shown, b.shown) || !sameList(a.formats ?? [], b.formats ?? [])) return false;
  const [looks, others] = [a.looks ?? [], b.looks ?? []];
  return looks.length === others.length && looks.every((look, row) => others[row] !== undefined && sameLook(look, others[row]));
}

/** What the cells of one column must become, row by row; undefined stays as it is. A list is null where nothing of its kind changes. */
export interface ColumnChanges {
  readonly values: readonly (Input | undefined)[] | null;
  readonly formats: readonly (string | undefined)[] | null;
  readonly looks: readonly (Excel.SettableCellProperties | undefined)[] | null;
  /** Cells of which anything changes. */
  readonly cells: number;
}

/** Puts the changes of single cells together, column-wise: a large book has many cells, and an object for each would cost more than all else. */
export function collect(
  rows: number,
  value: (at: number) => Input | undefined,
  format: (at: number) => string | undefined,
  look: (at: number) => Excel.SettableCellProperties | undefined,
): ColumnChanges {
  const values = Array.from({ length: rows }, (_, at) => value(at));
  const formats = Array.from({ length: rows }, (_, at) => format(at));
  const looks = Array.from({ length: rows }, (_, at) => look(at));
  const cells = values.reduce<number>((sum, own, at) => sum + (own !== undefined || formats[at] !== undefined || looks[at] !== undefined ? 1 : 0), 0);
  const orNull = <T>(list: (T | undefined)[]): (T | undefined)[] | null => (list.some((own) => own !== undefined) ? list : null);
  return { values: orNull(values), formats: orNull(formats), looks: orNull(looks), cells };
}

/** The changes of a block's column; cells that already hold what is asked are left. `input` gives the element for a row of the table. */
export function columnChanges({ change }: Target, block: Block, state: ColumnState, input: (row: number) => Input): ColumnChanges {
  return collect(
    state.shown.length,
    (at) => (valueDiffers(change, block.from + at, state.shown[at]) ? input(block.from + at) : undefined),
    (at) => newFormat(change, block.from + at, state.formats?.[at]),
    (at) => newLook(change, block.from + at, state.looks?.[at]),
  );
}

function valueDiffers({ values }: ColumnChange, row: number, shown: Input | undefined): boolean {
  const wanted = values[row];
  return wanted !== undefined && shownAs(wanted) !== shown;
}

function newFormat({ styles }: ColumnChange, row: number, format: string | undefined): string | undefined {
  const wanted = styles[row]?.format;
  return wanted === format ? undefined : wanted;
}

function newLook({ styles }: ColumnChange, row: number, look: Look | undefined): Excel.SettableCellProperties | undefined {
  const style = styles[row];
  if (look === undefined || (style?.fill === undefined && style?.color === undefined)) return undefined;
  const wanted = styled(look, style);
  return sameLook(look, wanted) ? undefined : lookChange(look, wanted);
}

export function changesAnything({ change }: Target, block: Block, state: ColumnState | undefined): boolean {
  const differs = (shown: Input, at: number): boolean => {
    const row = block.from + at;
    return (
      valueDiffers(change, row, shown) || newFormat(change, row, state?.formats?.[at]) !== undefined || newLook(change, row, state?.looks?.[at]) !== undefined
    );
  };
  return change.append || (state?.shown.some(differs) ?? false);
}
