import { WHOLE } from '../../engine/budget';
import { type MoneySide, sidesOf } from '../../engine/money-sides';
import type { Translate } from '../../texts';
import { formatEuro, rateDecimals } from '../../texts/numbers';
import { moneyCell, percentCell } from '../cells';
import type { Cell, Figures } from '../document';
import type { ReportInput } from '../input';
import { linkTo } from '../leaf-cells';
import { spokenOf } from '../money/unspent-programmes';

/** What the whole organisation spent of what it could, and what came in; the sides that the budget has. */
export function moneyFigures(input: ReportInput, t: Translate): Readonly<Partial<Record<MoneySide['kind'], Figures['figures'][number]>>> {
  const { model, money } = input;
  const spoken = spokenOf(input, t);
  const sides = sidesOf(money.totals, money.budget, 'ente').get(WHOLE) ?? [];
  const first = model.money.lines[0];
  const more: Omit<Cell, 'content'> = first === undefined ? {} : { link: linkTo(first.at, 'actual') };
  const { language } = model.parameters;
  const figure = ({ kind, rate, available, actual, isUnknown }: MoneySide): Figures['figures'][number] => {
    if (isUnknown) return { label: t(`documenti.sintesi.${kind}`), cell: { content: t('documenti.programma.unknown'), tone: 'errore', ...more }, note: null };
    if (rate === null || available === null || actual === null) {
      return {
        label: t(`documenti.sintesi.${kind}`),
        cell: moneyCell(available ?? actual, more),
        note: t(`documenti.sintesi.${available === null ? 'actual' : 'available'}`),
      };
    }
    const spent = t('documenti.sintesi.spent', { actual: formatEuro(actual / 100, language), available: formatEuro(available / 100, language) });
    const note = [spent, ...(kind === 'spending' && spoken !== null ? [spoken] : [])].join('; ');
    return { label: t(`documenti.sintesi.${kind}Rate`), cell: percentCell(rate, rateDecimals(model.parameters), more), note };
  };
  return Object.fromEntries(sides.map((side) => [side.kind, figure(side)]));
}
