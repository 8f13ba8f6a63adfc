import type { Cell, Table } from './document';

type HeaderCell = Cell & { readonly content: string };

/** The cells of a table's header: columns without a name of their own stand under the first one, so that whoever looks or listens meets one header, not blank ones. */
export function headerCells({ columns }: Pick<Table, 'columns'>): readonly HeaderCell[] {
  const cells = columns.map(({ header, align }): HeaderCell => ({ content: header, align }));
  const [first, ...others] = cells;
  return first === undefined || others.some(({ content }) => content !== '') ? cells : [{ ...first, columns: cells.length }];
}
