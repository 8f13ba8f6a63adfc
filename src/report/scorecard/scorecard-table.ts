import { measuresOf } from '../../engine/formula';
import type { Cents } from '../../model/money';
import type { Reading } from '../../model/value';
import { readFlag } from '../../sheets/read-common';
import { type Language, type Translate, translator } from '../../texts';
import { formatPercent } from '../../texts/numbers';
import { amountCell, textCell } from '../cells';
import type { Cell, Column, Row, Tone } from '../document';
import type { ReportInput } from '../input';
import { across, actualCell, leafCells, linkedText, linkTo, meanCells, named, targetCell, type Weight, weightCell, weightsIn } from '../leaf-cells';
import { Remarks } from '../remarks';
import { scorecardLayout, type ScorecardLayout } from './scorecard-layout';
import { type Belonging, byObjective, byPerspective } from '../structure';
import { lineIn } from '../table-text';

/** Lines of perspectives, objectives and indicators, as the report's scorecards print them; each in constant time. */
export class ScorecardTable {
  /** Indicators by objective, those of none last. */
  readonly indicatorsOf: readonly Belonging[];
  private readonly t: Translate;
  private readonly language: Language;
  private readonly remarks: Remarks;
  private readonly layout: ScorecardLayout;
  private readonly weights: Readonly<Record<'perspectives' | 'objectives' | 'indicators', readonly Weight[]>>;
  private readonly programmes = new Map<string, string>();
  /** What objectives say they have, by row. */
  private readonly resources: ReadonlyMap<number, Reading<Cents>>;

  constructor(private readonly input: ReportInput) {
    const { model, views } = input;
    this.language = model.parameters.language;
    this.t = translator(this.language);
    this.remarks = new Remarks(input);
    this.layout = scorecardLayout(input, this.t);
    this.resources = new Map(model.money.resources.flatMap(({ at, of, resources }) => (of === 'obiettivo' ? [[at.row, resources] as const] : [])));
    this.indicatorsOf = byObjective(model);
    const weightsOf = (items: readonly { readonly weight: Weight['reading'] }[], keys: readonly number[]): readonly Weight[] =>
      weightsIn(
        items.map(({ weight }) => weight),
        keys,
      );
    const perspectives = model.perspectives ?? [];
    const objectiveOf = keysOf(this.indicatorsOf, model.indicators.length);
    this.weights = {
      perspectives: weightsOf(perspectives, new Array<number>(perspectives.length).fill(0)),
      objectives: weightsOf(model.objectives, keysOf(byPerspective(model), model.objectives.length)),
      // Those of no objective enter no mean: a blank weight among them is no equal one.
      indicators: weightsOf(model.indicators, objectiveOf).map((weight, i) =>
        objectiveOf[i] === -1 && weight.equal ? { ...weight, equal: false, points: null } : weight,
      ),
    };
    for (const row of views.Programmi?.rows ?? []) {
      const code = lineIn(views.Programmi, row, 'code');
      if (!this.programmes.has(code)) this.programmes.set(code, lineIn(views.Programmi, row, 'name'));
    }
  }

  get columns(): readonly Column[] {
    return this.layout.columns;
  }

  /** Indicators that belong to no objective. */
  get looseIndicators(): readonly number[] {
    return this.indicatorsOf[this.indicatorsOf.length - 1]?.members ?? [];
  }

  /** The line of a perspective, or of what belongs to none. */
  perspective(position: number | null): Row {
    const { model, results } = this.input;
    const perspective = position === null ? undefined : model.perspectives?.[position];
    if (position === null || perspective === undefined) return this.title(this.t('documenti.noPerspective'));
    const { at, code, name } = perspective;
    const mean = results.perspectives[position];
    return this.group(named(code, name), null, weightCell(this.weights.perspectives[position], this.t, linkTo(at, 'weight')), mean, linkTo(at, 'code'));
  }

  /** The line of an objective, and under it programme, service and resources; with `prose` its texts, where the programme is known. */
  objective(position: number, prose: boolean): readonly Row[] {
    const { model, results, views } = this.input;
    const objective = model.objectives[position];
    const mean = results.objectives[position];
    if (objective === undefined || mean === undefined) return [];
    const { at } = objective;
    const weight = weightCell(this.weights.objectives[position], this.t, linkTo(at, 'weight'));
    const line = this.group(lineIn(views.Obiettivi, at.row, 'name'), lineIn(views.Obiettivi, at.row, 'code'), weight, mean, linkTo(at, 'achievement'));
    return [line, ...this.context(position, prose), ...(prose ? this.remarks.ofObjective(position).map((remark) => this.note(remark.text, remark.tone)) : [])];
  }

