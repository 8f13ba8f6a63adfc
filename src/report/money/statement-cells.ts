import type { ItemFigure, ItemResult } from '../../engine/statement';
import type { StatementColumn } from '../../model/budget';
import { itemText } from '../../sheets/money-outcome';
import type { Language, Translate } from '../../texts';
import { errorText } from '../cells';
import type { Cell } from '../document';

/** Decimals of a ratio that nobody typed. */
const RATIO_DECIMALS = 4;

/** Where a figure of the statement is shown, and in which words. */
interface Context {
  readonly columns: readonly StatementColumn[];
  readonly language: Language;
  readonly t: Translate;
}

/** A row's figure in one column: the typed one, else the computed one; one that its formula does not give is marked. */
export function statementCell(item: ItemResult, column: number, { columns, language, t }: Context): Cell {
  const figure = item.figures[column];
  const typed = item.row.figures[column];
  const name = columns[column]?.name;
  const link = name === undefined ? {} : { link: { table: item.row.at.table, row: item.row.at.row, column: name } };
  if (figure === undefined || typed === undefined) return { content: null };
  if (typed.state === 'error') return { content: errorText(typed.error, language), tone: 'errore', align: 'right', ...link };
  if (typed.state === 'unreadable') return { content: typed.text, tone: 'errore', align: 'right', ...link };
  const { value } = figure;
  if (value.kind === 'missing') return { content: null, align: 'right', ...link };
  if (value.kind === 'failed') return { content: t('documenti.bilancio.notComputable'), tone: 'errore', align: 'right', ...link, missing: 'figure' };
  return { content: amount(value.n, item), align: 'right', ...(figure.state === 'differs' ? { tone: 'errore' } : {}), ...link };
}

/** A row's variance of the current year. */
export function varianceCell(item: ItemResult): Cell {
  return { content: item.variance === null ? null : amount(item.variance, item), align: 'right' };
}

/** Money, or a ratio as it is typed: in percent, or with its decimals. */
function amount(n: number, { isIndex, row }: ItemResult): Cell['content'] {
  if (!isIndex) return { n, as: 'money', decimals: 2 };
  const typed = row.figures.flatMap((figure) => (figure.state === 'read' ? [figure.value] : []));
  const decimals = typed.length === 0 ? RATIO_DECIMALS : Math.max(...typed.map((one) => one.decimals));
  if (typed.some(({ value }) => value.percent)) return { n, as: 'percent', decimals: Math.max(0, decimals - 2) };
  return { n, as: 'number', decimals };
}

/** What the row's formula says of its figures; nothing of a row without formula. */
export function outcomeCell(item: ItemResult, { columns, language, t }: Context): Cell {
  if (item.row.formula === '') return { content: null };
  const speaking = item.figures.filter((figure) => !isSilent(figure));
  if (speaking.length === 0) return { content: null };
  if (speaking.every(({ state }) => state === 'computed')) return { content: t('documenti.bilancio.computed'), tone: 'muted' };
  const isWrong = speaking.some(({ state }) => state === 'differs' || state === 'failed');
  return { content: itemText(item, columns, language, t) || null, tone: isWrong ? 'errore' : 'muted' };
}

/** Nothing typed and nothing to compute from: the figure has nothing to say yet. */
function isSilent({ state, computed }: ItemFigure): boolean {
  return state === 'plain' || (state === 'failed' && computed?.kind === 'missing');
}
