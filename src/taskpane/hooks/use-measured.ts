import { useEffect, useState } from 'react';

/** A measure of an element in pixels, taken anew whenever `watched` changes its size; 0 where the element is not there. */
export function useMeasured(element: HTMLElement | null, measure: (element: HTMLElement) => number, watched: Element | null = element): number {
  const [size, setSize] = useState(0);
  useEffect(() => {
    if (element === null || watched === null) return undefined;
    const observer = new ResizeObserver(() => setSize(measure(element)));
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, watched, measure]);
  return element === null ? 0 : size;
}

/** The page that scrolls around an element. */
export const pageOf = (element: HTMLElement | null): HTMLElement | null => element?.closest<HTMLElement>('[role=tabpanel]') ?? null;

export const heightOf = (element: HTMLElement): number => element.offsetHeight;
/** From the top of the page. */
export const topOf = (element: HTMLElement): number => element.offsetTop;
