import { type Finding, finding } from '../model/finding';
import type { Band, Judgement } from '../model/model';
import { readPoints } from '../model/read-cell';
import { valueOf } from '../model/value';
import type { TableView } from '../sheets/table-view';
import { type CheckContext, sheetRow } from './context';

type ThresholdView = TableView<'Fasce'>; // Giudizi has the same columns but for the colour

/** Rule 10: bands and judgements cover 0 to the cap, without holes and without two that begin together. */
export function incompleteBands({ views, model }: CheckContext): Finding[] {
  const { cap } = model.parameters;
  return [
    ...(views.Fasce === undefined ? [] : thresholds(views.Fasce, model.bands, cap)),
    ...(views.Giudizi === undefined
      ? []
      : [...thresholds(views.Giudizi as unknown as ThresholdView, model.judgements, cap), ...fractionalJudgements(views.Giudizi)]),
  ];
}

interface Threshold {
  readonly row: number;
  readonly name: string;
  readonly from: number;
  readonly inclusive: boolean;
}

function thresholds(view: ThresholdView, read: readonly (Band | Judgement)[], cap: number): Finding[] {
  const tabella = view.raw.name;
  if (view.rows.length === 0) return [];
  const unusable = view.rows.filter((row) => view.text(row, 'name') === '' || valueOf(readPoints(view.cell(row, 'from'))) === null);
  if (unusable.length === view.rows.length) return [finding('FASCE_INCOMPLETE', view.ref(view.rows[0] as number, 'from'), { tabella }, 'vuota')];
  const found = unusable.map((row) =>
    finding('FASCE_INCOMPLETE', view.ref(row, view.text(row, 'name') === '' ? 'name' : 'from'), { tabella, numero: sheetRow(view.raw, row) }, 'riga'),
  );
  const ascending = located(view, read);
  const [first] = ascending;
  const last = ascending[ascending.length - 1];
  if (first === undefined || last === undefined) return found;
  const at = (threshold: Threshold): ReturnType<ThresholdView['ref']> => view.ref(threshold.row, 'from');
  if (first.from > 0) found.push(finding('FASCE_INCOMPLETE', at(first), { tabella, nome: first.name, soglia: first.from }, 'inizio'));
  else if (first.from === 0 && !first.inclusive)
    found.push(finding('FASCE_INCOMPLETE', view.ref(first.row, 'inclusive'), { tabella, nome: first.name, soglia: 0 }, 'estremo'));
  if (last.from > 0 && last.from <= 1 && ascending.length > 1) {
    found.push(finding('FASCE_INCOMPLETE', at(last), { tabella, soglia: last.from }, 'frazioni'));
  }
  ascending.forEach((threshold, i) => {
    const before = ascending[i - 1];
    if (before !== undefined && before.from === threshold.from && (before.inclusive === threshold.inclusive || threshold.inclusive)) {
      found.push(finding('FASCE_INCOMPLETE', at(threshold), { tabella, nome: threshold.name, altro: before.name, soglia: threshold.from }, 'doppia'));
    }
    if (threshold.from > cap || (threshold.from === cap && !threshold.inclusive)) {
      found.push(finding('FASCE_INCOMPLETE', at(threshold), { tabella, nome: threshold.name, soglia: threshold.from }, 'oltre'));
    }
  });
  return found;
}

/** The bands in the order scoring uses, each with its row. */
function located(view: ThresholdView, read: readonly (Band | Judgement)[]): Threshold[] {
  const rows = new Map<string, number[]>();
  for (const row of view.rows) {
    const key = `${view.text(row, 'name')}\u0000${valueOf(readPoints(view.cell(row, 'from'))) ?? ''}`;
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  return read.map((band) => ({
    row: rows.get(`${band.name}\u0000${band.from}`)?.shift() ?? 0,
    name: band.name,
    from: band.from,
    inclusive: !('inclusive' in band) || band.inclusive,
  }));
}

function fractionalJudgements(view: TableView<'Giudizi'>): Finding[] {
  return view.rows.flatMap((row) => {
    const from = valueOf(readPoints(view.cell(row, 'from')));
    if (from === null || Number.isInteger(from) || from <= 1) return [];
    return [finding('FASCE_INCOMPLETE', view.ref(row, 'from'), { tabella: view.raw.name, nome: view.text(row, 'name'), soglia: from }, 'intero')];
  });
}
