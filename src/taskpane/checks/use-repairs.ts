import { useEffect, useState } from 'react';
import type { Recalculation } from '../../actions/recalculate';
import type { Repair } from '../../actions/repair';

const NONE: readonly Repair[] = [];

/** The safe repairs of what a run has read, planned once the page is drawn; until then those of the run before, so that nothing flickers. */
export function useRepairs(run: Recalculation): readonly Repair[] {
  const [repairs, setRepairs] = useState(NONE);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      void import('../../actions/repair').then(({ planRepairs }) => {
        if (isCurrent) setRepairs(planRepairs(run.book, run.views, run.model.parameters.year).repairs);
      });
    });
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [run]);
  return repairs;
}
