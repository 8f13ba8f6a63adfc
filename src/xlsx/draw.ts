import { PortError } from '../sheets/book';
import { CHART_PREFIX, DRAWN_FONT, type DrawnLine, type DrawnLook, type SheetDrawing, type SheetInfo } from '../sheets/drawing';
import { DRAWN_MARGINS } from '../sheets/drawn-page';
import { columnsBetween } from '../sheets/locate';
import { MARKER_NAME, markerFormula, readMarker } from '../sheets/marker';
import { type Area, intersects, MAX_ROWS } from './area';
import { chartOf } from './draw-chart';
import { setPrintArea, setPrintTitleRows } from './names';
import { joinHeader } from './page-setup';
import type { StyleChange } from './style-change';
import type { Border } from './styles';
import { Sheet, type Workbook } from './workbook';

/** Number of A4 among the papers. */
const A4 = 9;

export function listSheets(workbook: Workbook): SheetInfo[] {
  return workbook.sheets.map((sheet) => ({ name: sheet.name, generated: markerOf(workbook, sheet), protected: sheet.protection !== null }));
}

const markerOf = (workbook: Workbook, sheet: Sheet): SheetInfo['generated'] => readMarker(workbook.names.get(MARKER_NAME, sheet.name)?.formula ?? '');

/** Draws onto the sheet of that document, or onto a new one at the end. Everything that can refuse is asked before the first cell is written. */
export function drawSheet(workbook: Workbook, drawing: SheetDrawing, onto: string | null): void {
  const params = { foglio: onto ?? drawing.name };
  if (workbook.readOnly) throw new PortError('SOLA_LETTURA', params);
  const found = workbook.sheet(onto ?? drawing.name);
  const marker = found === undefined ? null : markerOf(workbook, found);
  if (onto === null ? found !== undefined : marker?.document !== drawing.document) throw new PortError('FOGLIO_NON_GENERATO', params);
  const { document, print, widths } = drawing;
  const old = marker?.columns ?? widths.length;
  const columns = Math.max(old, widths.length);
  if (found !== undefined) refuseOccupied(found, old, columns);
  const sheet = found ?? new Sheet(drawing.name);
  if (found === undefined) {
    workbook.sheets.push(sheet);
    sheet.tabColor = drawing.tabColor;
  }
  const mark = (marked: NonNullable<SheetInfo['generated']>): void =>
    workbook.names.set({ name: MARKER_NAME, formula: markerFormula(marked), sheet: sheet.name, hidden: true });
  mark({ document, columns, print: '' });
  clear(sheet, drawing, columns);
  drawCells(workbook, sheet, drawing);
  drawAround(workbook, sheet, drawing);
  mark({ document, columns: widths.length, print });
}

/** Tables and the like cannot be cleared cell by cell, and are not ours. */
function refuseOccupied(sheet: Sheet, old: number, columns: number): void {
  const params = { foglio: sheet.name };
  if (sheet.protection !== null) throw new PortError('FOGLIO_PROTETTO', params);
  const ours: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: columns - 1 };
  const others = [...sheet.tables.map(({ area }) => area), ...sheet.pivots, ...sheet.arrayFormulas];
  if (others.some((other) => intersects(other, ours))) throw new PortError('SCHEDA_OCCUPATA', params);
  const isNote = (row: number, column: number): boolean => sheet.value(row, column) !== null || sheet.formula(row, column) !== null;
  for (let row = 0; row < sheet.grid.length; row += 1) {
    for (let column = old; column < columns; column += 1) {
      if (isNote(row, column)) throw new PortError('COLONNE_CON_NOTE', { ...params, colonne: columnsBetween(old, columns - 1) });
    }
  }
}

/** Takes off all that was drawn last, in as many columns as that had or the new drawing has. */
function clear(sheet: Sheet, { heights, widths }: SheetDrawing, columns: number): void {
  const right = columns - 1;
  sheet.unmerge({ top: 0, left: 0, bottom: MAX_ROWS - 1, right });
  const old = sheet.grid.length;
  const area = { top: 0, left: 0, bottom: Math.max(old, heights.length) - 1, right };
  sheet.clear(area);
  sheet.clearRules(area);
  for (let row = heights.length; row < old; row += 1) sheet.rows.setHeight(row, null);
  for (let column = widths.length; column < columns; column += 1) sheet.columns.setWidth(column, sheet.columns.defaultWidth);
}

function drawCells({ styles }: Workbook, sheet: Sheet, { widths, heights, cells, merges, links }: SheetDrawing): void {
  widths.forEach((width, column) => sheet.columns.setWidth(column, width));
  heights.forEach((height, row) => sheet.rows.setHeight(row, height));
  const changes = new Map<DrawnLook, StyleChange>();
  for (const { row, column, value, look } of cells) {
    let change = changes.get(look);
    if (change === undefined) changes.set(look, (change = changeOf(look)));
    sheet.setStyleId(row, column, styles.styleWith(0, change));
    sheet.setValue(row, column, value);
  }
  for (const area of merges) sheet.merge(area);
  for (const { row, column, sheet: target, address, tooltip } of links) {
    sheet.link({ top: row, left: column, bottom: row, right: column }, `#'${target.replaceAll("'", "''")}'!${address}`, tooltip);
  }
}

const borderOf = (line: DrawnLine | null): Border | null => (line === null ? null : { style: line.weight, color: line.color });

function changeOf({ borders, ...look }: DrawnLook): StyleChange {
  const { top, bottom, left, right } = borders;
  return { ...look, fontName: DRAWN_FONT, borders: { top: borderOf(top), bottom: borderOf(bottom), left: borderOf(left), right: borderOf(right) } };
}

function drawAround({ names }: Workbook, sheet: Sheet, { widths, heights, charts, page, frozenRows }: SheetDrawing): void {
  for (const { name } of sheet.charts.list()) {
    if (name.startsWith(CHART_PREFIX) && !charts.some((chart) => chart.name === name)) sheet.charts.delete(name);
  }
  for (const chart of charts) sheet.charts.set(chartOf(sheet, chart));
  sheet.page = {
    ...sheet.page,
    orientation: 'landscape',
    paperSize: A4,
    fit: { width: 1, height: page.onePage ? 1 : 0 },
    margins: DRAWN_MARGINS,
    centerHorizontally: true,
    footer: joinHeader(page.footer),
  };
  sheet.rowBreaks = page.breaks;
  setPrintTitleRows(names, sheet.name, page.titleRows === null ? null : { first: page.titleRows[0], last: page.titleRows[1] });
  setPrintArea(names, sheet.name, { top: 0, left: 0, bottom: heights.length - 1, right: widths.length - 1 });
  sheet.frozen = { ...sheet.frozen, rows: frozenRows };
  sheet.showGridlines = false;
}
