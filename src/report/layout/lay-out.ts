import type { Book } from '../../sheets/book';
import type { DrawnChart, DrawnLink, SheetDrawing } from '../../sheets/drawing';
import { locate } from '../../sheets/locate';
import { documentKey } from '../../sheets/marker';
import type { Views } from '../../sheets/views';
import { type Language, translator } from '../../texts';
import type { Block, Chart, Document, Table } from '../document';
import { airBefore, gapRow, layCharts, layFigures, layHeading, layNarrative } from './blocks';
import { canDraw, chartArea, type ChartedTable, drawChart } from './chart';
import { type Columns, type ColumnsOf, columnsOf } from './columns';
import { emit, type PagedRows, withHeaders } from './emit';
import { type Grid, gridOf, PAGE_PIXELS } from './grid';
import { Looks, PALETTE } from './looks';
import { PAGE_POINTS, paginate } from './pages';
import { columnsBeside, joinRows, type Side, sidesOf } from './pairs';
import { printOf } from './print';
import type { LaidRow, LaidTable } from './sheet-rows';
import { type Charted, layTable, type TableRows } from './table';
import { footerOf, layTitle, TITLE_ROWS } from './title';

/** The workbook that figures link into. */
export interface LinkedBook {
  readonly book: Book;
  readonly views: Views;
}

/** Rows above a table's header that may stay in view with it, in points. */
const HIGHEST_FROZEN = 170;

const PIXELS_PER_CHARACTER = 7;

/** Rows that grew for a text that a page would cut move the pages, which may cut others: as often as this pages are chosen anew. */
const MOST_PAGINATIONS = 4;

/** A document as it stands on its sheet: rows, columns and pages decided. Linear in its cells. */
export function layOut(document: Document, linked: LinkedBook, language: Language): SheetDrawing {
  const t = translator(language);
  const looks = new Looks();
  const blocks = drawableBlocks(document.blocks);
  const grid = gridOf(blocks, language);
  const title = layTitle(document, grid.edges, looks, language, t);
  const body = layBlocks(blocks, grid, looks, language);
  const original = [...title.rows, ...body.rows];
  const scale = (grid.edges.at(-1) ?? PAGE_PIXELS) / PAGE_PIXELS;
  const onePage = isOneLook(document) && original.reduce((sum, { height }) => sum + height, 0) <= PAGE_POINTS * scale * SMALLEST_LOOK;
  let paged: Pages = onePage ? { rows: original, breaks: [], titleRows: null } : onPages(original, scale);
  let emitted = emit(paged, original);
  for (let more = MOST_PAGINATIONS; emitted.grown && !onePage && more > 0; more -= 1) {
    paged = onPages(original, scale);
    emitted = emit(paged, original);
  }
  const rowOf = new Map(paged.rows.map((row, at) => [row, at]));
  const { cells, merges, references } = emitted;
  const drawn = {
    widths: grid.edges.map((edge, at) => (edge - (grid.edges[at - 1] ?? 0)) / PIXELS_PER_CHARACTER),
    heights: paged.rows.map(({ height }) => height),
    cells,
    merges,
    links: references.flatMap(({ row, column, where }): DrawnLink[] => {
      const found = locate(linked.book, linked.views, where);
      if (found === null) return [];
      const { sheet, address } = found;
      return [{ row, column, sheet, address, tooltip: t('schede.goTo', { sheet, address }) }];
    }),
    charts: body.charts.flatMap(({ chart, rows, columns }): DrawnChart[] => {
      const table = body.tables.get(chart.table);
      const drawn = table === undefined ? null : drawChart(chart, chartArea(rows, columns, rowOf), table, rowOf);
      return drawn === null ? [] : [drawn];
    }),
    page: { titleRows: paged.titleRows, breaks: paged.breaks, onePage, footer: footerOf(document, language, t) },
    frozenRows: frozenRows(paged.rows),
    tabColor: PALETTE.teal,
  };
  return { document: documentKey(document.id, document.stamp.year), name: document.sheet, print: printOf(drawn, title.day.left), ...drawn };
}

/** Map and overview are taken in at one look, on one page, while that does not make their type smaller than by this factor. */
export const SMALLEST_LOOK = 1.45;

const isOneLook = ({ kind, blocks }: Document): boolean => kind === 'sintesi' || blocks.some((block) => block.kind === 'table' && block.look === 'map');

interface LaidBlocks {
  readonly rows: LaidRow[];
  readonly tables: Map<string, ChartedTable>;
  readonly charts: { readonly chart: Chart; readonly rows: readonly LaidRow[]; readonly columns: Columns }[];
  lastTable: TableRows;
}

function layBlocks(blocks: readonly Block[], grid: Grid, looks: Looks, language: Language): LaidBlocks {
  const laid: LaidBlocks = { rows: [], tables: new Map(), charts: [], lastTable: { all: [], starts: [] } };
  const sides = sidesOf(blocks);
  blocks.forEach((block, at) => {
    const side = sides[at] ?? null;
    const columns = columnsBeside(side, columnsOf(grid.edges, grid.ends[at] ?? null));
    const charted = chartedAt(at, sides, blocks);
    if (side === 'right' && block.kind === 'table') {
      layBeside(block, columns, looks, laid, charted);
      return;
    }
    const rows = layBlock(block, columns, looks, language, laid, blocks, charted);
    if (rows.length === 0) return;
    const air = airBefore(block, blocks[at - 1]);
    if (air > 0 && laid.rows.length > 0) laid.rows.push({ ...gapRow(air), keep: laid.rows.at(-1)?.keep ?? 'no' });
    for (const row of rows) laid.rows.push(row);
  });
  const last = laid.rows.at(-1);
  if (last !== undefined) last.keep = 'no';
  return laid;
}

