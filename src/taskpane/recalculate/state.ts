import type { FigureChange } from '../../actions/compare';
import type { Recalculation } from '../../actions/recalculate';
import type { Progress } from '../../excel/session';
import { PortError } from '../../sheets/book';
import type { OccupiedColumn } from '../../sheets/changes';
import type { UndoAction } from '../../sheets/undo';

export type Task = 'opening' | 'recalculating' | 'undoing' | 'creating' | 'accepting' | 'withdrawing' | 'repairing' | 'writingSheets' | 'exporting';

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
  /** False where trying again is no use. */
  readonly canRetry: boolean;
}

/** One line about what was just done. */
export type Notice =
  | { readonly kind: 'written'; readonly cells: number }
  | { readonly kind: 'stopped' | 'nothingToUndo' | 'left' | 'accepted' | 'withdrawn' | 'outdated' }
  | { readonly kind: 'undone'; readonly action: UndoAction }
  | { readonly kind: 'notUndone'; readonly action: UndoAction; readonly tables: readonly string[] }
  | { readonly kind: 'noRoom'; readonly columns: readonly string[] }
  | { readonly kind: 'repaired'; readonly cells: number }
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
  /** What Annulla would take back; null where there is nothing. */
  readonly undoable: UndoAction | null;
}

export const INITIAL: PaneState = { content: { kind: 'unknown' }, activity: null, question: null, problem: null, notice: null, undoable: null };

export type Event =
  | { readonly type: 'started'; readonly task: Task }
  | { readonly type: 'progressed'; readonly progress: Progress | { readonly step: 'computing' } }
  | { readonly type: 'stopping' }
  /** `keep`: the results of the run before still stand, and so does what it changed. */
  | { readonly type: 'opened'; readonly content: Content; readonly undoable: UndoAction | null; readonly notice: Notice | null; readonly keep: boolean }
  | { readonly type: 'recalculated'; readonly content: Content; readonly cells: number | null }
  | { readonly type: 'asked'; readonly columns: readonly OccupiedColumn[]; readonly content: Content }
  | { readonly type: 'answered' }
  | { readonly type: 'ended'; readonly notice: Notice | null }
  | { readonly type: 'failed'; readonly error: unknown; readonly canRetry: boolean }
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
      return {
        ...state,
        activity: null,
        content: event.keep ? kept(state.content, event.content) : event.content,
        undoable: event.undoable,
        notice: event.notice,
      };
    case 'recalculated': {
      const written: Notice | null = event.cells === null ? null : { kind: 'written', cells: event.cells };
      const undoable = (event.cells ?? 0) > 0 ? 'ricalcolo' : state.undoable;
      return { ...state, activity: null, content: event.content, question: null, problem: null, notice: written, undoable };
    }
    case 'asked':
      return { ...state, activity: null, content: event.content, question: event.columns, problem: null };
    case 'answered':
      return { ...state, question: null, notice: { kind: 'left' } };
    case 'ended':
      return { ...state, activity: null, notice: event.notice };
    case 'failed':
      return { ...state, activity: null, question: null, problem: problemOf(event.error, event.canRetry) };
    case 'dismissed':
      return { ...state, problem: null };
  }
}

/** A newer look at a workbook whose results nothing has superseded still tells what the run changed. */
function kept(before: Content, now: Content): Content {
  if (before.kind !== 'result' || now.kind !== 'result' || now.run.findings.some(({ code }) => code === 'RISULTATI_SUPERATI')) return now;
  return { ...now, comparison: before.comparison, written: before.written };
}

function advance(progress: Progress | { readonly step: 'computing' }): Partial<Activity> {
  if ('done' in progress) return { step: progress.step, share: progress.total === 0 ? null : progress.done / progress.total };
  return { step: progress.step, share: null };
}

/** What an error is to the person. */
export function problemOf(error: unknown, canRetry: boolean): Problem {
  if (error instanceof PortError) return { code: error.code, params: error.params, canRetry: canRetry && !NO_USE.includes(error.code) };
  return { code: 'IMPREVISTO', params: { messaggio: error instanceof Error ? error.message : String(error) }, canRetry };
}

/** Trying again at once cannot help. */
const NO_USE: readonly PortError['code'][] = ['API_NON_DISPONIBILE', 'RIPRISTINO_FALLITO', 'CELLA_NON_TROVATA'];
