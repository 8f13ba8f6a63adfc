import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense } from 'react';
import type { PageProps } from '../pages';
import { useHeadings } from '../styles';
import { useTexts } from '../texts';
import { OccupiedQuestion } from './OccupiedQuestion';
import { RunBar } from './RunBar';

// What follows the first look comes with it, not with the page.
const Hint = lazy(() => import('./Hint').then((module) => ({ default: module.Hint })));
const Ready = lazy(() => import('./Ready').then((module) => ({ default: module.Ready })));
const Result = lazy(() => import('./Result').then((module) => ({ default: module.Result })));
const FirstRun = lazy(() => import('../setup/FirstRun').then((module) => ({ default: module.FirstRun })));

const useStyles = makeStyles({
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXXL}`,
  },
});

/** The first page: the button, what it is doing, and what came of it. */
export function RecalculatePage({ workspace, state, actions, late }: PageProps): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const { t } = useTexts();
  const { content, question } = state;
  const settings = 'run' in content ? content.run.model.parameters : null;
  return (
    <>
      <RunBar state={state} actions={actions} late={late} />
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
