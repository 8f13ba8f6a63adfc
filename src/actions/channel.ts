/** A way for one face to tell another: ribbon and pane live on one page of the browser. */
export interface Channel<T> {
  tell(news: T): void;
  /** Calls back at all news, also at what nobody has heard of yet. Returns what stops it. */
  listen(listener: (news: T) => void): () => void;
}

/** What nobody hears is kept until somebody comes, the last of it: the ribbon may be quicker than the pane is drawn. */
export function channel<T>(): Channel<T> {
  const listeners = new Set<(news: T) => void>();
  let unheard: { readonly news: T } | null = null;
  return {
    tell(news) {
      unheard = listeners.size === 0 ? { news } : null;
      for (const listener of listeners) listener(news);
    },
    listen(listener) {
      listeners.add(listener);
      if (unheard !== null) listener(unheard.news);
      unheard = null;
      return () => void listeners.delete(listener);
    },
  };
}
