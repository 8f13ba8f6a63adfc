import type { ItemResult, StatementResult } from '../../engine/statement';
import type { StatementColumn } from '../../model/budget';
import { displayText } from '../../model/read-cell';
import type { TableView } from '../../sheets/table-view';
import type { Language, Translate } from '../../texts';
import { textCell } from '../cells';
import type { Block, Column, Row, Table } from '../document';
import { chartOf } from './money-chart';
import { outcomeCell, statementCell, varianceCell } from './statement-cells';

/** What the tables of the statement are made of. */
export interface StatementLook {
  readonly statement: StatementResult;
  readonly view: TableView<'Bilancio'> | undefined;
  readonly year: number;
  /** No figure is wrong: what comes of the formulas is the office's own assurance. */
  readonly agrees: boolean;
  readonly language: Language;
  readonly t: Translate;
}

/** Deeper levels than this one stand no further in. */
const DEEPEST = 6;

const MONEY_WIDTH = 15;

/** The level that people wrote beside a row; null where there is none. */
function levelOf({ row }: ItemResult, view: TableView<'Bilancio'> | undefined): number | null {
  if (view === undefined) return null;
  const { value, format } = view.cell(row.at.row, 'level');
  const level = typeof value === 'number' ? value : Number.parseInt(displayText({ value, format }), 10);
  return Number.isFinite(level) ? level : null;
}

/** Rows with all their columns, variance and outcome. `items` are rows of the statement, headings included. */
export function statementTable(id: string, items: readonly ItemResult[], look: StatementLook): Table {
  const { statement, view, t } = look;
  const context = { ...look, columns: statement.columns };
  const levels = items.map((item) => levelOf(item, view));
  const first = levels.reduce<number>((least, level) => Math.min(least, level ?? least), Infinity);
  const hasVariance = items.some(({ variance }) => variance !== null);
  const hasOutcome = items.some(({ row }) => row.formula !== '');
  const money = (header: string): Column => ({ header, width: MONEY_WIDTH, align: 'right' });
  const audience = look.agrees ? ({ audience: 'office' } as const) : {};
  const columns: Column[] = [
    { header: t('documenti.bilancio.columns.code'), width: 11, align: 'left' },
    { header: t('documenti.bilancio.columns.description'), width: 44, align: 'left' },
    ...statement.columns.map(({ header }) => money(header)),
    ...(hasVariance ? [money(t('documenti.bilancio.columns.variance'))] : []),
    ...(hasOutcome ? [{ header: t('documenti.bilancio.columns.outcome'), width: 26, align: 'left' as const, ...audience }] : []),
  ];
  const rows = items.map((item, i): Row => {
    const { row } = item;
    const code = textCell(row.code, { link: { table: row.at.table, row: row.at.row, column: 'code' } });
    const level = levels[i] ?? null;
    const indent = level === null || level <= first ? {} : { indent: Math.min(DEEPEST, level - first) };
    if (isHeading(item)) return { role: 'group', cells: [code, textCell(row.description, { columns: columns.length - 1, ...indent })] };
    const figures = statement.columns.map((_, column) => statementCell(item, column, context));
    const variance = hasVariance ? [varianceCell(item)] : [];
    const outcome = hasOutcome ? [outcomeCell(item, context)] : [];
    const role = row.formula !== '' && !item.isIndex ? 'total' : 'plain';
    return { role, cells: [code, textCell(row.description, indent), ...figures, ...variance, ...outcome] };
  });
  return { kind: 'table', id, caption: null, look: 'grid', columns, rows };
}

function isHeading({ row }: ItemResult): boolean {
  return row.formula === '' && row.figures.every(({ state }) => state === 'blank');
}

/** The totals of the highest level with the columns to compare, and their picture; none where there are no two of them. */
export function mainTotals(look: StatementLook): Block[] {
  const { statement, view, t, language } = look;
  const totals = statement.items.filter(({ row, isIndex }) => row.formula !== '' && !isIndex);
  const highest = totals.reduce((least, item) => Math.min(least, levelOf(item, view) ?? Infinity), Infinity);
  const chosen = totals.filter((item) => (levelOf(item, view) ?? Infinity) === highest);
  const compared = comparedColumns(look);
  if (chosen.length < 2 || compared.length === 0) return [];
  const hasVariance = chosen.some(({ variance }) => variance !== null);
  const table: Table = {
    kind: 'table',
    id: 'totali',
    caption: null,
    look: 'grid',
    columns: [
      { header: t('documenti.bilancio.columns.code'), width: 50, align: 'left' },
      ...compared.map((column): Column => ({ header: statement.columns[column]?.header ?? '', width: 20, align: 'right' })),
      ...(hasVariance ? [{ header: t('documenti.bilancio.columns.variance'), width: 20, align: 'right' as const }] : []),
    ],
    rows: chosen.map((item) => ({
      role: 'plain',
      cells: [
        textCell(item.row.description || item.row.code),
        ...compared.map((column) => statementCell(item, column, { ...look, columns: statement.columns })),
        ...(hasVariance ? [varianceCell(item)] : []),
      ],
    })),
  };
  const title = t('documenti.bilancio.main');
  const series = compared.map((column, i) => ({ name: statement.columns[column]?.header ?? '', column: i + 1 }));
  return [{ kind: 'heading', level: 1, text: title }, table, ...chartOf({ table, title, series, shape: 'bars' }, language, t)];
}

/** What is set against what: the year's budget (as revised, where it was) and its actual, else the year before and the year, else the last two columns. */
function comparedColumns({ statement: { columns, items }, year }: StatementLook): number[] {
  const filled = (column: number): boolean => items.some(({ figures }) => figures[column]?.value.kind === 'number');
  const at = (kind: StatementColumn['kind'], of: number): number | null => {
    const column = columns.findIndex((one) => one.kind === kind && one.year === of);
    return column >= 0 && filled(column) ? column : null;
  };
  const pairs = [
    [at('revised', year) ?? at('budget', year), at('actual', year)],
    [at('year', year - 1), at('year', year)],
  ];
  const pair = pairs.find((one) => one.every((column) => column !== null));
  if (pair !== undefined) return pair.filter((column) => column !== null);
  return columns.flatMap((_, column) => (filled(column) ? [column] : [])).slice(-2);
}
