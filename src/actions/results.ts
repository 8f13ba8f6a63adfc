import { isFirst } from './compare';
import type { Recalculation } from './recalculate';
import { standing } from './superseded';

/** How the results in the tables stand to the figures of a run: sheets and exports show the run's. */
export type Results = 'current' | 'superseded' | 'never';

export function resultsOf(run: Recalculation): Results {
  if (isFirst(run)) return 'never';
  return standing(run) === 'current' ? 'current' : 'superseded';
}
