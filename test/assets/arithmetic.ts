import type { CellValue } from 'hucre';
import { rowWhere, table } from './workbook';
import type { Table, TableRow } from './workbook';

/**
 * The organisation's figures straight from the example's cells, as a person would do them on a spreadsheet: only the cases that this example has,
 * and not a line shared with the product, so that a mistake of either shows.
 */
export interface Figures {
  readonly indicators: ReadonlyMap<string, number | null>;
  readonly objectives: ReadonlyMap<string, number>;
  readonly perspectives: ReadonlyMap<string, number>;
  readonly priorities: ReadonlyMap<string, number>;
  readonly organisation: number;
}

function italianNumber(text: string): number {
  const number = Number(text.replace('%', '').replace(',', '.'));
  if (Number.isNaN(number)) throw new Error(`not a number: ${text}`);
  return text.endsWith('%') ? number / 100 : number;
}

function dateOf(text: string): number | null {
  const match = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  return match ? Date.UTC(Number(match[3]), Number(match[2]) - 1, Number(match[1])) : null;
}

/** Achievement from 0 to 100, null for a monitored indicator. */
export function achievement(actual: CellValue, target: string, decreasing: boolean): number | null {
  if (target.toLowerCase() === 'monitoraggio') return null;
  if (target === 'SI' || target === 'NO') return actual === target ? 100 : 0;
  const deadline = dateOf(target);
  if (deadline !== null) return actual instanceof Date && actual.getTime() <= deadline ? 100 : 0;
  if (typeof actual !== 'number') throw new Error(`no number beside ${target}`);
  const wanted = italianNumber(target.replace('>=', ''));
  if (decreasing) return actual <= wanted ? 100 : (100 * wanted) / actual;
  return Math.min(100, (100 * actual) / wanted);
}

export function text(row: TableRow, header: string): string {
  return String(row[header]?.value ?? '');
}

function number(row: TableRow, header: string): number {
  const value = row[header]?.value;
  if (typeof value !== 'number') throw new Error(`${header}: ${String(value)}`);
  return value;
}

/** `[920] / [950]`, the only form the example uses. */
function quotient(formula: string, measures: Table): number {
  const codes = [...formula.matchAll(/\[([^\]]+)\]/g)].map((match) => match[1] ?? '');
  const [over = 0, under = 0] = codes.map((code) => number(rowWhere(measures, 'Codice', code), '2020'));
  return over / under;
}

export function weightedMean(parts: readonly (readonly [value: number | null, weight: number])[]): number {
  const scored = parts.filter((part): part is [number, number] => part[0] !== null);
  return scored.reduce((sum, [value, weight]) => sum + value * weight, 0) / scored.reduce((sum, [, weight]) => sum + weight, 0);
}

const plainMean = (values: readonly number[]): number => weightedMean(values.map((value) => [value, 1]));

/** `leftOut`: indicators that a scorecard neutralises. */
export function figures(tables: ReadonlyMap<string, Table>, leftOut: readonly string[] = []): Figures {
  const [indicatorTable, objectiveTable, measures] = ['Indicatori', 'Obiettivi', 'Misure'].map((name) => table(tables, name)) as [Table, Table, Table];
  const indicators = new Map(
    indicatorTable.rows.map((row) => {
      const formula = text(row, 'Formula');
      const actual = formula ? quotient(formula, measures) : (row['Consuntivo']?.value ?? null);
      return [text(row, 'Codice'), achievement(actual, text(row, 'Target'), text(row, 'Verso') === 'decrescente')];
    }),
  );
  const objectives = new Map(
    objectiveTable.rows.map((objective) => {
      const code = text(objective, 'Codice');
      const children = indicatorTable.rows.filter((row) => text(row, 'Obiettivo') === code && !leftOut.includes(text(row, 'Codice')));
      return [code, weightedMean(children.map((row) => [indicators.get(text(row, 'Codice')) ?? null, number(row, 'Peso')]))];
    }),
  );
  const under = (header: string, code: string): TableRow[] => objectiveTable.rows.filter((row) => text(row, header) === code);
  const codes = (name: string): string[] => table(tables, name).rows.map((row) => text(row, 'Codice'));
  const achieved = (row: TableRow): number => objectives.get(text(row, 'Codice')) ?? Number.NaN;
  const perspectives = new Map(
    codes('Prospettive').map((code) => [code, weightedMean(under('Prospettiva', code).map((row) => [achieved(row), number(row, 'Peso')]))]),
  );
  const priorities = new Map(codes('Priorita').map((code) => [code, plainMean(under('Priorità', code).map(achieved))]));
  return { indicators, objectives, perspectives, priorities, organisation: plainMean([...perspectives.values()]) };
}
