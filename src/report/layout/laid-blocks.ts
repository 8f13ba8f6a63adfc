import { type Language, translator } from '../../texts';
import type { Block, Chart, Charts, Table } from '../document';
import { airBefore, gapRow, layCharts, layFigures, layHeading, layNarrative } from './blocks';
import type { ChartedTable } from './chart';
import { type Columns, type ColumnsOf, columnsOf } from './columns';
import type { Grid } from './grid';
import type { Looks } from './looks';
import { columnsBeside, joinRows, type Side } from './pairs';
import type { LaidRow } from './sheet-rows';
import { type Charted, layTable, type TableRows } from './table';

/** Blocks in rows of the sheet, and what charts need of them. */
export interface LaidBlocks {
  readonly rows: LaidRow[];
  readonly tables: Map<string, ChartedTable>;
  readonly charts: { readonly chart: Chart; readonly rows: readonly LaidRow[]; readonly columns: Columns }[];
  lastTable: TableRows;
}

/** All blocks in rows, in their order. */
export function layBlocks(blocks: readonly Block[], grid: Grid, looks: Looks, language: Language): LaidBlocks {
  const laid: LaidBlocks = { rows: [], tables: new Map(), charts: [], lastTable: { all: [], starts: [] } };
  const { sides } = grid;
  blocks.forEach((block, at) => {
    const side = sides[at] ?? null;
    const columns = columnsBeside(side, columnsOf(grid.edges, grid.ends[at] ?? null));
    const charted = chartedAt(at, sides, blocks);
    if (side === 'right' && block.kind === 'table') {
      layBeside(block, columns, looks, laid, charted);
      return;
    }
    if (side === 'right' && block.kind === 'charts') {
      layChartBeside(block, columns, laid, blocks);
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

/** Whether charts lie over the table at a place among the blocks, or another table shares its rows. */
function chartedAt(at: number, sides: readonly Side[], blocks: readonly Block[]): Charted {
  const table = blocks[at];
  const isCharted = table?.kind === 'table' && blocks.some((block) => block.kind === 'charts' && block.charts.some((chart) => chart.table === table.id));
  return isCharted ? 'own' : (sides[at] ?? null) === null ? 'no' : 'beside';
}

/** Bars of a chart, one for each row and series. */
function barsOf({ table, series }: Chart, blocks: readonly Block[]): number {
  const charted = blocks.findLast((block) => block.kind === 'table' && block.id === table);
  return charted?.kind === 'table' ? charted.rows.filter(({ role }) => role === 'plain').length * series.length : 0;
}

/** A table in the rows of the one before. */
function layBeside(table: Table, columns: ColumnsOf, looks: Looks, laid: LaidBlocks, charted: Charted): void {
  const { all, starts } = joinRows(laid.lastTable, layTable(table, columns, looks, charted));
  laid.tables.set(table.id, { table, columns, starts });
  for (const row of all.slice(laid.lastTable.all.length)) laid.rows.push(row);
}

/** A chart in the rows of the table before, and in further ones where those are too few for it. */
function layChartBeside(block: Charts, columns: ColumnsOf, laid: LaidBlocks, blocks: readonly Block[]): void {
  const { rows, places } = layCharts(block, columns, (chart) => barsOf(chart, blocks));
  const own = laid.lastTable.all;
  let lacking = rows.reduce((sum, { height }) => sum + height, 0) - own.reduce((sum, { height }) => sum + height, 0);
  const more: LaidRow[] = [];
  for (const row of rows) {
    if (lacking <= 0) break;
    more.push(row);
    lacking -= row.height;
  }
  const area = [...own, ...more];
  for (const row of area.slice(0, -1)) if (row.keep === 'no') row.keep = 'wish';
  for (const row of more) laid.rows.push(row);
  laid.charts.push(...places.map((place) => ({ ...place, rows: area })));
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
