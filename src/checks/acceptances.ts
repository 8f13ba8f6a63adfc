import type { CellRef, Finding } from '../model/finding';
import { displayText } from '../model/read-cell';
import { normalizeHeader } from '../sheets/contract';
import { hashText, valueKey } from '../sheets/hash';
import { type Acceptances, Memory } from '../sheets/memory';
import { rowName } from '../sheets/cell-findings';
import { type CheckInput, sheetRow } from './context';

interface Accepted {
  /** Tells this acceptance from another of the same finding: a new date or reason makes it new. */
  readonly id: string;
  readonly table: string;
  readonly row: string;
  readonly reason: string;
  readonly who: string;
}

/**
 * Table Accettazioni: findings a person has accepted, by code, table and code of the row (or its number in the sheet); a blank
 * Tabella or Riga means every one. The contract has no room for what the cell held, so the workbook's memory keeps a print of it from
 * the first run that writes: an acceptance holds while its print does, and one without print holds until then.
 */
export class AcceptanceList {
  private readonly byCode = new Map<string, Accepted[]>();
  private readonly prints: Acceptances;
  private readonly met = new Map<string, number>();

  constructor(private readonly input: Pick<CheckInput, 'book' | 'views'>) {
    this.prints = Memory.parse(input.book.memory).acceptances;
    const view = input.views.Accettazioni;
    for (const row of view?.rows ?? []) {
      if (view === undefined) break;
      const [code, table, name, reason, who, date] = (['code', 'table', 'row', 'reason', 'who', 'date'] as const).map((key) => view.text(row, key)) as [
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      const id = String(hashText([code, table, name, reason, who, date].join('\u0000')));
      const known = this.byCode.get(code) ?? [];
      this.byCode.set(code, [...known, { id, table: normalizeHeader(table), row: name, reason, who }]);
    }
  }

  /** The finding, marked where it is accepted and still the one that was. */
  mark(one: Finding): Finding {
    const accepted = (this.byCode.get(one.code) ?? []).find((candidate) => this.covers(candidate, one.where));
    if (accepted === undefined) return one;
    if (accepted.row !== '') {
      const print = this.printOf(one);
      const known = this.prints.get(accepted.id);
      this.met.set(accepted.id, known ?? print);
      if (known !== undefined && known !== print) return one;
    }
    return { ...one, accepted: { reason: accepted.reason, who: accepted.who } };
  }

  /** Prints to remember: those known, and those of acceptances met for the first time. Rows that left the table are forgotten. */
  printsToKeep(): Acceptances {
    const kept = new Map<string, number>();
    for (const { id } of [...this.byCode.values()].flat()) {
      const print = this.prints.get(id) ?? this.met.get(id);
      if (print !== undefined) kept.set(id, print);
    }
    return kept;
  }

  private covers({ table, row }: Accepted, where: CellRef | null): boolean {
    if (where === null) return table === '' && row === '';
    if (table !== '' && table !== normalizeHeader(where.table)) return false;
    return row === '' || (where.row >= 0 && this.namesOf(where).includes(row));
  }

  private namesOf({ table, row }: CellRef): string[] {
    const view = this.input.views[table as keyof CheckInput['views']];
    const raw = view?.raw ?? this.input.book.tables.find(({ name }) => name === table);
    if (raw === undefined) return [];
    const own =
      view === undefined ? displayText({ value: raw.values[row]?.[0] ?? null, format: raw.formats[row]?.[0] ?? 'General' }) : rowName(view as never, row);
    return [own, String(sheetRow(raw, row))];
  }

  /** What the cell holds and what the finding says of it, but for row numbers, which sorting changes. */
  private printOf({ where, params, variant }: Finding): number {
    const view = where === null ? undefined : this.input.views[where.table as keyof CheckInput['views']];
    const index = where === null || where.column === null ? null : (view?.index(where.column as never) ?? view?.raw.headers.indexOf(where.column) ?? null);
    const value = where === null || index === null ? null : (view?.raw.values[where.row]?.[index] ?? null);
    return hashText(JSON.stringify([valueKey(value), variant, { ...params, numero: 0 }]));
  }
}
