import { type Finding, finding } from '../model/finding';
import { type Measurable } from '../model/model';
import { readTarget, type Target } from '../model/target';
import { foldText } from '../model/text';
import { normalizeUnit } from '../model/unit';
import { normalizeHeader } from '../sheets/contract';
import { TableView } from '../sheets/table-view';
import { type CheckContext, sheetRow } from './context';

interface Definition {
  readonly view: TableView<'Indicatori'>;
  readonly row: number;
  readonly code: string;
}

/** One code with two definitions, in this table or in another whose name begins with `Indicatori`: whichever is printed, the other is wrong. */
export function discordantIndicators({ book, views, model }: CheckContext): Finding[] {
  const others = book.tables.filter((raw) => raw !== views.Indicatori?.raw && normalizeHeader(raw.name).startsWith('indicatori'));
  const all = [...(views.Indicatori === undefined ? [] : [views.Indicatori]), ...others.map((raw) => new TableView('Indicatori', raw, model.parameters))];
  const first = new Map<string, Definition>();
  return all.flatMap((view) =>
    view.rows.flatMap((row) => {
      const code = view.text(row, 'code');
      if (code === '') return [];
      const known = first.get(code);
      if (known === undefined) {
        first.set(code, { view, row, code });
        return [];
      }
      return discord(known, { view, row, code }, model.parameters.year, view === views.Indicatori);
    }),
  );
}

function discord(first: Definition, second: Definition, year: number, sameTable: boolean): Finding[] {
  const headers = differingColumns(first, second, year);
  const [header] = headers;
  if (header === undefined) return [];
  const { view, row, code } = second;
  const where = { table: sameTable ? view.name : view.raw.name, row, column: header };
  const params = { codice: code, tabella: first.view.raw.name, numero: sheetRow(first.view.raw, first.row), colonne: headers.join(', ') };
  return [finding('INDICATORE_DISCORDE', where, params)];
}

/** Headers of the second definition that say another thing than the first; what one of them leaves blank, or the case of a formula's codes, is no contradiction. */
function differingColumns(first: Definition, second: Definition, year: number): string[] {
  const unit = second.view.text(second.row, 'unit') || first.view.text(first.row, 'unit');
  const direction = second.view.text(second.row, 'direction') || first.view.text(first.row, 'direction');
  const falling = foldText(direction) === 'decrescente';
  const headers: string[] = [];
  const header = (index: number | null): string => second.view.raw.headers[index ?? -1] ?? '';
  for (const { period, index } of targets(second.view)) {
    const twin = targets(first.view).find((candidate) => candidate.period === period);
    if (twin === undefined) continue;
    const a = readTarget(first.view.cellAt(first.row, twin.index), { unit: first.view.text(first.row, 'unit') || unit, year });
    const b = readTarget(second.view.cellAt(second.row, index), { unit, year });
    if (isKnown(a) && isKnown(b) && targetKey(a, falling) !== targetKey(b, falling)) headers.push(header(index));
  }
  if (differ(first, second, 'unit', normalizeUnit)) headers.push(header(second.view.index('unit')));
  if (differ(first, second, 'formula', (text) => text.replace(/^=|\s+/g, '').toLowerCase())) headers.push(header(second.view.index('formula')));
  return headers;
}

/** Target columns by the period they serve; the one in force serves the current year whatever its header. */
function targets(view: TableView<'Indicatori'>): { readonly period: string | null; readonly index: number }[] {
  const current = view.index('target');
  const others = view.periods('target').filter(({ index }) => index !== current);
  return [...(current === null ? [] : [{ period: null, index: current }]), ...others];
}

function isKnown(reading: Measurable['target']): boolean {
  return reading.state === 'read' || reading.state === 'unreadable';
}

/** What a target asks for: a bare number means what its direction says, a bare day means by then. */
function targetKey(reading: Measurable['target'], falling: boolean): string {
  if (reading.state !== 'read') return reading.state === 'unreadable' ? `?${reading.text}` : '';
  const target: Target = reading.value;
  switch (target.kind) {
    case 'number':
      return `${target.operator ?? (falling ? 'le' : 'ge')}${target.strict}${target.value.n}`;
    case 'range':
      return `${target.low.n}-${target.high.n}`;
    case 'date':
      return `${target.operator ?? 'le'}d${target.serial}`;
    case 'yesNo':
      return String(target.yes);
    case 'monitored':
      return target.kind;
  }
}

function differ(first: Definition, second: Definition, key: 'unit' | 'formula', normal: (text: string) => string): boolean {
  const a = normal(first.view.text(first.row, key));
  const b = normal(second.view.text(second.row, key));
  return a !== '' && b !== '' && a !== b;
}
