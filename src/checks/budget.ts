import { availableOf, codesAt } from '../engine/budget';
import { type BudgetLine, isSpending, LEVELS, MONEY_COLUMNS, type MoneyColumn } from '../model/budget';
import { type Finding, finding } from '../model/finding';
import { toCents } from '../model/money';
import { roundHalfUp } from '../model/round';
import { specs, type TableView } from '../sheets/table-view';
import { alikeCodes } from './alike';
import { codeCounts, programmeCounts } from './codes';
import { type CheckContext, ref, sheetRow } from './context';
import { unknownCode } from './references';

/** What people call a line: its smallest code and its account, else its description. */
export function lineName(line: BudgetLine): string {
  const code = LEVELS.flatMap((level) => (level === 'ente' ? [] : codesAt(line, level)))[0] ?? '';
  if (code === '') return line.description || line.account;
  return line.account === '' ? code : `${code} (${line.account})`;
}

/** The level of that code; `riga` where a line is called by its words. */
function lineLevel(line: BudgetLine): string {
  return LEVELS.find((level) => level !== 'ente' && codesAt(line, level).length > 0) ?? 'riga';
}

const PARENTS = [
  ['area', 'objective', 'programme', 'ownProgramme', 'project', 'action'],
  ['budget', 'revised', 'actual'],
] as const;

/** A budget needs at least one level and one column of money. */
export function incompleteBudget({ views }: CheckContext): Finding[] {
  const view = views.Budget;
  if (view === undefined) return [];
  const headers = new Map(specs('Budget').map(([key, spec]) => [key, spec.header]));
  return PARENTS.filter((keys) => !keys.some((key) => view.has(key) || hasPeriod(view, key))).map((keys) =>
    finding('COLONNA_MANCANTE', view.ref(-1, null), { colonna: keys.map((key) => headers.get(key)).join(' / '), tabella: view.raw.name }),
  );
}

function hasPeriod(view: TableView<'Budget'>, key: (typeof PARENTS)[number][number]): boolean {
  return MONEY_COLUMNS.some((column) => column === key) && view.periods(key).length > 0;
}

/** Lines of an objective or a programme that is in no table. */
export function orphanLines({ views, model }: CheckContext): Finding[] {
  const view = views.Budget;
  if (view === undefined) return [];
  const parents = [
    { key: 'objective', table: 'Obiettivi', codes: codeCounts(views, 'Obiettivi') },
    { key: 'programme', table: 'Programmi', codes: programmeCounts(views, 'programme') },
    { key: 'ownProgramme', table: 'Programmi', codes: programmeCounts(views, 'ownProgramme') },
  ] as const;
  const alike = { Obiettivi: alikeCodes(views, 'Obiettivi'), Programmi: alikeCodes(views, 'Programmi') };
  return model.money.lines.flatMap((line) =>
    parents.flatMap(({ key, table, codes }) => {
      const code = line[key];
      const count = codes?.get(code) ?? 0;
      if (codes === null || code === '' || count === 1) return [];
      const params = { riga: lineName(line), colonna: headerOf(view, key), valore: code, tabella: views[table]?.raw.name ?? table };
      return [unknownCode(ref(line.at, key), params, count, alike[table](code))];
    }),
  );
}

function headerOf(view: TableView<'Budget'>, key: Parameters<TableView<'Budget'>['index']>[0]): string {
  return view.raw.headers[view.index(key) ?? -1] ?? '';
}

/** The nature says whether money comes or goes: a negative amount would say it again, or the contrary. It is summed as read. */
export function negativeLines({ views, model }: CheckContext): Finding[] {
  const view = views.Budget;
  if (view === undefined) return [];
  return model.money.lines.flatMap((line) =>
    MONEY_COLUMNS.flatMap((key) => {
      const amount = line[key];
      if (amount.state !== 'read' || amount.value >= 0) return [];
      const params = { riga: lineName(line), colonna: headerOf(view, key), importo: amount.value / 100 };
      return [finding('IMPORTO_ILLEGGIBILE', ref(line.at, key), params, 'negativo')];
    }),
  );
}

/** A line that repeats another in everything, account or description included. */
export function repeatedLines({ views, model }: CheckContext): Finding[] {
  const raw = views.Budget?.raw;
  if (raw === undefined) return [];
  const first = new Map<string, BudgetLine>();
  return model.money.lines.flatMap((line) => {
    if ((line.account === '' && line.description === '') || !MONEY_COLUMNS.some((key) => centsOf(line, key) !== 0)) return [];
    const key = identityOf(line);
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, line);
      return [];
    }
    return [finding('CODICE_DUPLICATO', ref(line.at, null), { riga: lineName(line), numero: sheetRow(raw, known.at.row) }, 'linea')];
  });
}

/** All that a line says, in one text. */
function identityOf(line: BudgetLine): string {
  const levels = `${line.area}\n${line.objective}\n${line.programme}\n${line.ownProgramme}\n${line.project}\n${line.action}`;
  const words = `${line.costCentre}\n${line.account}\n${line.description}\n${line.nature}\n${line.management}`;
  return `${levels}\n${words}\n${centsOf(line, 'budget')}\n${centsOf(line, 'revised')}\n${centsOf(line, 'actual')}`;
}

function centsOf(line: BudgetLine, column: MoneyColumn): number {
  const amount = line[column];
  return amount.state === 'read' ? amount.value : 0;
}

/** Lines that spent more than they could. One without money of its own may spend what its action or project has. */
export function overspentLines({ money, tolerance }: CheckContext): Finding[] {
  const allowed = toCents(tolerance('SPESA_OLTRE_BUDGET', 0));
  return money.lines.flatMap(({ line, available, actual, variance, rate }) => {
    if (!isSpending(line.nature) || actual === null || variance === null || variance <= allowed) return [];
    // Less than nothing to spend is a wrong amount, told at its cell.
    if (available !== null && available < 0) return [];
    if (availableOf(line).state === 'blank' && !isGroupOverspent(line, money.budget)) return [];
    const params = { livello: lineLevel(line), nome: lineName(line), importo: actual / 100, disponibile: (available ?? 0) / 100 };
    if (rate === null) return [finding('SPESA_OLTRE_BUDGET', ref(line.at, 'actual'), params, 'senzaBudget')];
    return [finding('SPESA_OLTRE_BUDGET', ref(line.at, 'actual'), { ...params, tasso: roundHalfUp(rate, 2) })];
  });
}

function isGroupOverspent(line: BudgetLine, totals: CheckContext['money']['budget']): boolean {
  const level = LEVELS.find((candidate) => codesAt(line, candidate).length > 0) ?? 'ente';
  const code = codesAt(line, level)[0] ?? '';
  const [available, actual] = (['available', 'actual'] as const).map((column) => totals.sum(level, code, line.nature, null, column));
  return available !== null && actual !== null && (actual as number) > (available as number);
}
