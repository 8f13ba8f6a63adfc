import { CONTRACT } from './contract';
import { BAND_ROWS, JUDGEMENT_ROWS, parameterRows } from './defaults';
import type { NewTable } from './book';
import { columnsOf, formatOf, HEADER_FILL, type InputTable } from './layout';
import type { CellValue } from '../model/cell';

/** Names of the sheets on which the tables of the template stand. */
export const SHEETS = {
  Parametri: 'Parametri',
  Fasce: 'Parametri',
  Giudizi: 'Parametri',
  Prospettive: 'Prospettive',
  Priorita: 'Priorità',
  Programmi: 'Programmi',
  Obiettivi: 'Obiettivi',
  Misure: 'Misure',
  Indicatori: 'Indicatori',
  Rimodulazioni: 'Rimodulazioni',
  Schede: 'Schede',
  Neutralizzazioni: 'Neutralizzazioni',
  Budget: 'Budget',
  TotaliDichiarati: 'Totali dichiarati',
  Bilancio: 'Bilancio',
  Canali: 'Canali',
} as const satisfies Record<InputTable, string>;

/** Blank rows of the tables that offices fill. */
export const BLANK_ROWS = {
  Prospettive: 6,
  Priorita: 6,
  Programmi: 12,
  Obiettivi: 15,
  Misure: 25,
  Indicatori: 40,
  Rimodulazioni: 8,
  Schede: 25,
  Neutralizzazioni: 8,
  Budget: 40,
  TotaliDichiarati: 20,
  Bilancio: 30,
  Canali: 20,
} as const satisfies Partial<Record<InputTable, number>>;

/** The columns of years in a new workbook: this year's and the one's before, with which formulas and channels compare. */
export function yearsOf(table: InputTable, year: number): `${number}`[] {
  if (table === 'Bilancio') return [`${year - 1}`];
  return table === 'Misure' || table === 'Canali' ? [`${year - 1}`, `${year}`] : [];
}

/** Every table of the template, to be made in a workbook that has none. Tables of one sheet stand side by side, a blank column between them. */
export function templateTables(year: number): readonly NewTable[] {
  const right = new Map<string, number>();
  return (Object.keys(SHEETS) as InputTable[]).map((table) => {
    const sheet = SHEETS[table];
    const columns = columnsOf(table, { years: yearsOf(table, year) });
    const filled: readonly Readonly<Record<string, CellValue | undefined>>[] = filledRows(table, year);
    const column = right.get(sheet) ?? 0;
    right.set(sheet, column + columns.length + 1);
    return {
      name: CONTRACT[table].name,
      sheet,
      row: 0,
      column,
      columns: columns.map(({ header, spec, width }) => ({
        header,
        width,
        ...(formatOf(spec.kind) === undefined ? {} : { format: formatOf(spec.kind) }),
        style: { fill: spec.out ? HEADER_FILL.written : HEADER_FILL.typed, color: HEADER_FILL.text },
      })),
      rows: table in BLANK_ROWS ? BLANK_ROWS[table as keyof typeof BLANK_ROWS] : filled.length,
      values: filled.map((row) => columns.map(({ id }) => row[id] ?? null)),
    };
  });
}

function filledRows(table: InputTable, year: number): readonly Readonly<Record<string, CellValue | undefined>>[] {
  if (table === 'Parametri') return parameterRows(null, year).map(({ key, value, description }) => ({ key, value, description }));
  if (table === 'Fasce') return BAND_ROWS;
  return table === 'Giudizi' ? JUDGEMENT_ROWS : [];
}
