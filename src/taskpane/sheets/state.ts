import type { Recalculation } from '../../actions/recalculate';
import type { DocumentState, SheetOutcome, SheetStates } from '../../actions/write-sheets';
import type { Results } from '../../actions/results';

/** The workbook's figures and its generated sheets, as last looked at. */
export interface Look extends SheetStates {
  readonly run: Recalculation;
  readonly results: Results;
}

/** The sheet that is being written; `n` counts from 1. */
export interface Writing {
  readonly title: string;
  readonly n: number;
  readonly count: number;
}

export interface SheetsState {
  /** What a person chose; null leaves the sheets that are not up to date. */
  readonly chosen: ReadonlySet<string> | null;
  /** What was chosen has been written: of it only what is not up to date any more would be written again. */
  readonly isWritten: boolean;
  readonly writing: Writing | null;
  /** What came of the last writing. */
  readonly outcomes: readonly SheetOutcome[] | null;
}

export const INITIAL: SheetsState = { chosen: null, isWritten: false, writing: null, outcomes: null };

export type SheetsEvent =
  | { readonly type: 'chosen'; readonly ids: readonly string[] | null }
  | { readonly type: 'began' }
  | { readonly type: 'writing'; readonly writing: Writing }
  | { readonly type: 'wrote'; readonly outcomes: readonly SheetOutcome[] }
  | { readonly type: 'ended' }
  /** Nothing more is done about outcomes of this kind. */
  | { readonly type: 'put aside'; readonly state: SheetOutcome['state'] };

export function reduce(state: SheetsState, event: SheetsEvent): SheetsState {
  switch (event.type) {
    case 'chosen':
      return { ...state, chosen: event.ids === null ? null : new Set(event.ids), isWritten: false };
    case 'began':
      return { ...state, outcomes: null };
    case 'writing':
      return { ...state, writing: event.writing };
    case 'wrote':
      return { ...state, writing: null, outcomes: event.outcomes, isWritten: true };
    case 'ended':
      return { ...state, writing: null };
    case 'put aside':
      return { ...state, outcomes: state.outcomes?.filter((outcome) => outcome.state !== event.state) ?? null };
  }
}

/** The documents that would be written now: after a writing those of the same choice, so that nothing that was left out is written by the next press. */
export function chosenDocuments(
  documents: readonly DocumentState[],
  { chosen, isWritten }: Pick<SheetsState, 'chosen' | 'isWritten'>,
): readonly DocumentState[] {
  return documents.filter(({ document, state }) => (chosen === null ? state !== 'upToDate' : chosen.has(document.id) && !(isWritten && state === 'upToDate')));
}
