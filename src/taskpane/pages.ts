import { type ComponentType, lazy } from 'react';
import type { PageId } from '../actions/page-events';
import type { TextKey } from '../texts';
import { RecalculatePage } from './recalculate/RecalculatePage';
import type { PaneState } from './recalculate/state';
import type { PaneActions } from './recalculate/use-recalculation';
import type { Workspace } from './workspace';

/** What every page shares: the workbook, the last run with what is going on, and what can be asked for. */
export interface PageProps {
  readonly workspace: Workspace;
  readonly state: PaneState;
  readonly actions: PaneActions;
  /** What runs has taken long enough to be shown. */
  readonly late: boolean;
  /** The page is the one in view; pages that were visited stay where they were. */
  readonly active: boolean;
}

/** A page of the pane by its name in the catalogue. */
export interface PageEntry {
  readonly id: PageId;
  readonly title: TextKey;
  readonly Page: ComponentType<PageProps>;
}

export const FIRST_PAGE: PageId = 'calculate';

/** The pages in the order of their tabs. All but the first load when somebody turns to them (`lazy`). */
export const PAGES: readonly PageEntry[] = [
  { id: FIRST_PAGE, title: 'pannello.pages.calculate', Page: RecalculatePage },
  { id: 'checks', title: 'pannello.pages.checks', Page: lazy(() => import('./checks/ChecksPage').then((module) => ({ default: module.ChecksPage }))) },
  { id: 'sheets', title: 'pannello.pages.sheets', Page: lazy(() => import('./sheets/SheetsPage').then((module) => ({ default: module.SheetsPage }))) },
  { id: 'export', title: 'pannello.pages.export', Page: lazy(() => import('./export/ExportPage').then((module) => ({ default: module.ExportPage }))) },
];
