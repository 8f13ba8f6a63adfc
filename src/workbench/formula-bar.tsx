import { type KeyboardEvent, useState } from 'react';
import type { Translate } from '../texts';
import { areaAddress } from '../xlsx/area';
import type { Sheet } from '../xlsx/workbook';
import { goTo } from './go-to';
import { editorKey } from './grid/cell-editor';
import type { OpenBook } from './open-book';
import { areaOf, mergeAt } from './selection';
import { contentText, type Editor } from './use-editor';

interface Props {
  readonly book: OpenBook;
  readonly sheet: Sheet;
  readonly editor: Editor;
  readonly t: Translate;
  readonly onGrid: () => void;
}

/** Where one is, and what stands there. */
export function FormulaBar({ book, sheet, editor, t, onGrid }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const selection = book.selection(sheet);
  const active = mergeAt(sheet, selection.active);
  const cell = { row: active.top, column: active.left };
  const { edit } = editor;

  const onNameKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter' && goTo(book, sheet, event.currentTarget.value)) onGrid();
    else if (event.key === 'Escape') onGrid();
    else return;
    setTyped(null);
  };

  return (
    <div className="formula-bar">
      <input
        className="name-box"
        aria-label={t('banco.nameBox')}
        value={
          typed ??
          areaAddress(
            active.bottom > active.top || active.right > active.left ? { ...active, bottom: active.top, right: active.left } : areaOf(sheet, selection),
          )
        }
        spellCheck={false}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyped(null)}
        onKeyDown={onNameKey}
      />
      <span className="function-sign" aria-hidden="true">
        {'fx'}
      </span>
      <input
        className="formula"
        aria-label={t('banco.formulaBar')}
        value={edit?.text ?? contentText(book, sheet, cell)}
        spellCheck={false}
        onFocus={() => edit === null && editor.begin('content', 'bar')}
        onChange={(event) => editor.change(event.currentTarget.value)}
        onKeyDown={(event) => editorKey(event, editor, { onDone: onGrid, onCancel: onGrid })}
        onBlur={() => edit?.where === 'bar' && editor.commit()}
      />
    </div>
  );
}
