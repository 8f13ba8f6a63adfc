import type { RecalculateOutcome } from '../actions/recalculate';
import { announceRun } from '../actions/run-events';
import { today } from '../actions/today';
import { openPane, type RibbonEvent } from '../excel/ribbon';

/** Ricalcola of the ribbon, with the pane open or closed. The pane is told how it ended, and opened where there is something to see to. */
export async function recalculateFromRibbon(event: RibbonEvent): Promise<void> {
  try {
    const needsAttention = await run();
    if (needsAttention) await openPane();
  } catch {
    // There is no other way to say anything from the ribbon: the pane shows the run as soon as somebody opens it.
  } finally {
    event.completed();
  }
}

async function run(): Promise<boolean> {
  try {
    const { recalculate } = await import('../actions/recalculate');
    const { ExcelWorkbook } = await import('../excel/excel-workbook');
    const outcome = await recalculate(new ExcelWorkbook(), { today: today(), write: true, overwrite: false });
    announceRun({ outcome });
    return needsPerson(outcome);
  } catch (error) {
    announceRun({ error });
    return true;
  }
}

/** Nothing was written, or something in the tables is wrong. */
function needsPerson(outcome: RecalculateOutcome): boolean {
  return outcome.state !== 'done' || outcome.run.findings.some(({ gravity }) => gravity === 'errore');
}
