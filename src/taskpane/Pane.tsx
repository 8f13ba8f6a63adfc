import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Language } from '../texts';
import { FIRST_PAGE, PAGES } from './pages';
import { RecalculatePage } from './recalculate/RecalculatePage';
import { useRecalculation } from './recalculate/use-recalculation';
import { TextsProvider } from './texts';
import type { Workspace } from './workspace';

// A single page needs no way to others.
const Navigation = lazy(() => import('./Navigation').then((module) => ({ default: module.Navigation })));

/** The pane on a workbook. It speaks the workbook's language once that is read, before that Excel's. */
export function Pane({ workspace, language }: { readonly workspace: Workspace; readonly language: Language }): ReactNode {
  const [state, actions] = useRecalculation(workspace);
  const [page, setPage] = useState(FIRST_PAGE);
  const { content } = state;
  return (
    <TextsProvider language={'run' in content ? content.run.model.parameters.language : language}>
      <Suspense fallback={null}>{PAGES.length > 1 && <Navigation pages={PAGES} current={page} onChange={setPage} />}</Suspense>
      <main id={`page-${page}`}>
        <RecalculatePage workspace={workspace} state={state} actions={actions} />
      </main>
    </TextsProvider>
  );
}
