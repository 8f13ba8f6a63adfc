import { documentChart } from './document-chart';
import type { Block, Chart, Document, Table } from './document';

/** A document without charts of nothing: they would leave a hole on the page, and a number that no figure bears. Linear. */
export function withDrawableCharts(document: Document): Document {
  const tables = new Map(document.blocks.flatMap((block) => (block.kind === 'table' ? [[block.id, block] as const] : [])));
  const blocks = document.blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'charts') return [block];
    const charts = block.charts.filter((chart) => canDraw(chart, tables.get(chart.table)));
    return charts.length === 0 ? [] : [{ ...block, charts }];
  });
  return { ...document, blocks };
}

/** Whether a chart has rows, labels and values to draw. A series is one range: rows of another role among its own would become points. */
function canDraw(chart: Chart, table: Table | undefined): boolean {
  if (table === undefined) return false;
  const { labels, series } = chart;
  const isKnown = (column: number): boolean => table.columns[column] !== undefined;
  const roles = table.rows.map(({ role }) => role);
  const own = roles.slice(roles.indexOf('plain'), roles.lastIndexOf('plain') + 1);
  const isWhole = roles.includes('plain') && own.every((role) => role === 'plain') && isKnown(labels) && series.some(({ column }) => isKnown(column));
  if (!isWhole) return false;
  const values = documentChart({ blocks: [table] }, chart, 'it')?.series.flatMap(({ values: of }) => of) ?? [];
  return values.some((value) => value !== null);
}
