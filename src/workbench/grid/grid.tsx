import { type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Translate } from '../../texts';
import { type Area, cellAddress } from '../../xlsx/area';
import type { Sheet } from '../../xlsx/workbook';
import type { EditOutcome, OpenBook } from '../open-book';
import { areaOf, type Cell, mergeAt, selectCell } from '../selection';
import type { Theme } from '../theme';
import type { Editor } from '../use-editor';
import { followLink } from '../go-to';
import { CellEditor } from './cell-editor';
import { ChartLayer } from './charts';
import { ColumnHeaders } from './headers';
import { advanced, type Key, moved } from './keys';
import { Marks } from './marks';
import { cellId, GridRow, withMergeAnchors } from './row';
import { sizesOf } from './sizes';
import { clearSelection, useClipboard } from './use-clipboard';
import { HEADER_HEIGHT, HEADER_WIDTH, useView } from './use-view';

interface Props {
  readonly book: OpenBook;
  readonly sheet: Sheet;
  /** Counts changes of cells: what is drawn follows the workbook, which changes in place. */
  readonly version: number;
  readonly theme: Theme;
  readonly editor: Editor;
  readonly t: Translate;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly onOutcome: (outcome: EditOutcome) => void;
  /** F6: to the next part of the page, or with Shift the one before. */
  readonly onLeave: (backward: boolean) => void;
}

const keyOf = (event: KeyboardEvent): Key => ({ key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey });

/** Keys that begin typing; dead keys and input methods too, whose text the editor then receives. */
function startsTyping(event: KeyboardEvent): boolean {
  if (event.key === 'Dead' || event.key === 'Process') return true;
  if ([...event.key].length !== 1) return false;
  // `€` comes with AltGr, which Windows reports as Ctrl+Alt and a Mac as Alt.
  if (event.getModifierState('AltGraph') || (event.altKey && !/^[ -~]$/.test(event.key))) return true;
  return !event.ctrlKey && !event.metaKey && !event.altKey;
}

const LAST = { row: 1_048_575, column: 16_383 };

