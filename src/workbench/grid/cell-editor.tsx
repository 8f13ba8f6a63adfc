import { type KeyboardEvent, useCallback } from 'react';
import type { ResolvedStyle } from '../../xlsx/workbook';
import type { Edit, Editor } from '../use-editor';
import { fontFamily, pixels, textWidth } from './text-width';

export interface EditorEnd {
  /** Enter or Tab, after the text was written. */
  readonly onDone: (event: KeyboardEvent) => void;
  readonly onCancel: () => void;
}

interface Props extends EditorEnd {
  readonly edit: Edit;
  readonly editor: Editor;
  readonly style: ResolvedStyle;
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number; readonly moves: string };
  readonly label: string;
}

const WIDEST = 420;

/** Keys of a text being typed, in the cell and in the formula bar. */
export function editorKey(event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>, editor: Editor, { onDone, onCancel }: EditorEnd): void {
  event.stopPropagation();
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    editor.cancel();
    onCancel();
  } else if (event.key === 'Enter' && event.altKey) {
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    editor.change(`${value.slice(0, selectionStart ?? value.length)}\n${value.slice(selectionEnd ?? value.length)}`);
  } else if (event.key === 'Enter' || event.key === 'Tab') {
    event.preventDefault();
    if (editor.commit()) onDone(event);
  }
}

/** The text of a cell while it is typed, over the cell and as wide as it needs. */
export function CellEditor({ edit, editor, style, box, label, onDone, onCancel }: Props) {
  const { caret } = edit;
  const opened = useCallback(
    (element: HTMLTextAreaElement | null) => {
      element?.focus({ preventScroll: true });
      element?.setSelectionRange(caret, caret);
    },
    [caret],
  );
  const width = Math.max(box.width, Math.min(WIDEST, textWidth(edit.text, style) + 24));
  const lines = style.wrap || textWidth(edit.text, style) > WIDEST - 24 ? Math.ceil(textWidth(edit.text, style) / (width - 12)) : edit.text.split('\n').length;
  return (
    <textarea
      ref={edit.where === 'cell' ? opened : undefined}
      className="cell-editor"
      data-moves={box.moves}
      aria-label={label}
      value={edit.text}
      rows={1}
      spellCheck={false}
      style={{
        left: box.left,
        top: box.top,
        width,
        height: Math.max(box.height, lines * pixels(style.size) * 1.25 + 4),
        fontFamily: fontFamily(style),
        fontSize: pixels(style.size),
        fontWeight: style.bold ? 700 : 400,
      }}
      onChange={(event) => editor.change(event.currentTarget.value)}
      onKeyDown={(event) => editorKey(event, editor, { onDone, onCancel })}
    />
  );
}
