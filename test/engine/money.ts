import type { BudgetLine, DeclaredTotal, StatementColumn, StatementRow } from '../../src/model/budget';
import { toCents } from '../../src/model/money';
import { readNatures } from '../../src/sheets/read-budget';
import { BLANK_READING, type Reading } from '../../src/model/value';

export function amount(euro: number | null): Reading<number> {
  return euro === null ? BLANK_READING : { state: 'read', asText: false, value: toCents(euro) };
}

export const BROKEN: Reading<never> = { state: 'error', error: '#REF!' };

/** A budget line with nothing but what is given. */
export function line(given: Partial<BudgetLine>, row = 0): BudgetLine {
  return {
    ...{ at: { table: 'Budget', row }, area: '', objective: '', programme: '', ownProgramme: '', project: '', action: '', costCentre: '', account: '' },
    ...{ description: '', nature: 'costo', management: null, budget: BLANK_READING, revised: BLANK_READING, actual: BLANK_READING },
    ...given,
  };
}

/** A declared total of one project's budget, unless told otherwise. */
export function declared(euro: number | null, given: Partial<DeclaredTotal> & { readonly natureText?: string } = {}, row = 0): DeclaredTotal {
  const natureText = given.natureText ?? 'costo';
  const natures = readNatures(natureText);
  return {
    at: { table: 'TotaliDichiarati', row },
    level: 'progetto',
    code: 'P',
    natureText,
    natures,
    management: null,
    column: 'budget',
    amount: amount(euro),
    ...given,
  };
}

export const YEARS: readonly StatementColumn[] = [2021, 2022].map((year) => ({ year, kind: 'year', name: String(year), header: String(year) }));

/** A row of a statement of two years; numbers are typed, null is blank. */
export function item(code: string, formula: string, figures: readonly (number | null)[], decimals = 2): StatementRow {
  return {
    at: { table: 'Bilancio', row: 0 },
    code,
    description: '',
    formula,
    figures: figures.map((n) =>
      n === null ? BLANK_READING : { state: 'read', asText: false, value: { value: { kind: 'number', n, percent: false, typing: 'plain' }, decimals } },
    ),
  };
}
