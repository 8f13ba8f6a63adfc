import type { Area } from '../../xlsx/area';
import type { Sheet } from '../../xlsx/workbook';
import { type Cell, mergeAt, selectCell, type Selection } from '../selection';
import type { Sizes } from './sizes';

/** What of a keyboard event says where to go. */
export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

export interface Surroundings {
  readonly sheet: Sheet;
  readonly sizes: Sizes;
  /** Rows that fit on the screen. */
  readonly page: number;
}

type Step = readonly [rows: -1 | 0 | 1, columns: -1 | 0 | 1];

const ARROWS: Readonly<Record<string, Step>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

const corner = (area: Area, [rows, columns]: Step): Cell => ({ row: rows > 0 ? area.bottom : area.top, column: columns > 0 ? area.right : area.left });

/** One cell on, past hidden rows and columns and out of the merge the cell is in. */
function oneStep(cell: Cell, step: Step, { sheet, sizes }: Surroundings): Cell {
  const edge = corner(mergeAt(sheet, cell), step);
  const [rows, columns] = step;
  const next = {
    row: rows === 0 ? cell.row : sizes.rows.next(edge.row, rows),
    column: columns === 0 ? cell.column : sizes.columns.next(edge.column, columns),
  };
  const merge = mergeAt(sheet, next);
  return { row: merge.top, column: merge.left };
}

const isFilled = (sheet: Sheet, { row, column }: Cell): boolean => sheet.value(row, column) !== null || sheet.formula(row, column) !== null;

/** Ctrl+arrow: to the end of the filled cells, or over the blank ones to the next filled. */
function jump(cell: Cell, step: Step, around: Surroundings): Cell {
  const { sheet } = around;
  let here = cell;
  let next = oneStep(here, step, around);
  const overFilled = isFilled(sheet, here) && isFilled(sheet, next);
  const moved = (): boolean => next.row !== here.row || next.column !== here.column;
  while (moved()) {
    if (overFilled && !isFilled(sheet, next)) return here;
    here = next;
    if (!overFilled && isFilled(sheet, here)) return here;
    next = oneStep(here, step, around);
  }
  if (overFilled || isFilled(sheet, here)) return here;
  // Nothing that way: the edge of what is there, not of the empty rows shown beyond it.
  const used = sheet.usedRange;
  return used === null ? here : { row: Math.min(here.row, Math.max(used.bottom, cell.row)), column: Math.min(here.column, Math.max(used.right, cell.column)) };
}

function target(cell: Cell, key: Key, around: Surroundings): Cell | null {
  const { sheet, sizes, page } = around;
  const arrow = ARROWS[key.key];
  if (arrow !== undefined) return key.ctrl ? jump(cell, arrow, around) : oneStep(cell, arrow, around);
  const used = sheet.usedRange ?? { bottom: 0, right: 0 };
  switch (key.key) {
    case 'Home':
      return key.ctrl ? { row: sheet.frozen.rows, column: sheet.frozen.columns } : { row: cell.row, column: sizes.columns.next(-1, 1) };
    case 'End':
      return key.ctrl ? { row: used.bottom, column: used.right } : { row: cell.row, column: lastFilled(sheet, cell.row) };
    case 'PageDown':
    case 'PageUp': {
      const step = key.key === 'PageDown' ? 1 : -1;
      let row = cell.row;
      for (let moved = 0; moved < page; moved += 1) row = sizes.rows.next(row, step);
      return { row, column: cell.column };
    }
    default:
      return null;
  }
}

function lastFilled(sheet: Sheet, row: number): number {
  const last = sheet.grid[row]?.values.findLastIndex((value) => value !== null && value !== undefined) ?? -1;
  return Math.max(0, last);
}

/** Where a key moves the selection, null for keys that do not. With Shift the active cell stays and the selection grows. */
export function moved(selection: Selection, key: Key, around: Surroundings): Selection | null {
  const { sheet } = around;
  if (key.key === ' ' && key.ctrl) return selectCell(selection.active, { row: Math.max(0, sheet.usedRange?.bottom ?? 0), column: selection.active.column });
  if (key.ctrl && key.key.toLowerCase() === 'a') {
    const { bottom, right } = sheet.usedRange ?? { bottom: 0, right: 0 };
    return selectCell({ row: 0, column: 0 }, { row: bottom, column: right });
  }
  const to = target(key.shift ? selection.corner : selection.active, key, around);
  if (to === null) return null;
  return key.shift ? { ...selection, corner: to } : selectCell(to);
}

/** Tab and Enter: within a selection of several cells they go round it, else one cell on. */
export function advanced(selection: Selection, area: Area, key: Key, around: Surroundings): Selection {
  const backward = key.shift;
  const byRow = key.key === 'Tab';
  const merged = mergeAt(around.sheet, selection.active);
  const single = merged.bottom === area.bottom && merged.right === area.right && merged.top === area.top && merged.left === area.left;
  if (single) {
    const by = backward ? -1 : 1;
    return selectCell(oneStep(selection.active, byRow ? [0, by] : [by, 0], around));
  }
  const width = area.right - area.left + 1;
  const height = area.bottom - area.top + 1;
  const { row, column } = selection.active;
  const place = byRow ? (row - area.top) * width + column - area.left : (column - area.left) * height + row - area.top;
  const count = width * height;
  for (let step = 1; step <= count; step += 1) {
    const next = (place + (backward ? -step : step) + count * step) % count;
    const cell = byRow
      ? { row: area.top + Math.floor(next / width), column: area.left + (next % width) }
      : { row: area.top + (next % height), column: area.left + Math.floor(next / height) };
    const merge = mergeAt(around.sheet, cell);
    const shown = around.sizes.rows.size(cell.row) > 0 && around.sizes.columns.size(cell.column) > 0;
    if (shown && merge.top === cell.row && merge.left === cell.column) return { ...selection, active: cell };
  }
  return selection;
}
