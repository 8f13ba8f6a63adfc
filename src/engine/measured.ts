import type { Indicator, Measure, Parameters } from '../model/model';
import { shiftYears, yearOf } from '../model/period';
import { normalizeUnit } from '../model/unit';
import { BLANK_READING, type Reading, type Value } from '../model/value';
import type { CodeIndex } from './code-index';
import { type Computed, type Expression, evaluate, parseFormula } from './formula';
import { type LeafValue, typedValue } from './leaf';

/** The figure of a row of the statement in a year; undefined when no row bears the code. */
export type StatementLookup = (code: string, year: number) => Computed | undefined;

/** Gives indicators their value: the formula's result where there is one, else the typed actual (rule 7). */
export class Measured {
  private readonly parsed = new Map<string, Expression | null>();

  constructor(
    private readonly measures: CodeIndex<Measure>,
    private readonly parameters: Parameters,
    private readonly statement: StatementLookup,
  ) {}

  valueOf(indicator: Indicator): LeafValue {
    return indicator.formula === '' ? typedValue(indicator.actual) : this.compute(indicator.formula, indicator.unit);
  }

  /** Formulas repeat down a column, so each text is parsed once. */
  expressionOf(formula: string): Expression | null {
    let expression = this.parsed.get(formula);
    if (expression === undefined) {
      expression = parseFormula(formula);
      this.parsed.set(formula, expression);
    }
    return expression;
  }

  private compute(formula: string, unit: string): LeafValue {
    const expression = this.expressionOf(formula);
    if (expression === null) return { obstacle: { on: 'formula', why: { kind: 'failed', why: 'unreadable', code: '' } }, missing: false };
    if (expression.kind === 'measure') {
      const reading = this.reading(expression.code, expression.yearShift);
      if (typeof reading !== 'string' && reading.state === 'read') return { value: asComputed(reading.value) };
    }
    const computed = evaluate(expression, (code, yearShift) => this.figure(code, yearShift));
    if (computed.kind !== 'number') return { obstacle: { on: 'formula', why: computed }, missing: computed.kind === 'missing' };
    return { value: { kind: 'number', n: computed.n, percent: normalizeUnit(unit) === '%', typing: 'computed' } };
  }

  private reading(code: string, yearShift: number): Reading<Value> | 'unknown' | 'duplicate' {
    const measure = this.measures.get(code);
    if (measure === undefined) return 'unknown';
    if (measure === 'duplicate') return 'duplicate';
    return measure.values.get(shiftYears(this.parameters.period, yearShift)) ?? BLANK_READING;
  }

  /** A measure, else a row of the statement, as a figure; dates count in days, so that two of them can be subtracted. */
  private figure(code: string, yearShift: number): Computed {
    const reading = this.reading(code, yearShift);
    if (reading === 'unknown') return this.statement(code, yearOf(this.parameters.period) + yearShift) ?? { kind: 'failed', why: 'unknown', code };
    if (reading === 'duplicate') return { kind: 'failed', why: reading, code };
    switch (reading.state) {
      case 'blank':
        return { kind: 'missing', code };
      case 'error':
      case 'unreadable':
        return { kind: 'failed', why: 'error', code };
      case 'read':
        if (reading.value.kind === 'yesNo') return { kind: 'failed', why: 'error', code };
        return { kind: 'number', n: reading.value.kind === 'date' ? reading.value.serial : reading.value.n };
    }
  }
}

function asComputed(value: Value): Value {
  return value.kind === 'number' ? { ...value, typing: 'computed' } : value;
}
