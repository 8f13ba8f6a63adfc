import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { pageOf, topOf, useMeasured } from '../hooks/use-measured';
import { defaultRangeExtractor, type Range, useVirtualLines } from '../hooks/virtual-lines';
import { useLayout } from '../styles';
import { useTexts } from '../texts';
import type { Line } from './groups';
import { step } from './tree-keys';

const useStyles = makeStyles({
  tree: {
    position: 'relative',
    outlineStyle: 'none',
    // The ring goes round the line that the keys move, as if it had the focus itself.
    '&:focus-visible [data-active]': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  line: { position: 'absolute', insetInline: 0, top: 0, borderRadius: tokens.borderRadiusMedium, cursor: 'pointer' },
  active: {
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: `inset ${tokens.strokeWidthThicker} 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
});

/** How high a line is guessed to be before it was drawn. */
const GUESS = { group: 40, finding: 72 } as const;
/** Room kept around a line that is scrolled to. */
const ROOM = 8;

interface Props {
  readonly lines: readonly Line[];
  /** Key of the line that the keys act on; null before anybody came. */
  readonly active: string | null;
  /** The line is moved to, not acted upon. */
  readonly onMove: (line: Line) => void;
  /** Enter or a click: a finding shows its cell, a heading opens or closes. */
  readonly onAct: (line: Line) => void;
  /** What covers the bottom of the page, in pixels. */
  readonly covered: number;
  readonly children: (line: Line) => ReactNode;
}

/** A tree of two levels of which only the lines in view are drawn. One stop for Tab; the focus stays on it. https://www.w3.org/WAI/ARIA/apg/patterns/treeview/ */
export function FindingTree({ lines, active, onMove, onAct, covered, children }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useTexts();
  const [id, help] = [useId(), useId()];
  const [tree, setTree] = useState<HTMLDivElement | null>(null);
  const page = pageOf(tree);
  const margin = useMeasured(tree, topOf, page?.firstElementChild ?? null);
  const at = lines.findIndex(({ key }) => key === active);
  const virtual = useVirtualLines({
    count: lines.length,
    getScrollElement: () => page,
    estimateSize: (index) => GUESS[lines[index]?.kind ?? 'finding'],
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 6,
    scrollMargin: margin,
    scrollPaddingStart: ROOM,
    scrollPaddingEnd: covered + ROOM,
    // The active line is there even out of view: a screen reader must find it.
    rangeExtractor: (range: Range) => withActive(defaultRangeExtractor(range), at),
  });
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current && at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
    moved.current = false;
  }, [at, virtual]);

  const moveTo = (index: number): void => {
    const line = lines[index];
    if (line === undefined) return;
    moved.current = true;
    onMove(line);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const line = lines[at];
    const next = step(event.key, lines, at);
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (typeof next === 'number') moveTo(next);
    else if (line !== undefined) onAct(line);
  };
  const lineAt = ({ target }: MouseEvent): Line | undefined => lines[Number((target as Element).closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1)];
  const onMouseDown = (event: MouseEvent): void => {
    const line = lineAt(event);
    if (line === undefined) return;
    // The focus goes to the tree, never to a line that may be scrolled away.
    event.preventDefault();
    tree?.focus({ preventScroll: true });
    onMove(line);
  };
  return (
    <>
      <p id={help} className={layout.spoken}>
        {t('pannello.checks.listHelp')}
      </p>
      <div
        ref={setTree}
        role="tree"
        tabIndex={0}
        className={styles.tree}
        style={{ height: virtual.getTotalSize() }}
        aria-label={t('pannello.checks.list')}
        aria-describedby={help}
        aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
        onKeyDown={onKeyDown}
        onMouseDown={onMouseDown}
        onClick={(event) => {
          const line = lineAt(event);
          if (line !== undefined) onAct(line);
        }}
        onFocus={() => {
          if (at < 0) moveTo(0);
        }}
      >
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const line = lines[index];
          if (line === undefined) return null;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              id={`${id}-${index}`}
              data-index={index}
              data-active={index === at ? '' : undefined}
              role="treeitem"
              tabIndex={-1}
              aria-level={line.kind === 'group' ? 1 : 2}
              aria-setsize={line.of}
              aria-posinset={line.position}
              aria-expanded={line.kind === 'group' ? line.open : undefined}
              aria-selected={index === at}
              className={mergeClasses(styles.line, index === at && styles.active)}
              style={{ transform: `translateY(${start - margin}px)` }}
            >
              {children(line)}
            </div>
          );
        })}
      </div>
    </>
  );
}

function withActive(range: number[], at: number): number[] {
  if (at < 0 || range.includes(at)) return range;
  return [...range, at].sort((a, b) => a - b);
}
