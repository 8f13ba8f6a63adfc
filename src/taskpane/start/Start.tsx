import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { HostState } from '../../excel/host-info';
import { useLate } from '../hooks/use-late';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`, justifyItems: 'start' },
  bar: { width: '100%' },
});

const LATE = 500;

/** Before there is an Excel to work with, or where there is none: what is the matter and what to do. */
export function Start({ state }: { readonly state: Exclude<HostState['state'], 'excel'> | 'loading' }): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const { t } = useTexts();
  const late = useLate(state === 'loading', LATE);
  return (
    <main className={styles.page}>
      <h1 className={headings.page}>{t('pannello.name')}</h1>
      {late && <ProgressBar className={styles.bar} aria-label={t('pannello.start.loading')} />}
      <div role="status" className={layout.section}>
        {state === 'loading' && late && <p className={layout.caption}>{t('pannello.start.loading')}</p>}
        {state !== 'loading' && (
          <>
            <h2 className={headings.section}>{t(`pannello.start.${state}`)}</h2>
            <p className={layout.text}>{t(`pannello.start.${state}Help`)}</p>
          </>
        )}
      </div>
      {state === 'missing' && <Button onClick={() => window.location.reload()}>{t('pannello.start.retry')}</Button>}
    </main>
  );
}
