import type { Translate } from '../texts';
import { formatNumber } from '../texts/numbers';
import type { OpenBook } from './open-book';
import { areaOf, cellsOf, withContent } from './selection';
import type { Sheet } from '../xlsx/workbook';

/** Beyond this many cells adding up would be felt at every step. */
const MOST = 200_000;

/** Sum, mean and count of the selected numbers, as Excel shows them; null where there are fewer than two. */
function figures(sheet: Sheet, book: OpenBook): { sum: number; count: number } | null {
  const area = withContent(sheet, areaOf(sheet, book.selection(sheet)));
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST) return null;
  let sum = 0;
  let count = 0;
  for (const { row, column } of cellsOf(sheet, area)) {
    const value = sheet.value(row, column);
    if (typeof value !== 'number') continue;
    sum += value;
    count += 1;
  }
  return count < 2 ? null : { sum, count };
}

interface Props {
  readonly book: OpenBook;
  readonly sheet: Sheet;
  readonly t: Translate;
}

export function StatusBar({ book, sheet, t }: Props) {
  const found = figures(sheet, book);
  const number = (value: number): string => formatNumber(value, 2, 'it');
  return (
    <footer className="status-bar">
      <span>{book.name}</span>
      <span className="hint">{t('banco.formulasKept')}</span>
      {found !== null && (
        <span className="figures">{t('banco.figures', { mean: number(found.sum / found.count), n: found.count, sum: number(found.sum) })}</span>
      )}
    </footer>
  );
}
