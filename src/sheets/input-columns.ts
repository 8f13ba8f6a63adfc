import { CONTRACT, type ColumnKind, type ColumnSpec, type TableName } from './contract';
import { specs, type TableView } from './table-view';

export interface InputColumn {
  readonly index: number;
  /** How findings name the column: the contract's key, or the header of a period column. */
  readonly name: string;
  readonly kind: ColumnKind;
  readonly spec: ColumnSpec | null;
}

/** The columns of the contract that people type, every period of them. */
export function inputColumns(view: TableView<TableName>): InputColumn[] {
  const columns: InputColumn[] = [];
  const taken = new Set<number>();
  const add = (index: number | null, name: string, kind: ColumnKind, spec: ColumnSpec | null): void => {
    if (index === null || taken.has(index)) return;
    taken.add(index);
    columns.push({ index, name, kind, spec });
  };
  for (const [key, spec] of specs(view.name)) {
    if (spec.out && !(key === 'value' && view.valueIsTyped)) continue;
    add(view.index(key as never), key, spec.kind, spec);
    if (spec.periodic) for (const { index } of view.periods(key as never)) add(index, view.raw.headers[index] ?? '', spec.kind, spec);
  }
  const contract = CONTRACT[view.name];
  if ('periodColumns' in contract) for (const { index } of view.periods(null)) add(index, view.raw.headers[index] ?? '', contract.periodColumns, null);
  return columns;
}