  private group(
    name: string,
    code: string | null,
    weight: Cell,
    mean: { readonly achievement: number | null; readonly coverage: number | null } | undefined,
    link: NonNullable<Cell['link']>,
  ): Row {
    const { model } = this.input;
    const words: Cell[] =
      code === null
        ? [across(1 + this.layout.words, name, { tone: 'strong' })]
        : [linkedText(code, { ...link, column: 'code' }), across(this.layout.words, name)];
    return {
      role: 'group',
      cells: [...words, weight, this.coverage(mean?.coverage ?? null), ...meanCells(mean?.achievement ?? null, model, this.t, link)],
    };
  }

  /** Said only where something is not measured. */
  private coverage(coverage: number | null): Cell {
    if (coverage === null || coverage >= 100) return { content: null, columns: 2 };
    const value = formatPercent(coverage, this.input.model.parameters.decimals, this.language);
    return { content: this.t('documenti.coverage', { value }), columns: 2, tone: 'muted', align: 'right' };
  }

  private context(position: number, inProgramme: boolean): readonly Row[] {
    const at = this.input.model.objectives[position]?.at;
    const text = this.remarks.context(position, inProgramme ? null : (code) => named(code, this.programmes.get(code) ?? ''));
    const amount = at === undefined ? undefined : this.resources.get(at.row);
    if (at === undefined || (text === '' && (amount === undefined || amount.state === 'blank'))) return [];
    const words = across(this.layout.words, text, { tone: 'muted' });
    if (amount === undefined || amount.state === 'blank') return [this.note(text, 'muted')];
    const label: Cell = { content: this.t('documenti.columns.resources'), columns: 3, tone: 'muted', align: 'right' };
    return [{ role: 'note', cells: [{ content: null }, words, label, { ...amountCell(amount, linkTo(at, 'resources'), this.language), columns: 2 }] }];
  }

  /** The line of an indicator, and under it what is said of it. */
  indicator(position: number, prose: boolean): readonly Row[] {
    const { model, results, views } = this.input;
    const result = results.indicators[position];
    if (result === undefined) return [];
    const { indicator, firstTarget, score, expression } = result;
    const { at } = indicator;
    const view = views.Indicatori;
    const { language, t } = this;
    const measures = expression === null ? lineIn(view, at.row, 'formula') : [...new Set(measuresOf(expression).map(({ code }) => code))].join(' / ');
    const typed = indicator.actual.state === 'unreadable' ? indicator.actual.text : indicator.actual.state === 'error' ? indicator.actual.error : '';
    const cells: Cell[] = [
      linkedText(lineIn(view, at.row, 'code'), linkTo(at, 'code')),
      ...(this.layout.hasMeasures ? [textCell(measures)] : []),
      this.name(at.row),
      ...(this.layout.hasAlgorithms ? [textCell(lineIn(view, at.row, 'algorithm'))] : []),
      weightCell(this.weights.indicators[position], t, linkTo(at, 'weight')),
      actualCell(score.value, score.status, typed, language, t, linkTo(at, indicator.formula !== '' || view?.valueIsTyped ? 'value' : 'actual')),
      targetCell(indicator.target, firstTarget, lineIn(view, at.row, 'scale'), language, t, linkTo(at, 'target')),
      ...leafCells(score.status, score.achievement, model, t, linkTo(at, 'achievement')),
    ];
    return [{ role: 'plain', cells }, ...this.remarks.ofIndicator(position, prose).map(({ text, tone }) => this.note(text, tone))];
  }

  /** PIRA and PTPCT by colour and by word. */
  private name(row: number): Cell {
    const view = this.input.views.Indicatori;
    const text = lineIn(view, row, 'name');
    const marks = (['pira', 'ptpct'] as const).filter((key) => view !== undefined && readFlag(view.cell(row, key)));
    if (marks.length === 0) return textCell(text);
    const words = marks.map((key) => key.toUpperCase()).join(', ');
    return { content: text === '' ? words : `${text} (${words})`, tone: marks[0] as Tone };
  }

  /** A line that opens what belongs to nothing. */
  title(text: string): Row {
    return { role: 'group', cells: [across(this.layout.columns.length, text, { tone: 'strong' })] };
  }

  note(text: string, tone: Tone): Row {
    return { role: 'note', cells: [{ content: null }, across(this.layout.columns.length - 1, text, { tone })] };
  }
}

/** The group of each member; −1 for those of none. */
function keysOf(groups: readonly Belonging[], length: number): readonly number[] {
  const keys = new Array<number>(length).fill(-1);
  for (const { of, members } of groups) for (const member of members) keys[member] = of ?? -1;
  return keys;
}
