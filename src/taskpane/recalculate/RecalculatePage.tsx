import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense } from 'react';
import { useLate } from '../hooks/use-late';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';
import type { Workspace } from '../workspace';
import { announcement } from './announcement';
import { OccupiedQuestion } from './OccupiedQuestion';
import { ProblemMessage } from './ProblemMessage';
import { RunBar } from './RunBar';
import type { PaneState } from './state';
import type { PaneActions } from './use-recalculation';

// What follows the first look comes with it, not with the page.
const Hint = lazy(() => import('./Hint').then((module) => ({ default: module.Hint })));
const Ready = lazy(() => import('./Ready').then((module) => ({ default: module.Ready })));
const Result = lazy(() => import('./Result').then((module) => ({ default: module.Result })));
const FirstRun = lazy(() => import('../setup/FirstRun').then((module) => ({ default: module.FirstRun })));

/** What is quicker than this shows no progress. */
const LATE = 400;

const useStyles = makeStyles({
  problem: { paddingInline: tokens.spacingHorizontalL },
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXXL}`,
  },
});

interface Props {
  readonly workspace: Workspace;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** The first page: the button, what it is doing, and what came of it. */
export function RecalculatePage({ workspace, state, actions }: Props): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const { t } = useTexts();
  const late = useLate(state.activity !== null, LATE);
  const { content, question, problem } = state;
  const settings = 'run' in content ? content.run.model.parameters : null;
  return (
    <>
      <div role="status" className={layout.spoken}>
        {announcement(state, late, t)}
      </div>
      <RunBar state={state} actions={actions} late={late} />
      <div className={styles.problem}>
        <ProblemMessage problem={problem} onRetry={actions.retry} onDismiss={actions.dismiss} />
      </div>
      {question !== null && <OccupiedQuestion columns={question} onReplace={() => actions.recalculate(true)} onLeave={actions.leave} />}
      <div className={styles.content}>
        <h1 className={headings.page}>
          {settings?.organisation ? t('pannello.title', { ente: settings.organisation, anno: settings.year }) : t('pannello.name')}
        </h1>
        <Suspense fallback={null}>
          {content.kind === 'noTables' && <FirstRun workspace={workspace} busy={state.activity !== null} actions={actions} />}
          {content.kind === 'ready' && <Ready run={content.run} />}
          {content.kind === 'result' && (
            <>
              <Hint content={content} />
              <Result content={content} onSelect={actions.select} />
            </>
          )}
        </Suspense>
      </div>
    </>
  );
}
