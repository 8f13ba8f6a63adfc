import type { FigureChange } from '../../actions/compare';
import type { Recalculation } from '../../actions/recalculate';
import type { Progress } from '../../excel/session';
import { PortError } from '../../sheets/book';
import type { OccupiedColumn } from '../../sheets/changes';

export type Task = 'opening' | 'recalculating' | 'undoing' | 'creating';

/** What the pane is busy with. */
export interface Activity {
  readonly task: Task;
  readonly step: Progress['step'] | 'computing';
  /** 0 to 1 where it is known. */
  readonly share: number | null;
  readonly stopping: boolean;
}

/** A port's error, or what nobody foresaw, as the catalogue knows it. */
export interface Problem {
  readonly code: PortError['code'] | 'IMPREVISTO';
  readonly params: Readonly<Record<string, string | number>>;
  /** What to try again; null where trying again is no use. */
  readonly retry: Task | null;
}

/** One line about what was just done. */
export type Notice =
  | { readonly kind: 'written'; readonly cells: number }
  | { readonly kind: 'stopped' | 'undone' | 'nothingToUndo' | 'left' }
  | { readonly kind: 'notUndone'; readonly tables: readonly string[] }
  | { readonly kind: 'created'; readonly sheet: string }
  | { readonly kind: 'adopted'; readonly table: string };

export type Content =
  /** Not looked at yet. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'noTables' }
  /** Tables are there, nothing was ever calculated. */
  | { readonly kind: 'ready'; readonly run: Recalculation }
  | { readonly kind: 'result'; readonly run: Recalculation; readonly comparison: readonly FigureChange[] | null; readonly written: boolean };

export interface PaneState {
  readonly content: Content;
  readonly activity: Activity | null;
  /** Columns to ask about, with the run that would fill them. */
  readonly question: readonly OccupiedColumn[] | null;
  readonly problem: Problem | null;
  readonly notice: Notice | null;
  readonly undoable: boolean;
}

export const INITIAL: PaneState = { content: { kind: 'unknown' }, activity: null, question: null, problem: null, notice: null, undoable: false };

export type Event =
  | { readonly type: 'started'; readonly task: Task }
  | { readonly type: 'progressed'; readonly progress: Progress | { readonly step: 'computing' } }
  | { readonly type: 'stopping' }
  | { readonly type: 'opened'; readonly content: Content; readonly undoable: boolean; readonly notice: Notice | null }
  | { readonly type: 'recalculated'; readonly content: Content; readonly cells: number | null }
  | { readonly type: 'asked'; readonly columns: readonly OccupiedColumn[]; readonly content: Content }
  | { readonly type: 'answered' }
  | { readonly type: 'ended'; readonly notice: Notice | null }
  | { readonly type: 'failed'; readonly error: unknown; readonly retry: Task | null }
  | { readonly type: 'dismissed' };

export function reduce(state: PaneState, event: Event): PaneState {
  switch (event.type) {
    case 'started':
      return { ...state, activity: { task: event.task, step: 'reading', share: null, stopping: false }, question: null, problem: null, notice: null };
    case 'progressed':
      return state.activity === null ? state : { ...state, activity: { ...state.activity, ...advance(event.progress) } };
    case 'stopping':
      return state.activity === null ? state : { ...state, activity: { ...state.activity, stopping: true } };
    case 'opened':
      return { ...state, activity: null, content: event.content, undoable: event.undoable, notice: event.notice };
    case 'recalculated': {
      const written: Notice | null = event.cells === null ? null : { kind: 'written', cells: event.cells };
      const undoable = state.undoable || (event.cells ?? 0) > 0;
      return { ...state, activity: null, content: event.content, question: null, problem: null, notice: written, undoable };
    }
    case 'asked':
      return { ...state, activity: null, content: event.content, question: event.columns, problem: null };
    case 'answered':
      return { ...state, question: null, notice: { kind: 'left' } };
    case 'ended':
      return { ...state, activity: null, notice: event.notice };
    case 'failed':
      return { ...state, activity: null, question: null, problem: problemOf(event.error, event.retry) };
    case 'dismissed':
      return { ...state, problem: null };
  }
}

function advance(progress: Progress | { readonly step: 'computing' }): Partial<Activity> {
  if ('done' in progress) return { step: progress.step, share: progress.total === 0 ? null : progress.done / progress.total };
  return { step: progress.step, share: null };
}

/** What an error is to the person. */
export function problemOf(error: unknown, retry: Task | null): Problem {
  if (error instanceof PortError) return { code: error.code, params: error.params, retry: NO_USE.includes(error.code) ? null : retry };
  return { code: 'IMPREVISTO', params: { messaggio: error instanceof Error ? error.message : String(error) }, retry };
}

/** Trying again at once cannot help. */
const NO_USE: readonly PortError['code'][] = ['API_NON_DISPONIBILE', 'RIPRISTINO_FALLITO', 'CELLA_NON_TROVATA'];
