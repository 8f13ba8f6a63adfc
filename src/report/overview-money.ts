import { WHOLE } from '../engine/budget';
import { sidesOf } from '../engine/money-sides';
import { translator } from '../texts';
import { moneyCell, percentCell, textCell } from './cells';
import type { Cell, Row, Table } from './document';
import type { ReportInput } from './input';
import { linkTo } from './leaf-cells';

/** Decimals of a spending rate: 100,65 % is shown as such. */
const RATE_DECIMALS = 2;

/** What the whole organisation could spend and spent, and what came in; null where there is no budget. */
export function moneySummary({ model, money }: ReportInput): Table | null {
  const sides = sidesOf(money.totals, money.budget, 'ente').get(WHOLE) ?? [];
  const first = model.money.lines[0];
  if (sides.length === 0 || first === undefined) return null;
  const t = translator(model.parameters.language);
  const rows = sides.map(({ kind, available, actual, rate, isUnknown }): Row => {
    const sum = (cents: number | null): Cell =>
      cents === null && isUnknown ? { content: t('documenti.programma.unknown'), tone: 'errore', align: 'right' } : moneyCell(cents);
    const link = linkTo(first.at, 'actual');
    return { role: 'plain', cells: [textCell(t(`documenti.sintesi.${kind}`), { link }), sum(available), sum(actual), percentCell(rate, RATE_DECIMALS)] };
  });
  return {
    kind: 'table',
    id: 'denaro',
    caption: t('documenti.sintesi.money'),
    columns: [
      { header: t('documenti.columns.item'), width: 40, align: 'left' },
      { header: t('documenti.columns.available'), width: 20, align: 'right' },
      { header: t('documenti.columns.spent'), width: 20, align: 'right' },
      { header: t('documenti.columns.rate'), width: 20, align: 'right' },
    ],
    rows,
    look: 'grid',
  };
}
