import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { onPageAsked, type PageId } from '../actions/page-events';
import { useKeptFocus } from './hooks/use-kept-focus';
import { useLate } from './hooks/use-late';
import { Navigation } from './Navigation';
import { FIRST_PAGE, PAGES } from './pages';
import { ProblemMessage } from './recalculate/ProblemMessage';
import { Spoken } from './recalculate/Spoken';
import { useRecalculation } from './recalculate/use-recalculation';
import type { Language } from '../texts';
import { TextsProvider } from './texts';
import type { Workspace } from './workspace';

/** What is quicker than this shows no progress. */
const LATE = 400;

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100vh' },
  problem: { paddingInline: tokens.spacingHorizontalL },
  main: { flexGrow: 1, minHeight: 0 },
  /** A page scrolls under the tabs, and is found again where it was left. */
  panel: {
    position: 'relative',
    height: '100%',
    overflowY: 'auto',
    overflowX: 'hidden',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** The pane on a workbook. It speaks the workbook's language once that is read, before that Excel's. */
export function Pane({ workspace, language }: { readonly workspace: Workspace; readonly language: Language }): ReactNode {
  const styles = useStyles();
  const [state, actions] = useRecalculation(workspace);
  const [page, setPage] = useState(FIRST_PAGE);
  const [visited, setVisited] = useState<ReadonlySet<PageId>>(new Set([FIRST_PAGE]));
  const late = useLate(state.activity !== null, LATE);
  const { content, question } = state;
  const pane = useRef<HTMLDivElement>(null);
  useKeptFocus(pane);
  const turnTo = (next: PageId): void => {
    setPage(next);
    setVisited((before) => new Set(before).add(next));
  };
  useEffect(() => onPageAsked(turnTo), []);
  // Only the first page can ask, whoever began the run.
  const [wasAsking, setWasAsking] = useState(false);
  if (wasAsking !== (question !== null)) {
    setWasAsking(question !== null);
    if (question !== null) setPage(FIRST_PAGE);
  }
  return (
    <TextsProvider language={'run' in content ? content.run.model.parameters.language : language}>
      <div ref={pane} className={styles.pane}>
        <Spoken state={state} late={late} />
        {PAGES.length > 1 && <Navigation pages={PAGES} current={page} onChange={turnTo} />}
        <div className={styles.problem}>
          <ProblemMessage problem={state.problem} onRetry={actions.retry} onDismiss={actions.dismiss} />
        </div>
        <main className={styles.main}>
          {PAGES.map(({ id, Page }) => (
            <div key={id} id={`page-${id}`} role="tabpanel" tabIndex={-1} aria-labelledby={`tab-${id}`} className={styles.panel} hidden={id !== page}>
              {visited.has(id) && (
                <Suspense fallback={null}>
                  <Page workspace={workspace} state={state} actions={actions} late={late} active={id === page} />
                </Suspense>
              )}
            </div>
          ))}
        </main>
      </div>
    </TextsProvider>
  );
}
