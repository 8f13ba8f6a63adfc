import { CHART_PREFIX, type DrawnArea, type DrawnChart } from '../../sheets/drawing';
import type { Chart, Table } from '../document';
import { seriesColor } from '../palette';
import { spread } from '../spread';
import { formatOf } from './cell-look';
import type { Columns, ColumnsOf } from './columns';
import type { LaidRow } from './sheet-rows';

/** A table on the sheet, as charts refer to it. */
export interface ChartedTable {
  readonly table: Table;
  readonly columns: ColumnsOf;
  readonly starts: readonly LaidRow[];
}

/** A chart over the cells of its table, from its first plain row to its last; null where there are none to draw. */
export function drawChart(chart: Chart, area: DrawnArea, { table, columns, starts }: ChartedTable, rowOf: ReadonlyMap<LaidRow, number>): DrawnChart | null {
  const plain = table.rows.flatMap(({ role }, at) => {
    const start = starts[at];
    const row = start === undefined ? undefined : rowOf.get(start);
    return role === 'plain' && row !== undefined ? [{ at, row }] : [];
  });
  const [first, last] = [plain[0], plain.at(-1)];
  if (first === undefined || last === undefined) return null;
  const column = (at: number): DrawnArea => ({ top: first.row, bottom: last.row, left: columns(at, 1).left, right: columns(at, 1).left });
  const series = chart.series.filter(({ column: at }) => table.columns[at] !== undefined);
  return {
    name: `${CHART_PREFIX}${chart.id}`,
    shape: chart.shape,
    title: chart.title,
    alt: chart.alt,
    area,
    labels: column(chart.labels),
    series: series.map(({ name, column: at }, rank) => {
      const color = seriesColor(rank);
      return { name, values: column(at), color, pointColors: pointColors(chart, plain, first.row, last.row, color) };
    }),
    format: formatOfColumn(table, first.at, series[0]?.column ?? 0),
    max: chart.max,
  };
}

function pointColors(
  { pointColors: colors }: Chart,
  plain: readonly { readonly row: number }[],
  first: number,
  last: number,
  otherwise: string,
): readonly string[] | null {
  if (colors === null) return null;
  const all = Array.from({ length: last - first + 1 }, () => otherwise);
  plain.forEach(({ row }, at) => (all[row - first] = colors[at] ?? otherwise));
  return all;
}

function formatOfColumn(table: Table, row: number, column: number): string {
  const placed = spread({ columns: table.columns, rows: table.rows.slice(row, row + 1) })[0]?.find((cell) => cell.column === column);
  if (placed === undefined) return 'General';
  const { content } = placed.cell;
  if (content === null || typeof content === 'string') return formatOf(placed.cell);
  // Cents say nothing on an axis, and its figures would run into each other with words.
  const { n, as, decimals, signed } = content;
  return as === 'money' ? '#,##0"\u00a0€"' : formatOf({ content: { n, as, decimals, ...(signed === undefined ? {} : { signed }) } });
}

/** The rows and columns of the sheet that a chart lies on. */
export function chartArea(rows: readonly LaidRow[], { left, right }: Columns, rowOf: ReadonlyMap<LaidRow, number>): DrawnArea {
  const places = rows.flatMap((row) => rowOf.get(row) ?? []);
  return { top: Math.min(...places), bottom: Math.max(...places), left, right };
}
