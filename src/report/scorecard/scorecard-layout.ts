import type { Translate } from '../../texts';
import type { Column } from '../document';
import type { ReportInput } from '../input';

/** Columns of a scorecard; those of measures and algorithms only where a workbook has them. */
export interface ScorecardLayout {
  readonly columns: readonly Column[];
  readonly hasMeasures: boolean;
  readonly hasAlgorithms: boolean;
  /** How many stand between code and weight. */
  readonly words: number;
}

export function scorecardLayout({ model, views }: Pick<ReportInput, 'model' | 'views'>, t: Translate): ScorecardLayout {
  const hasMeasures = model.indicators.some(({ formula }) => formula !== '');
  const hasAlgorithms = views.Indicatori?.has('algorithm') === true;
  const columns: readonly Column[] = [
    { header: t('documenti.columns.code'), width: 7, align: 'left' },
    ...(hasMeasures ? [{ header: t('documenti.columns.measures'), width: 7.5, align: 'left' } as const] : []),
    { header: t('documenti.columns.indicator'), width: hasAlgorithms ? 25 : 45, align: 'left' },
    ...(hasAlgorithms ? [{ header: t('documenti.columns.algorithm'), width: 31, align: 'left' } as const] : []),
    { header: t('documenti.columns.weight'), width: 6.5, align: 'right' },
    { header: t('documenti.columns.actual'), width: 9.5, align: 'right' },
    { header: t('documenti.columns.target'), width: 9.5, align: 'right' },
    { header: t('documenti.columns.achievement'), width: 9, align: 'right' },
    { header: t('documenti.columns.band'), width: 9.5, align: 'center' },
  ];
  return { columns, hasMeasures, hasAlgorithms, words: 1 + Number(hasMeasures) + Number(hasAlgorithms) };
}
