import { type ClipboardEvent, useMemo } from 'react';
import type { Sheet } from '../../xlsx/workbook';
import { fromClipboard, toClipboard } from '../block-text';
import { showValue } from '../display';
import type { EditOutcome, Entry, OpenBook } from '../open-book';
import { areaOf, cellsOf, selectCell, withContent } from '../selection';

interface Handlers {
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** Blanks what is selected. */
export function clearSelection(book: OpenBook, sheet: Sheet): EditOutcome {
  const area = withContent(sheet, areaOf(sheet, book.selection(sheet)));
  return book.write(
    sheet,
    [...cellsOf(sheet, area)].map((cell) => ({ ...cell, text: '' })),
  );
}

/** Blocks of texts to and from other programs; as displayed on the way out, as typed on the way in. */
export function useClipboard(book: OpenBook, sheet: Sheet, onOutcome: (outcome: EditOutcome) => void): Handlers {
  return useMemo(() => {
    const copy = (event: ClipboardEvent): void => {
      const area = withContent(sheet, areaOf(sheet, book.selection(sheet)));
      const rows: string[][] = [];
      for (let row = area.top; row <= area.bottom; row += 1) {
        if (sheet.rows.hidden(row)) continue;
        const texts: string[] = [];
        for (let column = area.left; column <= area.right; column += 1) {
          if (sheet.columns.hidden(column)) continue;
          texts.push(showValue(sheet.value(row, column), book.workbook.styles.style(sheet.styleId(row, column)).numberFormat).text);
        }
        rows.push(texts);
      }
      event.clipboardData.setData('text/plain', toClipboard(rows));
      event.preventDefault();
    };
    return {
      onCopy: copy,
      onCut: (event) => {
        copy(event);
        onOutcome(clearSelection(book, sheet));
      },
      onPaste: (event) => {
        event.preventDefault();
        onOutcome(paste(book, sheet, fromClipboard(event.clipboardData.getData('text/plain'))));
      },
    };
  }, [book, sheet, onOutcome]);
}

/** A single text goes into every selected cell, a block from the upper left cell on. */
function paste(book: OpenBook, sheet: Sheet, block: readonly (readonly string[])[]): EditOutcome {
  const area = areaOf(sheet, book.selection(sheet));
  const single = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  const start = { row: area.top, column: area.left };
  const entries: Entry[] =
    single === undefined
      ? block.flatMap((texts, down) => texts.map((text, right) => ({ row: start.row + down, column: start.column + right, text })))
      : [...cellsOf(sheet, withContent(sheet, area))].map((cell) => ({ ...cell, text: single }));
  if (entries.length === 0) return null;
  const outcome = book.write(sheet, entries);
  const last = entries.at(-1) ?? start;
  const right = entries.reduce((most, { column }) => Math.max(most, column), start.column);
  if (outcome === null || outcome === 'formulaStored') book.select(sheet, selectCell(start, { row: last.row, column: right }));
  return outcome;
}
