import { type DeclaredTotal, type Level, NATURES, type NatureTerm } from '../model/budget';
import { type Cents, toCents } from '../model/money';
import { type BudgetTotals, WHOLE } from './budget';
import { type Hint, HintFinder } from './declared-hints';

/** How a declared total stands against its lines. */
export type DeclaredState =
  | 'holds'
  | 'differs'
  /** The same total is declared with another amount too. */
  | 'twice'
  /** The row has no amount. */
  | 'blank'
  /** Its amount is an error value or no amount. */
  | 'unreadable'
  /** Level or natures mean nothing. */
  | 'unclear'
  /** One of its lines is in error. */
  | 'unknown';

export interface DeclaredResult {
  readonly total: DeclaredTotal;
  readonly state: DeclaredState;
  /** Σ of the matching lines, 0 where none matches; null where it cannot be known. */
  readonly computed: Cents | null;
  /** Importo − Calcolato. */
  readonly difference: Cents | null;
  /** True when the difference is beyond the tolerance, whatever the state. */
  readonly differs: boolean;
  /** The first declaration of the same total with another amount. */
  readonly other: DeclaredTotal | null;
  readonly hint: Hint | null;
}

/** Rule 11. Declared totals against computed ones; `tolerance` in euro. Linear: the search for what a difference may be is bounded. */
export function declaredResults(declared: readonly DeclaredTotal[], totals: BudgetTotals, tolerance: number): readonly DeclaredResult[] {
  const allowed = toCents(tolerance);
  const others = contradictions(declared, allowed);
  const hints = new HintFinder(totals);
  return declared.map((total) => {
    const { level, natures, amount } = total;
    if (level === null || natures === null) return outcome(total, 'unclear', null);
    const computed = computedOf(level, natures, total, totals);
    if (amount.state === 'blank') return outcome(total, 'blank', computed);
    if (amount.state !== 'read') return outcome(total, 'unreadable', computed);
    if (computed === null) return outcome(total, 'unknown', null);
    const difference = amount.value - computed;
    const differs = Math.abs(difference) > allowed;
    const other = others.get(total) ?? null;
    const state = other !== null ? 'twice' : differs ? 'differs' : 'holds';
    const hint = differs ? hints.find({ ...total, level, natures, code: codeOf(level, total.code) }, amount.value, computed) : null;
    return { total, state, computed, difference, differs, other, hint };
  });
}

function outcome(total: DeclaredTotal, state: DeclaredState, computed: Cents | null): DeclaredResult {
  return { total, state, computed, difference: null, differs: false, other: null, hint: null };
}

/** The organisation has no code, whatever stands in its cell. */
function codeOf(level: Level, code: string): string {
  return level === 'ente' ? WHOLE : code;
}

function computedOf(level: Level, natures: readonly NatureTerm[], total: DeclaredTotal, totals: BudgetTotals): Cents | null {
  let sum = 0;
  for (const { sign, nature } of natures) {
    const part = totals.sum(level, codeOf(level, total.code), nature, total.management, total.column);
    if (part === null) return null;
    sum += sign * part;
  }
  return Number.isSafeInteger(sum) ? sum + 0 : null;
}

/** For each declaration of a total that is declared with two amounts, the first one that says otherwise. */
function contradictions(declared: readonly DeclaredTotal[], allowed: Cents): Map<DeclaredTotal, DeclaredTotal> {
  const groups = new Map<string, DeclaredTotal[]>();
  for (const total of declared) {
    if (total.level === null || total.natures === null || total.amount.state !== 'read') continue;
    const key = [total.level, codeOf(total.level, total.code), joined(total.natures), total.management, total.column].join('\u0000');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [total]);
    else group.push(total);
  }
  const others = new Map<DeclaredTotal, DeclaredTotal>();
  for (const group of groups.values()) {
    const first = group[0] as DeclaredTotal;
    const second = group.find((total) => isApart(total, first, allowed));
    if (second === undefined) continue;
    for (const total of group) others.set(total, isApart(total, first, allowed) ? first : second);
  }
  return others;
}

function isApart(a: DeclaredTotal, b: DeclaredTotal, allowed: Cents): boolean {
  return a.amount.state === 'read' && b.amount.state === 'read' && Math.abs(a.amount.value - b.amount.value) > allowed;
}

/** Natures in one order, so that `investimento + costo` is `costo + investimento`. */
function joined(natures: readonly NatureTerm[]): string {
  return natures
    .map(({ sign, nature }) => `${sign}${NATURES.indexOf(nature)}`)
    .sort()
    .join();
}
