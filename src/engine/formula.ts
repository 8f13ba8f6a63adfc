import jsep from 'jsep';
import { parseDigits } from '../model/number';

/** Rule 7. A formula over measures: codes in square brackets, `@-1` for the same period one year before. */
export type Expression =
  | { readonly kind: 'number'; readonly n: number }
  | { readonly kind: 'measure'; readonly code: string; readonly yearShift: number }
  | { readonly kind: 'negative'; readonly of: Expression }
  | { readonly kind: 'operation'; readonly operator: '+' | '-' | '*' | '/'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly fn: Aggregate; readonly args: readonly Expression[] };

export type Aggregate = 'somma' | 'media' | 'min' | 'max';

/** Why a formula gives no figure. Failures outrank what is merely missing. */
export type Failure =
  | { readonly kind: 'failed'; readonly why: 'unknown' | 'duplicate' | 'error' | 'unreadable' | 'circular'; readonly code: string }
  | { readonly kind: 'failed'; readonly why: 'zeroDenominator'; readonly code: '' }
  | { readonly kind: 'missing'; readonly code: string };
export type Computed = { readonly kind: 'number'; readonly n: number } | Failure;

const AGGREGATES: Record<Aggregate, (values: readonly number[]) => number> = {
  somma: (values) => values.reduce((sum, n) => sum + n, 0),
  media: (values) => values.reduce((sum, n) => sum + n, 0) / values.length,
  min: (values) => values.reduce((least, n) => Math.min(least, n)),
  max: (values) => values.reduce((most, n) => Math.max(most, n)),
};

/** Longer or deeper formulas are no officer's: they are refused as unreadable before they can exhaust the stack. */
const MAX_LENGTH = 4000;
const MAX_DEPTH = 100;

interface MeasureNode extends jsep.Expression {
  type: 'Measure';
  code: string;
}

const parser = configureParser();

function configureParser(): typeof jsep {
  jsep.removeAllUnaryOps();
  jsep.removeAllBinaryOps();
  jsep.removeAllLiterals();
  for (const sign of ['-', '+']) jsep.addUnaryOp(sign);
  for (const [operator, precedence] of [
    ['+', 9],
    ['-', 9],
    ['*', 10],
    ['/', 10],
  ] as const)
    jsep.addBinaryOp(operator, precedence);
  jsep.hooks.add('gobble-token', function (this: { expr: string; index: number }, env: { node?: jsep.Expression }) {
    if (this.expr[this.index] !== '[') return;
    const close = this.expr.indexOf(']', this.index);
    const node: MeasureNode = { type: 'Measure', code: this.expr.slice(this.index + 1, close).trim() };
    this.index = close + 1;
    env.node = node;
  });
  return jsep;
}

/** Parses a formula; null when it cannot be read. */
export function parseFormula(text: string): Expression | null {
  if (text.length > MAX_LENGTH || nesting(text) > MAX_DEPTH) return null;
  const source = toPlainSyntax(text);
  if (source === null) return null;
  try {
    return toExpression(parser(source));
  } catch {
    return null; // the parser throws on anything that is no expression
  }
}

function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const char of text) {
    if (char === '(') deepest = Math.max(deepest, ++depth);
    else if (char === ')') depth--;
  }
  return deepest;
}

/** Italian spelling to the parser's: decimal comma, grouping points, `;` between arguments; codes in brackets stay as they are. */
function toPlainSyntax(text: string): string | null {
  const parts = text.replace(/^\s*=/, '').split(/(\[[^\][]*\])/);
  let plain = '';
  for (const part of parts) {
    if (part.startsWith('[') && part.endsWith(']')) {
      plain += part;
    } else {
      if (/[[\]]/.test(part)) return null;
      plain += part
        .replace(/[×·]/g, '*')
        .replace(/[÷:]/g, '/')
        .replace(/[−–]/g, '-')
        .replace(/\d[\d.]*(?:,\d+)?/g, (digits) => String(parseDigits(digits)))
        .replace(/;/g, ',');
    }
  }
  return plain;
}

function toExpression(node: jsep.Expression): Expression | null {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'number' && Number.isFinite(node.value) ? { kind: 'number', n: node.value } : null;
    case 'Measure':
      return toMeasure((node as MeasureNode).code);
    case 'UnaryExpression': {
      const of = toExpression(node.argument as jsep.Expression);
      if (of === null) return null;
      return node.operator === '-' ? { kind: 'negative', of } : of;
    }
    case 'BinaryExpression': {
      const left = toExpression(node.left as jsep.Expression);
      const right = toExpression(node.right as jsep.Expression);
      if (left === null || right === null) return null;
      return { kind: 'operation', operator: node.operator as '+' | '-' | '*' | '/', left, right };
    }
    case 'CallExpression':
      return toCall(node as jsep.CallExpression);
    default:
      return null;
  }
}

function toMeasure(text: string): Expression | null {
  const match = /^(.*?)\s*@\s*([+-]?\d{1,2})$/.exec(text);
  const code = match ? (match[1] as string) : text;
  return code === '' ? null : { kind: 'measure', code, yearShift: match ? Number(match[2]) : 0 };
}

function toCall(node: jsep.CallExpression): Expression | null {
  const name = node.callee.type === 'Identifier' ? String(node.callee.name).toLowerCase() : '';
  if (!Object.hasOwn(AGGREGATES, name)) return null;
  const args = node.arguments.map((argument) => toExpression(argument));
  if (args.length === 0 || args.some((argument) => argument === null)) return null;
  return { kind: 'call', fn: name as Aggregate, args: args as Expression[] };
}

/** Computes an expression; `lookup` gives a measure's figure for the current period shifted by whole years. */
export function evaluate(expression: Expression, lookup: (code: string, yearShift: number) => Computed): Computed {
  switch (expression.kind) {
    case 'number':
      return expression;
    case 'measure':
      return lookup(expression.code, expression.yearShift);
    case 'negative':
      return combine([evaluate(expression.of, lookup)], ([n]) => -(n as number));
    case 'call': {
      const args = expression.args.map((argument) => evaluate(argument, lookup));
      return combine(args, AGGREGATES[expression.fn]);
    }
    case 'operation': {
      const sides = [evaluate(expression.left, lookup), evaluate(expression.right, lookup)];
      const [left, right] = sides as [Computed, Computed];
      if (expression.operator === '/' && right.kind === 'number' && right.n === 0 && left.kind !== 'failed') {
        return { kind: 'failed', why: 'zeroDenominator', code: '' };
      }
      return combine(sides, ([a, b]) => operate(expression.operator, a as number, b as number));
    }
  }
}

function operate(operator: '+' | '-' | '*' | '/', a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
  }
}

function combine(parts: readonly Computed[], compute: (values: readonly number[]) => number): Computed {
  const failed = parts.find((part) => part.kind === 'failed') ?? parts.find((part) => part.kind === 'missing');
  if (failed) return failed;
  const n = compute(parts.map((part) => (part as { n: number }).n));
  return Number.isFinite(n) ? { kind: 'number', n } : { kind: 'failed', why: 'unreadable', code: '' };
}

/** Codes a formula refers to, in order of appearance. */
export function measuresOf(expression: Expression): readonly { readonly code: string; readonly yearShift: number }[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'measure':
      return [{ code: expression.code, yearShift: expression.yearShift }];
    case 'negative':
      return measuresOf(expression.of);
    case 'operation':
      return [...measuresOf(expression.left), ...measuresOf(expression.right)];
    case 'call':
      return expression.args.flatMap(measuresOf);
  }
}
