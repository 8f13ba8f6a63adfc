import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { Recalculation } from '../../actions/recalculate';
import type { PageProps } from '../pages';
import { type Problem, problemOf } from '../recalculate/state';
import type { Workspace } from '../workspace';

/** What a page knows of the workbook as it stands. */
export interface Fresh<T> {
  /** Null until it was looked at. */
  readonly value: T | 'noTables' | null;
  readonly isLooking: boolean;
  readonly problem: Problem | null;
  readonly again: () => void;
  /** Shows an error that happened elsewhere. */
  readonly fail: (error: unknown) => void;
  readonly dismiss: () => void;
}

type State<T> = Pick<Fresh<T>, 'value' | 'isLooking' | 'problem'>;

/** Milliseconds after a person's last change of a cell: who fills in a column is not looked after at every cell. */
const SETTLES = 600;

/**
 * Scores the workbook without writing and makes of it what a page shows, again whenever something may have changed: the page was turned to, something
 * else has run, somebody changed a cell. `find` must not change from one drawing to the next.
 */
export function useFresh<T>({ workspace, state, active }: PageProps, find: (run: Recalculation, workspace: Workspace) => Promise<T>): Fresh<T> {
  const [fresh, change] = useReducer((old: State<T>, news: Partial<State<T>>): State<T> => ({ ...old, ...news }), {
    value: null,
    isLooking: false,
    problem: null,
  });
  const current = useRef<AbortController | null>(null);

  const look = useCallback(async (): Promise<void> => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const tell = (news: Partial<State<T>>): void => {
      if (!controller.signal.aborted) change({ isLooking: false, problem: null, ...news });
    };
    change({ isLooking: true });
    try {
      const { recalculate } = await import('../../actions/recalculate');
      const port = await workspace.open({ signal: controller.signal });
      const outcome = await recalculate(port, { today: workspace.today(), write: false, overwrite: false });
      tell({ value: outcome.state === 'noTables' ? 'noTables' : await find(outcome.run, workspace) });
    } catch (error) {
      tell({ problem: problemOf(error, true) });
    }
  }, [workspace, find]);

  const idle = active && state.activity === null;
  const { content } = state;
  useEffect(() => {
    if (idle) void look();
    return () => current.current?.abort();
  }, [idle, content, look]);
  useEffect(() => {
    if (!idle) return undefined;
    let soon: ReturnType<typeof setTimeout> | undefined;
    const watching = workspace.watch(() => {
      clearTimeout(soon);
      soon = setTimeout(() => void look(), SETTLES);
    });
    return () => {
      clearTimeout(soon);
      void watching.then((stop) => stop());
    };
  }, [workspace, idle, look]);

  const again = useCallback(() => void look(), [look]);
  const fail = useCallback((error: unknown) => change({ problem: problemOf(error, true) }), []);
  const dismiss = useCallback(() => change({ problem: null }), []);
  return { ...fresh, again, fail, dismiss };
}
