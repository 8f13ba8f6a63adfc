import type { StatementColumn, StatementRow } from '../model/budget';
import { CodeIndex } from './code-index';
import { type Expression, measuresOf } from './formula';

/** Where a code of a formula leads from one column. */
export type Target = { readonly row: number; readonly column: number } | 'unknown' | 'duplicate' | 'absentYear';

/** A figure to compute, after all those it needs. */
export interface Step {
  readonly row: number;
  readonly column: number;
  readonly circular: boolean;
}

/** Which column of a year speaks for it, where a formula does not stand in one of its own kind. */
const SPEAKERS: readonly StatementColumn['kind'][] = ['year', 'actual', 'revised', 'budget'];

/** Which figure needs which: rows by code, columns by year, and an order in which everything can be computed. */
export class StatementGraph {
  private readonly codes: CodeIndex<number>;
  private readonly columnsByYear = new Map<string, number>();
  readonly order: readonly Step[];
  private readonly chains = new Map<number, readonly string[]>();

  constructor(
    private readonly rows: readonly StatementRow[],
    private readonly columns: readonly StatementColumn[],
    private readonly expressions: readonly (Expression | null)[],
  ) {
    this.codes = new CodeIndex(
      rows.map((_, i) => i),
      (i) => rows[i]?.code ?? '',
    );
    columns.forEach(({ year, kind }, i) => this.columnsByYear.set(`${kind}${year}`, i));
    this.order = this.sort();
    this.findCircles();
  }

  rowOf(code: string): number | 'duplicate' | undefined {
    return this.codes.get(code);
  }

  /** The column of a year: of the kind asked for, else the one that speaks for the year; null when the statement has none. */
  columnOf(year: number, kind: StatementColumn['kind']): number | null {
    for (const candidate of [kind, ...SPEAKERS]) {
      const column = this.columnsByYear.get(`${candidate}${year}`);
      if (column !== undefined) return column;
    }
    return null;
  }

  target(code: string, yearShift: number, from: number): Target {
    const row = this.codes.get(code);
    if (row === undefined) return 'unknown';
    if (row === 'duplicate') return 'duplicate';
    const { year, kind } = this.columns[from] as StatementColumn;
    const column = yearShift === 0 ? from : this.columnOf(year + yearShift, kind);
    return column === null ? 'absentYear' : { row, column };
  }

  /**
   * Years that a formula asks for and the statement has not, once each. The first year has none before it, which is no
   * fault unless it is the current one.
   */
  absentYears(expression: Expression, current: number): { code: string; year: number }[] {
    const years = this.columns.map(({ year }) => year);
    const asked = measuresOf(expression).flatMap(({ code, yearShift }) =>
      years
        .filter((year) => (year === current || year > Math.min(...years)) && this.columnOf(year + yearShift, 'year') === null)
        .map((year) => ({ code, year: year + yearShift })),
    );
    return [...new Map(asked.map((one) => [`${one.year} ${one.code}`, one])).values()];
  }

  /** Codes from a row back to itself, within one year; null for a row on no circle. */
  chainOf(row: number): readonly string[] | null {
    return this.chains.get(row) ?? null;
  }

  /** Depth first without recursion: statements may be long chains. A typed figure ends the search, since it is read as typed. */
  private sort(): Step[] {
    const width = this.columns.length;
    const state = new Uint8Array(this.rows.length * width);
    const steps: Step[] = [];
    const circular = new Set<number>();
    for (let start = 0; start < state.length; start++) {
      const stack = [start];
      while (stack.length > 0) {
        const node = stack[stack.length - 1] as number;
        const row = Math.floor(node / width);
        if (state[node] === DONE) {
          stack.pop();
        } else if (state[node] === OPEN) {
          stack.pop();
          state[node] = DONE;
          steps.push({ row, column: node % width, circular: circular.has(node) });
        } else {
          state[node] = OPEN;
          for (const next of this.needs(row, node % width)) {
            if (state[next] === OPEN) circular.add(next);
            else if (state[next] !== DONE) stack.push(next);
          }
        }
      }
    }
    return steps;
  }

  private needs(row: number, column: number): number[] {
    const expression = this.expressions[row];
    if (!expression) return [];
    return measuresOf(expression).flatMap(({ code, yearShift }) => {
      const target = this.target(code, yearShift, column);
      if (typeof target === 'string') return [];
      const isTyped = this.rows[target.row]?.figures[target.column]?.state !== 'blank';
      return isTyped || this.expressions[target.row] === null ? [] : [target.row * this.columns.length + target.column];
    });
  }

  /** Formulas that come back to themselves in the same year, whatever is typed: each row of a circle gets the circle from itself on. */
  private findCircles(): void {
    const settled = new Set<number>();
    for (let start = 0; start < this.rows.length; start++) {
      const path: number[] = [];
      const places = new Map<number, number>();
      const branches: number[][] = [];
      const enter = (row: number): void => {
        places.set(row, path.length);
        path.push(row);
        branches.push(this.sameYear(row));
      };
      if (!settled.has(start)) enter(start);
      while (path.length > 0) {
        const next = branches[branches.length - 1]?.pop();
        if (next === undefined) {
          const left = path.pop() as number;
          branches.pop();
          places.delete(left);
          settled.add(left);
        } else if (places.has(next)) {
          this.closeCircle(path.slice(places.get(next)));
        } else if (!settled.has(next)) {
          enter(next);
        }
      }
    }
  }

  private closeCircle(circle: readonly number[]): void {
    circle.forEach((row, i) => {
      if (this.chains.has(row)) return;
      const turned = [...circle.slice(i), ...circle.slice(0, i), row];
      this.chains.set(
        row,
        turned.map((one) => this.rows[one]?.code ?? ''),
      );
    });
  }

  private sameYear(row: number): number[] {
    const expression = this.expressions[row];
    if (!expression) return [];
    return measuresOf(expression).flatMap(({ code, yearShift }) => {
      const target = yearShift === 0 ? this.codes.get(code) : undefined;
      return typeof target === 'number' && this.expressions[target] ? [target] : [];
    });
  }
}

const OPEN = 1;
const DONE = 2;
