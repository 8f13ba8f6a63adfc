import { moneyOverview } from '../engine/money-overview';
import type { Recalculation } from '../actions/recalculate';
import type { MoneySide } from '../engine/money-sides';
import type { Parameters } from '../model/model';
import { type Translate, translator } from '../texts';
import { formatEuro, formatPercent, rateDecimals } from '../texts/numbers';
import type { Paint } from './summary';

/** Budget, spending and the totals that do not add up, in a few lines; none where the workbook has no money side. */
export function moneyLines(run: Recalculation, paint: Paint): string[] {
  const overview = moneyOverview(run);
  if (overview === null) return [];
  const { parameters } = run.model;
  const t = translator(parameters.language);
  const { sides, declared, discordant, uncertain } = overview;
  const lines = [paint('underline', t('riepilogo.money')), ...sides.map((side) => `  ${sideLine(side, t, parameters, paint)}`)];
  if (discordant.length > 0) lines.push(`  ${paint('red', t('riepilogo.declaredDiffer', { count: discordant.length, all: declared }))}`);
  if (uncertain.length > 0) lines.push(`  ${paint('yellow', t('riepilogo.declaredUncertain', { count: uncertain.length }))}`);
  if (declared > 0 && discordant.length + uncertain.length === 0) lines.push(`  ${t('riepilogo.declaredHold', { count: declared })}`);
  return [...lines, ''];
}

function sideLine({ kind, available, isRevised, actual, isUnknown, rate, isOver }: MoneySide, t: Translate, parameters: Parameters, paint: Paint): string {
  const { language } = parameters;
  const parts: string[] = [];
  if (available !== null) parts.push(t(isRevised ? 'riepilogo.revised' : 'riepilogo.budget', { value: formatEuro(available / 100, language) }));
  if (actual !== null) parts.push(t(kind === 'spending' ? 'riepilogo.spent' : 'riepilogo.received', { value: formatEuro(actual / 100, language) }));
  if (rate !== null) parts.push(paint('bold', formatPercent(rate, rateDecimals(parameters), language)));
  if (isOver) parts.push(paint('red', t('riepilogo.over')));
  if (isUnknown) parts.push(paint('red', t('riepilogo.unknownMoney')));
  return `${t(`riepilogo.${kind}`)}: ${parts.join(', ')}`;
}
