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
      ...narratives(programme, context),
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
function narratives(programme: Programme, context: ScorecardContext): readonly Block[] {
  const { row, objectives: own } = programme;
  const { input, t } = context;
  const { views, model } = input;
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
  return [...prose, ...written(t('documenti.programma.services'), servicesOf(programme, context), 'services')];
}

/** As the programme says; else the services of its objectives, else the offices of their indicators. */
function servicesOf({ row, objectives: own }: Programme, context: ScorecardContext): string {
  const { views, model } = context.input;
  const services = row === null ? '' : proseIn(views.Programmi, row, 'services');
  if (services !== '') return services;
  const all = (names: readonly string[]): string => [...new Set(names.filter((name) => name !== ''))].join(', ');
  const ofObjectives = all(own.map((position) => lineIn(views.Obiettivi, model.objectives[position]?.at.row ?? -1, 'service')));
  const indicators = own.flatMap((position) => context.membersOf(position));
  return ofObjectives || all(indicators.map((position) => lineIn(views.Indicatori, model.indicators[position]?.at.row ?? -1, 'office')));
}

/** Its objectives with their indicators; one that no objective names says which its budget lines name. */
function objectives(programme: Programme, context: ScorecardContext, funded: readonly string[]): Block {
  const { code, objectives: own } = programme;
  const { t } = context;
  const indicators = own.flatMap((objective) => context.membersOf(objective));
  const above = own.length === 1 ? { above: { resources: false, service: servicesOf(programme, context) } } : {};
  const table = new ScorecardTable(context, { objectives: own, indicators }, { prose: true, ...above });
  const rows = own.flatMap((objective): Row[] => {
    const lines = context.membersOf(objective).flatMap((indicator) => table.indicator(indicator));
    return [...table.objective(objective), ...(lines.length === 0 ? [table.note(t('documenti.noIndicators'), 'missing')] : lines)];
  });
  if (rows.length === 0) return { kind: 'narrative', label: t('documenti.programma.objectives', { code }), text: textWithout(funded, t), tone: 'muted' };
  return { kind: 'table', id: 'obiettivi', caption: t('documenti.programma.objectives', { code }), columns: table.columns, rows, look: 'grid' };
}

const textWithout = (funded: readonly string[], t: Translate): string =>
  funded.length === 0 ? t('documenti.programma.none') : t('documenti.programma.funded', { objectives: funded.join('; ') });
