import type { ReportInput } from './input';

/** What a workbook lacks: anything to measure, or any figure of it, measured or put for what is missing by its own parameter; null where there are results. */
export function unmeasured({ model, results }: Pick<ReportInput, 'model' | 'results'>): 'nothing' | 'plan' | null {
  if (!isScorable(model)) return 'nothing';
  const hasFigures =
    results.indicators.some(({ score }) => score.value !== null || score.achievement !== null) ||
    results.scorecards.some(({ nodes }) => nodes.some(({ achievement }) => achievement !== null));
  return hasFigures ? null : 'plan';
}

/** Whether there is anything to measure. */
export function isScorable({ indicators, nodes }: ReportInput['model']): boolean {
  return indicators.length + nodes.length > 0;
}
