import type { BudgetLine, Level, Management, MoneyColumn, NatureTerm } from '../model/budget';
import type { Cents } from '../model/money';
import type { BudgetTotals } from './budget';

/** What the difference between a declared total and its lines may come from. */
export type Hint =
  /** It is one line: left out of the declared total, counted in it twice, or of a nature or management that the total does not name. */
  | { readonly kind: 'leftOut' | 'twice' | 'foreign'; readonly line: BudgetLine }
  /** It is one of several lines of the same amount: which one, nothing says. */
  | { readonly kind: 'oneOf'; readonly lines: readonly BudgetLine[] }
  /** It is a few lines together. */
  | { readonly kind: 'lines'; readonly lines: readonly BudgetLine[] }
  /** Two neighbouring digits changed places. */
  | { readonly kind: 'swap' };

/** A declared total whose level and natures are known. */
interface Declared {
  readonly level: Level;
  readonly code: string;
  readonly natures: readonly NatureTerm[];
  readonly management: Management | null;
  readonly column: MoneyColumn;
}

/** Sets of lines are sought among so many at most, so that a large group costs no more than a small one. */
const MOST_LINES = 40;
/** How many lines of the same amount are looked at. */
const MOST_EQUALS = 20;

/** Looks for the cause of differences; lines by amount are indexed once per group. */
export class HintFinder {
  private readonly byAmount = new Map<string, ReadonlyMap<Cents, readonly BudgetLine[]>>();

  constructor(private readonly totals: BudgetTotals) {}

  find(total: Declared, declared: Cents, computed: Cents): Hint | null {
    const difference = declared - computed;
    return this.oneLine(total, difference) ?? swapped(declared, computed) ?? this.fewLines(total, difference);
  }

  private oneLine(total: Declared, difference: Cents): Hint | null {
    const equals = this.index(total).get(Math.abs(difference)) ?? [];
    const judged = equals.slice(0, MOST_EQUALS).map((line) => ({ line, part: partOf(line, total) }));
    const having = (kind: 'leftOut' | 'twice' | 'foreign', wanted: Cents): Hint | null => {
      const lines = judged.flatMap(({ line, part }) => (part === wanted ? [line] : []));
      const [line] = lines;
      return line === undefined ? null : lines.length === 1 ? { kind, line } : { kind: 'oneOf', lines };
    };
    return having('leftOut', -difference) ?? having('twice', difference) ?? having('foreign', 0);
  }

  private index(total: Declared): ReadonlyMap<Cents, readonly BudgetLine[]> {
    const key = `${total.level}\u0000${total.column}\u0000${total.code}`;
    let index = this.byAmount.get(key);
    if (index === undefined) {
      const lines = new Map<Cents, BudgetLine[]>();
      for (const line of this.totals.linesOf(total.level, total.code)) {
        const amount = Math.abs(amountOf(line, total.column));
        const equals = lines.get(amount);
        if (amount === 0) continue;
        if (equals === undefined) lines.set(amount, [line]);
        else if (equals.length < MOST_EQUALS) equals.push(line);
      }
      this.byAmount.set(key, (index = lines));
    }
    return index;
  }

  /** Two or three lines that the total leaves out, or that it counts though it does not name them. */
  private fewLines(total: Declared, difference: Cents): Hint | null {
    const lines = this.totals.linesOf(total.level, total.code);
    if (lines.length > MOST_LINES) return null;
    const own = lines.map((line) => ({ line, amount: -partOf(line, total) })).filter(({ amount }) => amount !== 0);
    const foreign = lines
      .filter((line) => partOf(line, total) === 0)
      .map((line) => ({ line, amount: amountOf(line, total.column) }))
      .filter(({ amount }) => amount !== 0);
    const found = subset(own, difference) ?? subset(foreign, difference);
    return found === null ? null : { kind: 'lines', lines: found };
  }
}

function amountOf(line: BudgetLine, column: MoneyColumn): Cents {
  const amount = line[column];
  return amount.state === 'read' ? amount.value : 0;
}

/** What a line contributes to a total: 0 when the total does not name its nature or management. */
function partOf(line: BudgetLine, total: Declared): Cents {
  if (total.management !== null && line.management !== total.management) return 0;
  const amount = amountOf(line, total.column);
  return total.natures.reduce((sum, { sign, nature }) => (nature === line.nature ? sum + sign * amount : sum), 0);
}

interface Part {
  readonly line: BudgetLine;
  readonly amount: Cents;
}

/** Two, else three parts that give the difference, the first found in table order; a set that is everything explains nothing. */
function subset(parts: readonly Part[], difference: Cents): readonly BudgetLine[] | null {
  const places = new Map<Cents, number>();
  parts.forEach(({ amount }, i) => places.set(amount, i));
  const after = (amount: Cents, from: number): Part | undefined => {
    const place = places.get(amount) ?? -1;
    return place > from ? parts[place] : undefined;
  };
  for (const [i, first] of parts.entries()) {
    const second = after(difference - first.amount, i);
    if (second !== undefined && parts.length > 2) return [first.line, second.line];
  }
  for (const [i, first] of parts.entries()) {
    for (let j = i + 1; j < parts.length; j++) {
      const second = parts[j] as Part;
      const third = after(difference - first.amount - second.amount, j);
      if (third !== undefined && parts.length > 3) return [first.line, second.line, third.line];
    }
  }
  return null;
}

/** Two neighbouring digits of one amount, swapped, give the other: a difference that is then a multiple of 9. */
function swapped(declared: Cents, computed: Cents): Hint | null {
  const [a, b] = [String(Math.abs(declared)), String(Math.abs(computed))];
  if (a.length !== b.length || Math.sign(declared) !== Math.sign(computed) || (declared - computed) % 9 !== 0) return null;
  const at = [...a].findIndex((digit, i) => digit !== b[i]);
  const isSwap = at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  return isSwap ? { kind: 'swap' } : null;
}
