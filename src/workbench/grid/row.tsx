import { memo } from 'react';
import type { Area } from '../../xlsx/area';
import { cellAddress } from '../../xlsx/area';
import { GridCell, type Place } from './cell';

export const cellId = (row: number, column: number): string => `cella-${cellAddress(row, column)}`;

interface Props extends Place {
  readonly row: number;
  /** From the top of the layer the row is in. */
  readonly top: number;
  readonly frozenColumns: number;
  readonly columns: readonly number[];
  /** What of the row is selected, as columns; null where nothing is. */
  readonly selectedFrom: number | null;
  readonly selectedTo: number | null;
}

/** One row: its number, the columns that stay in view, and those that scroll. */
export const GridRow = memo(function GridRow({ row, top, frozenColumns, columns, selectedFrom, selectedTo, ...place }: Props) {
  const { sizes } = place;
  const split = sizes.columns.offset(frozenColumns);
  const cell = (column: number, origin: number) => (
    <GridCell
      key={column}
      {...place}
      row={row}
      column={column}
      left={sizes.columns.offset(column) - origin}
      selected={selectedFrom !== null && selectedTo !== null && column >= selectedFrom && column <= selectedTo}
      id={cellId(row, column)}
    />
  );
  const frozen = sizes.columns.visible(0, frozenColumns - 1);
  return (
    <div role="row" className="row" aria-rowindex={row + 1} style={{ transform: `translateY(${top}px)`, height: sizes.rows.size(row) }}>
      <div role="rowheader" className={`number${selectedFrom === null ? '' : ' lit'}`} data-row={row}>
        {row + 1}
      </div>
      {frozen.length > 0 && (
        <div role="presentation" className="fixed" style={{ width: split }}>
          {frozen.map((column) => cell(column, 0))}
        </div>
      )}
      <div role="presentation" className="moving">
        <div role="presentation" data-moves="x">
          {columns.map((column) => cell(column, split))}
        </div>
      </div>
    </div>
  );
});

/** Rows and columns in view, and the anchors of merges that reach into it. */
export function withMergeAnchors(visible: readonly number[], merges: readonly Area[], from: 'top' | 'left', to: 'bottom' | 'right', least: number): number[] {
  const [first, last] = [visible[0], visible.at(-1)];
  if (first === undefined || last === undefined) return [];
  const anchors = merges.filter((merge) => merge[from] < first && merge[to] >= first && merge[from] >= least).map((merge) => merge[from]);
  return anchors.length === 0 ? [...visible] : [...new Set([...anchors, ...visible])].sort((a, b) => a - b);
}
