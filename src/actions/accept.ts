import { AcceptanceList, printOf, rowToAccept } from '../checks/acceptances';
import { sheetRow } from '../checks/context';
import type { CellRef, Finding } from '../model/finding';
import {
  ACCEPTANCE_SPECS,
  acceptanceCell,
  acceptanceColumns,
  type AcceptanceKey,
  acceptanceTable,
  type AcceptanceTexts,
  blankRow,
  rowChanges,
  widened,
  withRow,
} from '../sheets/acceptance-table';
import { type Book, type Changes, type NewCell, type NewTable, PortError, type RawTable, type WorkbookPort } from '../sheets/book';
import { knownTable } from '../sheets/contract';
import { Memory } from '../sheets/memory';
import { openViews } from '../sheets/views';
import { recalculate, type Recalculation } from './recalculate';

/** What a person says of an accepted finding. */
export interface AcceptanceNote {
  readonly reason: string;
  /** Blank where nobody is named. */
  readonly who: string;
}

export type AcceptOutcome =
  | { readonly state: 'done' }
  /** The finding no longer stands as it was shown: nothing was written. */
  | { readonly state: 'changed' }
  /** The person's table Accettazioni lacks columns without which an acceptance would mean more than this finding, and has no room for them. */
  | { readonly state: 'noRoom'; readonly columns: readonly string[] };

/**
 * Writes a finding down as accepted: a row of the table Accettazioni, which is made where there is none, and in the workbook's memory the
 * print of what was accepted. `shown` is the run in which the person saw the finding, `today` an ISO date. All is written, or nothing.
 */
export async function acceptFinding(port: WorkbookPort, shown: Recalculation, finding: Finding, note: AcceptanceNote, today: string): Promise<AcceptOutcome> {
  const run = await freshRun(port, shown, finding, today);
  const { where } = finding;
  if (run === null || where === null) return { state: 'changed' };
  const texts = textsOf(run, finding, where, note);
  const raw = run.views.Accettazioni?.raw;
  if (raw === undefined) return create(port, run, finding, acceptanceTable(texts, today));
  const { missing, all } = acceptanceColumns(raw);
  if (missing.length > raw.freeColumns) return noRoom(missing);
  const cells = all.map((key): NewCell => (key === null ? { value: null } : acceptanceCell(key, texts, today)));
  const blank = blankRow(raw);
  const row = blank ?? raw.values.length;
  const memory = memoryWith(run, withRow(run.book, widened(raw, missing), row, cells), finding);
  // The row is there already: the same reason, by the same person, on the same day, for another cell of it.
  if (memory.isKnown) await port.apply({ ...NOTHING, memory: memory.xml });
  else if (blank !== null) await port.apply({ ...NOTHING, columns: rowChanges(raw, missing, row, all, cells), memory: memory.xml });
  else if (missing.length === 0) await port.changeRows({ table: raw.name, add: [cells], memory: memory.xml });
  else {
    const isWritten = await growBoth(port, run, raw, missing, (grown) => ({
      ...NOTHING,
      columns: rowChanges(grown, missing, row, all, cells),
      memory: memory.xml,
    }));
    if (!isWritten) return noRoom(missing);
  }
  return { state: 'done' };
}

/** Takes an acceptance back: its print, and its row where it was the last. */
export async function withdrawAcceptance(port: WorkbookPort, shown: Recalculation, finding: Finding, today: string): Promise<AcceptOutcome> {
  const run = await freshRun(port, shown, finding, today);
  const raw = run?.views.Accettazioni?.raw;
  if (run === null || raw === undefined) return { state: 'changed' };
  const list = new AcceptanceList(run);
  const accepted = list.acceptanceOf(finding);
  if (accepted === undefined) return { state: 'changed' };
  const memory = Memory.parse(run.book.memory);
  const acceptances = new Map(memory.acceptances);
  const others = (acceptances.get(accepted.id) ?? []).filter((print) => print !== printOf(run, finding));
  if (others.length > 0 && accepted.row !== '') {
    acceptances.set(accepted.id, others);
    await port.apply({ ...NOTHING, memory: memory.withAcceptances(acceptances).toXml() });
    return { state: 'done' };
  }
  acceptances.delete(accepted.id);
  const remove = list.all.filter(({ id }) => id === accepted.id).map(({ at }) => at);
  await port.changeRows({ table: raw.name, remove, memory: memory.withAcceptances(acceptances).toXml() });
  return { state: 'done' };
}

const noRoom = (missing: readonly AcceptanceKey[]): AcceptOutcome => ({ state: 'noRoom', columns: missing.map((key) => ACCEPTANCE_SPECS[key].header) });

