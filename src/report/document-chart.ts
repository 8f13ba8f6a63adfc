import type { Language } from '../texts';
import { cellText, figureText } from './cells';
import type { ChartData } from './chart-picture';
import type { Cell, Chart, Document, Table } from './document';
import { seriesColor } from './palette';
import { spread } from './spread';

/** A document's chart as data to draw; null where its table is not there. Linear in the table's rows. */
export function documentChart({ blocks }: Pick<Document, 'blocks'>, chart: Chart, language: Language): ChartData | null {
  const table = blocks.find((block): block is Table => block.kind === 'table' && block.id === chart.table);
  if (table === undefined) return null;
  const rows = filled(table).filter((_, i) => table.rows[i]?.role === 'plain');
  const [first] = chart.series;
  const sample =
    first === undefined ? undefined : rows.map((cells) => cells[first.column]?.content).find((content) => typeof content === 'object' && content !== null);
  return {
    shape: chart.shape,
    labels: rows.map((cells) => textOf(cells[chart.labels], language)),
    series: chart.series.map(({ name, column }, of) => ({
      name,
      values: rows.map((cells) => numberOf(cells[column])),
      colors: rows.map((_, i) => chart.pointColors?.[i] ?? seriesColor(of)),
    })),
    max: chart.max,
    text: (value) => (typeof sample === 'object' && sample !== null ? figureText({ ...sample, n: value }, language) : String(value)),
  };
}

const textOf = (cell: Cell | undefined, language: Language): string => (cell === undefined ? '' : cellText(cell, language));

function numberOf(cell: Cell | undefined): number | null {
  const content = cell?.content ?? null;
  return typeof content === 'object' && content !== null ? content.n : null;
}

/** The rows with every cell at its column: those that a wider or taller one covers are that one again. */
function filled(table: Table): readonly (readonly Cell[])[] {
  const grid = table.rows.map(() => new Array<Cell>(table.columns.length));
  spread(table).forEach((cells, at) => {
    for (const { cell, column, columns, rows } of cells) for (let row = at; row < at + rows; row += 1) grid[row]?.fill(cell, column, column + columns);
  });
  return grid;
}
