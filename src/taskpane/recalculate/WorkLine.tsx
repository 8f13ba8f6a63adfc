import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { UndoAction } from '../../sheets/undo';
import type { Passing } from '../hooks/use-passing-focus';
import { useTexts } from '../texts';
import { noticeText } from './announcement';
import { ProgressLine } from './ProgressLine';
import type { PaneState } from './state';
import { UndoButton } from './UndoButton';
import type { PaneActions } from './use-recalculation';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, minHeight: '24px' },
  notice: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly late: boolean;
  /** What the page offers to take back. */
  readonly undo: UndoAction | null;
  readonly passing: Passing;
}

/** What is being done, with the way to stop it; else what was just done, with the way to take it back. */
export function WorkLine({ state: { activity, notice }, actions, late, undo, passing }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  if (activity !== null && late) return <ProgressLine activity={activity} onStop={actions.stop} passing={passing} />;
  if (notice === null && undo === null) return null;
  const busy = activity !== null && activity.task !== 'opening';
  return (
    <div className={styles.line}>
      <p className={styles.notice}>{notice === null ? '' : noticeText(notice, t)}</p>
      {undo !== null && !busy && <UndoButton action={undo} onUndo={actions.undo} passing={passing} />}
    </div>
  );
}
