import { channel } from './channel';
import type { RecalculateOutcome } from './recalculate';

/** How a run that another face started came to its end. */
export type RunEnd = { readonly outcome: RecalculateOutcome } | { readonly error: unknown };

/** `announceRun` tells whoever shows results that a run ended elsewhere. */
export const { tell: announceRun, listen: onRunEnd } = channel<RunEnd>();
