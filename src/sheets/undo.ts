import { CellError, type CellValue } from '../model/cell';
import type { CellLook, CellStyle, ColumnChange, RawTable } from './book';
import { hashText, valueKey } from './hash';

/** What cells from `from` on held before they were written, `count` of them alike: value and what the run restyled. */
type Run = readonly [from: number, count: number, value: StoredValue, style: CellStyle];
type StoredValue = null | number | string | boolean | { readonly errore: string };

/** How one column stood before the last writing, kept in the workbook's memory so that it can be put back even days later. */
export interface ColumnBefore {
  /** Key of the memory: `Table.key`. */
  readonly chiave: string;
  readonly tabella: string;
  readonly colonna: string;
  /** True when the cells were blank or the product's own, so that a later run may replace them without asking. */
  readonly propria: boolean;
  readonly celle: readonly Run[];
  /** Print of what was left: the column is put back only where it still stands so. */
  readonly dopo: number;
  /** The print is of the written cells alone: in a column that people type, others may change meanwhile. */
  readonly soloCelle?: true;
}

/** Who replaced it: a run its results, a repair what people had typed. */
export type UndoAction = 'ricalcolo' | 'riparazione';

/** What the last writing replaced. */
export interface UndoRecord {
  /** Absent in books of before there were repairs. */
  readonly azione?: UndoAction;
  /** Fingerprint of the inputs that the previous results stood for; empty when there were none. */
  readonly impronta: string;
  readonly colonne: readonly ColumnBefore[];
}

/** Longer records would not fit a request beside the results: such a run cannot be undone later. */
export const MAX_UNDO_LENGTH = 2_000_000;

/** What the automatic font colour reads as in Excel. */
const AUTOMATIC = '#000000';
const PLAIN_LOOK: CellLook = { fill: null, color: null };

/** How a column stood before a change is written to it. `index` is null for a column to append. */
export function columnBefore(key: string, raw: RawTable, index: number | null, change: ColumnChange, own: boolean, cellsOnly = false): ColumnBefore {
  const celle: [number, number, StoredValue, CellStyle][] = [];
  let last = '';
  change.values.forEach((value, row) => {
    const before = cellBefore(raw, row, index, value, change.styles[row] ?? {});
    const print = before === null ? '' : JSON.stringify(before);
    const previous = celle[celle.length - 1];
    if (before !== null && print === last && previous !== undefined) previous[1] += 1;
    else if (before !== null) celle.push([row, 1, before[0], before[1]]);
    last = print;
  });
  const after = change.values.map((value, row) => (value === undefined ? (index === null ? null : (raw.values[row]?.[index] ?? null)) : value));
  const print = columnPrint(cellsOnly ? cellsOf(celle, after) : after);
  return { chiave: key, tabella: raw.name, colonna: change.header, propria: own, celle, dopo: print, ...(cellsOnly ? { soloCelle: true } : {}) };
}

/** What a cell held where the change differs from it, else null. */
function cellBefore(raw: RawTable, row: number, index: number | null, value: CellValue | undefined, style: CellStyle): [StoredValue, CellStyle] | null {
  const old = index === null ? null : (raw.values[row]?.[index] ?? null);
  const format = index === null ? 'General' : (raw.formats[row]?.[index] ?? 'General');
  const look = (index === null ? undefined : raw.looks.get(index)?.[row]) ?? PLAIN_LOOK;
  const restyled =
    (style.format !== undefined && style.format !== format) ||
    (style.fill !== undefined && style.fill !== look.fill) ||
    (style.color !== undefined && (style.color ?? AUTOMATIC) !== (look.color ?? AUTOMATIC));
  if (!restyled && (value === undefined || valueKey(value) === valueKey(old))) return null;
  const back: CellStyle = {
    ...(style.format === undefined ? {} : { format }),
    ...(style.fill === undefined ? {} : { fill: look.fill }),
    ...(style.color === undefined ? {} : { color: look.color }),
  };
  return [old instanceof CellError ? { errore: old.code } : old, back];
}

/** The cells that were written, in their order. */
function cellsOf(celle: readonly Run[], values: readonly CellValue[]): CellValue[] {
  return celle.flatMap(([from, count]) => Array.from({ length: count }, (_, at) => values[from + at] ?? null));
}

/** Tells whether cells still stand as they were left, row by row. */
function columnPrint(values: readonly CellValue[]): number {
  let print = values.length;
  for (const value of values) print = hashText(valueKey(value), print);
  return print;
}

/** The change that puts a column back; null where it no longer stands as it was left. */
export function columnBack(before: ColumnBefore, raw: RawTable): ColumnChange | null {
  const index = raw.headers.indexOf(before.colonna);
  const now = raw.values.map((cells) => cells[index] ?? null);
  if (index < 0 || columnPrint(before.soloCelle === true ? cellsOf(before.celle, now) : now) !== before.dopo) return null;
  const values = new Array<CellValue | undefined>(now.length).fill(undefined);
  const styles = new Array<CellStyle | undefined>(now.length).fill(undefined);
  for (const [from, count, value, style] of before.celle) {
    values.fill(typeof value === 'object' && value !== null ? new CellError(value.errore) : value, from, from + count);
    styles.fill(style, from, from + count);
  }
  return { table: raw.name, header: before.colonna, append: false, values, styles };
}

/** True when nothing was replaced, so that the record before it still tells what can be undone. */
export function isEmpty(record: UndoRecord): boolean {
  return record.colonne.every(({ celle }) => celle.length === 0);
}
