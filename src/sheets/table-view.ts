import { BLANK, type Cell } from '../model/cell';
import { typedError } from '../model/cell-error';
import type { CellRef } from '../model/finding';
import { displayText, isBlank } from '../model/read-cell';
import type { RawTable } from './book';
import { CONTRACT, type ColumnKey, type ColumnSpec, type TableName, normalizeHeader } from './contract';
import { splitHeader } from './period';

/** The year and the period that periodic columns are read for. */
export interface CurrentPeriod {
  readonly year: number;
  readonly period: string;
}

/** Which periods serve, the first that is there: actuals are of the period alone; what else carries a year may be of the period or of the year. */
function periodsFor(key: string, current: CurrentPeriod): readonly string[] {
  return key === 'actual' ? [current.period] : [current.period, String(current.year)];
}

/** A table of the contract seen through its columns: by key, whatever their order, aliases and periods. */
export class TableView<T extends TableName> {
  private readonly indexes = new Map<string, number>();
  /** Body rows that hold something typed, in table order. */
  readonly rows: readonly number[];
  /** Some column of actuals is there, of this period or another: only then is `Valore ottenuto` the product's to write. */
  readonly hasActuals: boolean;
  /** In a table of indicators or nodes without any `Consuntivo`, `Valore ottenuto` is what people type. */
  readonly valueIsTyped: boolean;

  constructor(
    readonly name: T,
    readonly raw: RawTable,
    current: CurrentPeriod,
  ) {
    const headers = raw.headers.map(splitHeader);
    for (const [key, spec] of specs(name)) {
      const index = findColumn(spec, headers, raw.headers, spec.periodic ? periodsFor(key, current) : []);
      if (index !== null) this.indexes.set(key, index);
    }
    this.hasActuals = hasActuals(this);
    this.valueIsTyped = !this.hasActuals && this.indexes.has('value');
    this.rows = typedRows(this);
  }

  /** Column index, or null where the table lacks the column. */
  index(key: ColumnKey<T>): number | null {
    return this.indexes.get(key as string) ?? null;
  }

  has(key: ColumnKey<T>): boolean {
    return this.indexes.has(key as string);
  }

  cell(row: number, key: ColumnKey<T>): Cell {
    const index = this.indexes.get(key as string);
    return index === undefined ? BLANK : this.cellAt(row, index);
  }

  /** The cell as people mean it: an error value's name typed or pasted as text is that error. */
  cellAt(row: number, index: number): Cell {
    const value = this.raw.values[row]?.[index] ?? null;
    return { value: typeof value === 'string' ? (typedError(value) ?? value) : value, format: this.raw.formats[row]?.[index] ?? 'General' };
  }

  text(row: number, key: ColumnKey<T>): string {
    const index = this.indexes.get(key as string);
    return index === undefined ? '' : displayText(this.cellAt(row, index));
  }

  ref(row: number, key: ColumnKey<T> | null): CellRef {
    return { table: this.name, row, column: key as string | null };
  }

  /** Columns that serve a period, with the key they belong to (`null` key: the table's bare period columns). */
  periods(key: ColumnKey<T> | null): readonly { readonly index: number; readonly period: string }[] {
    const bases = key === null ? [''] : basesOf((CONTRACT[this.name].columns as Record<string, ColumnSpec>)[key as string] as ColumnSpec);
    return this.raw.headers.flatMap((header, index) => {
      const { base, period } = splitHeader(header);
      return period !== null && bases.includes(base) ? [{ index, period }] : [];
    });
  }
}

export function specs(name: TableName): [string, ColumnSpec][] {
  return Object.entries(CONTRACT[name].columns as Record<string, ColumnSpec>);
}

/** The names of a column without any period, normalised. */
export function basesOf(spec: ColumnSpec): string[] {
  return [spec.header, ...(spec.aliases ?? [])].map(normalizeHeader);
}

function findColumn(spec: ColumnSpec, headers: readonly ReturnType<typeof splitHeader>[], typed: readonly string[], periods: readonly string[]): number | null {
  const bases = basesOf(spec);
  for (const period of periods) {
    const exact = headers.findIndex((header) => header.period === period && bases.includes(header.base));
    if (exact >= 0) return exact;
  }
  const plain = typed.findIndex((header) => bases.includes(normalizeHeader(header)));
  return plain >= 0 ? plain : null;
}

/** Rows with something typed: what the product wrote does not make a row. */
function typedRows(view: TableView<TableName>): number[] {
  const out = new Set(specs(view.name).flatMap(([key, spec]) => (spec.out ? [view.index(key as never) ?? -1] : [])));
  if (view.valueIsTyped) out.delete(view.index('value' as never) ?? -1);
  const typed: number[] = [];
  view.raw.values.forEach((cells, row) => {
    if (cells.some((value, index) => !out.has(index) && !isBlank(value))) typed.push(row);
  });
  return typed;
}

function hasActuals(view: TableView<TableName>): boolean {
  const { columns } = CONTRACT[view.name];
  return 'actual' in columns && (view.has('actual' as never) || view.periods('actual' as never).length > 0);
}
