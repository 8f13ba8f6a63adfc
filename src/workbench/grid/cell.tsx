import type { CSSProperties } from 'react';
import type { CellValue } from '../../model/cell';
import type { ResolvedStyle, Sheet, Workbook } from '../../xlsx/workbook';
import { narrowedGeneral, showValue } from '../display';
import type { Theme } from '../theme';
import { type Alignment, lookOf } from './look';
import { CELL_PADDING, type Sizes } from './sizes';
import { textWidth } from './text-width';

export interface Place {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly sizes: Sizes;
  readonly theme: Theme;
  /** Whether the sheet shows lines between its cells. */
  readonly lines: boolean;
}

/** How many columns a long text may run over. */
const FARTHEST = 12;

/** Room for a text that runs over the blank cells at its right, as Excel lets it. */
function roomFor(sheet: Sheet, sizes: Sizes, row: number, column: number, wanted: number): number {
  let room = sizes.columns.size(column);
  for (let next = column + 1; next <= column + FARTHEST && room < wanted && next < sizes.columns.count; next += 1) {
    if (!sheet.isEmpty(row, next)) break;
    room += sizes.columns.size(next);
  }
  return room;
}

/** A number that is too wide: with fewer decimals where it has no format of its own, else the signs that say so. */
function narrowed(value: CellValue, style: ResolvedStyle, room: number): string {
  const general = typeof value === 'number' && style.numberFormat === 'General';
  return (
    (general ? narrowedGeneral(value, (text) => textWidth(text, style) <= room) : null) ?? '#'.repeat(Math.max(1, Math.floor(room / textWidth('#', style))))
  );
}

const JUSTIFY: Readonly<Record<Alignment, CSSProperties['justifyContent']>> = { left: 'flex-start', right: 'flex-end', center: 'center', justify: 'stretch' };

interface Props extends Place {
  readonly row: number;
  readonly column: number;
  /** Where the cell begins within its layer, in pixels. */
  readonly left: number;
  readonly selected: boolean;
  readonly id: string;
}

/** One cell; for a merge its upper left one, as large as all. Cells that a merge hides are not drawn. */
export function GridCell({ workbook, sheet, sizes, theme, lines, row, column, left, selected, id }: Props) {
  const merge = sheet.merges.at(row, column);
  if (merge !== null && (merge.top !== row || merge.left !== column)) return null;
  const last = merge === null ? { row, column } : { row: merge.bottom, column: merge.right };
  const width = sizes.columns.offset(last.column + 1) - sizes.columns.offset(column);
  const height = sizes.rows.offset(last.row + 1) - sizes.rows.offset(row);
  const value = sheet.value(row, column);
  const { style, css, align } = lookOf({ workbook, sheet, theme, lines }, row, column, last);
  const shown = showValue(value, style.numberFormat);
  const inner = width - 2 * CELL_PADDING;
  const indent = style.indent * 9;
  const wide = shown.text === '' || style.wrap ? 0 : textWidth(shown.text, style) + indent;
  const overflows = wide > inner && !shown.numeric && align === 'left' && merge === null;
  const room = overflows ? roomFor(sheet, sizes, row, column, wide + 2 * CELL_PADDING) : width;
  const text = shown.numeric && wide > inner + 1 ? narrowed(value, style, inner) : shown.text;
  const place: CSSProperties = {
    ...css,
    ...(shown.color === null ? {} : { color: shown.color }),
    left,
    width,
    height,
    justifyContent: JUSTIFY[align],
    ...(room > width || merge !== null ? { zIndex: 1 } : {}),
    ...(indent > 0 ? { paddingInlineStart: CELL_PADDING + indent } : {}),
  };
  const link = sheet.hyperlinks.at(row, column);
  const noted = sheet.comments.find((comment) => comment.row === row && comment.column === column);
  return (
    <div
      role="gridcell"
      id={id}
      className={['cell', style.wrap && 'wraps', noted && 'noted', link !== null && 'linked', room > width && 'overflowing'].filter(Boolean).join(' ')}
      aria-colindex={column + 1}
      aria-selected={selected}
      title={noted?.text ?? link?.tooltip ?? undefined}
      style={place}
      {...(merge === null ? {} : { 'aria-colspan': merge.right - merge.left + 1, 'aria-rowspan': merge.bottom - merge.top + 1 })}
    >
      {shown.text !== '' && (
        <span className="text" style={{ maxWidth: room - 2 * CELL_PADDING - indent, textAlign: align }}>
          {text}
        </span>
      )}
    </div>
  );
}
