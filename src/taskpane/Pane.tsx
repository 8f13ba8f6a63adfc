import { type ReactNode, useState } from 'react';
import type { Language } from '../texts';
import { Navigation, type PageEntry } from './Navigation';
import { RecalculatePage } from './recalculate/RecalculatePage';
import { useRecalculation } from './recalculate/use-recalculation';
import { TextsProvider } from './texts';
import type { Workspace } from './workspace';

const PAGES = [{ id: 'calculate', title: 'pannello.pages.calculate' }] as const satisfies readonly PageEntry[];

/** The pane on a workbook. It speaks the workbook's language once that is read, before that Excel's. */
export function Pane({ workspace, language }: { readonly workspace: Workspace; readonly language: Language }): ReactNode {
  const [state, actions] = useRecalculation(workspace);
  const [page, setPage] = useState<string>(PAGES[0].id);
  const { content } = state;
  return (
    <TextsProvider language={'run' in content ? content.run.model.parameters.language : language}>
      <Navigation pages={PAGES} current={page} onChange={setPage} />
      <main id={`page-${page}`}>
        <RecalculatePage workspace={workspace} state={state} actions={actions} />
      </main>
    </TextsProvider>
  );
}
