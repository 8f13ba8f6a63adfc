import { contains } from '../../xlsx/area';
import type { Sheet, Table } from '../../xlsx/workbook';
import { mixed } from './color';

/** What a table's style gives a cell that has no such look of its own. */
export interface TableLook {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean;
  /** Colour of a line below the cell. */
  readonly line: string | null;
}

/** Dark text colour and six accents of Office's own theme, in the order the numbers of table styles count. */
const ACCENTS = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

export function tableAt(sheet: Sheet, row: number, column: number): Table | null {
  return sheet.tables.find((table) => contains(table.area, row, column)) ?? null;
}

const PLAIN: TableLook = { fill: null, color: null, bold: false, line: null };
const NAME = /^TableStyle(Light|Medium|Dark)(\d+)$/;

/** An approximation of Excel's built-in table styles: header, totals and every other row, in the style's accent on the theme's paper. */
export function tableLook(table: Table, row: number, paper: string): TableLook {
  const [, family = '', digits = ''] = NAME.exec(table.styleName ?? '') ?? [];
  if (family === '') return PLAIN;
  const number = Number(digits);
  const accent = ACCENTS[(number - 1) % 7] ?? '#000000';
  const soft = mixed(accent, paper, 0.8);
  const filledHeader = family !== 'Light' || (number > 7 && number <= 14);
  if (table.hasHeader && row === table.area.top) {
    return filledHeader ? { fill: accent, color: '#FFFFFF', bold: true, line: null } : { fill: null, color: null, bold: true, line: accent };
  }
  if (table.hasTotals && row === table.area.bottom) return { fill: null, color: null, bold: true, line: accent };
  const even = (row - table.bodyTop) % 2 === 0;
  const line = row === table.area.bottom ? accent : mixed(accent, paper, 0.6);
  return { fill: even ? soft : null, color: null, bold: false, line: family === 'Light' && number <= 7 && row !== table.area.bottom ? null : line };
}
