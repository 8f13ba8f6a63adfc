import { useCallback, useEffect, useState } from 'react';
import type { Recalculation } from '../../actions/recalculate';
import type { Repair } from '../../actions/repair';
import { type Problem, problemOf } from '../recalculate/state';

/** The repairs of a page, and why there are none. */
export interface Repairs {
  readonly repairs: readonly Repair[];
  readonly problem: Problem | null;
  readonly again: () => void;
  readonly dismiss: () => void;
}

const NONE: readonly Repair[] = [];

/** The safe repairs of what a run has read, planned once the page is drawn; until then those of the run before, so that nothing flickers. */
export function useRepairs(run: Recalculation): Repairs {
  const [repairs, setRepairs] = useState(NONE);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const plan = async (): Promise<void> => {
      try {
        const { planRepairs } = await import('../../actions/repair');
        if (!isCurrent) return;
        setRepairs(planRepairs(run.book, run.views, run.model.parameters.year).repairs);
        setProblem(null);
      } catch (error) {
        if (!isCurrent) return;
        // Those of the run before may no longer stand.
        setRepairs(NONE);
        setProblem(problemOf(error, true));
      }
    };
    const timer = setTimeout(() => void plan());
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [run, attempt]);
  const again = useCallback(() => setAttempt((before) => before + 1), []);
  const dismiss = useCallback(() => setProblem(null), []);
  return { repairs, problem, again, dismiss };
}
