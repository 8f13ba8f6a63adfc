import type { Recalculation } from '../../actions/recalculate';
import type { CellRef } from '../../model/finding';
import { type Location, locate } from '../../sheets/locate';

/** Where a reference of a run stands in the workbook; null where it has no cell. */
export function placeOf({ book, views }: Recalculation, where: CellRef | null): Location | null {
  return where === null ? null : locate(book, views, where);
}
