import { parseValue } from 'numfmt';
import { CellError, type CellValue } from '../../model/cell';
import type { Sheet } from '../../xlsx/workbook';
import { invalidArgument } from '../errors';
import type { Json } from '../json';
import type { Session } from '../session';

const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!'];

/** A constant and the number format Excel gives a General cell with it. */
interface Typed {
  readonly value: CellValue;
  readonly format?: string;
}

/** What Excel makes of a text that is put into a cell, in en-US: numbers, percentages, dates, yes/no and errors are recognised. */
export function typed(text: string, format: string): Typed {
  if (format === '@') return { value: text.startsWith("'") ? text.slice(1) : text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (ERRORS.includes(text.toUpperCase())) return { value: new CellError(text.toUpperCase()) };
  const parsed = /^[+-]?[0-9.,$(/:%\s]|^(true|false)$|^[a-z]{3,9}[\s./-]*[0-9]/i.test(text) ? parseValue(text.trim()) : null;
  if (parsed === null || parsed === undefined) return { value: text };
  if (typeof parsed.v === 'boolean') return { value: parsed.v };
  if (typeof parsed.v !== 'number') return { value: text };
  const value = Number(parsed.v.toPrecision(15));
  return parsed.z === undefined ? { value } : { value, format: parsed.z };
}

/** Writes one element of a `values` or `formulas` array: null leaves the cell, '' clears it, a text with `=` is a formula. */
export function writeCell(sheet: Sheet, row: number, column: number, input: Json, session: Session): void {
  if (input === null) return;
  if (typeof input === 'object') throw invalidArgument();
  renameHeader(sheet, row, column, typeof input === 'string' && input.startsWith("'") ? input.slice(1) : input);
  if (typeof input !== 'string') return sheet.setValue(row, column, input);
  if (input === '') return sheet.setValue(row, column, null);
  const { styles } = session.workbook;
  const style = sheet.styleId(row, column);
  const { numberFormat } = styles.style(style);
  // Excel would compute it at once; here the cell keeps what it showed.
  if (input.startsWith('=') && input.length > 1 && numberFormat !== '@') return sheet.setFormula(row, column, input, sheet.value(row, column));
  const { value, format } = typed(input, numberFormat);
  sheet.setValue(row, column, value);
  if (format !== undefined && numberFormat === 'General') sheet.setStyleId(row, column, styles.styleWith(style, { format }));
}

/** Writing a table's header cell renames the column; Excel keeps headers unique and never blank. */
function renameHeader(sheet: Sheet, row: number, column: number, input: Json): void {
  for (const table of sheet.tables) {
    if (!table.hasHeader || table.area.top !== row || column < table.area.left || column > table.area.right) continue;
    const own = table.columns[column - table.area.left];
    const name = String(input);
    if (own === undefined || name === '') throw invalidArgument('A table header must not be blank.');
    if (table.columns.some((other) => other !== own && other.name.toLowerCase() === name.toLowerCase()))
      throw invalidArgument('There is a column of that name.');
    own.name = name;
  }
}
