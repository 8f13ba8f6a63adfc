import type { StatementColumn, StatementFigure, StatementRow } from '../model/budget';
import { toCents } from '../model/money';
import { roundHalfUp } from '../model/round';
import type { Reading } from '../model/value';
import { type Computed, type Expression, parseFormula } from './formula';
import { evaluateItem, isRatio } from './statement-formula';
import { StatementGraph } from './statement-graph';

/** How a figure of the statement stands. */
export type FigureState =
  /** Typed and equal to its formula. */
  | 'holds'
  /** Typed, and the formula gives something else. */
  | 'differs'
  /** Empty: the formula's figure serves. */
  | 'computed'
  /** The formula gives no figure. */
  | 'failed'
  /** No formula: typed or empty. */
  | 'plain';

export interface ItemFigure {
  readonly state: FigureState;
  /** The figure that others read: the typed one, else the computed one. */
  readonly value: Computed;
  /** What the formula gives; null without a formula. */
  readonly computed: Computed | null;
  /** Typed − computed where they differ. */
  readonly difference: number | null;
}

export interface ItemResult {
  readonly row: StatementRow;
  readonly expression: Expression | null;
  /** A ratio: compared at its decimals, not to the cent. */
  readonly isIndex: boolean;
  /** The row's own chain of formulas comes back to it. */
  readonly chain: readonly string[] | null;
  /** Figures of years that the statement does not have, which the formula asks for. */
  readonly absentYears: readonly { readonly code: string; readonly year: number }[];
  /** One per column of the statement. */
  readonly figures: readonly ItemFigure[];
  /** Consuntivo − (Assestato where present, else Preventivo) of the current year, in euro. */
  readonly variance: number | null;
}

/** The statement computed column by column; what [VOCE] means elsewhere is asked by `figure`. */
export interface StatementResult {
  readonly columns: readonly StatementColumn[];
  readonly items: readonly ItemResult[];
  /** A row's figure in a year, for the formulas of Indicatori; undefined when no row bears the code. */
  readonly figure: (code: string, year: number) => Computed | undefined;
}

interface Options {
  readonly year: number;
  /** Euro. */
  readonly amountTolerance: number;
}

/** Rows with formulas over other rows, per column: computed where empty, compared where typed, so that one wrong figure shows once. */
export function statementResult(rows: readonly StatementRow[], columns: readonly StatementColumn[], options: Options): StatementResult {
  const parsed = new Map<string, Expression | null>();
  const expressions = rows.map(({ formula }) => {
    if (formula === '') return null;
    if (!parsed.has(formula)) parsed.set(formula, parseFormula(formula));
    return parsed.get(formula) ?? null;
  });
  const graph = new StatementGraph(rows, columns, expressions);
  const computed = computeAll(rows, columns, expressions, graph);
  const valueAt = (row: number, column: number): Computed => effective(rows[row]?.figures[column], computed[row]?.[column] ?? null);
  const items = rows.map((row, i): ItemResult => {
    const expression = expressions[i] ?? null;
    const isIndex = (expression !== null && isRatio(expression)) || row.figures.some((figure) => figure.state === 'read' && figure.value.value.percent);
    const figures = row.figures.map((typed, j) => judge(typed, computed[i]?.[j] ?? null, isIndex, options.amountTolerance));
    const absentYears = expression === null ? [] : graph.absentYears(expression, options.year);
    return { row, expression, isIndex, chain: graph.chainOf(i), absentYears, figures, variance: varianceOf(figures, columns, options.year) };
  });
  const figure = (code: string, year: number): Computed | undefined => {
    const row = graph.rowOf(code);
    if (row === undefined) return undefined;
    if (row === 'duplicate') return { kind: 'failed', why: 'duplicate', code };
    const column = graph.columnOf(year, 'year');
    return column === null ? { kind: 'missing', code } : named(valueAt(row, column), code);
  };
  return { columns, items, figure };
}

