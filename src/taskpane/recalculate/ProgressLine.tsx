import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Passing } from '../hooks/use-passing-focus';
import { useTexts } from '../texts';
import { activityText } from './announcement';
import type { Activity } from './state';

const useStyles = makeStyles({
  progress: { display: 'grid', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, minHeight: '24px' },
  waiting: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground1 },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly activity: Activity;
  readonly onStop: () => void;
  readonly passing: Passing;
}

/** What is being done, how far it is, and the way to stop it. */
export function ProgressLine({ activity, onStop, passing }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  const { share, step, stopping, task } = activity;
  return (
    <div className={styles.progress}>
      <ProgressBar aria-label={t('pannello.run.progress')} thickness="large" {...(share === null ? {} : { value: share, max: 1 })} />
      <div className={styles.line}>
        <p className={mergeClasses(styles.text, step === 'waiting' && styles.waiting)}>{activityText(activity, t)}</p>
        {task !== 'opening' && !stopping && (
          <Button size="small" onClick={onStop} {...passing}>
            {t('pannello.run.stop')}
          </Button>
        )}
      </div>
    </div>
  );
}
