import type { ReactNode } from 'react';
import type { PageProps } from '../pages';
import { useLayout } from '../styles';
import { useTexts } from '../texts';
import { Checked } from './Checked';

/** The page Controlli: the findings of the last run, or of a check without writing where there was none. */
export function ChecksPage(props: PageProps): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  const { content } = props.state;
  if ('run' in content) return <Checked {...props} run={content.run} />;
  return content.kind === 'noTables' ? <p className={layout.text}>{t('pannello.checks.noTables')}</p> : null;
}
