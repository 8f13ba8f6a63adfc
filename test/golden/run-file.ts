import { join } from 'node:path';
import { recalculate, type Recalculation } from '../../src/actions/recalculate';
import { locate } from '../../src/sheets/locate';
import { openFile } from '../../src/xlsx/file';

/** A published example, recalculated without writing. */
export async function runExample(name: string): Promise<Recalculation> {
  const port = await openFile(join(__dirname, '../../assets/esempi', name));
  const outcome = await recalculate(port, { today: '2022-06-30', write: false, overwrite: false });
  if (outcome.state !== 'done') throw new Error(outcome.state);
  return outcome.run;
}

/** Findings of some codes as `CODE cell`. */
export function foundAt({ findings, book, views }: Recalculation, table: string): string[] {
  return findings
    .filter(({ where }) => where?.table === table)
    .map((finding) => `${finding.code} ${finding.where === null ? '' : (locate(book, views, finding.where)?.address ?? '')}`);
}
