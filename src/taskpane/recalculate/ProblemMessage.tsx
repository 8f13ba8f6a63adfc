import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { useTexts } from '../texts';
import type { Problem } from './state';

const useStyles = makeStyles({
  message: { marginTop: tokens.spacingVerticalM, alignItems: 'start' },
  body: { paddingBlock: tokens.spacingVerticalXS },
});

/** Excel has something else to do: not a failure, a matter of patience. */
const BUSY: readonly string[] = ['EXCEL_OCCUPATO', 'CELLA_IN_MODIFICA', 'TEMPO_SCADUTO'];

interface Props {
  readonly problem: Problem | null;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

/** What went wrong and what to do about it; an alert region that is always there, so that screen readers hear what comes into it. */
export function ProblemMessage({ problem, onRetry, onDismiss }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <div role="alert">
      {problem !== null && (
        <MessageBar className={styles.message} intent={BUSY.includes(problem.code) ? 'warning' : 'error'} layout="multiline">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{t(BUSY.includes(problem.code) ? 'pannello.problem.waiting' : 'pannello.problem.title')}</MessageBarTitle>
            <br />
            {t(`errori.${problem.code}`, problem.params)}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button appearance="transparent" size="small" icon={<Dismiss16Regular />} aria-label={t('pannello.problem.dismiss')} onClick={onDismiss} />
            }
          >
            {problem.canRetry && (
              <Button size="small" onClick={onRetry}>
                {t('pannello.problem.retry')}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
