import { sidesOf } from '../../engine/money-sides';
import { type Translate, translator } from '../../texts';
import type { Block, Document, Row } from '../document';
import type { DocumentSpec, ReportInput } from '../input';
import { named } from '../leaf-cells';
import { stateProgrammeName } from '../pira/pira-names';
import { fundedObjectives, type Programme, programmesOf } from './programme-list';
import { ProgrammeMoney } from './programme-money';
import { ScorecardContext } from '../scorecard/scorecard-context';
import { ScorecardTable } from '../scorecard/scorecard-table';
import { sheetNames } from '../sheet-names';
import { stampOf } from '../stamp';
import { distinct } from '../structure';
import { lineIn, proseIn } from '../table-text';

/** Schede programma: one per programme, what it was for, what it had and spent, what came of it. */
export const programmeSheets: DocumentSpec = { kind: 'programma', needs: ['Programmi'], build };

function build(input: ReportInput): readonly Document[] {
  const { model, money } = input;
  const t = translator(model.parameters.language);
  const stamp = stampOf(input);
  const sides = sidesOf(money.totals, money.budget, 'programma');
  const amounts = new ProgrammeMoney(input, t);
  const programmes = programmesOf(input).filter((one) => saysSomething(one, input) || amounts.hasMoney(one, sides.get(one.code) ?? []));
  if (programmes.length === 0) return [];
  const ids = distinct(programmes.map(({ code }) => `programma:${code}`));
  const sheets = sheetNames(programmes.map(({ code, name }) => t('documenti.sheets.programma', { name: code === '' ? name : code })));
  const context = new ScorecardContext(input);
  const funded = fundedObjectives(input);
  return programmes.map((programme, i): Document => ({
    id: ids[i] ?? '',
    kind: 'programma',
    sheet: sheets[i] ?? '',
    title: t('documenti.titles.programma', { name: named(programme.code, programme.name || stateProgrammeName(programme.code, t)) }),
    stamp,
    blocks: [
      ...amounts.blocks(programme, sides.get(programme.code) ?? []),
      ...narratives(programme, input, t),
      objectives(programme, context, funded.get(programme.code) ?? []),
    ],
  }));
}

const TEXTS = ['expectedResults', 'impact', 'services'] as const;

/** Somebody ties objectives or texts to it. */
function saysSomething({ row, objectives: own }: Programme, { views }: ReportInput): boolean {
  return own.length > 0 || (row !== null && TEXTS.some((key) => proseIn(views.Programmi, row, key) !== ''));
}

/** The programme's own texts; one that only its objectives have stands under their lines. Only a programme with objectives is asked for those that are missing. */
function narratives({ row, objectives: own }: Programme, { views, model }: ReportInput, t: Translate): readonly Block[] {
  const rows = own.map((position) => model.objectives[position]?.at.row ?? -1);
  const written = (label: string, text: string, key: (typeof TEXTS)[number]): Block[] => {
    if (text === '' && own.length === 0) return [];
    const link = row !== null && views.Programmi !== undefined ? { link: views.Programmi.ref(row, key) } : {};
    return [{ kind: 'narrative', label, text: text === '' ? null : text, ...link }];
  };
  const prose = (['expectedResults', 'impact'] as const).flatMap((key): Block[] => {
    const text = row === null ? '' : proseIn(views.Programmi, row, key);
    if (text === '' && rows.some((at) => proseIn(views.Obiettivi, at, key) !== '')) return [];
    return written(t(`documenti.programma.${key}`), text, key);
  });
  const services = row === null ? '' : proseIn(views.Programmi, row, 'services');
  const served = services === '' ? [...new Set(rows.map((at) => lineIn(views.Obiettivi, at, 'service')).filter((name) => name !== ''))].join(', ') : services;
  return [...prose, ...written(t('documenti.programma.services'), served, 'services')];
}

/** Its objectives with their indicators; one that no objective names says which its budget lines name. */
function objectives({ code, objectives: own }: Programme, context: ScorecardContext, funded: readonly string[]): Block {
  const { t } = context;
  const indicators = own.flatMap((objective) => context.membersOf(objective));
  const table = new ScorecardTable(context, { objectives: own, indicators }, { prose: true, resourcesAbove: own.length === 1 });
  const rows = own.flatMap((objective): Row[] => {
    const lines = context.membersOf(objective).flatMap((indicator) => table.indicator(indicator));
    return [...table.objective(objective), ...(lines.length === 0 ? [table.note(t('documenti.noIndicators'), 'missing')] : lines)];
  });
  if (rows.length === 0) return { kind: 'narrative', label: t('documenti.programma.objectives', { code }), text: textWithout(funded, t), tone: 'muted' };
  return { kind: 'table', id: 'obiettivi', caption: t('documenti.programma.objectives', { code }), columns: table.columns, rows, look: 'grid' };
}

const textWithout = (funded: readonly string[], t: Translate): string =>
  funded.length === 0 ? t('documenti.programma.none') : t('documenti.programma.funded', { objectives: funded.join('; ') });
