import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import type { SheetOutcome } from '../../actions/write-sheets';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  message: { marginTop: tokens.spacingVerticalM, alignItems: 'start' },
  body: { paddingBlock: tokens.spacingVerticalXS },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingInlineStart: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalXS },
});

interface Props {
  readonly failed: readonly Extract<SheetOutcome, { state: 'failed' }>[];
  readonly onRetry: (ids: readonly string[]) => void;
  readonly onDismiss: () => void;
}

/** Which sheets could not be written, why, and what to do; an alert region that is always there, so that screen readers hear what comes into it. */
export function Failures({ failed, onRetry, onDismiss }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <div role="alert">
      {failed.length > 0 && (
        <MessageBar className={styles.message} intent="error" layout="multiline">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{t('pannello.sheets.failedTitle', { count: failed.length })}</MessageBarTitle>
            <ul className={styles.list}>
              {failed.map(({ id, title, error }) => (
                <li key={id}>
                  <strong>{title}</strong>
                  {': '}
                  {t(`errori.${error.code}`, error.params)}
                </li>
              ))}
            </ul>
            {t('pannello.sheets.failedOthers')}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button appearance="transparent" size="small" icon={<Dismiss16Regular />} aria-label={t('pannello.sheets.dismiss')} onClick={onDismiss} />
            }
          >
            <Button size="small" onClick={() => onRetry(failed.map(({ id }) => id))}>
              {t('pannello.sheets.retry')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
