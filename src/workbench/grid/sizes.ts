import type { Sheet, Workbook } from '../../xlsx/workbook';
import { Axis } from '../axis';
import { showValue } from '../display';
import type { Cell } from '../selection';
import { pixels, textWidth } from './text-width';

/** A character of the default font, and what a column keeps free beside its text; as the host converts widths. */
const CHARACTER = 7;
const MARGIN = 5;
/** Room left and right of a cell's text. */
export const CELL_PADDING = 3;
const LINE = 1.22;

/** Empty rows and columns shown beyond what is there, so that there is always somewhere to go on. */
const SPARE = { rows: 40, columns: 6 };
const LEAST = { rows: 100, columns: 26 };

export interface Sizes {
  readonly version: number;
  readonly rows: Axis;
  readonly columns: Axis;
}

const columnWidth = (sheet: Sheet, column: number): number => (sheet.columns.hidden(column) ? 0 : Math.round(sheet.columns.width(column) * CHARACTER + MARGIN));

/** Places of a sheet's rows and columns; at least up to `reach`. Made anew for every version of the workbook, and so tells what draws them to draw again. */
export function sizesOf(workbook: Workbook, sheet: Sheet, reach: { rows: number; columns: number }, version: number): Sizes {
  const used = sheet.usedRange ?? { bottom: -1, right: -1 };
  const columns = new Axis(Math.max(used.right + 1 + SPARE.columns, LEAST.columns, reach.columns), (column) => columnWidth(sheet, column));
  const count = Math.max(used.bottom + 1 + SPARE.rows, LEAST.rows, reach.rows);
  return { version, columns, rows: new Axis(count, (row) => rowHeight(workbook, sheet, columns, row)) };
}

function rowHeight(workbook: Workbook, sheet: Sheet, columns: Axis, row: number): number {
  const { height, hidden } = sheet.rows.info(row);
  if (hidden) return 0;
  return Math.round(height === null ? naturalHeight(workbook, sheet, columns, row) : pixels(height));
}

/** A row without a height of its own is as tall as its tallest wrapped text, as Excel makes it on opening. */
function naturalHeight({ styles }: Workbook, sheet: Sheet, columns: Axis, row: number): number {
  let tallest = pixels(sheet.rows.defaultHeight);
  const cells = sheet.grid[row];
  if (cells === undefined) return tallest;
  cells.values.forEach((value, column) => {
    if (value === null || value === undefined) return;
    const style = styles.style(sheet.styleId(row, column));
    const line = pixels(style.size) * LINE;
    const lines = style.wrap && typeof value === 'string' ? lineCount(value, columns.size(column) - 2 * CELL_PADDING - 1, (text) => textWidth(text, style)) : 1;
    tallest = Math.max(tallest, lines * line + 2);
  });
  return tallest;
}

/** How many lines a text takes in a width, broken between words. */
function lineCount(text: string, width: number, measure: (text: string) => number): number {
  if (width <= 0) return 1;
  return text.split('\n').reduce((lines, paragraph) => {
    if (measure(paragraph) <= width) return lines + 1;
    let own = 1;
    let used = 0;
    for (const word of paragraph.split(/(?<=[ -])/)) {
      const wide = measure(word);
      if (used > 0 && used + wide > width + 3) {
        own += 1;
        used = 0;
      }
      own += Math.max(0, Math.ceil(wide / width) - 1);
      used += wide;
    }
    return lines + own;
  }, 0);
}

/** The width, in characters, that a column needs for a number just typed; null where it fits or a person has set the width. */
export function widthForNumber({ styles }: Workbook, sheet: Sheet, { row, column }: Cell): number | null {
  const style = styles.style(sheet.styleId(row, column));
  const shown = showValue(sheet.value(row, column), style.numberFormat);
  if (!shown.numeric || style.numberFormat === 'General' || sheet.columns.list().some(({ first, last }) => column >= first && column <= last)) return null;
  const wanted = textWidth(shown.text, style) + 2 * CELL_PADDING + 2;
  return wanted <= columnWidth(sheet, column) ? null : (wanted - MARGIN) / CHARACTER;
}
