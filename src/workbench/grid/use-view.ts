import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Sheet } from '../../xlsx/workbook';
import type { Cell } from '../selection';
import type { Sizes } from './sizes';

export const HEADER_WIDTH = 46;
export const HEADER_HEIGHT = 24;

/** Rows and columns drawn beyond the visible ones, so that small movements need no drawing. */
const OVERSCAN = 4;

interface Place {
  readonly left: number;
  readonly top: number;
}

interface Viewport extends Place {
  readonly width: number;
  readonly height: number;
}

export interface View {
  /** Indexes to draw, without those that stay in view. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Rows that fit on the screen below the frozen ones. */
  readonly page: number;
  /** Of the window all is drawn in. */
  readonly width: number;
  readonly height: number;
  readonly frozenWidth: number;
  readonly frozenHeight: number;
  readonly reveal: (cell: Cell) => void;
  readonly scrolled: () => void;
  /** The cell under a point of the screen; negative where a header is. */
  readonly cellAt: (clientX: number, clientY: number) => Cell;
}

const same = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a[0] === b[0] && a.at(-1) === b.at(-1);

/**
 * Puts what scrolls (`data-moves`: along x, y, or both) where it belongs. Set on those few elements themselves: a custom property
 * that all cells inherit would make the browser compute all their styles again at every step.
 */
function move(scroller: HTMLElement, { left, top }: Place): void {
  for (const element of scroller.querySelectorAll<HTMLElement>('[data-moves]')) {
    const along = element.dataset['moves'];
    const x = along === 'x' || along === 'both' ? -left : 0;
    const y = along === 'y' || along === 'both' ? -top : 0;
    element.style.translate = `${x}px ${y}px`;
  }
}

/** Which part of the sheet is on the screen. Scrolling moves what is drawn; only rows and columns that come in are drawn anew. */
export function useView(scrollerRef: RefObject<HTMLDivElement | null>, sheet: Sheet, sizes: Sizes): View {
  const [viewport, setViewport] = useState<Viewport>({ left: 0, top: 0, width: 800, height: 600 });
  // Kept, because asking the browser after drawing would make it lay everything out at once.
  const scrolledRef = useRef<Place>({ left: 0, top: 0 });
  const { frozen } = sheet;
  const frozenWidth = sizes.columns.offset(frozen.columns);
  const frozenHeight = sizes.rows.offset(frozen.rows);

  const visible = useCallback(
    ({ left, top, width, height }: Viewport) => {
      const firstRow = Math.max(frozen.rows, sizes.rows.at(frozenHeight + top) - OVERSCAN);
      const lastRow = sizes.rows.at(top + height - HEADER_HEIGHT) + OVERSCAN;
      const firstColumn = Math.max(frozen.columns, sizes.columns.at(frozenWidth + left) - 1);
      const lastColumn = sizes.columns.at(left + width - HEADER_WIDTH) + 1;
      return { rows: sizes.rows.visible(firstRow, lastRow), columns: sizes.columns.visible(firstColumn, lastColumn) };
    },
    [sizes, frozen.rows, frozen.columns, frozenWidth, frozenHeight],
  );

  const read = useCallback(() => {
    const element = scrollerRef.current;
    if (element === null) return;
    const next = { left: element.scrollLeft, top: element.scrollTop, width: element.clientWidth, height: element.clientHeight };
    scrolledRef.current = next;
    move(element, next);
    setViewport((old) => {
      const [before, after] = [visible(old), visible(next)];
      return old.width === next.width && old.height === next.height && same(before.rows, after.rows) && same(before.columns, after.columns) ? old : next;
    });
  }, [scrollerRef, visible]);

  useLayoutEffect(() => {
    const element = scrollerRef.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scrollerRef, read]);

  // What was drawn anew stands where it would without scrolling.
  useLayoutEffect(() => {
    if (scrollerRef.current !== null) move(scrollerRef.current, scrolledRef.current);
  });

  const reveal = useCallback(
    (cell: Cell) => {
      const element = scrollerRef.current;
      if (element === null) return;
      const within = (at: number, size: number, now: number, room: number): number => (at < now ? at : at + size > now + room ? at + size - room : now);
      if (cell.row >= frozen.rows) {
        const top = sizes.rows.offset(cell.row) - frozenHeight;
        element.scrollTo({ top: within(top, sizes.rows.size(cell.row), element.scrollTop, element.clientHeight - HEADER_HEIGHT - frozenHeight) });
      }
      if (cell.column >= frozen.columns) {
        const left = sizes.columns.offset(cell.column) - frozenWidth;
        element.scrollTo({ left: within(left, sizes.columns.size(cell.column), element.scrollLeft, element.clientWidth - HEADER_WIDTH - frozenWidth) });
      }
      read();
    },
    [scrollerRef, sizes, frozen.rows, frozen.columns, frozenWidth, frozenHeight, read],
  );

  const cellAt = useCallback(
    (clientX: number, clientY: number): Cell => {
      const element = scrollerRef.current;
      const box = element?.getBoundingClientRect() ?? { left: 0, top: 0 };
      const x = clientX - box.left - HEADER_WIDTH;
      const y = clientY - box.top - HEADER_HEIGHT;
      return {
        row: y < 0 ? -1 : sizes.rows.at(y < frozenHeight ? y : y + (element?.scrollTop ?? 0)),
        column: x < 0 ? -1 : sizes.columns.at(x < frozenWidth ? x : x + (element?.scrollLeft ?? 0)),
      };
    },
    [scrollerRef, sizes, frozenWidth, frozenHeight],
  );

  const page = Math.max(1, Math.floor((viewport.height - HEADER_HEIGHT - frozenHeight) / (sheet.rows.defaultHeight * (4 / 3))) - 1);
  const drawn = useMemo(() => visible(viewport), [visible, viewport]);
  return { ...drawn, page, width: viewport.width, height: viewport.height, frozenWidth, frozenHeight, reveal, scrolled: read, cellAt };
}
