import { bandOf } from '../engine/band';
import { ITALIAN_ERRORS } from '../model/cell-error';
import type { CellRef } from '../model/finding';
import type { Model } from '../model/model';
import type { Cents } from '../model/money';
import type { Reading, Value } from '../model/value';
import { type Language, type Translate } from '../texts';
import { formatEuro, formatNumber, formatPercent } from '../texts/numbers';
import { formatValue } from '../texts/value';
import type { Cell, Figure, Tone } from './document';

/** What a cell may have beside its content. */
type More = Omit<Cell, 'content'>;

export function textCell(text: string, more: More = {}): Cell {
  return { content: text === '' ? null : text, ...more };
}

/** Percent points as a figure; an empty cell where there is none. */
export function percentCell(points: number | null, decimals: number, more: More = {}): Cell {
  return { content: points === null ? null : { n: points / 100, as: 'percent', decimals }, align: 'right', ...more };
}

export function numberCell(n: number | null, decimals: number, more: More = {}): Cell {
  return { content: n === null ? null : { n, as: 'number', decimals }, align: 'right', ...more };
}

export function moneyCell(cents: Cents | null, more: More = {}): Cell {
  return { content: cents === null ? null : { n: cents / 100, as: 'money', decimals: 2 }, align: 'right', ...more };
}

/** An error value as Excel shows it to readers of that language: `#RIF!`. */
export function errorText(error: string, language: Language): string {
  return language === 'it' ? (ITALIAN_ERRORS[error] ?? error) : error;
}

/** An amount as it was read: what cannot be read shows as it stands. */
export function amountCell(amount: Reading<Cents>, link: CellRef, language: Language): Cell {
  switch (amount.state) {
    case 'blank':
      return moneyCell(null, { link });
    case 'read':
      return moneyCell(amount.value, { link });
    case 'error':
      return { content: errorText(amount.error, language), tone: 'errore', align: 'right', link };
    case 'unreadable':
      return { content: amount.text, tone: 'errore', align: 'right', link };
  }
}

/** A measured value; yes/no as words. */
export function valueCell(value: Value | null, language: Language, more: More = {}): Cell {
  if (value === null) return { content: null, align: 'right', ...more };
  switch (value.kind) {
    case 'number':
      return { content: { n: value.n, as: value.percent ? 'percent' : 'number', decimals: 2 }, align: 'right', ...more };
    case 'date':
      return { content: { n: value.serial, as: 'date', decimals: 0 }, align: 'right', ...more };
    case 'yesNo':
      return { content: formatValue(value, language), align: 'right', ...more };
  }
}

/** An achievement in percent points in the colour of its band, and beside it a cell with the band's name: colour is never alone. */
export function achievementCells(points: number | null, { bands, parameters }: Model, link?: CellRef): [figure: Cell, band: Cell] {
  const band = points === null ? null : bandOf(points, bands);
  const coloured: More = { ...(band === null ? {} : { band }), ...(link === undefined ? {} : { link }) };
  return [percentCell(points, parameters.decimals, coloured), { content: band?.name ?? null, align: 'center', ...(band === null ? {} : { band }) }];
}

/** What is not there and should be: said, never left out. */
export function missingCell(t: Translate): Cell {
  return { content: t('documenti.missing'), tone: 'missing' satisfies Tone };
}

/** A figure as people read it, for readers that have no number formats. */
export function figureText(figure: Figure, language: Language): string {
  const { before = '', after = '', signed, n } = figure;
  return `${before}${signed && n > 0 ? '+' : ''}${bareText(figure, language)}${after}`;
}

function bareText({ n, as, decimals }: Figure, language: Language): string {
  switch (as) {
    case 'percent':
      return formatPercent(n * 100, decimals, language);
    case 'number':
      return formatNumber(n, decimals, language);
    case 'money':
      return formatEuro(n, language);
    case 'date':
      return formatValue({ kind: 'date', serial: n }, language);
  }
}

/** The content of a cell in words. */
export function cellText({ content }: Cell, language: Language): string {
  return content === null ? '' : typeof content === 'string' ? content : figureText(content, language);
}
