import { readFlag } from '../../sheets/read-common';
import { formatPercent } from '../../texts/numbers';
import { textCell } from '../cells';
import type { Cell, Column, Row, Tone } from '../document';
import type { ReportInput } from '../input';
import { across, actualCell, type Asked, leafCells, linkedText, linkTo, meanCells, named, stateCell, targetCell, weightCell } from '../leaf-cells';
import type { ScorecardContext } from './scorecard-context';
import { noteRow, type Remark } from '../remarks';
import { measuresOfIndicator, type Members, scorecardLayout, type ScorecardLayout } from './scorecard-layout';
import { lineIn } from '../table-text';

type Mark = 'pira' | 'ptpct';
type Mean = { readonly achievement: number | null; readonly coverage: number | null };

/** How a scorecard differs from the others. */
export interface Printed {
  /** Texts that people wrote stand under their lines, programmes are known from the title. */
  readonly prose: boolean;
  /** What of its objectives is told: resources that do not stand above it already, a service unless it is the one that does. */
  readonly above?: { readonly resources: boolean; readonly service: string };
  /** What every indicator in it is: it is not said again at each. */
  readonly mark?: Mark;
  /** Indicators of no objective say that they count in no mean, instead of their weight. */
  readonly looseOutside?: true;
}

/** Lines of perspectives, objectives and indicators, as the report's scorecards print them; each in constant time. */
export class ScorecardTable {
  private readonly input: ReportInput;
  private readonly layout: ScorecardLayout;

  constructor(
    private readonly context: ScorecardContext,
    members: Members,
    private readonly printed: Printed,
  ) {
    this.input = context.input;
    this.layout = scorecardLayout(this.input, members, context.measuresInColumn, context.t);
  }

  get columns(): readonly Column[] {
    return this.layout.columns;
  }

  /** The line of a perspective, or of what belongs to none. */
  perspective(position: number | null): Row {
    const { model, results } = this.input;
    const { t, weights } = this.context;
    const perspective = position === null ? undefined : model.perspectives?.[position];
    if (position === null || perspective === undefined) return this.title(t('documenti.noPerspective'));
    const { at, code, name } = perspective;
    const words = across(1 + this.layout.words, named(code, name), { tone: 'strong' });
    return this.group([words], weightCell(weights.perspectives[position], t, linkTo(at, 'weight')), results.perspectives[position], linkTo(at, 'code'));
  }

  /** The line of an objective, and under it programme, service and resources; with `prose` its texts. */
  objective(position: number): readonly Row[] {
    const { model, results, views } = this.input;
    const { t, weights, remarks } = this.context;
    const objective = model.objectives[position];
    const mean = results.objectives[position];
    if (objective === undefined || mean === undefined) return [];
    const { at } = objective;
    const code = linkedText(lineIn(views.Obiettivi, at.row, 'code'), linkTo(at, 'code'));
    const name = across(this.layout.words, lineIn(views.Obiettivi, at.row, 'name'));
    const line = this.group([code, name], weightCell(weights.objectives[position], t, linkTo(at, 'weight')), mean, linkTo(at, 'achievement'));
    const { prose } = this.printed;
    const said = [
      ...remarks.context(position, { programmes: !prose, resources: true, ...this.printed.above }),
      ...(prose ? remarks.ofObjective(position) : []),
    ];
    return [line, ...said.map((remark) => this.remark(remark))];
  }

  private group(words: readonly Cell[], weight: Cell, mean: Mean | undefined, link: NonNullable<Cell['link']>): Row {
    const { t } = this.context;
    const figures = meanCells(mean?.achievement ?? null, this.input.model, t, link);
    const rest = this.layout.isMeasured ? [this.coverage(mean?.coverage ?? null), ...figures] : [{ content: null }, figures[1]];
    return { role: 'group', cells: [...words, weight, ...rest] };
  }

