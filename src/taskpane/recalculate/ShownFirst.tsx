import { Button } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Props<T> {
  readonly items: readonly T[];
  /** How many are shown before more are asked for, and how many more each time. */
  readonly count: number;
  readonly moreText: (count: number) => string;
  readonly className: string;
  readonly children: (item: T, index: number) => ReactNode;
}

/** A list that begins short and grows on demand; the focus goes to the first line that comes. */
export function ShownFirst<T>({ items, count, moreText, className, children }: Props<T>): ReactNode {
  const [shown, setShown] = useState(count);
  const [grownFrom, setGrownFrom] = useState<number | null>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (grownFrom !== null) list.current?.children[grownFrom]?.querySelector('button')?.focus();
  }, [grownFrom]);
  const rest = Math.min(items.length - shown, Math.max(count, 50));
  return (
    <>
      <ul ref={list} className={className}>
        {items.slice(0, shown).map(children)}
      </ul>
      {rest > 0 && (
        <div>
          <Button
            appearance="subtle"
            size="small"
            icon={<ChevronDown16Regular />}
            onClick={() => {
              setShown(shown + rest);
              setGrownFrom(shown);
            }}
          >
            {moreText(rest)}
          </Button>
        </div>
      )}
    </>
  );
}
