import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { AcceptanceNote, AcceptOutcome } from '../../actions/accept';
import type { Recalculation } from '../../actions/recalculate';
import type { Repair } from '../../actions/repair';
import type { Finding } from '../../model/finding';
import type { WorkbookPort } from '../../sheets/book';
import { usePassingFocus } from '../hooks/use-passing-focus';
import type { PageProps } from '../pages';
import { ProblemMessage } from '../recalculate/ProblemMessage';
import type { Notice } from '../recalculate/state';
import type { TaskEnd } from '../recalculate/use-recalculation';
import { CheckBar } from './CheckBar';
import { Findings } from './Findings';
import { RepairView } from './RepairView';
import { useOutdated } from './use-outdated';
import { useRepairs } from './use-repairs';

const useStyles = makeStyles({ page: { display: 'flex', flexDirection: 'column', minHeight: '100%' }, problem: { paddingInline: tokens.spacingHorizontalL } });

/** The page over a run: its bar, and the findings or the repairs. */
export function Checked({ workspace, state, actions, late, active, run }: PageProps & { readonly run: Recalculation }): ReactNode {
  const styles = useStyles();
  const outdated = useOutdated(workspace, run);
  const { repairs, ...planning } = useRepairs(run);
  /** The repairs ticked at first; null where the findings are shown. */
  const [repairing, setRepairing] = useState<readonly Repair[] | null>(null);
  const { activity, content } = state;
  const again = useRef<HTMLButtonElement>(null);
  const passing = usePassingFocus(again);
  const busy = activity !== null && activity.task !== 'opening';
  const isOfRun = content.kind === 'result' && content.written;

  // Where nobody has recalculated, the page shows the workbook as it is when somebody turns to it.
  const { check } = actions;
  const stale = useRef(true);
  useEffect(() => {
    if (!active) stale.current = true;
    else if (stale.current && activity === null) {
      stale.current = false;
      if (!isOfRun) check();
    }
  }, [active, activity, check, isOfRun]);

  const accept = (finding: Finding, note: AcceptanceNote): Promise<boolean> =>
    actions.run('accepting', async (port) => {
      const { acceptFinding } = await import('../../actions/accept');
      return ended(await acceptFinding(port, run, finding, note, workspace.today()), 'accepted');
    });
  const withdraw = (finding: Finding): void =>
    void actions.run('withdrawing', async (port) => {
      const { withdrawAcceptance } = await import('../../actions/accept');
      return ended(await withdrawAcceptance(port, run, finding, workspace.today()), 'withdrawn');
    });
  const repair = (chosen: readonly Repair[]): void =>
    void actions
      .run('repairing', async (port: WorkbookPort): Promise<TaskEnd> => {
        const { repairCells } = await import('../../actions/repair-cells');
        const outcome = await repairCells(port, workspace.today(), chosen);
        return { notice: outcome.state === 'done' ? { kind: 'repaired', cells: outcome.cells } : { kind: 'outdated' }, changed: true };
      })
      .then((done) => {
        if (done) setRepairing(null);
      });

  return (
    <div className={styles.page}>
      <CheckBar
        state={state}
        actions={actions}
        late={late}
        outdated={outdated}
        again={again}
        passing={passing}
        repairs={run.book.readOnly ? 0 : repairs.length}
        onRepair={repairing === null ? () => setRepairing(repairs) : null}
      />
      <div className={styles.problem}>
        <ProblemMessage problem={planning.problem} onRetry={planning.again} onDismiss={planning.dismiss} />
      </div>
      {repairing === null || repairs.length === 0 ? (
        <Findings
          run={run}
          repairs={repairs}
          busy={busy}
          onSelect={actions.select}
          onAccept={accept}
          onWithdraw={withdraw}
          onRepair={(one) => setRepairing([one])}
        />
      ) : (
        <RepairView run={run} repairs={repairs} first={repairing} busy={busy} passing={passing} onRepair={repair} onBack={() => setRepairing(null)} />
      )}
    </div>
  );
}

function ended(outcome: AcceptOutcome, kind: 'accepted' | 'withdrawn'): TaskEnd {
  const notice: Notice =
    outcome.state === 'done' ? { kind } : outcome.state === 'changed' ? { kind: 'outdated' } : { kind: 'noRoom', columns: outcome.columns };
  return { notice, changed: outcome.state !== 'noRoom' };
}
