import { PortError } from '../sheets/book';
import { CHART_PREFIX, type DrawnCell, type SheetDrawing, type SheetInfo } from '../sheets/drawing';
import { columnsBetween } from '../sheets/locate';
import { MARKER_NAME, markerFormula, readMarker } from '../sheets/marker';
import { inputOf } from './cells';
import { addChart } from './draw-chart';
import { cellsByRow, LookWriter } from './draw-looks';
import { drawPage } from './draw-page';
import { portError } from './port-errors';
import { allowEvents } from './restore';
import { pointsOf } from './ranges';
import { overlaps } from './select';
import { checkAborted, DEFAULTS, type ExcelOptions, run, send } from './session';

/** Bytes that one cell takes in a request at most: value, number format, and its share of looks, merges and links. */
const CELL_BYTES = 420;

const PRINT_TITLES = 'Print_Titles';

const markerOf = (names: readonly Excel.NamedItem[]): SheetInfo['generated'] =>
  readMarker(String(names.find(({ name }) => name.toLowerCase() === MARKER_NAME.toLowerCase())?.formula ?? ''));

/** All sheets with their markers, in one request. */
export function listSheets(options: ExcelOptions): Promise<readonly SheetInfo[]> {
  return run('LETTURA_FALLITA', async (context) => {
    const sheets = context.workbook.worksheets.load('items/name,items/protection/protected,items/names/items/name,items/names/items/formula');
    await send(context, options);
    return sheets.items.map(({ name, names, protection }) => ({ name, generated: markerOf(names.items), protected: protection.protected }));
  });
}

/** Draws a sheet in two requests: one looks whether it may be drawn upon, one draws. Bytes add requests, and what may stand in the way of an old sheet one more look. */
export async function drawSheet(drawing: SheetDrawing, onto: string | null, options: ExcelOptions): Promise<void> {
  const foglio = onto ?? drawing.name;
  const attempt = new Drawing(drawing, onto, options);
  try {
    await run('SCRITTURA_FALLITA', (context) => attempt.draw(context));
  } catch (error) {
    const cause = portError(error, 'SCRITTURA_FALLITA');
    if (attempt.touched) await attempt.takeBack();
    throw new PortError(cause.code, { ...cause.params, foglio });
  }
}

/** What stands on a sheet that is drawn upon again. */
interface Before {
  readonly rows: number;
  /** Columns of its last drawing. */
  readonly columns: number;
  readonly charts: readonly string[];
  readonly names: readonly string[];
  readonly frozenColumns: number;
}

const NEW: Before = { rows: 0, columns: 0, charts: [], names: [], frozenColumns: 0 };

class Drawing {
  /** True once a request that writes was sent. */
  touched = false;
  private eventsEnabled = true;
  private readonly name: string;

  constructor(
    private readonly drawing: SheetDrawing,
    private readonly onto: string | null,
    private readonly options: ExcelOptions,
  ) {
    this.name = onto ?? drawing.name;
  }

  async draw(context: Excel.RequestContext): Promise<void> {
    checkAborted(this.options);
    const before = await this.look(context);
    checkAborted(this.options);
    const { drawing } = this;
    const rows = cellsByRow(drawing);
    const chunks = this.chunks();
    context.runtime.enableEvents = false;
    context.application.suspendApiCalculationUntilNextSync();
    const sheet = this.onto === null ? context.workbook.worksheets.add(this.name) : context.workbook.worksheets.getItem(this.name);
    // Blank until all is drawn: whatever fails, the sheet does not count as up to date.
    this.mark(sheet, { columns: Math.max(before.columns, drawing.widths.length), print: '' }, this.onto === null);
    if (this.onto !== null) this.clear(sheet, before);
    this.size(sheet);
    this.touched = true;
    for (const [number, { from, to }] of chunks.entries()) {
      this.fill(sheet, rows.slice(from, to), from);
      this.link(sheet, from, to);
      // Of each request its own: copying takes merges along, and rows of an earlier one are merged already.
      new LookWriter(sheet, drawing.widths.length).write(rows.slice(from, to), from);
      this.merge(sheet, from, to);
      if (number === chunks.length - 1) break;
      await send(context, this.options);
      context.application.suspendApiCalculationUntilNextSync();
    }
    for (const name of before.charts) if (name.startsWith(CHART_PREFIX)) sheet.charts.getItem(name).delete();
    for (const chart of drawing.charts) addChart(sheet, chart);
    if (drawing.page.titleRows === null && before.names.includes(PRINT_TITLES)) sheet.names.getItem(PRINT_TITLES).delete();
    drawPage(sheet, drawing, before.frozenColumns);
    if (this.onto === null) sheet.tabColor = drawing.tabColor;
    this.mark(sheet, { columns: drawing.widths.length, print: drawing.print }, false);
    context.runtime.enableEvents = this.eventsEnabled;
    await send(context, this.options);
  }

