import { measuresOf } from '../../engine/formula';
import type { ReportInput } from '../input';
import { lineIn } from '../table-text';

/** Where the data of each indicator come from: its own source, else those of its measures. Only indicators that have one. */
export function piraSources({ results, views }: ReportInput): ReadonlyMap<number, string> {
  const measures = new Map<string, string>();
  for (const row of views.Misure?.rows ?? []) {
    const code = lineIn(views.Misure, row, 'code');
    if (!measures.has(code)) measures.set(code, lineIn(views.Misure, row, 'source'));
  }
  const sources = new Map<number, string>();
  results.indicators.forEach(({ indicator, expression }, position) => {
    const own = lineIn(views.Indicatori, indicator.at.row, 'source');
    const ofMeasures = expression === null ? [] : measuresOf(expression).flatMap(({ code }) => measures.get(code) || []);
    const source = own || [...new Set(ofMeasures)].join('; ');
    if (source !== '') sources.set(position, source);
  });
  return sources;
}
