import type { DataValidation } from 'hucre';
import type { Block } from './block';
import { HINTS, REFERENCES } from './hints';
import type { Column, InputTable } from '../../src/sheets/layout';

/** Where a table's body stands: zero-based first row and column, sheet name. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly block: Block;
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

/** A1 address of a body column, absolute and with its sheet where another sheet asks for it. */
export function bodyRange({ sheet, row, column, block }: Place, index: number, absolute = false): string {
  const mark = absolute ? '$' : '';
  const end = (at: number): string => `${mark}${letters(column + index)}${mark}${at}`;
  const range = `${end(row + 1)}:${end(row + block.rows.length)}`;
  return absolute ? `'${sheet.replaceAll("'", "''")}'!${range}` : range;
}

/** A rule that never refuses anything: it is there to carry the hint. */
const ANYTHING = { type: 'textLength', operator: 'lessThanOrEqual', formula1: '32767' } as const;

function rule(column: Column, hint: string | undefined, source: string | null): Omit<DataValidation, 'range'> | null {
  const prompt = hint ? { showInputMessage: true, inputTitle: column.header, inputMessage: hint } : {};
  const { choices, kind } = column.spec;
  const warning = { errorStyle: 'warning', errorTitle: column.header, showErrorMessage: true, allowBlank: true } as const;
  if (choices) {
    // Reading also takes "sì" or "x": a yes or no only warns, a closed list refuses.
    const strict = kind === 'choice' ? ({ errorStyle: 'stop' } as const) : {};
    return { type: 'list', values: [...choices], ...warning, ...strict, errorMessage: `Valori ammessi: ${choices.join(', ')}.`, ...prompt };
  }
  if (source) return { type: 'list', formula1: source, ...warning, errorMessage: 'Questo codice non c’è nel foglio a cui si riferisce.', ...prompt };
  return hint ? { ...ANYTHING, allowBlank: true, ...prompt } : null;
}

/** Lists and hints of one table; codes of other tables are offered from where those tables stand. */
export function validationsOf(place: Place, places: ReadonlyMap<InputTable, Place>): DataValidation[] {
  const { block } = place;
  const hints: Record<string, string | undefined> = HINTS[block.table] ?? {};
  const references: Record<string, InputTable | undefined> = REFERENCES[block.table] ?? {};
  return block.columns.flatMap((column, index) => {
    const { rowChoices } = block;
    if (rowChoices?.column === column.id) {
      return rowChoices.lists.flatMap((values, row) => {
        const cell = { ...place, row: place.row + row, block: { ...block, rows: block.rows.slice(row, row + 1) } };
        const found = values && rule({ ...column, spec: { ...column.spec, kind: 'choice', choices: values } }, undefined, null);
        return found ? [{ ...found, range: bodyRange(cell, index) }] : [];
      });
    }
    const target = places.get(references[column.id] ?? block.table);
    const source = references[column.id] && target ? bodyRange(target, 0, true) : null;
    const found = rule(column, hints[column.id], source);
    return found ? [{ ...found, range: bodyRange(place, index) }] : [];
  });
}
