import type { Language } from '../texts';
import { cellText, figureText } from './cells';
import type { ChartData } from './chart-picture';
import type { Cell, Chart, Document, Row, Table } from './document';
import { seriesColor } from './palette';

/** A document's chart as data to draw; null where its table is not there. Linear in the table's rows. */
export function documentChart({ blocks }: Pick<Document, 'blocks'>, chart: Chart, language: Language): ChartData | null {
  const table = blocks.find((block): block is Table => block.kind === 'table' && block.id === chart.table);
  if (table === undefined) return null;
  const grid = filled(table);
  const rows = grid.filter(({ role }) => role === 'plain').map(({ cells }) => cells);
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
function filled({ rows }: Table): { role: Row['role']; cells: Cell[] }[] {
  const hanging = new Map<number, { cell: Cell; left: number }>();
  return rows.map(({ role, cells }) => {
    const line: Cell[] = [];
    const cover = (): void => {
      for (let held = hanging.get(line.length); held !== undefined; held = hanging.get(line.length)) {
        if (held.left === 1) hanging.delete(line.length);
        else hanging.set(line.length, { ...held, left: held.left - 1 });
        line.push(held.cell);
      }
    };
    for (const cell of cells) {
      cover();
      for (let column = 0; column < (cell.columns ?? 1); column += 1) {
        if ((cell.rows ?? 1) > 1) hanging.set(line.length, { cell, left: (cell.rows ?? 1) - 1 });
        line.push(cell);
      }
    }
    cover();
    return { role, cells: line };
  });
}
