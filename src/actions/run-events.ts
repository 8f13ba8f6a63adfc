import type { RecalculateOutcome } from './recalculate';

/** How a run that another face started came to its end. */
export type RunEnd = { readonly outcome: RecalculateOutcome } | { readonly error: unknown };

const listeners = new Set<(end: RunEnd) => void>();
/** A run nobody has heard of yet: the ribbon may be quicker than the pane is drawn. */
let unheard: RunEnd | null = null;

/** Tells whoever shows results that a run ended elsewhere: ribbon and pane live on one page. */
export function announceRun(end: RunEnd): void {
  unheard = listeners.size === 0 ? end : null;
  for (const listener of listeners) listener(end);
}

/** Calls back at every end of a run, also for one that nobody has heard of. Returns what stops it. */
export function onRunEnd(listener: (end: RunEnd) => void): () => void {
  listeners.add(listener);
  if (unheard !== null) listener(unheard);
  unheard = null;
  return () => void listeners.delete(listener);
}
