import type { Parameters } from '../model/model';
import { type Finding, finding } from '../model/finding';
import { yearOf } from '../model/period';
import { displayText, readPoints } from '../model/read-cell';
import { foldText } from '../model/text';
import type { Book } from './book';
import { CONTRACT, knownTable, normalizeHeader, type TableName } from './contract';
import { PARAMETERS } from './parameters';
import { parsePeriod, splitHeader } from './period';
import { basesOf, specs, type TableView } from './table-view';

/** A tolerance beyond this, in euro, is a slip; nobody needs to be told so exactly. */
const MOST = 1e9;

const KEY_BY_NAME = new Map(Object.entries(PARAMETERS).map(([key, { name }]) => [normalizeHeader(name), key as keyof Parameters]));

/** Parameters of the workbook and what is wrong with them; `today` (ISO) only completes a workbook that names no year at all. */
export function readParameters(book: Book, view: TableView<'Parametri'> | undefined, today: string): { parameters: Parameters; findings: Finding[] } {
  const findings: Finding[] = [];
  const rows = new Map<keyof Parameters, number>();
  for (const row of view?.rows ?? []) {
    const key = KEY_BY_NAME.get(normalizeHeader(view?.text(row, 'key') ?? ''));
    if (key !== undefined && !rows.has(key)) rows.set(key, row);
  }
  const text = (key: keyof Parameters): string => {
    const row = rows.get(key);
    return row === undefined || view === undefined ? '' : displayText(view.cell(row, 'value'));
  };
  /** Without `allowed` any number from 0 up is. */
  const refuse = (key: keyof Parameters, allowed?: string): void => {
    const where = view?.ref(rows.get(key) as number, 'value') ?? null;
    const params = { nome: PARAMETERS[key].name, valore: text(key) };
    findings.push(
      allowed === undefined
        ? finding('RIFERIMENTO_INESISTENTE', where, params, 'numero')
        : finding('RIFERIMENTO_INESISTENTE', where, { ...params, ammessi: allowed }, 'scelta'),
    );
  };
  const number = (key: 'cap' | 'decimals' | 'amountTolerance', least: number, most: number): number => {
    const fallback = PARAMETERS[key].value;
    const row = rows.get(key);
    if (row === undefined || view === undefined) return fallback;
    const reading = readPoints(view.cell(row, 'value'));
    if (reading.state === 'read' && reading.value >= least && reading.value <= most) return reading.value;
    if (reading.state === 'unreadable' || reading.state === 'read') refuse(key, most < MOST ? `${least} - ${most}` : undefined);
    return fallback;
  };
  const choice = <K extends 'lessMethod' | 'missing' | 'priorityMean' | 'language'>(key: K): (typeof PARAMETERS)[K]['choices'][number] => {
    type Choice = (typeof PARAMETERS)[K]['choices'][number];
    const { choices, value }: { readonly choices: readonly string[]; readonly value: Choice } = PARAMETERS[key];
    const typed = foldText(text(key));
    if (choices.includes(typed)) return typed as Choice;
    if (typed !== '') refuse(key, choices.join(', '));
    return value;
  };

  const typedYear = parsePeriod(text('year'));
  if (typedYear === null && text('year') !== '') refuse('year', 'AAAA');
  const year = typedYear === null ? defaultYear(book, today) : yearOf(typedYear);
  const typedPeriod = parsePeriod(text('period'));
  if (typedPeriod === null && text('period') !== '') refuse('period', 'AAAA, AAAA-MM, AAAA T1');
  const parameters: Parameters = {
    organisation: text('organisation') || null,
    year,
    period: typedPeriod ?? String(year),
    lessMethod: choice('lessMethod'),
    missing: choice('missing'),
    cap: number('cap', 0, Infinity),
    decimals: Math.trunc(number('decimals', 0, 6)),
    priorityMean: choice('priorityMean'),
    amountTolerance: number('amountTolerance', 0, MOST),
    language: choice('language'),
  };
  return { parameters, findings };
}

/** The latest year among the headers of actuals, measures and amounts, else the earliest of targets, else today's. */
function defaultYear(book: Book, today: string): number {
  const actuals: number[] = [];
  const targets: number[] = [];
  for (const raw of book.tables) {
    const name = knownTable(raw.name);
    if (name === null) continue;
    for (const header of raw.headers) {
      const { base, period } = splitHeader(header);
      if (period === null) continue;
      if (isTargetBase(name, base)) targets.push(yearOf(period));
      else if (isActualBase(name, base)) actuals.push(yearOf(period));
    }
  }
  if (actuals.length > 0) return Math.max(...actuals);
  return targets.length > 0 ? Math.min(...targets) : Number(today.slice(0, 4));
}

function isTargetBase(name: TableName, base: string): boolean {
  const { columns } = CONTRACT[name];
  return 'target' in columns && basesOf(columns.target).includes(base);
}

function isActualBase(name: TableName, base: string): boolean {
  if (base === '') return 'periodColumns' in CONTRACT[name];
  return specs(name).some(([, spec]) => spec.periodic && basesOf(spec).includes(base));
}
