import { judgementOf } from '../../engine/band';
import { CentSum } from '../../engine/cents';
import type { Status } from '../../engine/leaf';
import { objectivePositions } from '../../engine/organisation';
import type { Judgement } from '../../model/model';
import type { Translate } from '../../texts';
import { numberCell, percentCell, textCell } from '../cells';
import type { Figures } from '../document';
import { countFindings } from '../finding-list';
import type { ReportInput } from '../input';
import { linkTo, meanCells } from '../leaf-cells';
import { piraProgrammes, sumOf as sumOfPira } from '../pira/pira-programmes';
import { knownMoney } from '../pira/pira-summary';
import { unmeasured } from '../unmeasured';
import { moneyFigures } from './overview-money';

type Tile = Figures['figures'][number];

const STATES: readonly Status[] = ['valutato', 'monitoraggio', 'neutralizzato', 'mancante', 'errore'];
const AWAITED: readonly Status[] = ['mancante', 'errore'];
const MEASURABLE: readonly Status[] = ['valutato', ...AWAITED];

/** How the whole stands where something is measured, what the plan holds where nothing is; money where there is a budget; what waits for someone. */
export function overviewTiles(input: ReportInput, t: Translate): Figures {
  const isScored = input.model.indicators.length > 0;
  const { spending, income } = moneyFigures(input, t);
  const own = !isScored ? [] : unmeasured(input) === 'plan' ? ofThePlan(input, spending, t) : [...ofTheWhole(input, t), spending];
  const figures = [...own, ...(isScored ? [] : [spending, income]), waiting(input, t)];
  return { kind: 'figures', figures: figures.filter((figure) => figure !== undefined) };
}

function ofTheWhole(input: ReportInput, t: Translate): readonly Tile[] {
  const { model, results } = input;
  const { achievement, coverage } = results.organisation;
  const first = model.objectives[0];
  const [figure, band] = meanCells(achievement, model, t, first === undefined ? undefined : linkTo(first.at, 'achievement'));
  const judgement = achievement === null ? null : judgementOf(achievement, model.judgements);
  const provisional = achievement !== null && (coverage ?? 0) < 100;
  const joined = (...parts: readonly (string | null)[]): string | null => parts.filter((part) => part !== null).join('; ') || null;
  return [
    {
      label: t('documenti.sintesi.achievement'),
      cell: figure,
      note: joined(typeof band.content === 'string' ? band.content : null, provisional ? provisionalText(input, t) : null),
    },
    {
      label: t('documenti.sintesi.judgement'),
      cell: textCell(judgement?.name ?? t('documenti.unscored')),
      note: joined(judgement === null ? null : rangeText(judgement, model.judgements, t), provisional ? t('documenti.sintesi.provisional') : null),
    },
    { label: t('documenti.sintesi.coverage'), cell: percentCell(coverage, model.parameters.decimals), note: indicatorsText(input, t) },
  ];
}

/** Of how many indicators that enter the means a figure is there. */
function provisionalText(input: ReportInput, t: Translate): string {
  const counts = countStates(input);
  const all = sumOf(counts, MEASURABLE);
  return all === 0 ? t('documenti.sintesi.provisional') : t('documenti.sintesi.provisionalOf', { count: counts.get('valutato') ?? 0, all });
}

/** The whole numbers that a judgement is given for. */
function rangeText({ from }: Judgement, judgements: readonly Judgement[], t: Translate): string {
  const next = judgements.map((one) => one.from).filter((other) => other > from);
  return t('documenti.sintesi.range', { from, to: next.length === 0 ? 100 : Math.min(...next) - 1 });
}

function ofThePlan(input: ReportInput, spending: Tile | undefined, t: Translate): readonly (Tile | undefined)[] {
  const { model } = input;
  const counts = countStates(input);
  return [
    { label: t('documenti.columns.objectives'), cell: numberCell(model.objectives.length, 0), note: null },
    { label: t('documenti.columns.indicators'), cell: numberCell(model.indicators.length, 0), note: null },
    spending ?? writtenResources(input, t),
    { label: t('documenti.sintesi.toMeasure'), cell: numberCell(sumOf(counts, AWAITED), 0), note: waitingNote(counts, t) },
  ];
}

/** How many of those that wait are in error. */
function waitingNote(counts: ReadonlyMap<Status, number>, t: Translate): string {
  const count = counts.get('errore') ?? 0;
  return count === 0 ? t('documenti.sintesi.nothingMeasured') : t('documenti.sintesi.ofWhichFailed', { count });
}

/** What the plan has: as the PIRA sums it, where there is one, else what objectives or programmes say. */
function writtenResources(input: ReportInput, t: Translate): Tile | undefined {
  const { model, views } = input;
  const label = t('documenti.columns.resources');
  const pira = piraProgrammes(input);
  if (pira.length > 0 && sumOfPira(pira) !== 0) return { label, cell: knownMoney(sumOfPira(pira), t), note: t('documenti.sintesi.ofPira') };
  for (const [of, table] of [
    ['obiettivo', 'Obiettivi'],
    ['programma', 'Programmi'],
  ] as const) {
    const written = model.money.resources.filter((one) => one.of === of && one.resources.state !== 'blank');
    const [first] = written;
    if (first === undefined) continue;
    const sum = new CentSum();
    for (const { resources } of written) sum.add(resources);
    const note = t('documenti.sintesi.written', { table: views[table]?.raw.name ?? table });
    return { label, cell: knownMoney(sum.total, t, { link: linkTo(first.at, 'resources') }), note };
  }
  return undefined;
}

/** Indicators by state, those that enter no mean apart: `46 indicatori: 41 valutati, 5 in monitoraggio; altri 5 fuori dalle medie`. */
function indicatorsText(input: ReportInput, t: Translate): string {
  const counts = countStates(input);
  const states = STATES.flatMap((status) => (counts.has(status) ? [t(`documenti.sintesi.counts.${status}`, { count: counts.get(status) ?? 0 })] : []));
  const inside = sumOf(counts, STATES);
  const outside = input.results.indicators.length - inside;
  const own = t('documenti.sintesi.indicators', { count: inside, states: states.join(', ') });
  return outside === 0 ? own : `${own}; ${t('documenti.sintesi.outside', { count: outside })}`;
}

/** States of the indicators that belong to an objective; of all where there are no objectives. */
function countStates({ results, model }: ReportInput): ReadonlyMap<Status, number> {
  const positions = objectivePositions(model);
  const counts = new Map<Status, number>();
  results.indicators.forEach(({ score }, i) => {
    if (positions[i] === -1 && model.objectives.length > 0) return;
    counts.set(score.status, (counts.get(score.status) ?? 0) + 1);
  });
  return counts;
}

const sumOf = (counts: ReadonlyMap<Status, number>, states: readonly Status[]): number => states.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0);

function waiting({ findings }: ReportInput, t: Translate): Tile {
  const { errore, avviso, nota } = countFindings(findings);
  const part = (key: 'errore' | 'avviso' | 'nota' | 'accettato', count: number): string[] =>
    count === 0 ? [] : [t(`documenti.sintesi.gravities.${key}`, { count })];
  const accepted = errore.accepted + avviso.accepted + nota.accepted;
  const parts = [...part('errore', errore.open), ...part('avviso', avviso.open), ...part('nota', nota.open), ...part('accettato', accepted)];
  return {
    label: t('documenti.sintesi.findings'),
    cell: numberCell(errore.open + avviso.open + nota.open, 0),
    note: parts.join(', ') || null,
    audience: 'office',
  };
}
