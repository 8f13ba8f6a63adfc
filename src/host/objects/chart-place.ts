import { type Anchor, type AnchorPoint, EMU_PER_POINT } from '../../xlsx/charts';
import type { Sheet } from '../../xlsx/workbook';
import { toPoints } from './dimensions';

/** In points from the sheet's corner. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const columnPoints = (sheet: Sheet, column: number): number => (sheet.columns.hidden(column) ? 0 : toPoints(sheet.columns.width(column)));
const rowPoints = (sheet: Sheet, row: number): number => (sheet.rows.hidden(row) ? 0 : sheet.rows.height(row));

const sum = (count: number, size: (index: number) => number): number => {
  let total = 0;
  for (let index = 0; index < count; index += 1) total += size(index);
  return total;
};

function corner(sheet: Sheet, { row, column, dx, dy }: AnchorPoint): { left: number; top: number } {
  return {
    left: sum(column, (index) => columnPoints(sheet, index)) + dx / EMU_PER_POINT,
    top: sum(row, (index) => rowPoints(sheet, index)) + dy / EMU_PER_POINT,
  };
}

/** Where an anchor lies, by the sheet's present widths and heights. */
export function placeOf(sheet: Sheet, anchor: Anchor): Place {
  if (anchor.kind === 'sheet') {
    const [left, top, width, height] = [anchor.x, anchor.y, anchor.width, anchor.height].map((emu) => emu / EMU_PER_POINT) as [number, number, number, number];
    return { left, top, width, height };
  }
  const from = corner(sheet, anchor.from);
  if (anchor.kind === 'cell') return { ...from, width: anchor.width / EMU_PER_POINT, height: anchor.height / EMU_PER_POINT };
  const to = corner(sheet, anchor.to);
  return { ...from, width: to.left - from.left, height: to.top - from.top };
}

/** The last index that begins at or before a distance, and how far into it that lies. */
function locate(distance: number, size: (index: number) => number): { index: number; rest: number } {
  let index = 0;
  let rest = distance;
  // Hidden rows and columns take no room; the bound ends the walk where everything is hidden.
  for (; index < 16_000; index += 1) {
    const next = size(index);
    if (rest < next) break;
    rest -= next;
  }
  return { index, rest };
}

/** The anchor between cells that lies at a place, as Excel keeps it. */
export function anchorAt(sheet: Sheet, { left, top, width, height }: Place): Anchor {
  const point = (x: number, y: number): AnchorPoint => {
    const column = locate(Math.max(0, x), (index) => columnPoints(sheet, index));
    const row = locate(Math.max(0, y), (index) => rowPoints(sheet, index));
    return { row: row.index, column: column.index, dx: Math.round(column.rest * EMU_PER_POINT), dy: Math.round(row.rest * EMU_PER_POINT) };
  };
  return { kind: 'cells', from: point(left, top), to: point(left + width, top + height) };
}
