import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { RecalculateOutcome } from '../../actions/recalculate';
import { onRunEnd } from '../../actions/run-events';
import type { UndoOutcome } from '../../actions/undo';
import { PortError, type WorkbookPort } from '../../sheets/book';
import type { Workspace } from '../workspace';
import { pausing } from './between';
import { type Content, INITIAL, type Notice, type PaneState, reduce, type Task } from './state';

export interface PaneActions {
  recalculate(overwrite?: boolean): void;
  undo(): void;
  /** Writes the template's tables into the workbook. */
  createTemplate(): void;
  /** Checks again without writing; what the last run changed is still shown where its results stand. */
  check(): void;
  /** Looks at the tables again, after something else changed them. */
  reopen(notice: Notice | null): void;
  stop(): void;
  /** Leaves the occupied columns as they are. */
  leave(): void;
  select(sheet: string, address: string): void;
  /** Runs a task of a page's own as any other: one at a time, with progress, Interrompi and errors. True when it came to its end. */
  run(task: Task, work: (port: WorkbookPort, signal: AbortSignal) => Promise<TaskEnd>): Promise<boolean>;
  /** Tries again what failed last. */
  retry(): void;
  dismiss(): void;
}

/** How a page's own task ended. */
export interface TaskEnd {
  readonly notice: Notice | null;
  /** It changed the workbook: the tables are looked at again. */
  readonly changed: boolean;
}

/** What runs in the pane and what came of it. One task at a time; a new one stops the one before. */
export function useRecalculation(workspace: Workspace): readonly [PaneState, PaneActions] {
  const [state, dispatch] = useReducer(reduce, INITIAL);
  const current = useRef<AbortController | null>(null);
  const again = useRef<(() => void) | null>(null);
  const readOnly = state.content.kind !== 'unknown' && 'run' in state.content && state.content.run.book.readOnly;

  const perform = useCallback(
    async function attempt(task: Task, work: (port: WorkbookPort, isCurrent: () => boolean, signal: AbortSignal) => Promise<void>): Promise<boolean> {
      current.current?.abort();
      const controller = new AbortController();
      current.current = controller;
      again.current = () => void attempt(task, work);
      const isCurrent = (): boolean => current.current === controller;
      dispatch({ type: 'started', task });
      try {
        const port = await workspace.open({
          signal: controller.signal,
          onProgress: (progress) => {
            if (isCurrent()) dispatch({ type: 'progressed', progress });
          },
        });
        const onRead = (): void => {
          if (isCurrent()) dispatch({ type: 'progressed', progress: { step: 'computing' } });
        };
        await work(pausing(port, controller.signal, onRead), isCurrent, controller.signal);
        return true;
      } catch (error) {
        if (!isCurrent()) return false;
        const stopped = controller.signal.aborted && !(error instanceof PortError && error.code === 'RIPRISTINO_FALLITO');
        dispatch(stopped ? { type: 'ended', notice: { kind: 'stopped' } } : { type: 'failed', error, canRetry: true });
        return false;
      }
    },
    [workspace],
  );

  const show = useCallback(async (outcome: RecalculateOutcome, written: boolean): Promise<void> => {
    const content = await contentOf(outcome, written);
    if (outcome.state === 'occupied') dispatch({ type: 'asked', columns: outcome.columns, content });
    else dispatch({ type: 'recalculated', content, cells: outcome.state === 'done' && written ? outcome.cellsWritten : null });
  }, []);

  const open = useCallback(
    (notice: Notice | null, keep = false): Promise<boolean> =>
      perform('opening', async (port, isCurrent) => {
        const { recalculate } = await import('../../actions/recalculate');
        const { undoable: remembered } = await import('../../actions/undo');
        const outcome = await recalculate(port, { today: workspace.today(), write: false, overwrite: false });
        const content = await contentOf(outcome, false);
        const undoable = outcome.state === 'noTables' ? null : remembered(outcome.run.book);
        if (isCurrent()) dispatch({ type: 'opened', content, undoable, notice, keep });
      }),
    [perform, workspace],
  );

  useEffect(() => {
    void open(null);
    return onRunEnd((end) => {
      current.current?.abort();
      current.current = null;
      again.current = null;
      if ('outcome' in end) void show(end.outcome, true);
      else dispatch({ type: 'failed', error: end.error, canRetry: true });
    });
  }, [open, show]);

  const recalculate = (overwrite = false): void =>
    void perform('recalculating', async (port, isCurrent) => {
      const { recalculate: run } = await import('../../actions/recalculate');
      const outcome = await run(port, { today: workspace.today(), write: !readOnly, overwrite });
      if (isCurrent()) await show(outcome, !readOnly);
    });

  const undo = (): void =>
    void perform('undoing', async (port, isCurrent) => {
      const { undo: takeBack } = await import('../../actions/undo');
      const outcome = await takeBack(port);
      if (isCurrent()) await open(undoneNotice(outcome));
    });

  const createTemplate = (): void =>
    void perform('creating', async (port, isCurrent) => {
      const { createTemplate: create } = await import('../../actions/create-template');
      const { sheet } = await create(port, workspace.today());
      if (isCurrent()) await open({ kind: 'created', sheet });
    });

  const select = (sheet: string, address: string): void =>
    void workspace
      .open({})
      .then((port) => port.select(sheet, address))
      .catch((error: unknown) => dispatch({ type: 'failed', error, canRetry: false }));

  const actions: PaneActions = {
    recalculate,
    undo,
    createTemplate,
    check: () => void open(null, true),
    reopen: (notice) => void open(notice),
    stop: () => {
      dispatch({ type: 'stopping' });
      current.current?.abort();
    },
    leave: () => dispatch({ type: 'answered' }),
    select,
    run: (task, work) =>
      perform(task, async (port, isCurrent, signal) => {
        const { notice, changed } = await work(port, signal);
        if (!isCurrent()) return;
        if (changed) await open(notice, true);
        else dispatch({ type: 'ended', notice });
      }),
    retry: () => (again.current ?? recalculate)(),
    dismiss: () => dispatch({ type: 'dismissed' }),
  };
  return [state, actions];
}

function undoneNotice(outcome: UndoOutcome): Notice {
  if (outcome.state === 'nothing') return { kind: 'nothingToUndo' };
  if (outcome.state === 'done') return { kind: 'undone', action: outcome.action };
  return { kind: 'notUndone', action: outcome.action, tables: outcome.tables };
}

async function contentOf(outcome: RecalculateOutcome, written: boolean): Promise<Content> {
  if (outcome.state === 'noTables') return { kind: 'noTables' };
  const { run } = outcome;
  const { compare, isFirst } = await import('../../actions/compare');
  if (!written && isFirst(run) && !run.book.readOnly) return { kind: 'ready', run };
  return { kind: 'result', run, comparison: written ? compare(run) : null, written: written && outcome.state === 'done' };
}
