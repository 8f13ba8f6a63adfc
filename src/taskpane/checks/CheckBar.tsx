import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { ArrowClockwise16Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { Wrench16Regular } from '@fluentui/react-icons/svg/wrench';
import type { ReactNode, RefObject } from 'react';
import type { Passing } from '../hooks/use-passing-focus';
import type { PaneState } from '../recalculate/state';
import type { PaneActions } from '../recalculate/use-recalculation';
import { WorkLine } from '../recalculate/WorkLine';
import { useHeadings } from '../styles';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px' },
  title: { flexGrow: 1 },
});

interface Props {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly late: boolean;
  /** The sheet has changed since it was checked. */
  readonly outdated: boolean;
  /** The button that stays, whatever goes away. */
  readonly again: RefObject<HTMLButtonElement | null>;
  readonly passing: Passing;
  /** How many cells have a safe repair. */
  readonly repairs: number;
  /** Null while the repairs are shown. */
  readonly onRepair: (() => void) | null;
}

/** What can be done with all findings at once, what is being done, and whether the sheet has moved on. */
export function CheckBar({ state, actions, late, outdated, again, passing, repairs, onRepair }: Props): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const { t } = useTexts();
  const busy = state.activity !== null;
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <h1 className={`${headings.section} ${styles.title}`}>{t('pannello.checks.title')}</h1>
        {repairs > 0 && onRepair !== null && (
          <Button size="small" appearance="primary" icon={<Wrench16Regular />} onClick={onRepair}>
            {t('pannello.checks.repair.open', { count: repairs })}
          </Button>
        )}
        <Button ref={again} size="small" appearance="subtle" icon={<ArrowClockwise16Regular />} disabledFocusable={busy} onClick={actions.check}>
          {t('pannello.checks.again')}
        </Button>
      </div>
      {outdated && !busy && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t('pannello.checks.stale')}</MessageBarBody>
        </MessageBar>
      )}
      <WorkLine state={state} actions={actions} late={late} undo={state.undoable === 'riparazione' ? state.undoable : null} passing={passing} />
    </div>
  );
}