  /** Said only where something is not measured. */
  private coverage(coverage: number | null): Cell {
    if (coverage === null || coverage >= 100) return { content: null, columns: 2 };
    const value = formatPercent(coverage, this.input.model.parameters.decimals, this.context.language);
    return { content: this.context.t('documenti.coverage', { value }), columns: 2, tone: 'muted', align: 'right' };
  }

  /** The line of an indicator, and under it what is said of it. */
  indicator(position: number): readonly Row[] {
    const { views } = this.input;
    const { remarks } = this.context;
    const at = this.input.model.indicators[position]?.at;
    if (at === undefined) return [];
    const view = views.Indicatori;
    const { hasAlgorithms, hasMeasures } = this.layout;
    const measures = measuresOfIndicator(this.input, position);
    const algorithm = lineIn(view, at.row, 'algorithm');
    const cells: Cell[] = [
      linkedText(lineIn(view, at.row, 'code'), linkTo(at, 'code')),
      this.name(at.row),
      ...(hasAlgorithms ? [textCell(hasMeasures || measures === '' ? algorithm : this.withMeasures(algorithm, measures))] : []),
      ...(hasMeasures ? [textCell(measures)] : []),
      this.weight(position),
      ...this.figures(position),
    ];
    return [{ role: 'plain', cells }, ...remarks.ofIndicator(position, this.printed.prose).map((remark) => this.remark(remark))];
  }

  private withMeasures(algorithm: string, measures: string): string {
    const own = this.context.t('documenti.measures', { measures });
    return algorithm === '' ? own : `${algorithm}\n${own}`;
  }

  private weight(position: number): Cell {
    const { t, weights } = this.context;
    const result = this.input.results.indicators[position];
    if (result === undefined) return { content: null };
    const isOutside = this.printed.looseOutside === true && this.context.isLoose(position);
    if (isOutside) return textCell(t('documenti.outside'), { tone: 'muted', align: 'right' });
    return weightCell(weights.indicators[position], t, linkTo(result.indicator.at, 'weight'));
  }

  /** Actual, target, achievement and band; where nothing is measured, target and state. */
  private figures(position: number): readonly Cell[] {
    const { model, results, views } = this.input;
    const { t, language } = this.context;
    const result = results.indicators[position];
    if (result === undefined) return [];
    const { indicator, firstTarget, score } = result;
    const { at, unit } = indicator;
    const view = views.Indicatori;
    const isComputed = indicator.formula !== '';
    const target = targetCell(indicator.target, firstTarget, lineIn(view, at.row, 'scale'), language, t, linkTo(at, 'target'), { leaf: indicator });
    const written = linkTo(at, view?.valueIsTyped ? 'value' : 'actual');
    if (!this.layout.isMeasured) return [target, stateCell(score.status, t, isComputed ? linkTo(at, 'formula') : written)];
    const asked: Asked = isComputed ? linkTo(at, 'formula') : 'actual';
    const typed = { value: score.value, status: score.status, typed: indicator.actual, unit };
    return [
      actualCell(typed, asked, language, t, isComputed ? linkTo(at, 'value') : written),
      target,
      ...leafCells(score.status, score.achievement, model, t, linkTo(at, 'achievement'), asked),
    ];
  }

  /** PIRA and PTPCT by colour and by word. */
  private name(row: number): Cell {
    const view = this.input.views.Indicatori;
    const text = lineIn(view, row, 'name');
    const marks = (['pira', 'ptpct'] as const).filter((key) => key !== this.printed.mark && view !== undefined && readFlag(view.cell(row, key)));
    if (marks.length === 0) return textCell(text);
    const words = marks.map((key) => key.toUpperCase()).join(', ');
    return { content: text === '' ? words : `${text} (${words})`, tone: marks[0] as Tone };
  }

  /** A line that opens what belongs to nothing. */
  title(text: string): Row {
    return { role: 'group', cells: [across(this.layout.columns.length, text, { tone: 'strong' })] };
  }

  note(text: string, tone: Tone): Row {
    return this.remark({ text, tone });
  }

  private remark(remark: Remark): Row {
    return noteRow(remark, this.layout.columns.length);
  }
}