/** Whether charts lie over the table at a place among the blocks, or over the one that shares its rows. */
function chartedAt(at: number, sides: readonly Side[], blocks: readonly Block[]): Charted {
  const isCharted = (table: Block | undefined): boolean =>
    table?.kind === 'table' && blocks.some((block) => block.kind === 'charts' && block.charts.some((chart) => chart.table === table.id));
  if (isCharted(blocks[at])) return 'own';
  const side = sides[at] ?? null;
  return side !== null && isCharted(blocks[side === 'left' ? at + 1 : at - 1]) ? 'beside' : 'no';
}

/** Bars of a chart, one for each row and series. */
function barsOf({ table, series }: Chart, blocks: readonly Block[]): number {
  const charted = blocks.findLast((block) => block.kind === 'table' && block.id === table);
  return charted?.kind === 'table' ? charted.rows.filter(({ role }) => role === 'plain').length * series.length : 0;
}

/** Charts of nothing leave no hole on the page. */
function drawableBlocks(blocks: readonly Block[]): Block[] {
  const tables = blocks.filter((block) => block.kind === 'table');
  const isDrawable = (chart: Chart): boolean =>
    canDraw(
      chart,
      tables.findLast(({ id }) => id === chart.table),
    );
  return blocks.map((block) => (block.kind === 'charts' ? { ...block, charts: block.charts.filter(isDrawable) } : block));
}

/** A table in the rows of the one before. */
function layBeside(table: Table, columns: ColumnsOf, looks: Looks, laid: LaidBlocks, charted: Charted): void {
  const { all, starts } = joinRows(laid.lastTable, layTable(table, columns, looks, charted));
  laid.tables.set(table.id, { table, columns, starts });
  laid.rows.push(...all.slice(laid.lastTable.all.length));
}

function layBlock(
  block: Block,
  columns: ColumnsOf,
  looks: Looks,
  language: Language,
  laid: LaidBlocks,
  blocks: readonly Block[],
  charted: Charted,
): readonly LaidRow[] {
  switch (block.kind) {
    case 'heading':
      return layHeading(block, columns, looks);
    case 'narrative':
      return layNarrative(block, columns, looks, translator(language));
    case 'figures':
      return layFigures(block, columns, looks);
    case 'table':
      laid.lastTable = layTable(block, columns, looks, charted);
      laid.tables.set(block.id, { table: block, columns, starts: laid.lastTable.starts });
      return laid.lastTable.all;
    case 'charts': {
      const { rows, places } = layCharts(block, columns, (chart) => barsOf(chart, blocks));
      laid.charts.push(...places.map((place) => ({ ...place, rows })));
      return rows;
    }
  }
}

interface Pages extends PagedRows {
  readonly titleRows: SheetDrawing['page']['titleRows'];
}

/**
 * Chooses what is repeated on every page. Excel repeats one block of rows, on all pages after it: the header of the one table that goes on over pages
 * to the document's end. Where several do, the sheet's first line is repeated, and each table's header stands again where a page goes on with it.
 */
function onPages(rows: readonly LaidRow[], scale: number): Pages {
  const height = PAGE_POINTS * scale;
  const header = (at: number): number => rows[at]?.table?.header?.height ?? 0;
  const breaks = paginate(rows, { height, repeated: header });
  const crossing = new Set(breaks.flatMap((at) => rows[at]?.table ?? []));
  const [table] = breaks.length === 0 ? tablesOf(rows) : crossing;
  const at = table?.header === null || table === undefined ? -1 : rows.indexOf(table.header);
  const isAlone = breaks.length === 0 ? tablesOf(rows).size === 1 : crossing.size === 1;
  if (isAlone && at >= 0 && breaks.every((begin) => begin <= at || rows[begin]?.table === table)) return { rows, breaks, titleRows: [at, at] };
  const first = rows[0]?.height ?? 0;
  const again = breaks.length === 0 ? breaks : paginate(rows, { height, repeated: (begin) => header(begin) + (begin === 0 ? 0 : first) });
  return { ...withHeaders(rows, again), titleRows: [0, 0] };
}

const tablesOf = (rows: readonly LaidRow[]): Set<LaidTable> => new Set(rows.flatMap(({ table }) => table ?? []));

/** Title and header of the first table stay in view where they leave room for the rest, else the title alone. */
function frozenRows(rows: readonly LaidRow[]): number {
  const body = rows.findIndex(({ table }) => table !== null && table.header !== null);
  const above = rows.slice(0, Math.max(body, 0)).reduce((sum, { height }) => sum + height, 0);
  return body > 0 && above <= HIGHEST_FROZEN ? body : Math.min(TITLE_ROWS, rows.length);
}