/** The cells of one sheet: drawn where they are on the screen, selected by mouse and keyboard, typed into. */
export function Grid({ book, sheet, version, theme, editor, t, gridRef, onOutcome, onLeave }: Props) {
  const { workbook } = book;
  const selection = book.selection(sheet);
  const area = areaOf(sheet, selection);
  const active = mergeAt(sheet, selection.active);
  const reachRows = area.bottom >= LAST.row ? 0 : Math.ceil((area.bottom + 20) / 50) * 50;
  const reachColumns = area.right >= LAST.column ? 0 : area.right + 3;
  const sizes = useMemo(
    () => sizesOf(workbook, sheet, { rows: reachRows, columns: reachColumns }, version),
    [workbook, sheet, reachRows, reachColumns, version],
  );
  const view = useView(gridRef, sheet, sizes);
  const columns = useMemo(() => withMergeAnchors(view.columns, sheet.merges.all, 'left', 'right', sheet.frozen.columns), [view.columns, sheet]);
  const rows = withMergeAnchors(view.rows, sheet.merges.all, 'top', 'bottom', sheet.frozen.rows);
  const clipboard = useClipboard(book, sheet, onOutcome);
  const dragging = useRef<Cell | null>(null);
  const { edit } = editor;

  const { reveal } = view;
  const { row: cornerRow, column: cornerColumn } = selection.active === selection.anchor ? selection.corner : selection.active;
  useEffect(() => {
    // A whole row or column is selected without going to its far end.
    if (cornerRow < LAST.row && cornerColumn < LAST.column) reveal({ row: cornerRow, column: cornerColumn });
  }, [sheet, cornerRow, cornerColumn, reveal]);

  const around = { sheet, sizes, page: view.page };

  const onDone = (event: KeyboardEvent): void => {
    book.select(sheet, advanced(book.selection(sheet), areaOf(sheet, book.selection(sheet)), keyOf(event), around));
    gridRef.current?.focus();
  };

  const command = (event: KeyboardEvent): boolean => {
    const key = keyOf(event);
    const letter = key.key.toLowerCase();
    if (key.ctrl && letter === 'z') return key.shift ? book.redo() || true : book.undo() || true;
    if (key.ctrl && letter === 'y') return book.redo() || true;
    if (key.key === 'F6') onLeave(key.shift);
    else if (key.key === 'F2') editor.begin('content');
    else if (key.key === 'Delete' || key.key === 'Backspace') onOutcome(clearSelection(book, sheet));
    else if (key.key === 'Enter' || key.key === 'Tab') book.select(sheet, advanced(selection, area, key, around));
    else {
      const next = event.altKey ? null : moved(selection, key, around);
      if (next === null) return false;
      book.select(sheet, next);
    }
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    if (command(event)) event.preventDefault();
    // The editor is there before the browser hands the character to what has the focus.
    else if (startsTyping(event)) flushSync(() => editor.begin('over'));
  };

  /** Headers select whole columns and rows. */
  const select = ({ row, column }: Cell, extend: boolean): void => {
    const anchor = extend ? selection.anchor : { row: Math.max(0, row), column: Math.max(0, column) };
    const corner = { row: row < 0 ? LAST.row : row, column: column < 0 ? LAST.column : column };
    book.select(sheet, extend ? { ...selection, corner } : selectCell(anchor, row < 0 || column < 0 ? corner : anchor));
  };

  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0 || event.target instanceof HTMLTextAreaElement) return;
    const box = event.currentTarget.getBoundingClientRect();
    const element = gridRef.current;
    // Scroll bars are no cells.
    if (element === null || event.clientX > box.left + element.clientWidth || event.clientY > box.top + element.clientHeight) return;
    if (!editor.commit()) return;
    const cell = view.cellAt(event.clientX, event.clientY);
    select(cell, event.shiftKey);
    dragging.current = cell;
    element.setPointerCapture(event.pointerId);
    element.focus({ preventScroll: true });
  };

  const onPointerMove = (event: PointerEvent): void => {
    const from = dragging.current;
    if (from === null) return;
    const at = view.cellAt(event.clientX, event.clientY);
    const to = { row: from.row < 0 ? -1 : Math.max(0, at.row), column: from.column < 0 ? -1 : Math.max(0, at.column) };
    const { corner } = book.selection(sheet);
    if (to.row !== corner.row || to.column !== corner.column) select(to, true);
  };

  const onPointerUp = (): void => {
    const cell = dragging.current;
    dragging.current = null;
    // As in Excel, a click on a link within the workbook goes there; dragging from it selects.
    const { corner } = book.selection(sheet);
    if (cell !== null && corner.row === cell.row && corner.column === cell.column) followLink(book, sheet, cell);
  };

  const onDoubleClick = (event: MouseEvent): void => {
    const cell = view.cellAt(event.clientX, event.clientY);
    if (cell.row >= 0 && cell.column >= 0 && edit === null) editor.begin('content');
  };

  const rowOf = (row: number, origin: number) => {
    const lit = row >= area.top && row <= area.bottom;
    return (
      <GridRow
        key={row}
        workbook={workbook}
        sheet={sheet}
        sizes={sizes}
        theme={theme}
        lines={sheet.showGridlines && (book.views.get(sheet)?.lines ?? true)}
        row={row}
        top={sizes.rows.offset(row) - origin}
        frozenColumns={sheet.frozen.columns}
        columns={columns}
        selectedFrom={lit ? area.left : null}
        selectedTo={lit ? area.right : null}
      />
    );
  };
  const place = (at: Area) => ({
    left: HEADER_WIDTH + sizes.columns.offset(at.left),
    top: HEADER_HEIGHT + sizes.rows.offset(at.top),
    width: sizes.columns.offset(at.right + 1) - sizes.columns.offset(at.left),
    height: sizes.rows.offset(at.bottom + 1) - sizes.rows.offset(at.top),
    moves: at.left < sheet.frozen.columns ? (at.top < sheet.frozen.rows ? 'none' : 'y') : at.top < sheet.frozen.rows ? 'x' : 'both',
  });
  const shown = (active.top < sheet.frozen.rows || rows.includes(active.top)) && (active.left < sheet.frozen.columns || columns.includes(active.left));
  const visible = sizes.rows.visible(0, sheet.frozen.rows - 1);
  return (
    <div
      ref={gridRef}
      className="grid"
      data-theme={theme}
      role="grid"
      tabIndex={0}
      aria-label={t('banco.sheetNamed', { name: sheet.name })}
      aria-describedby="grid-help"
      aria-rowcount={sizes.rows.count}
      aria-colcount={sizes.columns.count}
      aria-multiselectable="true"
      aria-activedescendant={shown ? cellId(active.top, active.left) : undefined}
      onScroll={view.scrolled}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => (dragging.current = null)}
      onDoubleClick={onDoubleClick}
      {...(edit === null ? clipboard : {})}
    >
      <div role="presentation" className="extent" style={{ width: sizes.columns.total + HEADER_WIDTH, height: sizes.rows.total + HEADER_HEIGHT }}>
        <div role="presentation" className="window" style={{ width: view.width, height: view.height }}>
          <div role="rowgroup">
            <ColumnHeaders sizes={sizes} frozenColumns={sheet.frozen.columns} columns={view.columns} selected={area} cornerLabel={t('banco.corner')} />
          </div>
          {visible.length > 0 && (
            <div role="rowgroup" className="frozen-rows" style={{ top: HEADER_HEIGHT, height: view.frozenHeight }}>
              {visible.map((row) => rowOf(row, 0))}
            </div>
          )}
          <div role="rowgroup" className="rows" style={{ top: HEADER_HEIGHT + view.frozenHeight }}>
            <div role="presentation" data-moves="y">
              {rows.map((row) => rowOf(row, view.frozenHeight))}
            </div>
          </div>
          <ChartLayer workbook={workbook} sheet={sheet} sizes={sizes} t={t} />
          <Marks sizes={sizes} frozen={sheet.frozen} selected={area} active={active} editing={edit !== null} />
          {edit !== null && edit.sheet === sheet && (
            <CellEditor
              edit={edit}
              editor={editor}
              style={workbook.styles.style(sheet.styleId(edit.row, edit.column))}
              box={place(mergeAt(sheet, edit))}
              label={t('banco.cellNamed', { cell: cellAddress(edit.row, edit.column) })}
              onDone={onDone}
              onCancel={() => gridRef.current?.focus()}
            />
          )}
        </div>
      </div>
    </div>
  );
}
