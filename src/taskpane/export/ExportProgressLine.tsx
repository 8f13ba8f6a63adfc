import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLayout } from '../styles';
import { useTexts } from '../texts';
import type { ExportState } from './state';

const useStyles = makeStyles({
  progress: { display: 'grid', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, minHeight: '24px' },
});

interface Props {
  readonly progress: NonNullable<ExportState['progress']>;
  readonly stopping: boolean;
  readonly onStop: () => void;
}

/** How far an export is, what it is at, and the way to stop it. */
export function ExportProgressLine({ progress: { done, of, next }, stopping, onStop }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useTexts();
  return (
    <div className={styles.progress}>
      <ProgressBar aria-label={t('pannello.export.progress')} thickness="large" value={done} max={of} />
      <div className={styles.line}>
        <p className={layout.caption}>{stopping ? t('pannello.export.stopping') : t('pannello.export.step', { next })}</p>
        {!stopping && (
          <Button size="small" onClick={onStop}>
            {t('pannello.export.stop')}
          </Button>
        )}
      </div>
    </div>
  );
}
