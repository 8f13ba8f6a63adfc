import { type CellValue } from '../model/cell';
import { displayText } from '../model/read-cell';
import type { NewTable, Selection } from './book';
import { CONTRACT, type ColumnSpec, knownTable, normalizeHeader, type TableName } from './contract';
import { addressOf } from './locate';
import { parsePeriod, splitHeader } from './period';
import { similarity } from './similar';

/** What becomes of a list: which table, and for each of its columns the contract's key, or null for one that stays the officers' own. */
export interface Adoption {
  readonly table: TableName;
  readonly keys: readonly (string | null)[];
}

/** Below this a likeness is chance. */
const LIKELY = 0.6;

const columnsOf = (table: TableName): [string, ColumnSpec][] => Object.entries(CONTRACT[table].columns as Record<string, ColumnSpec>);

export const headerText = (value: CellValue): string => displayText({ value, format: 'General' });

/** Texts of the selection's first row, which are its headers. */
export function headersOf(selection: Selection): readonly string[] {
  return (selection.head[0] ?? []).map(headerText);
}

/** Tables of the contract that the workbook does not have yet. */
export function freeTables(tableNames: readonly string[]): readonly TableName[] {
  const taken = new Set(tableNames.map(knownTable));
  return (Object.keys(CONTRACT) as TableName[]).filter((name) => !taken.has(name));
}

/** The table and columns that headers look most like; the first of `tables` where they look like none. */
export function proposeAdoption(headers: readonly string[], tables: readonly TableName[]): Adoption | null {
  let best: { readonly adoption: Adoption; readonly score: number } | null = null;
  for (const table of tables) {
    const { keys, score } = match(table, headers);
    if (best === null || score > best.score) best = { adoption: { table, keys }, score };
  }
  return best?.adoption ?? null;
}

/** The columns of one table that headers look most like. */
export function proposeColumns(table: TableName, headers: readonly string[]): readonly (string | null)[] {
  return match(table, headers).keys;
}

function match(table: TableName, headers: readonly string[]): { readonly keys: readonly (string | null)[]; readonly score: number } {
  const columns = columnsOf(table);
  const pairs = headers.flatMap((header, index) =>
    columns.map(([key, spec]) => ({ index, key, spec, likeness: likeness(header, spec) })).filter((pair) => pair.likeness >= LIKELY),
  );
  pairs.sort((a, b) => b.likeness - a.likeness);
  const keys = new Array<string | null>(headers.length).fill(null);
  const used = new Set<string>();
  let score = 0;
  for (const { index, key, spec, likeness: like } of pairs) {
    const name = headerFor(spec, headers[index] ?? '');
    if (keys[index] !== null || used.has(name)) continue;
    keys[index] = key;
    used.add(name);
    score += like;
  }
  const periods = 'periodColumns' in CONTRACT[table] ? headers.filter((header) => parsePeriod(header) !== null).length : 0;
  const missing = columns.filter(([key, spec]) => spec.required && !keys.includes(key)).length;
  return { keys, score: (score + periods) / Math.max(1, headers.length) - missing };
}

function likeness(header: string, spec: ColumnSpec): number {
  const { period } = splitHeader(header);
  const text = spec.periodic && period !== null ? header.replace(/\s*(?:19|20)\d{2}.*$/, '') : header;
  return Math.max(...[spec.header, ...(spec.aliases ?? [])].map((name) => similarity(text, name)));
}

/** The contract's header for a column; one that serves a period keeps it. */
function headerFor(spec: ColumnSpec, typed: string): string {
  const { period } = splitHeader(typed);
  return spec.periodic && period !== null ? `${spec.header} ${period}` : spec.header;
}

/** The headers the table will have: the contract's, the officers' own, and a name for columns without. */
export function adoptedHeaders({ table, keys }: Adoption, headers: readonly string[], firstColumn: number): readonly string[] {
  const columns: Record<string, ColumnSpec> = CONTRACT[table].columns;
  const taken = new Set<string>();
  const named = keys.map((key, index) => {
    const spec = key === null ? undefined : columns[key];
    const name = spec === undefined ? null : headerFor(spec, headers[index] ?? '');
    if (name !== null) taken.add(normalizeHeader(name));
    return name;
  });
  return named.map((name, index) => {
    if (name !== null) return name;
    const own = headers[index] || `Colonna ${addressOf(0, firstColumn + index).replace('1', '')}`;
    let unique = own;
    for (let number = 2; taken.has(normalizeHeader(unique)); number += 1) unique = `${own} (${number})`;
    taken.add(normalizeHeader(unique));
    return unique;
  });
}

export interface AdoptionProblems {
  /** Headers of required columns that nothing stands for. */
  readonly missing: readonly string[];
  /** A header chosen for two columns. */
  readonly twice: string | null;
}

export function adoptionProblems(adoption: Adoption, headers: readonly string[]): AdoptionProblems {
  const columns = columnsOf(adoption.table);
  const chosen = adoption.keys.flatMap((key, index) => {
    const spec = columns.find(([candidate]) => candidate === key)?.[1];
    return spec === undefined ? [] : [headerFor(spec, headers[index] ?? '')];
  });
  return {
    missing: columns.filter(([key, spec]) => spec.required && !adoption.keys.includes(key)).map(([, spec]) => spec.header),
    twice: chosen.find((header, index) => chosen.indexOf(header) !== index) ?? null,
  };
}

/** The table to be made over the selection: its first row becomes the header row, the body stays as it is. */
export function adoptedTable(selection: Selection, adoption: Adoption): NewTable {
  const { sheet, row, column, rows } = selection;
  const headers = adoptedHeaders(adoption, headersOf(selection), column);
  return { name: CONTRACT[adoption.table].name, sheet, row, column, columns: headers.map((header) => ({ header })), rows: rows - 1, values: null };
}
