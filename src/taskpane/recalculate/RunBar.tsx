import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSync24Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { type FocusEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../texts';
import { noticeText } from './announcement';
import { ProgressLine } from './ProgressLine';
import type { PaneState } from './state';
import { UndoButton } from './UndoButton';
import type { PaneActions } from './use-recalculation';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  button: { minHeight: '48px', fontSize: tokens.fontSizeBase400 },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, minHeight: '24px' },
  notice: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly state: PaneState;
  readonly actions: PaneActions;
  /** What runs has taken long enough to be shown. */
  readonly late: boolean;
}

/** The one large button, with what it is doing or has just done. */
export function RunBar({ state, actions, late }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  const button = useRef<HTMLButtonElement>(null);
  const { activity, notice, undoable, content } = state;
  const busy = activity !== null && activity.task !== 'opening';

  // Interrompi and Annulla go away under the finger: focus then returns to the button that stays, unless the person works in the sheet.
  const focused = useRef(false);
  const passing = { onFocus: () => void (focused.current = true), onBlur: ({ relatedTarget }: FocusEvent) => void (focused.current = relatedTarget === null) };
  useEffect(() => {
    if (!focused.current || document.activeElement !== document.body) return;
    focused.current = false;
    if (document.hasFocus()) button.current?.focus();
  });

  return (
    <section className={styles.bar} aria-label={t('pannello.run.button')}>
      <Button
        ref={button}
        className={styles.button}
        appearance={content.kind === 'noTables' ? 'secondary' : 'primary'}
        size="large"
        icon={<ArrowSync24Regular />}
        disabledFocusable={busy}
        onClick={() => actions.recalculate()}
      >
        {t('pannello.run.button')}
      </Button>
      {activity !== null && late ? (
        <ProgressLine activity={activity} onStop={actions.stop} passing={passing} />
      ) : (
        (notice !== null || undoable !== null) && (
          <div className={styles.line}>
            <p className={styles.notice}>{notice === null ? '' : noticeText(notice, t)}</p>
            {undoable !== null && !busy && <UndoButton action={undoable} onUndo={actions.undo} passing={passing} />}
          </div>
        )
      )}
    </section>
  );
}
