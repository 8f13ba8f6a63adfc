import type { CSSProperties } from 'react';
import type { Area } from '../../xlsx/area';
import { HEADER_HEIGHT, HEADER_WIDTH } from './use-view';
import type { Sizes } from './sizes';

interface Props {
  readonly sizes: Sizes;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly selected: Area;
  readonly active: Area;
  readonly editing: boolean;
}

const boxOf = ({ rows, columns }: Sizes, area: Area): { left: number; top: number; width: number; height: number } => ({
  left: columns.offset(area.left),
  top: rows.offset(area.top),
  width: columns.offset(area.right + 1) - columns.offset(area.left),
  height: rows.offset(area.bottom + 1) - rows.offset(area.top),
});

/** The frame around what is selected, drawn once in each of the four parts that frozen panes make. */
export function Marks({ sizes, frozen, selected, active, editing }: Props) {
  const split = { x: sizes.columns.offset(frozen.columns), y: sizes.rows.offset(frozen.rows) };
  const box = boxOf(sizes, selected);
  const cell = boxOf(sizes, active);
  const part = (moves: 'x' | 'y' | 'both' | 'none'): CSSProperties => ({
    left: HEADER_WIDTH + (moves === 'x' || moves === 'both' ? split.x : 0),
    top: HEADER_HEIGHT + (moves === 'y' || moves === 'both' ? split.y : 0),
    ...(moves === 'x' || moves === 'both' ? { right: 0 } : { width: split.x }),
    ...(moves === 'y' || moves === 'both' ? { bottom: 0 } : { height: split.y }),
  });
  return (['both', 'x', 'y', 'none'] as const).map((moves) => (
    <div key={moves} className="part" style={part(moves)} aria-hidden="true">
      <div
        className="marks"
        data-moves={moves}
        style={{ left: moves === 'x' || moves === 'both' ? -split.x : 0, top: moves === 'y' || moves === 'both' ? -split.y : 0 }}
      >
        <div className="selected" style={{ ...box, clipPath: hole(box, cell) }} />
        <div className={`frame${editing ? ' quiet' : ''}`} style={box} />
      </div>
    </div>
  ));
}

/** The tint leaves the active cell free. */
function hole(box: { left: number; top: number; width: number; height: number }, cell: { left: number; top: number; width: number; height: number }): string {
  const [left, top] = [cell.left - box.left, cell.top - box.top];
  const [right, bottom] = [left + cell.width, top + cell.height];
  const outer = `0 0, ${box.width}px 0, ${box.width}px ${box.height}px, 0 ${box.height}px, 0 0`;
  return `polygon(evenodd, ${outer}, ${left}px ${top}px, ${right}px ${top}px, ${right}px ${bottom}px, ${left}px ${bottom}px, ${left}px ${top}px)`;
}
