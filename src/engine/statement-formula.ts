import { type Computed, evaluate, type Expression, measuresOf } from './formula';

/** A figure that is missing because its whole year is: no blank that could count as 0. */
export type Looked = Computed & { readonly absent?: true };

/**
 * Computes a row of the statement. As in any sheet, a blank among figures that are added counts 0; but where every
 * figure is blank, or a year is absent, or a ratio lacks a term, there is no figure.
 */
export function evaluateItem(expression: Expression, lookup: (code: string, yearShift: number) => Looked): Computed {
  const first = evaluate(expression, lookup);
  if (first.kind !== 'missing' || !isAdditive(expression)) return tidy(first);
  const parts = measuresOf(expression).map(({ code, yearShift }) => lookup(code, yearShift));
  if (parts.some((part) => part.absent) || !parts.some((part) => part.kind === 'number')) return first;
  return tidy(evaluate(expression, (code, yearShift) => zeroForBlank(lookup(code, yearShift))));
}

function zeroForBlank(looked: Looked): Computed {
  return looked.kind === 'missing' ? { kind: 'number', n: 0 } : looked;
}

/** Adding cents as doubles leaves dust behind the second decimal: swept away where it is no more than that. */
function tidy(computed: Computed): Computed {
  if (computed.kind !== 'number') return computed;
  const cents = Math.round(computed.n * 100) / 100;
  const dust = Math.max(1e-9, Math.abs(computed.n) * 1e-13);
  return Math.abs(computed.n - cents) <= dust ? { kind: 'number', n: cents + 0 } : computed;
}

/** Sums and differences only. */
function isAdditive(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
    case 'measure':
      return true;
    case 'negative':
      return isAdditive(expression.of);
    case 'operation':
      return (expression.operator === '+' || expression.operator === '-') && isAdditive(expression.left) && isAdditive(expression.right);
    case 'call':
      return expression.fn === 'somma' && expression.args.every(isAdditive);
  }
}

/** True when something is divided by a figure of the statement: an index, not an amount. */
export function isRatio(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
    case 'measure':
      return false;
    case 'negative':
      return isRatio(expression.of);
    case 'operation':
      return (expression.operator === '/' && measuresOf(expression.right).length > 0) || isRatio(expression.left) || isRatio(expression.right);
    case 'call':
      return expression.args.some(isRatio);
  }
}
