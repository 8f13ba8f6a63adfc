import { readTarget } from '../../model/target';
import { type Translate, translator } from '../../texts';
import { missingCell, textCell } from '../cells';
import type { Cell, Column, Row } from '../document';
import type { ReportInput } from '../input';
import { linkTo, targetCell, weightCell } from '../leaf-cells';
import type { Weight } from '../weights';
import { piraSources } from './pira-sources';
import { codeWidth, type PiraLines, unitWidth } from './pira-tables';
import { noteRow, type Remark, Remarks, repeats } from '../remarks';
import { lineIn, proseIn } from '../table-text';

/** A year of targets: the current one is what serves, after changes during the year. */
interface TargetYear {
  readonly year: number;
  readonly header: string;
  /** Column of another year; null where the current target serves. */
  readonly index: number | null;
}

/** How many years of targets the plan prints, the current one first. */
const YEARS = 3;

/** The lines of the plan's indicators: what is measured, how, and its targets of three years. */
export class PiraPlan implements PiraLines {
  readonly columns: readonly Column[];
  /** No indicator has a source: it is asked for once, not at each. */
  readonly lacksSources: boolean;
  readonly words: number;
  private readonly t: Translate;
  private readonly said: Remarks;
  private readonly years: readonly TargetYear[];
  private readonly sources: ReadonlyMap<number, string>;

  constructor(
    private readonly input: ReportInput,
    private readonly weights: readonly Weight[],
  ) {
    const t = translator(input.model.parameters.language);
    this.t = t;
    this.said = new Remarks(input);
    this.years = targetYears(input, t);
    this.sources = piraSources(input);
    this.lacksSources = this.sources.size === 0;
    this.words = this.lacksSources ? 4 : 5;
    this.columns = [
      { header: t('documenti.columns.code'), width: codeWidth(input), align: 'left' },
      { header: t('documenti.columns.indicatorName'), width: 24, align: 'left' },
      { header: t('documenti.columns.algorithm'), width: 40, align: 'left' },
      { header: t('documenti.pira.columns.kind'), width: 12, align: 'left' },
      { header: t('documenti.pira.columns.unit'), width: unitWidth(input), align: 'left' },
      ...(this.lacksSources ? [] : [{ header: t('documenti.pira.columns.source'), width: 15, align: 'left' } as const]),
      { header: t('documenti.columns.weight'), width: 8, align: 'right' },
      ...this.years.map(({ header }): Column => ({ header, width: 13.5, align: 'right' })),
    ];
  }

  figures = (): readonly Cell[] => [{ content: null, columns: this.years.length }];

  /** What an objective has, and what it is about. */
  remarks = (position: number): readonly Row[] => {
    const { model, views } = this.input;
    const objective = model.objectives[position];
    const text = objective === undefined ? '' : proseIn(views.Obiettivi, objective.at.row, 'description');
    const described: Remark[] = text === '' || repeats(text, objective?.name ?? '') ? [] : [{ text, tone: 'muted' }];
    return [...this.said.context(position, { programmes: false, resources: true }), ...described].map((remark) => noteRow(remark, this.columns.length));
  };

  indicator = (position: number): readonly Row[] => {
    const { model, results, views } = this.input;
    const { t } = this;
    const view = views.Indicatori;
    const result = results.indicators[position];
    const indicator = model.indicators[position];
    if (result === undefined || indicator === undefined) return [];
    const { at } = indicator;
    const asked = (text: string, key: 'algorithm' | 'kind' | 'unit' | 'source'): Cell =>
      text === '' ? { ...missingCell(t), link: linkTo(at, key) } : textCell(text);
    const source = this.sources.get(position) ?? '';
    const line: Row = {
      role: 'plain',
      cells: [
        textCell(lineIn(view, at.row, 'code'), { link: linkTo(at, 'code') }),
        textCell(lineIn(view, at.row, 'name')),
        asked(lineIn(view, at.row, 'algorithm') || indicator.formula, 'algorithm'),
        asked(lineIn(view, at.row, 'kind'), 'kind'),
        asked(lineIn(view, at.row, 'unit'), 'unit'),
        ...(this.lacksSources ? [] : [asked(source, 'source')]),
        weightCell(this.weights[position], t, linkTo(at, 'weight')),
        ...this.years.map((year) => this.target(position, year)),
      ],
    };
    return [line];
  };

  private target(position: number, { year, header, index }: TargetYear): Cell {
    const { model, results, views } = this.input;
    const { language } = model.parameters;
    const view = views.Indicatori;
    const result = results.indicators[position];
    if (result === undefined || view === undefined) return { content: null };
    const { at, unit, target } = result.indicator;
    const place = { leaf: result.indicator, hasUnitColumn: true };
    if (index === null) return targetCell(target, result.firstTarget, lineIn(view, at.row, 'scale'), language, this.t, linkTo(at, 'target'), place);
    return targetCell(readTarget(view.cellAt(at.row, index), { unit, year }), null, '', language, this.t, linkTo(at, header), place);
  }
}

/** The current year and those after it that have a column of targets. */
function targetYears({ model, views: { Indicatori: view } }: ReportInput, t: Translate): TargetYear[] {
  const { year } = model.parameters;
  const columns = new Map((view?.periods('target') ?? []).map(({ index, period }) => [period, index]));
  const later = Array.from({ length: YEARS - 1 }, (_, i) => year + 1 + i).flatMap((of): TargetYear[] => {
    const index = columns.get(String(of));
    return index === undefined ? [] : [{ year: of, header: view?.raw.headers[index] ?? '', index }];
  });
  return [{ year, header: t('documenti.pira.columns.target', { year }), index: null }, ...later];
}
