import type { DeclaredResult } from '../engine/declared-totals';
import type { Computed } from '../engine/formula';
import type { ItemFigure, ItemResult } from '../engine/statement';
import type { StatementColumn } from '../model/budget';
import type { Language, Translate } from '../texts';
import { formatEuro, formatNumber } from '../texts/numbers';

/** Column Esito of TotaliDichiarati: `quadra`, `differenza di −50,00 €` (declared less than the lines), `dichiarato due volte con importi diversi`. */
export function declaredText({ state, difference }: DeclaredResult, language: Language, t: Translate): string {
  return t(`denaro.totali.${state}`, { amount: formatEuro((difference ?? 0) / 100, language) });
}

/**
 * Column Esito of Bilancio over the columns asked for: one word where every typed figure holds, else what each column that
 * does not hold says; empty for a row without formula.
 */
export function itemText(item: ItemResult, columns: readonly StatementColumn[], language: Language, t: Translate, of = columns): string {
  const said = columns.flatMap((column, i) => {
    const figure = item.figures[i];
    if (figure === undefined || figure.state === 'plain' || !of.includes(column)) return [];
    return [{ column, figure, text: figureText(figure, item.isIndex, language, t) }];
  });
  const loud = said.filter(({ figure }) => figure.state !== 'holds' && !isWaiting(figure));
  if (loud.length > 0) {
    if (of.length === 1 || (loud.length === said.length && loud.every(({ text }) => text === loud[0]?.text))) return loud[0]?.text ?? '';
    if (loud.every(({ figure }) => figure.state === 'computed')) {
      const figures = loud.map(({ column, figure }) => `${column.header} ${computedText(figure, item.isIndex, language)}`);
      return t('denaro.bilancio.computed', { figure: figures.join('; ') });
    }
    return loud.map(({ column, text }) => t('denaro.bilancio.inColumn', { column: column.header, text })).join('; ');
  }
  return (said.find(({ figure }) => figure.state === 'holds') ?? said[0])?.text ?? '';
}

/** Nothing typed yet in the rows that the formula reads, or in the year before. */
function isWaiting({ state, computed }: ItemFigure): boolean {
  return state === 'failed' && computed?.kind === 'missing';
}

function figureText(figure: ItemFigure, isIndex: boolean, language: Language, t: Translate): string {
  const { state, computed, difference } = figure;
  switch (state) {
    case 'holds':
    case 'plain':
      return t('denaro.bilancio.holds');
    case 'differs':
      return t('denaro.bilancio.differs', { figure: shown(difference ?? 0, isIndex, language) });
    case 'computed':
      return t('denaro.bilancio.computed', { figure: computedText(figure, isIndex, language) });
    case 'failed':
      return failureText(computed, t);
  }
}

function failureText(computed: Computed | null, t: Translate): string {
  if (computed === null || computed.kind === 'number') return t('denaro.bilancio.unreadableFigure');
  return t(`denaro.bilancio.${computed.kind === 'missing' ? 'missing' : computed.why}`, { code: computed.code });
}

function computedText({ computed }: ItemFigure, isIndex: boolean, language: Language): string {
  return computed?.kind === 'number' ? shown(computed.n, isIndex, language) : '';
}

function shown(n: number, isIndex: boolean, language: Language): string {
  return isIndex ? formatNumber(n, RATIO_DECIMALS, language) : formatEuro(n, language);
}

const RATIO_DECIMALS = 4;
