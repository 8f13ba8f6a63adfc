import type { MoneySide } from '../../engine/money-sides';
import { sidesOf } from '../../engine/money-sides';
import { type Translate, translator } from '../../texts';
import { formatEuro, formatPercent, rateDecimals } from '../../texts/numbers';
import { textCell } from '../cells';
import type { Cell, Column, Row } from '../document';
import type { ReportInput } from '../input';
import { actualCell, type Asked, leafCells, linkTo, meanCells, targetCell, weightCell } from '../leaf-cells';
import type { Weight } from '../weights';
import { codeWidth, type PiraLines, unitWidth } from './pira-tables';
import { noteRow, type Remark, Remarks } from '../remarks';
import { lineIn } from '../table-text';

/** The lines of the report on results: target, actual, achievement and band, and why it stayed below. */
export class PiraResults implements PiraLines {
  readonly columns: readonly Column[];
  readonly words = 3;
  private readonly t: Translate;
  private readonly said: Remarks;
  private readonly spending: ReadonlyMap<string, readonly MoneySide[]>;

  constructor(
    private readonly input: ReportInput,
    private readonly weights: readonly Weight[],
  ) {
    const { model, money } = input;
    const t = translator(model.parameters.language);
    this.t = t;
    this.said = new Remarks(input);
    this.spending = sidesOf(money.totals, money.budget, 'obiettivo');
    this.columns = [
      { header: t('documenti.columns.code'), width: codeWidth(input), align: 'left' },
      { header: t('documenti.columns.indicatorName'), width: 26, align: 'left' },
      { header: t('documenti.columns.algorithm'), width: 38, align: 'left' },
      { header: t('documenti.pira.columns.unit'), width: unitWidth(input), align: 'left' },
      { header: t('documenti.columns.weight'), width: 9, align: 'right' },
      { header: t('documenti.pira.columns.target', { year: model.parameters.year }), width: 13.5, align: 'right' },
      { header: t('documenti.columns.actual'), width: 13.5, align: 'right' },
      { header: t('documenti.columns.achievement'), width: 12, align: 'right' },
      { header: t('documenti.columns.band'), width: 12, align: 'center' },
    ];
  }

  figures = (position: number): readonly Cell[] => {
    const { model, results } = this.input;
    const at = model.objectives[position]?.at;
    const link = at === undefined ? undefined : linkTo(at, 'achievement');
    return [{ content: null, columns: 2 }, ...meanCells(results.objectives[position]?.achievement ?? null, model, this.t, link)];
  };

  /** What an objective has and spent, and why it stayed below. */
  remarks = (position: number): readonly Row[] => {
    const { model } = this.input;
    const side = this.spending.get(model.objectives[position]?.code ?? '')?.find(({ kind }) => kind === 'spending');
    const { language } = model.parameters;
    const context = this.said.context(position, { programmes: false, resources: true });
    const said = (key: 'spent' | 'rate', figure: string): string => `${this.t(`documenti.pira.${key}`)}: ${figure}`;
    const { actual = null, rate = null, isOver = false } = side ?? {};
    const money = [
      ...context.map(({ text }) => text),
      ...(actual === null ? [] : [said('spent', formatEuro(actual / 100, language))]),
      ...(rate === null ? [] : [said('rate', formatPercent(rate, rateDecimals(model.parameters), language))]),
      ...(isOver ? [this.t('documenti.programma.over')] : []),
    ].join(' · ');
    const line = money === '' ? [] : [this.note({ tone: 'muted', ...context[0], text: money })];
    return [...line, ...this.said.ofObjective(position, { descriptions: false }).map(this.note)];
  };

  indicator = (position: number): readonly Row[] => {
    const { model, results, views } = this.input;
    const view = views.Indicatori;
    const result = results.indicators[position];
    if (result === undefined) return [];
    const { t } = this;
    const { language } = model.parameters;
    const { indicator, firstTarget, score } = result;
    const { at } = indicator;
    const isComputed = indicator.formula !== '';
    const asked: Asked = isComputed ? linkTo(at, 'formula') : 'actual';
    const written = linkTo(at, isComputed || view?.valueIsTyped ? 'value' : 'actual');
    // The unit has a column of its own.
    const actual = { value: score.value, status: score.status, typed: indicator.actual, unit: '' };
    const place = { leaf: indicator, hasUnitColumn: true };
    const line: Row = {
      role: 'plain',
      cells: [
        textCell(lineIn(view, at.row, 'code'), { link: linkTo(at, 'code') }),
        textCell(lineIn(view, at.row, 'name')),
        textCell(lineIn(view, at.row, 'algorithm') || indicator.formula),
        textCell(lineIn(view, at.row, 'unit')),
        weightCell(this.weights[position], t, linkTo(at, 'weight')),
        targetCell(indicator.target, firstTarget, lineIn(view, at.row, 'scale'), language, t, linkTo(at, 'target'), place),
        actualCell(actual, asked, language, t, written),
        ...leafCells(score.status, score.achievement, model, t, linkTo(at, 'achievement'), asked),
      ],
    };
    return [line, ...this.said.ofIndicator(position, true).map(this.note)];
  };

  private readonly note = (remark: Remark): Row => noteRow(remark, this.columns.length);
}
