import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { DocumentTable24Regular } from '@fluentui/react-icons/svg/document-table';
import { type ReactNode, useRef } from 'react';
import { useLayout } from '../styles';
import { useTexts } from '../texts';
import type { Writing } from './state';
import { writingText } from './wording';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  button: { minHeight: '48px', fontSize: tokens.fontSizeBase400 },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, minHeight: '24px' },
});

interface Props {
  /** How many documents are chosen. */
  readonly count: number;
  /** How many are not up to date; null before anybody has looked. */
  readonly outdated: number | null;
  readonly writing: Writing | null;
  readonly stopping: boolean;
  /** Nothing can be written now: something else runs, or the workbook is for reading only. */
  readonly disabled: boolean;
  readonly onWrite: () => void;
  readonly onStop: () => void;
}

/** The one button that writes, and how far it is. */
export function WriteBar({ count, outdated, writing, stopping, disabled, onWrite, onStop }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useTexts();
  const button = useRef<HTMLButtonElement>(null);
  const stop = (): void => {
    // It goes away under the finger: the focus goes to the button that stays.
    button.current?.focus();
    onStop();
  };
  const idle = outdated === null ? '' : outdated === 0 ? t('pannello.sheets.allCurrent') : t('pannello.sheets.toUpdate', { count: outdated });
  return (
    <section className={styles.bar} aria-label={t('pannello.pages.sheets')}>
      <Button
        ref={button}
        className={styles.button}
        appearance="primary"
        size="large"
        icon={<DocumentTable24Regular />}
        disabledFocusable={disabled || count === 0}
        onClick={onWrite}
      >
        {count === 0 ? t('pannello.sheets.writeNothing') : t('pannello.sheets.write', { count })}
      </Button>
      {writing === null ? (
        <p className={layout.caption}>{idle}</p>
      ) : (
        <>
          <ProgressBar aria-label={t('pannello.sheets.progress')} thickness="large" value={writing.n - 1} max={writing.count} />
          <div className={styles.line}>
            <p className={layout.caption}>{writingText(writing, stopping, t)}</p>
            {!stopping && (
              <Button size="small" onClick={stop}>
                {t('pannello.sheets.stop')}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
