import type { Book } from '../sheets/book';
import { FINGERPRINT_PROPERTY, fingerprint } from '../sheets/fingerprint';
import { openViews } from '../sheets/views';
import type { Recalculation } from './recalculate';

/**
 * How the figures of a run stand to a workbook as it is now (`book`, read again; the run's own where nobody can have changed it):
 * `changed` where the inputs are no longer those that the run read, `unwritten` where the workbook's own results are of other inputs
 * than the run's or were never written, `current` where sheets and export say the same.
 */
export function standing(run: Recalculation, book: Book = run.book): 'current' | 'changed' | 'unwritten' {
  const now = fingerprint(openViews(book, run.model.parameters));
  if (book !== run.book && now !== fingerprint(run.views)) return 'changed';
  return book.properties.get(FINGERPRINT_PROPERTY) === now ? 'current' : 'unwritten';
}
