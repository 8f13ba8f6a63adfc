import { type FocusEvent, type RefObject, useEffect, useMemo, useRef } from 'react';

/** Handlers of a button that goes away under the finger. */
export interface Passing {
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** Where such a button had the focus, it goes to the element that stays, unless the person works in the sheet. */
export function usePassingFocus(stays: RefObject<HTMLElement | null>): Passing {
  const focused = useRef(false);
  useEffect(() => {
    if (!focused.current || document.activeElement !== document.body) return;
    focused.current = false;
    if (document.hasFocus()) stays.current?.focus();
  });
  return useMemo(
    () => ({ onFocus: () => void (focused.current = true), onBlur: ({ relatedTarget }: FocusEvent) => void (focused.current = relatedTarget === null) }),
    [],
  );
}
