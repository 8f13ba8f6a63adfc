import { type CellRef, type Finding, FINDING_GRAVITY, finding } from '../model/finding';
import { displayText } from '../model/read-cell';
import type { RawTable } from '../sheets/book';
import { normalizeHeader } from '../sheets/contract';
import { hashText, valueKey } from '../sheets/hash';
import { type Acceptances, Memory } from '../sheets/memory';
import { rowNames } from '../sheets/cell-findings';
import { type CheckInput, sheetRow } from './context';

type Input = Pick<CheckInput, 'book' | 'views'>;

/** A row of the table Accettazioni. */
export interface Accepted {
  /** Tells this acceptance from another of the same finding: a new date or reason makes it new. */
  readonly id: string;
  /** Body row of the table. */
  readonly at: number;
  readonly code: string;
  readonly table: string;
  readonly row: string;
  readonly reason: string;
  readonly who: string;
}

/**
 * Table Accettazioni: findings a person has accepted, by code, table and code of the row (or its number in the sheet); a blank
 * Tabella or Riga means every one. The contract has no room for what the cell held, so the workbook's memory keeps prints of it: of
 * one finding where the pane accepted it, of all that the row names from the first run on that writes where a person typed it. An
 * acceptance holds for findings whose print it has, and one without prints for all until then.
 */
export class AcceptanceList {
  /** Rows that name no check, which accept nothing. */
  readonly findings: readonly Finding[];
  /** In table order. */
  readonly all: readonly Accepted[];
  private readonly byCode = new Map<string, Accepted[]>();
  private readonly prints: Acceptances;
  private readonly met = new Map<string, Set<number>>();

  constructor(private readonly input: Input) {
    this.prints = Memory.parse(input.book.memory).acceptances;
    this.all = readRows(input.views.Accettazioni);
    this.findings = unknownChecks(input.views.Accettazioni, this.all);
    for (const accepted of this.all) {
      const known = this.byCode.get(accepted.code);
      if (known === undefined) this.byCode.set(accepted.code, [accepted]);
      else known.push(accepted);
    }
  }

  /** The finding, marked where it is accepted and still the one that was. */
  mark(one: Finding): Finding {
    const accepted = this.acceptanceOf(one);
    if (accepted === undefined) return one;
    const { reason, who, row } = accepted;
    return { ...one, accepted: { reason, who, ...(row === '' ? { everyRow: true } : {}) } };
  }

  /** The first row of the table that accepts the finding as it stands. */
  acceptanceOf(one: Finding): Accepted | undefined {
    return this.byCode.get(one.code)?.find((candidate) => this.covers(candidate, one.where) && this.holds(candidate, one));
  }

  /** Prints to remember: those known, and those of acceptances met for the first time. Rows that left the table are forgotten. */
  printsToKeep(): Acceptances {
    const kept = new Map<string, readonly number[]>();
    for (const { id } of this.all) {
      const prints = this.prints.get(id) ?? [...(this.met.get(id) ?? [])];
      if (prints.length > 0) kept.set(id, prints);
    }
    return kept;
  }

  private holds({ id, row }: Accepted, one: Finding): boolean {
    if (row === '') return true;
    const print = printOf(this.input, one);
    const known = this.prints.get(id);
    if (known !== undefined) return known.includes(print);
    const met = this.met.get(id);
    if (met === undefined) this.met.set(id, new Set([print]));
    else met.add(print);
    return true;
  }

  private covers({ table, row }: Accepted, where: CellRef | null): boolean {
    if (where === null) return table === '' && row === '';
    if (table !== '' && table !== normalizeHeader(where.table)) return false;
    return row === '' || namesOf(this.input, where).includes(row);
  }
}

function readRows(view: Input['views']['Accettazioni']): readonly Accepted[] {
  if (view === undefined) return [];
  return view.rows.map((at) => {
    const [code, table, row, reason, who] = (['code', 'table', 'row', 'reason', 'who'] as const).map((key) => view.text(at, key)) as [
      string,
      string,
      string,
      string,
      string,
    ];
    const id = String(hashText([code, table, row, reason, who, view.text(at, 'date')].join('\u0000')));
    return { id, at, code, table: normalizeHeader(table), row, reason, who };
  });
}

function unknownChecks(view: Input['views']['Accettazioni'], all: readonly Accepted[]): readonly Finding[] {
  if (view === undefined) return [];
  return all
    .filter(({ code }) => code !== '' && !Object.hasOwn(FINDING_GRAVITY, code))
    .map(({ at, code }) => finding('RIFERIMENTO_INESISTENTE', view.ref(at, 'code'), { tabella: view.raw.name, valore: code }, 'regola'));
}

function tableOf({ book, views }: Input, { table }: CellRef): RawTable | undefined {
  return views[table as keyof Input['views']]?.raw ?? book.tables.find(({ name }) => name === table);
}

/** What Riga may call the row: its code, and its number in the sheet; the header row has its number only. */
function namesOf(input: Input, where: CellRef): string[] {
  const raw = tableOf(input, where);
  if (raw === undefined) return [];
  const number = String(sheetRow(raw, where.row));
  return where.row < 0 ? [number] : [...ownNames(input, where, raw), number];
}

function ownNames({ views }: Input, { table, row }: CellRef, raw: RawTable): readonly string[] {
  const view = views[table as keyof Input['views']];
  if (view !== undefined) return rowNames(view as never, row);
  return [displayText({ value: raw.values[row]?.[0] ?? null, format: raw.formats[row]?.[0] ?? 'General' })];
}

/** RISULTATI_SUPERATI asks for a run, not for patience; what has no cell cannot be told from its like. */
export function canAccept({ code, where }: Finding): boolean {
  return where !== null && code !== 'RISULTATI_SUPERATI';
}

/** What Riga says so that it means the finding's row alone: its code, or its number where the code is missing, used again or some row's number. */
export function rowToAccept(input: Input, where: CellRef): string {
  const raw = tableOf(input, where);
  if (raw === undefined) return '';
  const number = String(sheetRow(raw, where.row));
  const name = where.row < 0 ? '' : (ownNames(input, where, raw)[0] ?? '');
  const isUnique = name !== '' && raw.values.every((_, row) => row === where.row || !namesOf(input, { ...where, row }).includes(name));
  return isUnique ? name : number;
}

/** What the cell holds and what the finding says of it, but for row numbers, which sorting changes. */
export function printOf(input: Input, { where, params, variant }: Finding): number {
  const raw = where === null ? undefined : tableOf(input, where);
  const view = where === null ? undefined : input.views[where.table as keyof Input['views']];
  const index = where === null || where.column === null ? -1 : (view?.index(where.column as never) ?? raw?.headers.indexOf(where.column) ?? -1);
  const value = where === null || index < 0 ? null : (raw?.values[where.row]?.[index] ?? null);
  return hashText(JSON.stringify([valueKey(value), variant, { ...params, numero: 0 }]));
}