/** Computed figures by row and column; null where there is no formula. Each after those it needs. */
function computeAll(
  rows: readonly StatementRow[],
  columns: readonly StatementColumn[],
  expressions: readonly (Expression | null)[],
  graph: StatementGraph,
): readonly (Computed | null)[][] {
  // Until its turn a figure counts as circular: whoever asks for it earlier is on its circle.
  const computed: (Computed | null)[][] = rows.map((row, i) =>
    columns.map(() => (row.formula === '' ? null : expressions[i] === null ? UNREADABLE : CIRCULAR)),
  );
  for (const { row, column, circular } of graph.order) {
    const expression = expressions[row];
    const own = computed[row];
    if (!expression || own === undefined || circular) continue;
    own[column] = evaluateItem(expression, (code, shift) => {
      const target = graph.target(code, shift, column);
      if (target === 'unknown' || target === 'duplicate') return { kind: 'failed', why: target, code };
      if (target === 'absentYear') return { kind: 'missing', code, absent: true };
      return named(effective(rows[target.row]?.figures[target.column], computed[target.row]?.[target.column] ?? null), code);
    });
  }
  return computed;
}

const UNREADABLE: Computed = { kind: 'failed', why: 'unreadable', code: '' };
const CIRCULAR: Computed = { kind: 'failed', why: 'circular', code: '' };

/** The typed figure, else the computed one. */
function effective(typed: Reading<StatementFigure> | undefined, computed: Computed | null): Computed {
  if (typed === undefined || typed.state === 'blank') return computed ?? { kind: 'missing', code: '' };
  return typed.state === 'read' ? { kind: 'number', n: typed.value.value.n } : { kind: 'failed', why: 'error', code: '' };
}

/** A failure with the code that was asked for, so that explanations can name it. */
function named(computed: Computed, code: string): Computed {
  if (computed.kind === 'number' || computed.code !== '') return computed;
  if (computed.kind === 'missing') return { ...computed, code };
  return computed.why === 'zeroDenominator' ? { kind: 'failed', why: 'error', code } : { ...computed, code };
}

function judge(typed: Reading<StatementFigure>, computed: Computed | null, isIndex: boolean, tolerance: number): ItemFigure {
  const value = effective(typed, computed);
  if (computed === null) return { state: 'plain', value, computed, difference: null };
  if (computed.kind !== 'number' || (typed.state !== 'read' && typed.state !== 'blank')) return { state: 'failed', value, computed, difference: null };
  if (typed.state === 'blank') return { state: 'computed', value, computed, difference: null };
  const difference = isIndex ? indexDifference(typed.value, computed.n) : amountDifference(typed.value.value.n, computed.n, tolerance);
  return { state: difference === 0 ? 'holds' : 'differs', value, computed, difference: difference === 0 ? null : difference };
}

function amountDifference(typed: number, computed: number, tolerance: number): number {
  const cents = toCents(typed) - toCents(computed);
  return Math.abs(cents) <= toCents(tolerance) ? 0 : cents / 100;
}

/** A ratio holds when it rounds to what is typed, at the decimals that are typed. */
function indexDifference({ value, decimals }: StatementFigure, computed: number): number {
  const difference = value.n - roundHalfUp(computed, decimals);
  return Math.abs(difference) < 1e-9 ? 0 : roundHalfUp(difference, 9);
}

function varianceOf(figures: readonly ItemFigure[], columns: readonly StatementColumn[], year: number): number | null {
  const at = (kind: StatementColumn['kind']): Computed | null => {
    const column = columns.findIndex((candidate) => candidate.kind === kind && candidate.year === year);
    return figures[column]?.value ?? null;
  };
  const [actual, revised, budget] = [at('actual'), at('revised'), at('budget')];
  if (actual?.kind !== 'number' || (revised === null && budget === null)) return null;
  const available = revised !== null && revised.kind !== 'missing' ? revised : budget;
  if (available?.kind === 'failed') return null;
  const difference = actual.n - (available?.kind === 'number' ? available.n : 0);
  return roundHalfUp(difference, 9);
}
