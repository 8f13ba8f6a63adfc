import type { CellValue } from '../model/cell';
import { type Book, type CellLook, MEMORY_NAMESPACE, PortError, PROPERTY_PREFIX, type RawTable } from '../sheets/book';
import { isColoured, isRead } from '../sheets/contract';
import { type Block, halve, planRequests } from './blocks';
import { formulaOf, valueOf } from './cells';
import { LOOK_WANTED, lookOf } from './look';
import { beyond, blockRange, bodyOf } from './ranges';
import { checkAborted, DEFAULTS, type ExcelOptions, run, send } from './session';

/** Bytes one cell takes in an answer with value, formula, format and type; measured, rounded up. */
const CELL_BYTES = 60;
/** Bytes the look of one cell takes in an answer. */
const LOOK_BYTES = 150;

interface Listed {
  readonly name: string;
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
  /** Indexes of the columns whose look is read too. */
  readonly coloured: readonly number[];
  readonly sheetProtected: boolean;
}

/** Reads the workbook in two requests: one lists the tables, one reads them; larger books take one more per block. */
export function readBook(options: ExcelOptions): Promise<{ book: Book; memoryId: string | null }> {
  return run('LETTURA_FALLITA', async (context) => {
    checkAborted(options);
    const { workbook } = context;
    workbook.load('readOnly');
    const tables = workbook.tables.load('items/name,items/rows/count,items/columns/items/name,items/worksheet/name,items/worksheet/protection/protected');
    const properties = workbook.properties.custom.load('items/key,items/value');
    const memories = workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE).load('items/id');
    await send(context, options);

    const all = tables.items.map(({ name, rows, columns, worksheet }) => ({
      name,
      sheet: worksheet.name,
      rows: rows.count,
      columns: columns.items.length,
      coloured: columns.items.flatMap((column, index) => (isColoured(name, column.name) ? [index] : [])),
      sheetProtected: worksheet.protection.protected,
    }));
    const memoryId = memories.items[0]?.id;
    const memory = memoryId === undefined ? null : workbook.customXmlParts.getItem(memoryId).getXml();
    const reading = new Reading(context, all, options);
    const read = await reading.tables(memory !== null);
    const kept = properties.items.filter(({ key }) => key.startsWith(PROPERTY_PREFIX));
    const book = {
      tables: read,
      tableNames: all.map(({ name }) => name),
      properties: new Map(kept.map(({ key, value }) => [key, String(value)])),
      memory: memory?.value ?? null,
      readOnly: workbook.readOnly,
    };
    return { book, memoryId: memoryId ?? null };
  });
}

/** What a request asks of one block, for when the answer is there. */
interface Pending {
  readonly block: Block;
  readonly cells: Excel.Range;
  readonly looks: ReadonlyMap<number, OfficeExtension.ClientResult<Excel.CellProperties[][]>>;
}

interface Frame {
  readonly listed: Listed;
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly body: Excel.Range | null;
}

