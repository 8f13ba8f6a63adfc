import { askForPage, type PageId } from '../actions/page-events';
import { announceRun } from '../actions/run-events';
import { announceSheets } from '../actions/sheet-events';
import { today } from '../actions/today';
import { openPane, type RibbonEvent } from '../excel/ribbon';

/** Schede of the ribbon, with the pane open or closed: writes the sheets that are not up to date. The pane opens where a person is needed. */
export async function sheetsFromRibbon(event: RibbonEvent): Promise<void> {
  try {
    const page = await write();
    if (page !== null) {
      askForPage(page);
      await openPane();
    }
  } catch {
    // There is no other way to say anything from the ribbon: the pane shows it as soon as somebody opens it.
  } finally {
    event.completed();
  }
}

/** The page on which somebody has to decide or to read something, null where there is nothing to see to. */
async function write(): Promise<PageId | null> {
  try {
    const { recalculate } = await import('../actions/recalculate');
    const { resultsOf } = await import('../actions/results');
    const { writeSheets } = await import('../actions/write-sheets');
    const { ExcelWorkbook } = await import('../excel/excel-workbook');
    const port = new ExcelWorkbook();
    const outcome = await recalculate(port, { today: today(), write: false, overwrite: false });
    if (outcome.state === 'noTables') {
      announceRun({ outcome });
      return 'calculate';
    }
    // Sheets that say other figures than the tables are no surprise to spring on anybody: the page says so first.
    if (resultsOf(outcome.run) !== 'current') return 'sheets';
    const outcomes = await writeSheets(port, { ...outcome.run, today: today() }, { onlySuperseded: true });
    announceSheets({ outcomes });
    return outcomes.some(({ state }) => state === 'occupied' || state === 'failed') ? 'sheets' : null;
  } catch (error) {
    announceSheets({ error });
    return 'sheets';
  }
}
