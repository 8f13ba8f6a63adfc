import { columnLetters } from '../../xlsx/area';
import type { Sizes } from './sizes';
import { HEADER_WIDTH } from './use-view';

interface Props {
  readonly sizes: Sizes;
  readonly frozenColumns: number;
  readonly columns: readonly number[];
  readonly selected: { readonly left: number; readonly right: number };
  readonly cornerLabel: string;
}

/** The letters above the columns. */
export function ColumnHeaders({ sizes, frozenColumns, columns, selected, cornerLabel }: Props) {
  const split = sizes.columns.offset(frozenColumns);
  const header = (column: number, origin: number) => (
    <div
      key={column}
      role="columnheader"
      aria-colindex={column + 1}
      className={`letter${column >= selected.left && column <= selected.right ? ' lit' : ''}`}
      style={{ left: sizes.columns.offset(column) - origin, width: sizes.columns.size(column) }}
    >
      {columnLetters(column)}
    </div>
  );
  const frozen = sizes.columns.visible(0, frozenColumns - 1);
  return (
    <div role="row" className="letters" aria-rowindex={1}>
      <div role="columnheader" className="corner" style={{ width: HEADER_WIDTH }}>
        <span className="heard">{cornerLabel}</span>
      </div>
      {frozen.length > 0 && (
        <div role="presentation" className="fixed" style={{ width: split }}>
          {frozen.map((column) => header(column, 0))}
        </div>
      )}
      <div role="presentation" className="moving">
        <div role="presentation" data-moves="x">
          {columns.map((column) => header(column, split))}
        </div>
      </div>
    </div>
  );
}
