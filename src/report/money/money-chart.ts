import type { Language, Translate } from '../../texts';
import { cellText } from '../cells';
import type { Block, Chart, Series, Table } from '../document';

/** More rows than these make a picture nobody can read. */
const MOST_ROWS = 12;
/** Figures that the description of a picture names. */
const MOST_NAMED = 6;

interface Wanted {
  readonly table: Table;
  readonly title: string;
  readonly series: readonly Series[];
  readonly shape: Chart['shape'];
  readonly pointColors?: readonly string[];
  readonly max?: number;
}

/** A chart of a table's plain rows, which its first column names; none where there are too few or too many to compare, or nothing to draw. */
export function chartOf({ table, title, series, shape, pointColors, max }: Wanted, language: Language, t: Translate): Block[] {
  const rows = table.rows.filter(({ role }) => role === 'plain');
  if (rows.length < 2 || rows.length > MOST_ROWS) return [];
  const drawn = series.filter(({ column }) => rows.some(({ cells }) => typeof cells[column]?.content === 'object' && cells[column].content !== null));
  if (drawn.length === 0) return [];
  const named = rows.slice(0, MOST_NAMED).map(({ cells }) => {
    const figures = drawn.flatMap(({ name, column }) => {
      const text = cells[column] === undefined ? '' : cellText(cells[column], language);
      return text === '' ? [] : [drawn.length === 1 ? text : `${name} ${text}`];
    });
    return `${cells[0] === undefined ? '' : cellText(cells[0], language)}: ${figures.join(', ')}`;
  });
  const others = rows.length - named.length;
  const values = [...named, ...(others > 0 ? [t('documenti.chartOthers', { count: others })] : [])].join('; ');
  const alt = t('documenti.chartSays', { title, values });
  return [
    {
      kind: 'charts',
      charts: [{ id: `grafico-${table.id}`, shape, title, alt, table: table.id, labels: 0, series: drawn, pointColors: pointColors ?? null, max: max ?? null }],
    },
  ];
}
