import { type RefObject, useEffect } from 'react';

/**
 * Where what has the focus goes away (a message put aside, a question answered, a page turned), the page in view gets it, unless something else
 * does or the person works in the sheet: else the keyboard would begin again at the top of the pane, and a screen reader fall silent.
 */
export function useKeptFocus(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = pane.current;
    if (root === null) return undefined;
    let last: Element | null = null;
    const remember = ({ target }: FocusEvent): void => void (last = target instanceof Element ? target : null);
    const keep = (): void => {
      if (document.activeElement !== document.body || !document.hasFocus()) return;
      root.querySelector<HTMLElement>('[role=tabpanel]:not([hidden])')?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(() => {
      if (last === null || (last.isConnected && last.closest('[hidden]') === null)) return;
      last = null;
      // Whoever knows a better place for the focus comes first.
      setTimeout(keep);
    });
    root.addEventListener('focusin', remember);
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] });
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', remember);
    };
  }, [pane]);
}
