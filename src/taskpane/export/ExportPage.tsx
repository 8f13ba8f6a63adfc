import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLate } from '../hooks/use-late';
import type { PageProps } from '../pages';
import { ProblemMessage } from '../recalculate/ProblemMessage';
import { Standing } from '../standing/Standing';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';
import { DataExport } from './DataExport';
import { PrintHelp } from './PrintHelp';
import { ReportExport } from './ReportExport';
import type { ExportState, Look } from './state';
import { type ExportActions, useExport } from './use-export';

/** What is quicker than this shows no progress. */
const LATE = 400;

const useStyles = makeStyles({
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXXL}`,
  },
});

/** What the parts of the page share. */
export interface PartProps {
  readonly look: Look;
  readonly state: ExportState;
  readonly actions: ExportActions;
  /** Something runs in the pane. */
  readonly busy: boolean;
  readonly stopping: boolean;
  /** False where the program saves no files: what is made is then copied. */
  readonly canSave: boolean;
  readonly onStop: () => void;
  readonly onSelect: (sheet: string, address: string) => void;
}

/** The page of exports: the report, the open data, and how to print. */
export function ExportPage(props: PageProps): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const { t } = useTexts();
  const { workspace, state: pane, actions: paneActions } = props;
  const [fresh, state, actions] = useExport(props);
  const lateLook = useLate(fresh.isLooking && fresh.value === null, LATE);
  const look = fresh.value === 'noTables' ? null : fresh.value;
  const busy = pane.activity !== null;
  const stopping = pane.activity?.stopping === true;
  const part = { state, actions, busy, stopping, canSave: workspace.canSaveFiles(), onStop: paneActions.stop, onSelect: paneActions.select };
  return (
    <div className={styles.content}>
      {/* What says nothing must not take a line of the grid. */}
      <div>
        <div role="status" className={layout.spoken}>
          {spoken()}
        </div>
        <h1 className={headings.page}>{t('pannello.export.title')}</h1>
        <ProblemMessage problem={fresh.problem} onRetry={fresh.again} onDismiss={fresh.dismiss} />
      </div>
      {fresh.value === 'noTables' && <p className={layout.text}>{t('pannello.export.noTables')}</p>}
      {lateLook && <p className={layout.caption}>{t('pannello.export.looking')}</p>}
      {look !== null && (
        <>
          <Standing results={look.results} readOnly={look.run.book.readOnly} busy={busy} onRecalculate={() => paneActions.recalculate()} />
          <ReportExport {...part} look={look} />
          <DataExport {...part} look={look} />
          <PrintHelp sheets={look.sheets} onSelect={paneActions.select} />
        </>
      )}
    </div>
  );

  function spoken(): string {
    const { progress, report, data, last, stopped } = state;
    if (progress !== null) return stopping ? t('pannello.export.stopping') : t('pannello.export.step', { next: progress.next });
    if (stopped !== null) return t('pannello.export.stopped');
    const delivered = last === 'report' ? report?.delivered : last === 'data' ? data : null;
    const kept = last !== 'report' || report?.isRemembered !== false ? '' : ` ${t('pannello.export.report.notRemembered')}`;
    if (delivered?.kind === 'saved') return `${t('pannello.export.saved', { name: delivered.name })}${kept}`;
    return lateLook ? t('pannello.export.looking') : '';
  }
}
