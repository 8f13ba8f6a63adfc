import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PageProps } from '../pages';
import { useTexts } from '../texts';
import { Checked } from './Checked';

const useStyles = makeStyles({ empty: { margin: 0, padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` } });

/** The page Controlli: the findings of the last run, or of a check without writing where there was none. */
export function ChecksPage(props: PageProps): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  const { content } = props.state;
  if ('run' in content) return <Checked {...props} run={content.run} />;
  return content.kind === 'noTables' ? <p className={styles.empty}>{t('pannello.checks.noTables')}</p> : null;
}
