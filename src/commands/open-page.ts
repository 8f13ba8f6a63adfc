import { askForPage, type PageId } from '../actions/page-events';
import { openPane, type RibbonEvent } from '../excel/ribbon';

/** A button of the ribbon that opens the pane on one of its pages. */
export const pageCommand =
  (page: PageId) =>
  async (event: RibbonEvent): Promise<void> => {
    try {
      askForPage(page);
      await openPane();
    } catch {
      // The pane shows the page as soon as somebody opens it.
    } finally {
      event.completed();
    }
  };
