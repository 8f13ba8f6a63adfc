import type { Book, RawTable, WorkbookPort } from '../sheets/book';
import { FINGERPRINT_PROPERTY, fingerprint } from '../sheets/fingerprint';
import { Memory } from '../sheets/memory';
import { readModel } from '../sheets/read-model';
import { columnBefore, type UndoRecord } from '../sheets/undo';
import { planRepairs, type Repair, repairKey, type RepairPlan } from './repair';

export type RepairOutcome =
  /** Some of the cells no longer stand as they were shown: nothing was touched. */
  { readonly state: 'changed' } | { readonly state: 'done'; readonly cells: number };

/** Repairs the chosen cells, all or none; the workbook remembers what they held. `today` is an ISO date. */
export async function repairCells(port: WorkbookPort, today: string, chosen: readonly Repair[]): Promise<RepairOutcome> {
  const book = await port.readTables();
  const { model, views } = readModel(book, today);
  const wanted = new Set(chosen.map(repairKey));
  const plan = planRepairs(book, views, model.parameters.year, (repair) => wanted.has(repairKey(repair)));
  if (plan.repairs.length < wanted.size) return { state: 'changed' };
  if (plan.repairs.length === 0) return { state: 'done', cells: 0 };
  const known = book.properties.get(FINGERPRINT_PROPERTY) ?? '';
  const isCurrent = known === fingerprint(views);
  const repaired = isCurrent ? fingerprint(readModel(bookAfter(book, plan), today).views) : known;
  await port.apply({
    ...plan.changes,
    // A repaired cell reads as before: results that stood for the inputs stand for them still.
    properties: isCurrent ? new Map([[FINGERPRINT_PROPERTY, repaired]]) : new Map(),
    memory: Memory.parse(book.memory)
      .withUndo(recordOf(book, plan, known))
      .toXml(),
  });
  return { state: 'done', cells: plan.repairs.length };
}

function recordOf(book: Book, { changes }: RepairPlan, known: string): UndoRecord {
  const colonne = changes.columns.flatMap((change) => {
    const raw = book.tables.find(({ name }) => name === change.table);
    return raw === undefined ? [] : [columnBefore(`${change.table}|${change.header}`, raw, raw.headers.indexOf(change.header), change, false, true)];
  });
  return { azione: 'riparazione', impronta: known, colonne };
}

/** The book as it will stand. */
function bookAfter(book: Book, { changes }: RepairPlan): Book {
  return {
    ...book,
    tables: book.tables.map((raw) =>
      tableAfter(
        raw,
        changes.columns.filter(({ table }) => table === raw.name),
      ),
    ),
  };
}

function tableAfter(raw: RawTable, changes: RepairPlan['changes']['columns']): RawTable {
  const values = raw.values.map((cells) => [...cells]);
  const formats = raw.formats.map((cells) => [...cells]);
  for (const change of changes) {
    const index = raw.headers.indexOf(change.header);
    change.values.forEach((value, row) => {
      const [cells, codes, format] = [values[row], formats[row], change.styles[row]?.format];
      if (cells !== undefined && value !== undefined) cells[index] = value;
      if (codes !== undefined && format !== undefined) codes[index] = format;
    });
  }
  return { ...raw, values, formats };
}
