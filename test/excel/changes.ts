import type { CellValue } from '../../src/model/cell';
import type { Book, CellStyle, Changes, ColumnChange } from '../../src/sheets/book';
import { type ColumnSpec, CONTRACT, knownTable } from '../../src/sheets/contract';

const BANDS = [
  { name: 'Rosso', fill: '#C00000', color: '#FFFFFF' },
  { name: 'Giallo', fill: '#FFC000', color: '#000000' },
  { name: 'Verde', fill: '#00B050', color: '#FFFFFF' },
] as const;

function output({ header, kind }: ColumnSpec, row: number, run: number): { value: CellValue; style: CellStyle | undefined } {
  const band = BANDS[(row + run) % BANDS.length];
  if (header === 'Fascia') return { value: band?.name ?? null, style: { fill: band?.fill ?? null, color: band?.color ?? null } };
  if (kind === 'percent') return { value: row % 7 === 6 ? null : ((row * 13 + run) % 100) / 100, style: { format: '0.0%' } };
  if (kind === 'money') return { value: row * 100 + run, style: { format: '#,##0.00' } };
  return { value: kind === 'text' ? `Atteso >= ${row}, ottenuto ${row + run}` : row + run, style: undefined };
}

/** Outputs for every table of a book that has any, as a recalculation would write them; `run` makes them differ. */
export function sampleChanges(book: Book, run: number): Changes {
  const columns = book.tables.flatMap((table): ColumnChange[] => {
    const known = knownTable(table.name);
    const specs = known === null ? [] : Object.values<ColumnSpec>(CONTRACT[known].columns).filter((spec) => spec.out === true);
    return specs.map((spec) => {
      const cells = table.values.map((_, row) => output(spec, row, run));
      const append = !table.headers.includes(spec.header);
      return { table: table.name, header: spec.header, append, values: cells.map(({ value }) => value), styles: cells.map(({ style }) => style) };
    });
  });
  return { columns, properties: new Map([['CruscottoImpronta', `run ${run}`]]), memory: `<memoria xmlns="urn:cruscotto:memoria"><run n="${run}"/></memoria>` };
}

/** The same where few results are new, as after a person corrected some figures: one row in `every`, the others hold what they held. */
export function fewChanges(book: Book, run: number, every: number): Changes {
  const all = sampleChanges(book, run);
  const columns = all.columns.map((column) => {
    const table = book.tables.find(({ name }) => name === column.table);
    const at = table?.headers.indexOf(column.header) ?? -1;
    const isNew = (row: number): boolean => column.append || row % every === 0;
    return {
      ...column,
      values: column.values.map((value, row) => (isNew(row) ? value : (table?.values[row]?.[at] ?? null))),
      styles: column.styles.map((style, row) => (isNew(row) ? style : undefined)),
    };
  });
  return { ...all, columns };
}
