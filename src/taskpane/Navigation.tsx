import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PageId } from '../actions/page-events';
import type { PageEntry } from './pages';
import { useTexts } from './texts';

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    flexWrap: 'wrap',
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  readonly pages: readonly PageEntry[];
  readonly current: PageId;
  readonly onChange: (id: PageId) => void;
}

/** The way between the pages. */
export function Navigation({ pages, current, onChange }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <TabList className={styles.tabs} aria-label={t('pannello.navigation')} selectedValue={current} onTabSelect={(_, { value }) => onChange(value as PageId)}>
      {pages.map(({ id, title }) => (
        <Tab key={id} id={`tab-${id}`} value={id} aria-controls={`page-${id}`}>
          {t(title)}
        </Tab>
      ))}
    </TabList>
  );
}
