import { moneyOverview } from '../../engine/money-overview';
import { translator } from '../../texts';
import { rateDecimals } from '../../texts/numbers';
import { type BudgetShape, budgetHeaders, shapeOf } from './budget-columns';
import { type BudgetGroup, type BudgetLevel, levelsOf, wholeOf, withoutRepeats } from './budget-levels';
import { natureSection, sectionBlocks, sideFigures, spendingSection } from './budget-overview';
import { type BudgetLook, codedRows, totalRow, unspentRows } from './budget-rows';
import { declaredBlocks } from './declared-table';
import type { Block, Document, Table } from '../document';
import type { DocumentSpec, ReportInput } from '../input';
import { plainStamp } from '../stamp';
import { type SilentProgramme, silentProgrammes, spokenOf, type UnspentProgramme, unspentProgrammes } from './unspent-programmes';

/** The money budgeted against the money spent, by nature and by every level that the budget has. */
export const resourceOverview: DocumentSpec = {
  kind: 'risorse',
  needs: ['Budget'],
  build: (input) => {
    const overview = moneyOverview(input);
    const whole = wholeOf(input);
    if (overview === null || whole === undefined) return [];
    const look = budgetLook(input);
    const { t, language } = look;
    if (look.shape.columns.length === 0) return [];
    const document: Document = {
      id: 'risorse',
      kind: 'risorse',
      sheet: t('documenti.risorse.sheet'),
      title: t('documenti.risorse.title'),
      stamp: plainStamp(input),
      blocks: [
        sideFigures(overview.sides, spokenOf(input, t), look.decimals, t),
        ...budgetBlocks(whole, input, look),
        ...declaredBlocks(overview, input.money.declared, language, t),
      ],
    };
    return [document];
  },
};

/** How this budget is shown in all documents. */
export function budgetLook({ money, model: { parameters } }: ReportInput): BudgetLook {
  const { language } = parameters;
  return { shape: shapeOf(money.totals, money.budget), decimals: rateDecimals(parameters), language, t: translator(language) };
}

/** What says nothing that another table says stays away: a single nature, and a level one to one with a larger one. */
function budgetBlocks(whole: BudgetGroup, input: ReportInput, look: BudgetLook): Block[] {
  const { shape, t } = look;
  const levels = levelsOf(input, t);
  const top = levels.find(({ groups }) => groups.length > 1);
  const unspent = [...unspentProgrammes(input), ...silentProgrammes(input)];
  const of = (level: BudgetLevel): readonly (UnspentProgramme | SilentProgramme)[] => (level.level === 'programma' ? unspent : []);
  const spending = top === undefined ? null : spendingSection(top, whole, of(top), look);
  const details = withoutRepeats(levels).filter((level) => level !== top || spending === null || !repeats(top.groups, shape));
  return [
    ...[natureSection(whole, look), spending].flatMap((section) => (section === null ? [] : sectionBlocks(section))),
    ...details.flatMap((level): Block[] => [
      { kind: 'heading', level: 1, text: t(`documenti.risorse.byLevel.${level.level}`) },
      levelTable(level, whole, level === top && spending !== null ? [] : of(level), look),
    ]),
  ];
}

/** Every code has one nature, which it spends: its table would say again what the overview says. */
function repeats(groups: readonly BudgetGroup[], { managements }: BudgetShape): boolean {
  return managements.length === 0 && groups.every(({ totals, sides }) => totals.length === 1 && sides[0]?.kind === 'spending');
}

function levelTable(
  { level, groups, isPartition }: BudgetLevel,
  whole: BudgetGroup,
  unspent: readonly (UnspentProgramme | SilentProgramme)[],
  look: BudgetLook,
): Table {
  const { t, shape } = look;
  const isNamed = [...groups, ...unspent].some(({ code, name }) => code !== '' && name !== '');
  const words = isNamed ? 3 : 2;
  const totals =
    isPartition && groups.length > 1 ? whole.sides.map((side) => totalRow(whole, side, t(`documenti.risorse.totals.${side.kind}`), words, look)) : [];
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
    rows: [...groups.flatMap((group) => codedRows(group, isNamed, look)), ...totals, ...unspentRows(unspent, words, look)],
  };
}
