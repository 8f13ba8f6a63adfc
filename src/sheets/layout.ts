import { CONTRACT } from './contract';
import type { ColumnKey, ColumnKind, ColumnSpec } from './contract';

/** The tables that the example and the template hold, in the order of their sheets. */
export type InputTable =
  | 'Parametri'
  | 'Fasce'
  | 'Giudizi'
  | 'Prospettive'
  | 'Priorita'
  | 'Programmi'
  | 'Obiettivi'
  | 'Misure'
  | 'Indicatori'
  | 'Rimodulazioni'
  | 'Schede'
  | 'Neutralizzazioni'
  | 'Budget'
  | 'TotaliDichiarati'
  | 'Bilancio'
  | 'Canali';

/** A column headed by a year. */
export type Year = `${number}`;

export interface Column {
  readonly id: string;
  readonly header: string;
  readonly spec: ColumnSpec;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

/** Columns from left to right: what identifies the row, what is typed, and beside it what the product answers; remarks last. */
const ORDER: { readonly [T in InputTable]: readonly ColumnKey<T>[] } = {
  Parametri: ['key', 'value', 'description'],
  Fasce: ['name', 'from', 'inclusive', 'color'],
  Giudizi: ['name', 'from'],
  Prospettive: ['code', 'name', 'weight'],
  Priorita: ['code', 'name'],
  Programmi: ['code', 'name', 'resources', 'services', 'expectedResults', 'impact'],
  Obiettivi: [
    ...(['code', 'name', 'perspective', 'priority', 'programme', 'ownProgramme', 'weight', 'coverage', 'achievement', 'band'] as const),
    ...(['resources', 'interventionResources', 'service', 'description', 'expectedResults', 'impact', 'varianceReason'] as const),
  ],
  Misure: ['code', 'name', 'unit', 'source', 'office'],
  Indicatori: [
    ...(['code', 'objective', 'name', 'algorithm', 'formula', 'unit', 'kind', 'direction', 'method', 'weight', 'base', 'scale'] as const),
    ...(['target', 'actual', 'value', 'achievement', 'band', 'outcome', 'source', 'office', 'pira', 'ptpct', 'varianceReason', 'notes'] as const),
  ],
  Rimodulazioni: ['indicator', 'target', 'reason', 'act', 'date'],
  Schede: [
    ...(['scorecard', 'node', 'parent', 'type', 'title', 'reference', 'perspective', 'weight', 'synthesis', 'unit', 'direction'] as const),
    ...(['method', 'base', 'scale', 'target', 'actual', 'value', 'achievement', 'band', 'manager'] as const),
  ],
  Neutralizzazioni: ['scorecard', 'indicator', 'reason', 'act', 'date'],
  Budget: [
    ...(['area', 'objective', 'programme', 'ownProgramme', 'project', 'action', 'costCentre', 'account', 'description', 'nature', 'management'] as const),
    ...(['budget', 'revised', 'actual', 'variance', 'achievement'] as const),
  ],
  TotaliDichiarati: ['level', 'code', 'nature', 'management', 'column', 'amount', 'computed', 'difference', 'outcome', 'source'],
  Bilancio: ['code', 'description', 'level', 'formula', 'budget', 'revised', 'actual', 'variance', 'outcome'],
  Canali: [...(['channel', 'metric', 'unit', 'target', 'lastPublished', 'frequencyDays', 'change', 'achievement', 'band', 'presence', 'manager'] as const)],
};

const WIDTH_BY_KIND: Record<ColumnKind, number> = {
  code: 12,
  text: 24,
  number: 10,
  money: 15,
  value: 13,
  target: 14,
  weight: 9,
  date: 13,
  yesNo: 8,
  choice: 13,
  formula: 18,
  percent: 14,
};

/** Where the kind's width does not fit what stands in the column. */
const WIDTHS: { readonly [T in InputTable]?: { readonly [K in ColumnKey<T>]?: number } } = {
  Parametri: { value: 28, description: 84 },
  Fasce: { name: 12, inclusive: 12, color: 11 },
  Giudizi: { name: 26 },
  Prospettive: { name: 46, weight: 11 },
  Priorita: { name: 110 },
  Programmi: { name: 70, services: 48, expectedResults: 34, impact: 34 },
  Obiettivi: {
    description: 60,
    code: 10,
    name: 52,
    perspective: 13,
    priority: 10,
    band: 11,
    service: 30,
    programme: 13,
    ownProgramme: 13,
    coverage: 12,
    expectedResults: 26,
    impact: 26,
    varianceReason: 32,
  },
  Misure: { name: 52, unit: 9, source: 42, office: 20 },
  Indicatori: {
    ...{ code: 10, objective: 11, name: 34, algorithm: 40, formula: 16, unit: 10, kind: 14, direction: 12, weight: 8, target: 14, actual: 13 },
    ...{ value: 13, achievement: 14, band: 9, outcome: 30, source: 16, office: 14, pira: 8, ptpct: 9, varianceReason: 25, notes: 27 },
  },
  Rimodulazioni: { indicator: 14, reason: 50, act: 36 },
  Schede: { scorecard: 20, reference: 13, node: 11, parent: 9, title: 52, perspective: 24, weight: 14, synthesis: 11, unit: 9, band: 11, manager: 20 },
  Neutralizzazioni: { scorecard: 24, indicator: 14, reason: 60, act: 44 },
  Budget: { area: 8, objective: 11, programme: 12, ownProgramme: 12, project: 11, account: 11, costCentre: 9, description: 42, nature: 15, management: 14 },
  TotaliDichiarati: { level: 12, nature: 24, management: 14, column: 13, outcome: 36, source: 46 },
  Bilancio: { description: 46, level: 9, formula: 38, outcome: 54 },
  Canali: { channel: 24, metric: 26, unit: 9, manager: 22, lastPublished: 15, frequencyDays: 12, band: 11, presence: 15 },
};

const RIGHT: readonly ColumnKind[] = ['number', 'money', 'value', 'target', 'weight', 'percent', 'date'];

function alignOf(table: InputTable, kind: ColumnKind): Column['align'] {
  // The settings mix numbers and words, which read better down one edge.
  if (table === 'Parametri') return 'left';
  if (kind === 'yesNo') return 'center';
  return RIGHT.includes(kind) ? 'right' : 'left';
}

/** Where the columns of years stand in tables that have more behind them: before the first of these that is there. */
const YEARS_BEFORE: { readonly [T in InputTable]?: readonly ColumnKey<T>[] } = { Bilancio: ['budget', 'revised', 'actual', 'variance'], Canali: ['target'] };

interface Choice<T extends InputTable> {
  /** Columns to leave out; the product's own columns always stay. */
  readonly without?: readonly ColumnKey<T>[];
  readonly years?: readonly Year[];
  /** Columns that come once for each of some years (`Target 2023`), in place of the plain one. */
  readonly dated?: { readonly [K in ColumnKey<T>]?: readonly Year[] };
}

/** The columns of a table, with the contract's headers; columns of a year come last, or before what the product writes. */
export function columnsOf<T extends InputTable>(table: T, { without = [], years = [], dated = {} }: Choice<T> = {}): Column[] {
  const { columns, periodColumns }: { columns: Record<string, ColumnSpec>; periodColumns?: ColumnKind } = CONTRACT[table];
  const name: InputTable = table;
  const widths: Readonly<Record<string, number | undefined>> = WIDTHS[name] ?? {};
  const named = ORDER[table]
    .filter((key) => !without.includes(key))
    .map(String)
    .flatMap((id) => {
      const spec = columns[id];
      if (!spec) throw new Error(`${table} has no column ${id}`);
      const column: Column = { id, header: spec.header, spec, width: widths[id] ?? WIDTH_BY_KIND[spec.kind], align: alignOf(table, spec.kind) };
      const times: readonly Year[] | undefined = dated[id as ColumnKey<T>];
      return times === undefined ? [column] : times.map((year) => ({ ...column, id: `${id} ${year}`, header: `${spec.header} ${year}` }));
    });
  const kind = periodColumns ?? 'value';
  const ofYears = years.map((year) => ({ id: year, header: year, spec: { header: year, kind }, width: WIDTH_BY_KIND[kind], align: alignOf(table, kind) }));
  const behind: readonly string[] = YEARS_BEFORE[name] ?? [];
  const place = named.findIndex(({ id }) => behind.includes(id));
  return place < 0 ? [...named, ...ofYears] : [...named.slice(0, place), ...ofYears, ...named.slice(place)];
}

/** Number formats of blank cells: text where Excel would otherwise eat what is typed (`=100%`, `2-5`, `011`). */
const FORMATS: Partial<Record<ColumnKind, string>> = {
  code: '@',
  target: '@',
  formula: '@',
  weight: '0.0%',
  percent: '0.0%',
  money: '#,##0.00',
  date: 'dd/mm/yyyy',
};

export function formatOf(kind: ColumnKind): string | undefined {
  return FORMATS[kind];
}

/** Headers of what people fill are navy, of what the product writes teal. */
export const HEADER_FILL = { typed: '#1F3A5F', written: '#2F6F73', text: '#FFFFFF' } as const;
