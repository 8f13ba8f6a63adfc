import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import type { Cell, CellValue, DataValidation, Sheet } from 'hucre';

export interface TableCell {
  readonly value: CellValue;
  readonly format: string;
}
export type TableRow = Readonly<Record<string, TableCell>>;

export interface Table {
  readonly sheet: Sheet;
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  /** Lists and hints that cover the whole body of a column, by header. */
  readonly rules: Readonly<Record<string, DataValidation | undefined>>;
}

export function committed(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, '../../assets', path)));
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function corners(range: string): { top: number; left: number; bottom: number; right: number } {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range);
  if (!match) throw new Error(`no range: ${range}`);
  const [, from = '', first = '', to = '', last = ''] = match;
  return { top: Number(first) - 1, left: columnNumber(from), bottom: Number(last) - 1, right: columnNumber(to) };
}

/** Every table of the file by name, read by a library that is not ours. */
export async function readTables(xlsx: Uint8Array): Promise<Map<string, Table>> {
  const { sheets } = await readXlsx(xlsx, { readStyles: true });
  const tables = new Map<string, Table>();
  for (const sheet of sheets) {
    for (const { name, range = '' } of sheet.tables ?? []) {
      const { top, left, bottom, right } = corners(range);
      const at = (row: number, column: number): Cell | undefined => sheet.cells?.get(`${row},${column}`);
      const across = Array.from({ length: right - left + 1 }, (_, index) => left + index);
      const headers = across.map((column) => String(sheet.rows[top]?.[column]));
      const rows = Array.from({ length: bottom - top }, (_, index) => top + 1 + index).map((row) =>
        Object.fromEntries(
          across.map((column, index) => [headers[index], { value: sheet.rows[row]?.[column] ?? null, format: at(row, column)?.style?.numFmt ?? 'General' }]),
        ),
      );
      const rules = Object.fromEntries(
        across.map((column, index) => {
          const covers = sheet.dataValidations?.find((rule) => {
            const area = rule.range.includes(':') ? corners(rule.range) : null;
            return area?.left === column && area.right === column && area.top === top + 1 && area.bottom === bottom;
          });
          return [headers[index], covers];
        }),
      );
      tables.set(name, { sheet, headers, rows, rules });
    }
  }
  return tables;
}

export function table(tables: ReadonlyMap<string, Table>, name: string): Table {
  const found = tables.get(name);
  if (!found) throw new Error(`no table ${name}`);
  return found;
}

/** The row whose cell under `header` holds `value`. */
export function rowWhere({ rows }: Table, header: string, value: CellValue): TableRow {
  const found = rows.find((row) => row[header]?.value === value);
  if (!found) throw new Error(`no row with ${header} = ${String(value)}`);
  return found;
}
