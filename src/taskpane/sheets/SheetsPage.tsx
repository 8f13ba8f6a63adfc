import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLate } from '../hooks/use-late';
import type { PageProps } from '../pages';
import { ProblemMessage } from '../recalculate/ProblemMessage';
import { Standing } from '../standing/Standing';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';
import { Failures } from './Failures';
import { OccupiedNames } from './OccupiedNames';
import { SheetList } from './SheetList';
import { chosenDocuments } from './state';
import { useSheets } from './use-sheets';
import { outcomesOf, outcomeText, writingText } from './wording';
import { WriteBar } from './WriteBar';
import { Written } from './Written';

/** What is quicker than this shows no progress. */
const LATE = 400;
/** Where a generated sheet begins. */
const FIRST_CELL = 'A1';

const useStyles = makeStyles({
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXXL}`,
  },
});

/** The page of the summary sheets: which to write, how each stands, what it will look like, and what came of it. */
export function SheetsPage(props: PageProps): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const { t } = useTexts();
  const { state: pane, actions: paneActions } = props;
  const [fresh, state, actions] = useSheets(props);
  const { outcomes, writing } = state;
  const lateLook = useLate(fresh.isLooking && fresh.value === null, LATE);
  const stopping = pane.activity?.stopping === true;
  const found = fresh.value === 'noTables' ? null : fresh.value;
  const chosen = chosenDocuments(found?.documents ?? [], state).map(({ document }) => document.id);
  const readOnly = found?.run.book.readOnly === true;
  const busy = pane.activity !== null;
  const occupied = outcomesOf(outcomes ?? [], 'occupied');
  const show = (sheet: string): void => paneActions.select(sheet, FIRST_CELL);
  return (
    <>
      <div role="status" className={layout.spoken}>
        {spoken()}
      </div>
      {found !== null && (
        <WriteBar
          count={chosen.length}
          outdated={found.documents.filter((document) => document.state !== 'upToDate').length}
          writing={writing}
          stopping={stopping}
          disabled={busy || readOnly}
          onWrite={() => actions.write(chosen)}
          onStop={paneActions.stop}
        />
      )}
      <div className={styles.content}>
        {/* What says nothing must not take a line of the grid. */}
        <div>
          <h1 className={headings.page}>{t('pannello.sheets.title')}</h1>
          <ProblemMessage problem={fresh.problem} onRetry={fresh.again} onDismiss={fresh.dismiss} />
          <Failures failed={outcomesOf(outcomes ?? [], 'failed')} onRetry={(ids) => actions.write(ids)} onDismiss={() => actions.putAside('failed')} />
        </div>
        {occupied.length > 0 && (
          <OccupiedNames
            sheets={occupied.map(({ sheet }) => sheet)}
            onRename={() =>
              actions.write(
                occupied.map(({ id }) => id),
                'all',
              )
            }
            onLeave={() => actions.putAside('occupied')}
          />
        )}
        {outcomes?.some((outcome) => outcome.state === 'written' || outcome.state === 'stopped') === true && <Written outcomes={outcomes} onShow={show} />}
        {fresh.value === 'noTables' && <p className={layout.text}>{t('pannello.sheets.noTables')}</p>}
        {lateLook && <p className={layout.caption}>{t('pannello.sheets.looking')}</p>}
        {found !== null && (
          <>
            {outcomes === null && <p className={layout.text}>{t('pannello.sheets.intro')}</p>}
            <Standing results={found.results} readOnly={readOnly} busy={busy} onRecalculate={() => paneActions.recalculate()} />
            <SheetList look={found} chosen={new Set(chosen)} disabled={busy || readOnly} onChoose={actions.choose} onShow={show} />
          </>
        )}
      </div>
    </>
  );

  function spoken(): string {
    if (writing !== null) return writingText(writing, stopping, t);
    if (outcomes !== null) return occupied.length > 0 ? '' : outcomeText(outcomes, t);
    return lateLook ? t('pannello.sheets.looking') : '';
  }
}