  /** A new sheet goes again; an old one is marked already. The failure itself is what is told, whatever becomes of this. */
  async takeBack(): Promise<void> {
    const { signal: _stopped, ...options } = this.options;
    try {
      if (this.onto === null) await run('RIPRISTINO_FALLITO', (context) => this.removeNew(context, options));
    } catch {
      // The sheet stays, with a blank marker: the next writing draws upon it.
    }
    await allowEvents(this.eventsEnabled, options);
  }

  private async removeNew(context: Excel.RequestContext, options: ExcelOptions): Promise<void> {
    const sheets = context.workbook.worksheets.load('items/name,items/names/items/name,items/names/items/formula');
    await send(context, options);
    const sheet = sheets.items.find(({ name }) => name === this.name);
    if (sheet === undefined) return;
    const marker = markerOf(sheet.names.items);
    // Without a marker it may be somebody else's, made in the meantime: then only an empty one is ours.
    const used = sheet.getUsedRangeOrNullObject(false).untrack().load('address');
    await send(context, options);
    if (marker === null ? used.isNullObject : marker.document === this.drawing.document) sheet.delete();
    await send(context, options);
  }

  private async look(context: Excel.RequestContext): Promise<Before> {
    const { workbook, runtime } = context;
    workbook.load('readOnly');
    runtime.load('enableEvents');
    const params = { foglio: this.name };
    if (this.onto === null) {
      const taken = workbook.worksheets.getItemOrNullObject(this.name).load('name');
      await send(context, this.options);
      this.eventsEnabled = runtime.enableEvents;
      if (workbook.readOnly) throw new PortError('SOLA_LETTURA', params);
      if (!taken.isNullObject) throw new PortError('FOGLIO_NON_GENERATO', params);
      return NEW;
    }
    const sheet = workbook.worksheets.getItem(this.onto);
    const names = sheet.names.load('items/name,items/formula');
    const charts = sheet.charts.load('items/name');
    const tables = sheet.tables.load('items/name');
    const pivots = sheet.pivotTables.load('items/name');
    const protection = sheet.protection.load('protected');
    const used = sheet.getUsedRangeOrNullObject(false).untrack().load('rowIndex,rowCount,hasSpill');
    const frozen = sheet.freezePanes.getLocationOrNullObject().untrack().load('columnCount,rowCount');
    await send(context, this.options);
    this.eventsEnabled = runtime.enableEvents;
    if (workbook.readOnly) throw new PortError('SOLA_LETTURA', params);
    const marker = markerOf(names.items);
    if (marker?.document !== this.drawing.document) throw new PortError('FOGLIO_NON_GENERATO', params);
    if (protection.protected) throw new PortError('FOGLIO_PROTETTO', params);
    const { length } = this.drawing.widths;
    const mayBeInTheWay = tables.items.length > 0 || pivots.items.length > 0 || (!used.isNullObject && used.hasSpill !== false);
    if (mayBeInTheWay || marker.columns < length)
      await this.refuseOccupied(context, sheet, marker.columns, [...tables.items, ...pivots.items.map(({ layout }) => layout)]);
    return {
      rows: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
      columns: marker.columns,
      charts: charts.items.map(({ name }) => name),
      names: names.items.map(({ name }) => name),
      // Frozen rows alone are told as whole rows.
      frozenColumns: frozen.isNullObject || frozen.columnCount > MOST_FROZEN ? 0 : frozen.columnCount,
    };
  }

