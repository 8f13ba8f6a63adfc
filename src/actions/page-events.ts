/** The pages of the pane; their order and names are the pane's. */
export type PageId = 'calculate' | 'checks';

const listeners = new Set<(page: PageId) => void>();
/** A page nobody has shown yet: the ribbon may be quicker than the pane is drawn. */
let unshown: PageId | null = null;

/** Asks for a page of the pane: ribbon and pane live on one page of the browser. */
export function askForPage(page: PageId): void {
  unshown = listeners.size === 0 ? page : null;
  for (const listener of listeners) listener(page);
}

/** Calls back whenever a page is asked for, also for one that nobody has shown. Returns what stops it. */
export function onPageAsked(listener: (page: PageId) => void): () => void {
  listeners.add(listener);
  if (unshown !== null) listener(unshown);
  unshown = null;
  return () => void listeners.delete(listener);
}
