import type { DeclaredResult } from '../../engine/declared-totals';
import type { MoneyOverview } from '../../engine/money-overview';
import { declaredText } from '../../sheets/money-outcome';
import { type Language, type Translate } from '../../texts';
import { amountCell, moneyCell } from '../cells';
import type { Block, Narrative, Row, Table } from '../document';
import { linkTo } from '../leaf-cells';

/** How the totals that other acts declare stand against the lines, which is the office's own check; none where the workbook declares none. */
export function declaredBlocks(overview: MoneyOverview, all: readonly DeclaredResult[], language: Language, t: Translate): Block[] {
  const { declared, discordant, uncertain } = overview;
  if (declared === 0) return [];
  const shown = new Set([...discordant, ...uncertain]);
  const results = all.filter((result) => shown.has(result));
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: t('documenti.risorse.declared') },
    ...declaredRemark(overview, t),
    ...(shown.size === 0 ? [] : [declaredTable(results, language, t)]),
  ];
  return blocks.map((block): Block => ({ ...block, audience: 'office' }));
}

/** How many declared totals agree with their lines, in a sentence, for the office alone where some do not; none where the workbook declares none. */
export function declaredRemark(overview: MoneyOverview | null, t: Translate): Narrative[] {
  if (overview === null || overview.declared === 0) return [];
  const { declared, discordant, uncertain } = overview;
  const remarks = [
    ...(discordant.length > 0 ? [t('riepilogo.declaredDiffer', { count: discordant.length, all: declared })] : []),
    ...(uncertain.length > 0 ? [t('riepilogo.declaredUncertain', { count: uncertain.length })] : []),
  ];
  if (remarks.length === 0) return [{ kind: 'narrative', label: null, text: t('riepilogo.declaredHold', { count: declared }) }];
  return [{ kind: 'narrative', label: null, text: remarks.join(' '), tone: 'errore', audience: 'office' }];
}

function declaredTable(results: readonly DeclaredResult[], language: Language, t: Translate): Table {
  const head = (key: 'level' | 'code' | 'nature' | 'management' | 'column' | 'amount' | 'computed' | 'difference' | 'outcome'): string =>
    t(`documenti.risorse.declaredColumns.${key}`);
  return {
    kind: 'table',
    id: 'dichiarati',
    caption: null,
    look: 'grid',
    columns: [
      { header: head('level'), width: 10, align: 'left' },
      { header: head('code'), width: 12, align: 'left' },
      { header: head('nature'), width: 18, align: 'left' },
      { header: head('management'), width: 12, align: 'left' },
      { header: head('column'), width: 12, align: 'left' },
      { header: head('amount'), width: 15, align: 'right' },
      { header: head('computed'), width: 15, align: 'right' },
      { header: head('difference'), width: 15, align: 'right' },
      { header: head('outcome'), width: 30, align: 'left' },
    ],
    rows: results.map((result) => declaredRow(result, language, t)),
  };
}

function declaredRow(result: DeclaredResult, language: Language, t: Translate): Row {
  const { total, computed, difference, state } = result;
  const declared = amountCell(total.amount, linkTo(total.at, 'amount'), language);
  return {
    role: 'plain',
    cells: [
      { content: total.level === null ? null : t(`documenti.risorse.levels.${total.level}`) },
      { content: total.level === 'ente' || total.code === '' ? null : total.code },
      { content: total.natureText === '' ? null : total.natureText },
      { content: total.management === null ? null : t(`documenti.risorse.managements.${total.management}`) },
      { content: t(`documenti.risorse.columns.${total.column}`) },
      declared,
      moneyCell(computed),
      moneyCell(difference),
      { content: declaredText(result, language, t), tone: state === 'blank' ? 'avviso' : 'errore' },
    ],
  };
}
