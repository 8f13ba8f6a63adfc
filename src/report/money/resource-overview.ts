import { moneyOverview } from '../../engine/money-overview';
import { translator } from '../../texts';
import { type BudgetShape, budgetHeaders, shapeOf } from './budget-columns';
import { type BudgetGroup, type BudgetLook, codedRows, groupsAt, natureRows, type Part, partsOf } from './budget-levels';
import { sideFigures, spendingBlocks, comparedSeries } from './budget-overview';
import { declaredBlocks } from './declared-table';
import type { Block, Document, Table } from '../document';
import type { DocumentSpec, ReportInput } from '../input';
import { chartOf } from './money-chart';
import { stampOf } from '../stamp';

/** A spending rate is printed with two decimals (100,65 %), more if the workbook asks for more. */
const RATE_DECIMALS = 2;

/** The money budgeted against the money spent, by nature and by every level that the budget has. */
export const resourceOverview: DocumentSpec = {
  kind: 'risorse',
  needs: ['Budget'],
  build: (input) => {
    const overview = moneyOverview(input);
    const { totals, budget, declared } = input.money;
    const shape = shapeOf(totals, budget);
    if (overview === null || shape.columns.length === 0) return [];
    const { language, decimals } = input.model.parameters;
    const t = translator(language);
    const look: BudgetLook = { shape, budget, decimals: Math.max(RATE_DECIMALS, decimals), t };
    const levels = partsOf(totals).map((level) => ({ level, groups: groupsAt(level, input) }));
    const top = levels.find(({ groups }) => groups.length > 1);
    const document: Document = {
      id: 'risorse',
      kind: 'risorse',
      sheet: t('documenti.risorse.sheet'),
      title: t('documenti.risorse.title'),
      stamp: stampOf(input),
      blocks: [
        sideFigures(overview.sides, look.decimals, t),
        ...wholeBlocks(input, look),
        ...(top === undefined ? [] : spendingBlocks(top.level, top.groups, look, language)),
        ...levels.flatMap(({ level, groups }): Block[] =>
          groups === top?.groups && repeats(groups, shape)
            ? []
            : [{ kind: 'heading', level: 1, text: t(`documenti.risorse.byLevel.${level}`) }, levelTable(level, groups, look)],
        ),
        ...declaredBlocks(overview, declared, language, t),
      ],
    };
    return [document];
  },
};

/** Every code has one nature, which it spends: its table would say again what the overview says. */
function repeats(groups: readonly BudgetGroup[], { managements }: BudgetShape): boolean {
  return managements.length === 0 && groups.every(({ totals, sides }) => totals.length === 1 && sides[0]?.kind === 'spending');
}

/** The organisation's natures, spending first, with their picture. */
function wholeBlocks(input: ReportInput, look: BudgetLook): Block[] {
  const { t, shape } = look;
  const { language } = input.model.parameters;
  const table: Table = {
    kind: 'table',
    id: 'ente',
    caption: null,
    look: 'grid',
    columns: [{ header: t('documenti.risorse.columns.nature'), width: 30, align: 'left' }, ...budgetHeaders(shape, t)],
    // Totals last: a chart draws all that stands between its first row and its last.
    rows: groupsAt('ente', input)
      .flatMap((group) => natureRows(group, look))
      .sort((a, b) => Number(a.role === 'total') - Number(b.role === 'total')),
  };
  const title = t('documenti.risorse.whole');
  const series = comparedSeries(table, shape, t);
  return [{ kind: 'heading', level: 1, text: title }, table, ...chartOf({ table, title, series, shape: 'columns' }, language, t)];
}

function levelTable(level: Part, groups: readonly BudgetGroup[], look: BudgetLook): Table {
  const { t, shape } = look;
  const isNamed = groups.some(({ name }) => name !== '');
  return {
    kind: 'table',
    id: level,
    caption: null,
    look: 'grid',
    columns: [
      { header: t('documenti.risorse.columns.code'), width: 13, align: 'left' },
      ...(isNamed ? [{ header: t('documenti.risorse.columns.name'), width: 34, align: 'left' as const }] : []),
      { header: t('documenti.risorse.columns.nature'), width: 18, align: 'left' },
      ...budgetHeaders(shape, t),
    ],
    rows: groups.flatMap((group) => codedRows(group, isNamed, look)),
  };
}
