import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSync24Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { type ReactNode, useRef } from 'react';
import { usePassingFocus } from '../hooks/use-passing-focus';
import { useTexts } from '../texts';
import type { PaneState } from './state';
import type { PaneActions } from './use-recalculation';
import { WorkLine } from './WorkLine';

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
  const { activity, undoable, content } = state;
  const busy = activity !== null && activity.task !== 'opening';

  const passing = usePassingFocus(button);

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
      <WorkLine state={state} actions={actions} late={late} undo={undoable} passing={passing} />
    </section>
  );
}
