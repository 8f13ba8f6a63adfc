import { useCallback, useState } from 'react';
import type { Sheet } from '../xlsx/workbook';
import { editText } from './display';
import { formulaToItalian } from './formula';
import { widthForNumber } from './grid/sizes';
import type { EditOutcome, OpenBook } from './open-book';
import { type Cell, mergeAt } from './selection';

/** A cell someone is typing in. */
export interface Edit extends Cell {
  readonly sheet: Sheet;
  readonly text: string;
  /** Where the caret goes when the editor opens. */
  readonly caret: number;
  readonly where: 'cell' | 'bar';
}

export interface Editor {
  readonly edit: Edit | null;
  /** Opens on the active cell: with its content, or empty for typing over it. */
  readonly begin: (how: 'content' | 'over', where?: Edit['where']) => void;
  readonly change: (text: string) => void;
  /** Writes what was typed; false where it was refused and the editor stays open. */
  readonly commit: () => boolean;
  readonly cancel: () => void;
}

/** What the formula bar shows of a cell. */
export function contentText(book: OpenBook, sheet: Sheet, { row, column }: Cell): string {
  const formula = sheet.formula(row, column);
  if (formula !== null) return formulaToItalian(formula);
  return editText(sheet.value(row, column), book.workbook.styles.style(sheet.styleId(row, column)).numberFormat);
}

/** Typing in a cell or in the formula bar, which show the same text. While it lasts the host answers no requests, as Excel does not. */
export function useEditor(book: OpenBook, onOutcome: (outcome: EditOutcome) => void): Editor {
  const [edit, setEdit] = useState<Edit | null>(null);

  const close = useCallback(() => {
    book.setEditing(false);
    setEdit(null);
  }, [book]);

  const begin = useCallback<Editor['begin']>(
    (how, where = 'cell') => {
      const { sheet } = book;
      if (sheet === null) return;
      const area = mergeAt(sheet, book.selection(sheet).active);
      const cell = { row: area.top, column: area.left };
      const { numberFormat } = book.workbook.styles.style(sheet.styleId(cell.row, cell.column));
      // Excel puts the sign behind what is typed into a cell of percentages.
      const over = numberFormat.includes('%') ? '%' : '';
      const text = how === 'content' ? contentText(book, sheet, cell) : over;
      book.setEditing(true);
      setEdit({ ...cell, sheet, text, caret: how === 'content' ? text.length : 0, where });
    },
    [book],
  );

  const change = useCallback((text: string) => setEdit((old) => (old === null ? null : { ...old, text })), []);

  const commit = useCallback(() => {
    if (edit === null) return true;
    const { sheet, row, column } = edit;
    const text = edit.text === '%' ? '' : edit.text;
    const outcome = text === contentText(book, sheet, edit) ? null : book.write(sheet, [{ row, column, text }]);
    const width = widthForNumber(book.workbook, sheet, edit);
    if (width !== null) book.widen(sheet, column, width);
    onOutcome(outcome);
    if (outcome === 'formula') return false;
    close();
    return true;
  }, [book, edit, close, onOutcome]);

  return { edit, begin, change, commit, cancel: close };
}
