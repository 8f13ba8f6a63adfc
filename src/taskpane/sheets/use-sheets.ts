import { useEffect, useReducer } from 'react';
import type { Recalculation } from '../../actions/recalculate';
import { onSheetsEnd } from '../../actions/sheet-events';
import type { SheetOutcome, WriteSheetsOptions } from '../../actions/write-sheets';
import { type Fresh, useFresh } from '../hooks/use-fresh';
import type { PageProps } from '../pages';
import { breathing } from '../recalculate/between';
import type { Workspace } from '../workspace';
import { INITIAL, type Look, reduce, type SheetsState } from './state';

export interface SheetsActions {
  /** Null chooses what is not up to date, now and later. */
  choose(ids: readonly string[] | null): void;
  write(ids: readonly string[], rename?: WriteSheetsOptions['rename']): void;
  /** Nothing more is done about outcomes of this kind. */
  putAside(state: SheetOutcome['state']): void;
}

/** Shows which documents there are and how their sheets stand, and writes the chosen ones from a run of its own. */
export function useSheets(props: PageProps): readonly [Fresh<Look>, SheetsState, SheetsActions] {
  const { workspace, actions } = props;
  const fresh = useFresh(props, find);
  const [state, dispatch] = useReducer(reduce, INITIAL);
  const { again, fail } = fresh;
  useEffect(
    () =>
      onSheetsEnd((end) => {
        if ('error' in end) fail(end.error);
        else {
          dispatch({ type: 'wrote', outcomes: end.outcomes });
          again();
        }
      }),
    [again, fail],
  );

  const write = async (ids: readonly string[], rename?: WriteSheetsOptions['rename']): Promise<void> => {
    dispatch({ type: 'began' });
    await actions.run('writingSheets', async (port, signal) => {
      const { recalculate } = await import('../../actions/recalculate');
      const { writeSheets } = await import('../../actions/write-sheets');
      const outcome = await recalculate(port, { today: workspace.today(), write: false, overwrite: false });
      if (outcome.state === 'noTables') return { notice: null, changed: true };
      const outcomes = await writeSheets(
        // The signal stops between two sheets: the one that is begun is finished.
        breathing(await workspace.open({})),
        { ...outcome.run, today: workspace.today() },
        {
          ids,
          signal,
          onProgress: ({ done, total, title }) => dispatch({ type: 'writing', writing: { title, n: done + 1, count: total } }),
          ...(rename === undefined ? {} : { rename }),
        },
      );
      dispatch({ type: 'wrote', outcomes });
      return { notice: null, changed: false };
    });
    dispatch({ type: 'ended' });
  };

  return [
    fresh,
    state,
    {
      choose: (ids) => dispatch({ type: 'chosen', ids }),
      write: (ids, rename) => void write(ids, rename),
      putAside: (end) => dispatch({ type: 'put aside', state: end }),
    },
  ];
}

async function find(run: Recalculation, workspace: Workspace): Promise<Look> {
  const { sheetStates } = await import('../../actions/write-sheets');
  const { resultsOf } = await import('../../actions/results');
  const states = await sheetStates(await workspace.open({}), { ...run, today: workspace.today() });
  return { ...states, run, results: resultsOf(run) };
}