  /** Tables and the like in our columns are not ours to clear, nor is anything in columns that become ours now. `old` columns were drawn last. */
  private async refuseOccupied(
    context: Excel.RequestContext,
    sheet: Excel.Worksheet,
    old: number,
    others: readonly (Excel.Table | Excel.PivotLayout)[],
  ): Promise<void> {
    const columns = Math.max(old, this.drawing.widths.length);
    const ranges = others.map((other) => other.getRange().untrack().load('rowIndex,columnIndex,rowCount,columnCount'));
    const ours = { rowIndex: 0, columnIndex: 0, rowCount: ROWS, columnCount: columns };
    const spills = sheet.getRangeByIndexes(0, 0, ROWS, columns).untrack().load('hasSpill');
    const added = columns === old ? null : sheet.getRangeByIndexes(0, old, ROWS, columns - old).untrack();
    const notes = added?.getUsedRangeOrNullObject(true).untrack().load('address');
    await send(context, this.options);
    const params = { foglio: this.name };
    if (spills.hasSpill !== false || ranges.some((range) => overlaps(range, ours))) throw new PortError('SCHEDA_OCCUPATA', params);
    if (notes?.isNullObject === false) throw new PortError('COLONNE_CON_NOTE', { ...params, colonne: columnsBetween(old, columns - 1) });
  }

  private mark(sheet: Excel.Worksheet, marked: { readonly columns: number; readonly print: string }, isNew: boolean): void {
    const formula = markerFormula({ document: this.drawing.document, ...marked });
    if (isNew) sheet.names.add(MARKER_NAME, formula).visible = false;
    else sheet.names.getItem(MARKER_NAME).formula = formula;
  }

  /** Our columns, those of the last drawing and of the new one: notes at the right stay. */
  private clear(sheet: Excel.Worksheet, before: Before): void {
    const { widths, heights } = this.drawing;
    const ours = sheet.getRangeByIndexes(0, 0, Math.max(before.rows, heights.length), Math.max(before.columns, widths.length)).untrack();
    ours.unmerge();
    ours.clear('All');
    if (before.columns > widths.length) {
      sheet.getRangeByIndexes(0, widths.length, 1, before.columns - widths.length).untrack().format.useStandardWidth = true;
    }
    if (before.rows > heights.length) {
      sheet.getRangeByIndexes(heights.length, 0, before.rows - heights.length, 1).untrack().format.useStandardHeight = true;
    }
  }

  private size(sheet: Excel.Worksheet): void {
    const { widths, heights } = this.drawing;
    const columns = widths.map((width) => ({ format: { columnWidth: pointsOf(width) } }));
    sheet.getRangeByIndexes(0, 0, 1, widths.length).untrack().setColumnProperties(columns);
    const rows = heights.map((height) => ({ format: { rowHeight: height } }));
    sheet.getRangeByIndexes(0, 0, heights.length, 1).untrack().setRowProperties(rows);
  }

  /** Runs of rows that one request takes. */
  private chunks(): { from: number; to: number }[] {
    const { widths, heights } = this.drawing;
    const most = Math.max(1, Math.floor((this.options.blockBytes ?? DEFAULTS.blockBytes) / (widths.length * CELL_BYTES)));
    return Array.from({ length: Math.ceil(heights.length / most) }, (_, at) => ({ from: at * most, to: Math.min((at + 1) * most, heights.length) }));
  }

  /** Formats go before values: they decide what Excel makes of them. */
  private fill(sheet: Excel.Worksheet, rows: readonly (readonly DrawnCell[])[], from: number): void {
    const width = this.drawing.widths.length;
    const range = sheet.getRangeByIndexes(from, 0, rows.length, width).untrack();
    const formats = rows.map(() => new Array<string | null>(width).fill(null));
    const values = rows.map(() => new Array<ReturnType<typeof inputOf> | null>(width).fill(null));
    rows.forEach((cells, at) => {
      for (const { column, value, look } of cells) {
        const [line, formatLine] = [values[at], formats[at]];
        if (value !== null && line !== undefined) line[column] = inputOf(value);
        if (look.format !== 'General' && formatLine !== undefined) formatLine[column] = look.format;
      }
    });
    range.numberFormat = formats;
    range.values = values;
  }

  /** Links go before looks, since Excel gives a linked cell the look of links. */
  private link(sheet: Excel.Worksheet, from: number, to: number): void {
    for (const { row, column, sheet: target, address, tooltip } of this.drawing.links) {
      if (row < from || row >= to) continue;
      const documentReference = `'${target.replaceAll("'", "''")}'!${address}`;
      sheet.getRangeByIndexes(row, column, 1, 1).untrack().hyperlink = { documentReference, screenTip: tooltip };
    }
  }

  private merge(sheet: Excel.Worksheet, from: number, to: number): void {
    for (const { top, left, bottom, right } of this.drawing.merges) {
      if (top >= from && top < to)
        sheet
          .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
          .untrack()
          .merge(false);
    }
  }
}

const ROWS = 1_048_576;

/** A sheet with more frozen columns is one with frozen rows only, told as whole rows. */
const MOST_FROZEN = 1000;
