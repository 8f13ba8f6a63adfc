import { MAX_COLUMNS, MAX_ROWS, parseArea } from '../../xlsx/area';
import type { Sheet } from '../../xlsx/workbook';
import { invalidArgument, itemNotFound } from '../errors';
import type { Session } from '../session';
import { type RangeTarget, within } from './target';

/** The range of an address: `A1:B2`, `A:C`, `Foglio1!A1`, `'Un foglio'!A1`, or a name the workbook defines. No text is the whole sheet. */
export function addressed(text: string, session: Session, sheet: Sheet | null): RangeTarget {
  const split = text.lastIndexOf('!');
  const sheetName = text.slice(0, Math.max(0, split)).replace(/^'|'$/g, '').replaceAll("''", "'");
  const on = split < 0 ? sheet : (session.workbook.sheet(sheetName) ?? null);
  if (on === null) throw itemNotFound();
  const local = text.slice(split + 1);
  if (local === '') return within(on, { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 });
  const area = parseArea(local);
  if (area !== null) return within(on, area);
  const name = session.workbook.definedNames.find((other) => other.name.toLowerCase() === local.toLowerCase());
  if (name === undefined || name.formula.replace(/^=/, '') === local) throw invalidArgument();
  return addressed(name.formula.replace(/^=/, ''), session, on);
}
