import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { PageId } from '../actions/page-events';
import type { PageEntry } from './pages';
import { useTexts } from './texts';

const useStyles = makeStyles({
  navigation: { flexShrink: 0, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  tabs: { display: 'flex', flexWrap: 'wrap', paddingInline: tokens.spacingHorizontalS },
  tab: {
    position: 'relative',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1Hover, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: tokens.spacingHorizontalS,
      bottom: 0,
      borderBottom: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
    },
  },
});

interface Props {
  readonly pages: readonly PageEntry[];
  readonly current: PageId;
  readonly onChange: (id: PageId) => void;
}

/** The way between the pages. Fluent's tabs would weigh more than a seventh of all that the pane loads at first. */
export function Navigation({ pages, current, onChange }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  const list = useRef<HTMLDivElement>(null);
  // https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
  const onKeyDown = (event: KeyboardEvent): void => {
    const here = pages.findIndex(({ id }) => id === current);
    const last = pages.length - 1;
    const to = { ArrowRight: here === last ? 0 : here + 1, ArrowLeft: here === 0 ? last : here - 1, Home: 0, End: last }[event.key];
    const page = to === undefined ? undefined : pages[to];
    if (page === undefined || to === undefined) return;
    event.preventDefault();
    onChange(page.id);
    (list.current?.children[to] as HTMLElement | undefined)?.focus();
  };
  return (
    <nav className={styles.navigation} aria-label={t('pannello.navigation')}>
      <div ref={list} role="tablist" tabIndex={-1} className={styles.tabs} aria-label={t('pannello.navigation')} onKeyDown={onKeyDown}>
        {pages.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            className={mergeClasses(styles.tab, id === current && styles.current)}
            aria-selected={id === current}
            aria-controls={`page-${id}`}
            tabIndex={id === current ? 0 : -1}
            onClick={() => onChange(id)}
          >
            {t(title)}
          </button>
        ))}
      </div>
    </nav>
  );
}