class Reading {
  private readonly frames = new Map<string, Frame>();
  private readonly blocks: Pending[] = [];
  private readonly wanted: Listed[];
  private readonly areas = new Map<string, { sheet: string; range: Excel.Range }>();
  private done = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly all: readonly Listed[],
    private readonly options: ExcelOptions,
  ) {
    this.wanted = all.filter(({ name }) => isRead(name));
  }

  async tables(somethingElsePending: boolean): Promise<RawTable[]> {
    const sized = this.wanted.map(({ name, rows, columns, coloured }) => ({
      table: name,
      rows,
      rowBytes: columns * CELL_BYTES + coloured.length * LOOK_BYTES,
    }));
    const requests = planRequests(sized, this.options.blockBytes ?? DEFAULTS.blockBytes);
    if (requests.length === 0 && somethingElsePending) await send(this.context, this.options);
    for (const request of requests) await this.request(request);
    return this.wanted.map((listed) => this.assemble(listed));
  }

  private async request(blocks: readonly Block[]): Promise<void> {
    checkAborted(this.options);
    const places = this.areas.size === 0;
    const framed = new Set(this.frames.keys());
    if (places) this.placeAll();
    const pending = blocks.map((block) => this.ask(block));
    try {
      await send(this.context, this.options);
    } catch (error) {
      const halves = isTooLarge(error) ? halve(blocks) : null;
      if (halves === null) throw error;
      // What this request asked has no answer: it is asked again.
      if (places) this.areas.clear();
      for (const name of this.frames.keys()) if (!framed.has(name)) this.frames.delete(name);
      for (const half of halves) await this.request(half);
      return;
    }
    this.blocks.push(...pending);
    this.done += blocks.reduce((sum, { from, to }) => sum + to - from, 0);
    this.options.onProgress?.({ step: 'reading', done: this.done, total: this.wanted.reduce((sum, { rows }) => sum + rows, 0) });
  }

  /** Where every table stands: what is read must know its neighbours. */
  private placeAll(): void {
    for (const { name, sheet } of this.all) {
      const range = this.context.workbook.tables.getItem(name).getRange().untrack().load('rowIndex,columnIndex,rowCount,columnCount');
      this.areas.set(name, { sheet, range });
    }
  }

  private ask(block: Block): Pending {
    const listed = this.wanted.find(({ name }) => name === block.table);
    if (listed === undefined) throw new PortError('LETTURA_FALLITA');
    const table = this.context.workbook.tables.getItem(block.table);
    const body = bodyOf(table);
    if (!this.frames.has(block.table)) this.frames.set(block.table, this.frame(listed, table, body));
    const cells = blockRange(body, block, listed.rows).load('values,formulas,numberFormat,valueTypes');
    const looks = new Map(listed.coloured.map((index) => [index, cells.getColumn(index).untrack().getCellProperties(LOOK_WANTED)]));
    return { block, cells, looks };
  }

  private frame(listed: Listed, table: Excel.Table, body: Excel.Range): Frame {
    table.load('showHeaders,showTotals,columns/items/name');
    const range = table.getRange().untrack().load('rowIndex,columnIndex,rowCount,columnCount');
    const right = beyond(table);
    const used = right.getUsedRangeOrNullObject(true).untrack().load('columnIndex');
    const merged = right.getMergedAreasOrNullObject().untrack().load('address');
    if (listed.sheetProtected) body.load('format/protection/locked');
    return { listed, table, range, used, merged, body: listed.sheetProtected ? body : null };
  }

  private assemble({ name, sheet, sheetProtected, rows, coloured }: Listed): RawTable {
    const frame = this.frames.get(name);
    if (frame === undefined) throw new PortError('LETTURA_FALLITA');
    const { table, range, body } = frame;
    const headers = table.columns.items.map((column) => column.name);
    const values: CellValue[][] = [];
    const formats: string[][] = [];
    const formulas = new Map<number, string>();
    const looks = new Map<number, CellLook[]>(coloured.map((index) => [index, []]));
    for (const { block, cells, looks: read } of this.blocks.filter((pending) => pending.block.table === name)) {
      for (const [index, look] of read) for (const [cell] of look.value) looks.get(index)?.push(lookOf(cell ?? {}));
      cells.values.forEach((line: unknown[], at) => {
        values.push(line.map((value, column) => valueOf(value, cells.valueTypes[at]?.[column])));
        formats.push((cells.numberFormat[at] as unknown[]).map(String));
        line.forEach((value, column) => {
          const formula = formulaOf(cells.formulas[at]?.[column], value);
          if (formula !== null) formulas.set((block.from + at) * headers.length + column, formula);
        });
      });
    }
    // Somebody else changed the table between two requests: half of it would be old.
    const bodyRows = range.rowCount - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0);
    if ((rows > 0 && values.length !== bodyRows) || values.some((line) => line.length !== headers.length))
      throw new PortError('TABELLA_CAMBIATA', { tabella: name });
    return {
      name,
      sheet,
      row: range.rowIndex,
      column: range.columnIndex,
      hasHeader: table.showHeaders,
      hasTotals: table.showTotals,
      headers,
      values,
      formats,
      formulas,
      looks,
      freeColumns: this.freeColumns(frame),
      protected: sheetProtected && body?.format.protection.locked !== false,
    };
  }

  /** Columns right of the table in which nothing stands: no content, no merge, no other table. */
  private freeColumns({ listed, range, used, merged }: Frame): number {
    const next = range.columnIndex + range.columnCount;
    const bottom = range.rowIndex + range.rowCount;
    const inTheWay = [...this.areas.values()]
      .filter((other) => other.sheet === listed.sheet && other.range.columnIndex >= next)
      .filter(({ range: other }) => other.rowIndex < bottom && other.rowIndex + other.rowCount > range.rowIndex)
      .map((other) => other.range.columnIndex);
    if (!used.isNullObject) inTheWay.push(used.columnIndex);
    if (!merged.isNullObject) inTheWay.push(...leftColumns(merged.address));
    return Math.max(0, Math.min(MAX_COLUMNS, ...inTheWay) - next);
  }
}

const MAX_COLUMNS = 16_384;

/** First columns of a list of addresses, `Foglio!B2:C3,Foglio!D1`. */
function leftColumns(addresses: string): number[] {
  return [...addresses.matchAll(/!\$?([A-Z]{1,3})\$?[0-9]*(?=[:,]|$)/g)].map(
    ([, letters = '']) => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  );
}

const isTooLarge = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && String(error.code).endsWith('PayloadSizeLimitExceeded');
