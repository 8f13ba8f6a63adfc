import type { ReportInput } from '../input';

/** What a report of performance will lack: anything to measure, or any measure of it; null where there are results. */
export function unmeasured({ model, results }: Pick<ReportInput, 'model' | 'results'>): 'nothing' | 'plan' | null {
  if (!isScorable(model)) return 'nothing';
  const values = [
    ...results.indicators.map(({ score }) => score.value),
    ...results.scorecards.flatMap(({ nodes }) => nodes.map(({ achievement }) => achievement)),
  ];
  return values.every((value) => value === null) ? 'plan' : null;
}

/** Whether there is anything to measure. */
export function isScorable({ indicators, nodes }: ReportInput['model']): boolean {
  return indicators.length + nodes.length > 0;
}