const NOTHING: Pick<Changes, 'columns' | 'properties'> = { columns: [], properties: new Map() };

/** The workbook as it stands; null where the finding is no longer the one that was shown. */
async function freshRun(port: WorkbookPort, shown: Recalculation, finding: Finding, today: string): Promise<Recalculation | null> {
  const outcome = await recalculate(port, { today, write: false, overwrite: false });
  if (outcome.state === 'noTables') return null;
  const { run } = outcome;
  const wanted = keyOf(shown, finding);
  return run.findings.some((one) => one.code === finding.code && keyOf(run, one) === wanted) ? run : null;
}

const keyOf = (run: Recalculation, finding: Finding): string => JSON.stringify([finding.code, finding.where, printOf(run, finding)]);

function textsOf(run: Recalculation, { code }: Finding, where: CellRef, { reason, who }: AcceptanceNote): AcceptanceTexts {
  const name = knownTable(where.table);
  const raw = (name === null ? undefined : run.views[name]?.raw) ?? run.book.tables.find((table) => table.name === where.table);
  const row = rowToAccept(run, where) || (raw === undefined ? '' : String(sheetRow(raw, where.row)));
  return { code, table: raw?.name ?? where.table, row, reason: reason.trim(), who: who.trim() };
}

/** The memory in which the new row holds for the finding alone; `isKnown` where an equal row is there already. */
function memoryWith(run: Recalculation, book: Book, finding: Finding): { xml: string; isKnown: boolean } {
  const before = new Set(new AcceptanceList(run).all.map(({ id }) => id));
  const list = new AcceptanceList({ book, views: openViews(book, run.model.parameters) });
  const id = list.all[list.all.length - 1]?.id ?? '';
  const memory = Memory.parse(run.book.memory);
  const prints = before.has(id) ? (memory.acceptances.get(id) ?? []) : [];
  const acceptances = new Map(memory.acceptances).set(id, [...prints, printOf(run, finding)]);
  return { xml: memory.withAcceptances(acceptances).toXml(), isKnown: before.has(id) };
}

/**
 * A full table that lacks columns too: a blank row comes first, since that may be refused and means nothing; then columns, cells and print
 * at once. Where these are refused the row goes again. False where the longer table has no room for the columns.
 */
async function growBoth(
  port: WorkbookPort,
  run: Recalculation,
  raw: RawTable,
  missing: readonly AcceptanceKey[],
  changesOf: (grown: RawTable) => Changes,
): Promise<boolean> {
  const { memory } = run.book;
  const row = raw.values.length;
  const tableNow = async (): Promise<RawTable | undefined> => (await port.readTables()).tables.find(({ name }) => name === raw.name);
  const takeBack = async (): Promise<void> => {
    const now = await tableNow();
    // What a person has typed into it meanwhile stays.
    if (now?.values.length === row + 1 && blankRow(now) === row) await port.changeRows({ table: raw.name, remove: [row], memory });
  };
  await port.changeRows({ table: raw.name, add: [raw.headers.map(() => ({ value: null }))], memory });
  try {
    const grown = await tableNow();
    if (grown?.values.length !== row + 1 || blankRow(grown) !== row) throw new PortError('TABELLA_CAMBIATA', { tabella: raw.name });
    if (missing.length <= grown.freeColumns) {
      await port.apply(changesOf(grown));
      return true;
    }
  } catch (error) {
    await takeBack().catch(() => undefined);
    throw error;
  }
  await takeBack();
  return false;
}

/** Memory first: a row without print would hold for more than was accepted. A print without row means nothing, and goes again. */
async function create(port: WorkbookPort, run: Recalculation, finding: Finding, table: NewTable): Promise<AcceptOutcome> {
  const blank: RawTable = {
    ...{ name: table.name, sheet: table.sheet, row: 0, column: 0, hasHeader: true, hasTotals: false, freeColumns: 0, protected: false },
    headers: table.columns.map(({ header }) => header),
    values: [],
    formats: [],
    formulas: new Map(),
    looks: new Map(),
  };
  const cells = table.columns.map(({ format: code }, at): NewCell => ({
    value: table.values?.[0]?.[at] ?? null,
    ...(code === undefined ? {} : { format: code }),
  }));
  await port.apply({ ...NOTHING, memory: memoryWith(run, withRow(run.book, blank, 0, cells), finding).xml });
  try {
    await port.createTables([table]);
  } catch (error) {
    await port.apply({ ...NOTHING, memory: run.book.memory }).catch(() => undefined);
    throw error;
  }
  return { state: 'done' };
}
