import type { MoneyResults } from '../engine/money';
import type { Cents } from '../model/money';
import type { Model } from '../model/model';
import type { Translate } from '../texts';
import { rateDecimals } from '../texts/numbers';
import type { CellStyle } from './book';
import { declaredText, itemText } from './money-outcome';
import { achievementColumns, column, type Output, percentFormat } from './outputs';
import type { Views } from './views';

const MONEY: CellStyle = { format: '#,##0.00' };
const PLAIN: CellStyle = {};

/** Results of the money side to the (out) columns of the tables that are there. */
export function moneyOutputs(views: Views, model: Model, money: MoneyResults, t: Translate): readonly Output[] {
  return [
    ...budgetOutputs(views, model, money),
    ...declaredOutputs(views, model, money, t),
    ...statementOutputs(views, model, money, t),
    ...channelOutputs(views, model, money),
  ];
}

function budgetOutputs({ Budget: view }: Views, model: Model, { lines }: MoneyResults): Output[] {
  if (view === undefined) return [];
  const percent: CellStyle = { format: percentFormat(rateDecimals(model.parameters)) };
  const variances = lines.map(({ line, variance }) => ({ row: line.at.row, value: euro(variance) }));
  const rates = lines.map(({ line, rate }) => ({ row: line.at.row, value: rate === null ? null : rate / 100 }));
  return [column(view, 'variance', variances, MONEY), column(view, 'achievement', rates, percent)];
}

function declaredOutputs({ TotaliDichiarati: view }: Views, model: Model, { declared }: MoneyResults, t: Translate): Output[] {
  if (view === undefined) return [];
  const { language } = model.parameters;
  const row = (result: MoneyResults['declared'][number]): number => result.total.at.row;
  return [
    column(
      view,
      'computed',
      declared.map((result) => ({ row: row(result), value: euro(result.computed) })),
      MONEY,
    ),
    column(
      view,
      'difference',
      declared.map((result) => ({ row: row(result), value: euro(result.difference) })),
      MONEY,
    ),
    column(
      view,
      'outcome',
      declared.map((result) => ({ row: row(result), value: declaredText(result, language, t) })),
      PLAIN,
    ),
  ];
}

function statementOutputs({ Bilancio: view }: Views, model: Model, { statement }: MoneyResults, t: Translate): Output[] {
  if (view === undefined) return [];
  const { columns, items } = statement;
  const texts = items.map((item) => ({ row: item.row.at.row, value: itemText(item, columns, model.parameters.language, t) || null }));
  const variances = items.map(({ row, variance, isIndex }) => ({ row: row.at.row, value: variance, ...(isIndex ? { style: RATIO } : {}) }));
  return [column(view, 'variance', variances, MONEY), column(view, 'outcome', texts, PLAIN)];
}

const RATIO: CellStyle = { format: '0.0000' };

function channelOutputs({ Canali: view }: Views, model: Model, { channels }: MoneyResults): Output[] {
  if (view === undefined) return [];
  const percent: CellStyle = { format: percentFormat(model.parameters.decimals) };
  const row = ({ channel }: MoneyResults['channels'][number]): number => channel.at.row;
  return [
    column(
      view,
      'change',
      channels.map((result) => ({ row: row(result), value: result.change === null ? null : result.change / 100 })),
      percent,
    ),
    ...achievementColumns(
      view,
      model,
      channels.map((result) => ({ row: row(result), achievement: result.score.achievement })),
      percent,
    ),
    column(
      view,
      'presence',
      channels.map((result) => ({ row: row(result), value: result.presence })),
      PLAIN,
    ),
  ];
}

function euro(cents: Cents | null): number | null {
  return cents === null ? null : cents / 100;
}
