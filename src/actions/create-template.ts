import type { WorkbookPort } from '../sheets/book';
import { addressOf } from '../sheets/locate';
import { templateTables } from '../sheets/template';

/** Writes the template's tables into a workbook and shows where to begin. `today` is an ISO date; its year is the one that is measured. */
export async function createTemplate(port: WorkbookPort, today: string): Promise<{ readonly sheet: string }> {
  const tables = templateTables(Number(today.slice(0, 4)));
  await port.createTables(tables);
  const sheet = tables[0]?.sheet ?? '';
  // The value of the first parameter, the organisation's name.
  await port.select(sheet, addressOf(1, 1));
  return { sheet };
}
