import { useEffect, useRef, useState } from 'react';
import type { Recalculation } from '../../actions/recalculate';
import type { Workspace } from '../workspace';

/** True once the sheet has changed since the run looked at it, as far as Excel tells. */
export function useOutdated(workspace: Workspace, run: Recalculation | null): boolean {
  const [outdated, setOutdated] = useState<Recalculation | null>(null);
  const shown = useRef(run);
  useEffect(() => {
    shown.current = run;
  }, [run]);
  useEffect(() => {
    const watching = workspace.watch(() => setOutdated(shown.current));
    return () => void watching.then((stop) => stop());
  }, [workspace]);
  return run !== null && outdated === run;
}
