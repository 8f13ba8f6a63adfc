import { channel } from './channel';

/** The pages of the pane; their order and names are the pane's. */
export type PageId = 'calculate' | 'checks' | 'sheets' | 'export';

/** `askForPage` asks for a page of the pane, whoever shows it and when. */
export const { tell: askForPage, listen: onPageAsked } = channel<PageId>();
