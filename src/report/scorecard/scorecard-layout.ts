import { measuresOf } from '../../engine/formula';
import type { Translate } from '../../texts';
import type { Column } from '../document';
import type { ReportInput } from '../input';
import { lineIn } from '../table-text';

/** What stands in one scorecard: positions in the model. */
export interface Members {
  readonly objectives: readonly number[];
  readonly indicators: readonly number[];
}

/** Columns of one scorecard, as few as say something in it. */
export interface ScorecardLayout {
  readonly columns: readonly Column[];
  /** Measures have a column of their own; else they end the words of the algorithm that does not name them. */
  readonly hasMeasures: boolean;
  readonly hasAlgorithms: boolean;
  /** Something has an actual or a figure; else one column says of every line why it has none. */
  readonly isMeasured: boolean;
  /** How many columns stand between code and weight. */
  readonly words: number;
}

export function scorecardLayout(input: ReportInput, members: Members, inColumn: boolean, t: Translate): ScorecardLayout {
  const hasAlgorithms = input.views.Indicatori?.has('algorithm') === true;
  const hasMeasures = inColumn && members.indicators.some((position) => measuresOfIndicator(input, position) !== '');
  const isMeasured = isAnyMeasured(input, members);
  const columns: readonly Column[] = [
    { header: t('documenti.columns.code'), width: codeWidth(input, members), align: 'left' },
    {
      header: t(members.objectives.length === 0 ? 'documenti.columns.indicatorName' : 'documenti.columns.indicator'),
      width: hasAlgorithms ? 26 : 45,
      align: 'left',
    },
    ...(hasAlgorithms ? [{ header: t('documenti.columns.algorithm'), width: 34, align: 'left' } as const] : []),
    ...(hasMeasures ? [{ header: t('documenti.columns.measures'), width: 9, align: 'left' } as const] : []),
    { header: t('documenti.columns.weight'), width: 6.5, align: 'right' },
    ...(isMeasured ? [{ header: t('documenti.columns.actual'), width: 10, align: 'right' } as const] : []),
    { header: t('documenti.columns.target'), width: 10, align: 'right' },
    ...(isMeasured
      ? ([
          { header: t('documenti.columns.achievement'), width: 9, align: 'right' },
          { header: t('documenti.columns.band'), width: 9.5, align: 'center' },
        ] as const)
      : [{ header: t('documenti.columns.state'), width: 11, align: 'center' } as const]),
  ];
  return { columns, hasMeasures, hasAlgorithms, isMeasured, words: 1 + Number(hasMeasures) + Number(hasAlgorithms) };
}

/** Measures have a column in all scorecards of a workbook or in none: where no algorithm says how indicators are made, or most have measures to name. Linear. */
export function measuresInColumn(input: ReportInput): boolean {
  const { indicators } = input.model;
  if (input.views.Indicatori?.has('algorithm') !== true) return true;
  return indicators.filter((_, position) => measuresOfIndicator(input, position) !== '').length * 2 >= indicators.length;
}

/** Codes stand on one line where they can: some bodies use words as codes. */
function codeWidth({ model }: ReportInput, { objectives, indicators }: Members): number {
  const codes = [...objectives.map((position) => model.objectives[position]?.code), ...indicators.map((position) => model.indicators[position]?.code)];
  const longest = codes.reduce((most, code) => Math.max(most, code?.length ?? 0), 0);
  return Math.min(14, Math.max(7, longest * 0.75));
}

/** The measures that an indicator is computed from and its algorithm does not name; a formula that cannot be read only where no algorithm says what it is. */
export function measuresOfIndicator({ results, views }: ReportInput, position: number): string {
  const result = results.indicators[position];
  if (result === undefined) return '';
  const { row } = result.indicator.at;
  const algorithm = lineIn(views.Indicatori, row, 'algorithm');
  const codes = result.expression === null ? [] : [...new Set(measuresOf(result.expression).map(({ code }) => code))];
  if (result.expression === null) return algorithm === '' ? lineIn(views.Indicatori, row, 'formula') : '';
  return codes.every((code) => algorithm.includes(code)) ? '' : codes.join('; ');
}

function isAnyMeasured({ results }: ReportInput, { objectives, indicators }: Members): boolean {
  return (
    objectives.some((position) => (results.objectives[position]?.achievement ?? null) !== null) ||
    indicators.some((position) => {
      const result = results.indicators[position];
      if (result === undefined) return false;
      const { score, indicator } = result;
      return score.value !== null || score.achievement !== null || (indicator.actual.state !== 'blank' && indicator.actual.state !== 'read');
    })
  );
}
