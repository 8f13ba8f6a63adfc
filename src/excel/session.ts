import { PortError, type PortErrorCode } from '../sheets/book';
import { portError } from './port-errors';

/** How far a long reading or writing is, in table rows; `waiting` while Excel does not answer, because a cell is being edited or a dialog is open. */
export type Progress = { readonly step: 'reading' | 'writing'; readonly done: number; readonly total: number } | { readonly step: 'waiting' | 'restoring' };

export interface ExcelOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Stops between two requests; what was written is taken back. */
  readonly signal?: AbortSignal;
  /** Milliseconds after which a request counts as lost. */
  readonly timeout?: number;
  /** Milliseconds after which a request that is not answered is reported as waiting. */
  readonly patience?: number;
  /** Bytes a request or its answer is planned to hold at most; Excel on the web refuses above 5 MB. */
  readonly blockBytes?: number;
}

export const DEFAULTS = { timeout: 120_000, patience: 1_500, blockBytes: 4_500_000 } as const;

/** Runs a batch of requests; errors come out as `PortError`. Waits for the end of cell editing instead of failing. */
export async function run<T>(otherwise: PortErrorCode, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    // From 1.20 on all requests of a run are one step of Excel's own undo.
    const options: Excel.RunOptions = { delayForCellEdit: true, mergeUndoGroup: true };
    return await Excel.run(options, async (context) => batch(context));
  } catch (error) {
    throw portError(error, otherwise);
  }
}

/** Sends what is pending and waits for the answer: at most `timeout`, reported as waiting after `patience`. */
export async function send(context: Excel.RequestContext, options: ExcelOptions): Promise<void> {
  let lost: ReturnType<typeof setTimeout> | undefined;
  const patience = setTimeout(() => options.onProgress?.({ step: 'waiting' }), options.patience ?? DEFAULTS.patience);
  const timeout = new Promise<never>((_, reject) => {
    lost = setTimeout(() => reject(new PortError('TEMPO_SCADUTO')), options.timeout ?? DEFAULTS.timeout);
  });
  try {
    await Promise.race([context.sync(), timeout]);
  } finally {
    clearTimeout(patience);
    clearTimeout(lost);
  }
}

/** Throws ANNULLATO once the person has asked to stop. */
export function checkAborted({ signal }: ExcelOptions): void {
  if (signal?.aborted === true) throw new PortError('ANNULLATO');
}
