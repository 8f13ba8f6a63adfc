import type { TextKey } from '../texts';

/** A page of the pane by its name in the catalogue. */
export interface PageEntry {
  readonly id: string;
  readonly title: TextKey;
}

export const FIRST_PAGE = 'calculate';

/** The pages in the order of their tabs. */
export const PAGES: readonly PageEntry[] = [{ id: FIRST_PAGE, title: 'pannello.pages.calculate' }];
