import fc from 'fast-check';
import { bounded, exact, improvement, lessIsBetter, moreIsBetter, withinRange } from '../../src/engine/achievement';
import { evaluate, parseFormula } from '../../src/engine/formula';
import type { Typed } from '../book';
import { run } from './run';

const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true });
const method = fc.constantFrom('rapporto' as const, 'lineare' as const);

describe('scores', () => {
  it('stay between 0 and the cap', () => {
    fc.assert(
      fc.property(figure, figure, figure, method, (v, t, b, how) => {
        const raws = [moreIsBetter(v, t), lessIsBetter(v, t, how), exact(v, t), withinRange(v, Math.min(t, b), Math.max(t, b), how), improvement(v, t, b) ?? 0];
        for (const raw of raws) {
          expect(bounded(raw, 100)).toBeGreaterThanOrEqual(0);
          expect(bounded(raw, 100)).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
  it('never fall when more is better and the actual rises', () => {
    fc.assert(
      fc.property(figure, figure, figure, (a, b, t) => expect(moreIsBetter(Math.max(a, b), t)).toBeGreaterThanOrEqual(moreIsBetter(Math.min(a, b), t))),
    );
  });
  it('never rise when less is better and the actual rises, bounds held', () => {
    fc.assert(
      fc.property(figure, figure, figure, method, (a, b, t, how) => {
        const low = bounded(lessIsBetter(Math.min(a, b), t, how), 100);
        const high = bounded(lessIsBetter(Math.max(a, b), t, how), 100);
        expect(high).toBeLessThanOrEqual(low);
      }),
    );
  });
  it('are full exactly where the target is reached', () => {
    fc.assert(
      fc.property(figure, figure, method, (v, t, how) => {
        if (v >= t) expect(bounded(moreIsBetter(v, t), 100)).toBeCloseTo(100, 9);
        if (v <= t) expect(bounded(lessIsBetter(v, t, how), 100)).toBe(100);
      }),
    );
  });
});

interface Row {
  readonly objective: number;
  readonly weight: number;
  readonly target: string;
  readonly actual: number | null;
}
const row: fc.Arbitrary<Row> = fc.record({
  objective: fc.integer({ min: 0, max: 3 }),
  weight: fc.integer({ min: 2, max: 100 }),
  target: fc.constantFrom('>= 10', '<= 10', '= 10', '2-8', 'monitoraggio', '10'),
  actual: fc.option(fc.integer({ min: -5, max: 30 }), { nil: null, freq: 8 }),
});

function organisation(rows: readonly Row[], order: readonly string[] = HEADERS, factor = 1, language = 'it') {
  const cells: readonly Record<string, Typed>[] = rows.map((one, i) => ({
    Codice: `I${i}-${one.weight}`,
    Obiettivo: `O${one.objective}`,
    Peso: one.weight * factor,
    Target: one.target,
    Consuntivo: one.actual,
  }));
  return run({
    Parametri: [
      ['Parametro', 'Valore'],
      ['Lingua', language],
    ],
    Obiettivi: [['Codice', 'Obiettivo'], ...[0, 1, 2, 3].map((n) => [`O${n}`, 'x'])],
    Indicatori: [order, ...cells.map((one) => order.map((header) => one[header] ?? null))],
  }).results.organisation;
}
const HEADERS = ['Codice', 'Obiettivo', 'Peso', 'Target', 'Consuntivo'];

function expectSame(a: ReturnType<typeof organisation>, b: ReturnType<typeof organisation>): void {
  for (const key of ['achievement', 'coverage'] as const) {
    if (a[key] === null || b[key] === null) expect(a[key]).toBe(b[key]);
    else expect(a[key]).toBeCloseTo(b[key] ?? NaN, 8);
  }
}

describe('the organisation’s figure', () => {
  const rows = fc.array(row, { minLength: 1, maxLength: 25 });
  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }))),
        ([all, shuffled]) => expectSame(organisation(all), organisation(shuffled)),
      ),
    );
  });
  it('does not depend on the order of the columns, nor on the language', () => {
    fc.assert(
      fc.property(rows, fc.shuffledSubarray(HEADERS, { minLength: 5, maxLength: 5 }), (all, order) => {
        expectSame(organisation(all), organisation(all, order));
        expectSame(organisation(all), organisation(all, HEADERS, 1, 'en'));
      }),
    );
  });
  it('does not change when all weights are scaled', () => {
    fc.assert(fc.property(rows, fc.integer({ min: 1, max: 50 }), (all, factor) => expectSame(organisation(all), organisation(all, HEADERS, factor))));
  });
});

describe('formulas', () => {
  it('compute what arithmetic says', () => {
    const term = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(term, term, term, fc.constantFrom('+', '-', '*'), fc.constantFrom('+', '-', '*'), (a, b, c, first, second) => {
        const values: Record<string, number> = { a, 'b.1 %': b, c };
        const parsed = parseFormula(`[a] ${first} ([b.1 %] ${second} [c])`);
        const apply = (x: number, operator: string, y: number): number => (operator === '+' ? x + y : operator === '-' ? x - y : x * y);
        const computed = parsed && evaluate(parsed, (code) => ({ kind: 'number', n: values[code] ?? NaN }));
        expect(computed).toMatchObject({ kind: 'number' });
        expect((computed as { n: number }).n).toBeCloseTo(apply(a, first, apply(b, second, c)), 6);
      }),
    );
  });
  it('are read or refused, never thrown at', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => void parseFormula(text)));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('[a]', '(', ')', '+', '-', '*', '/', 'somma', ';', '1,5', '[', ']', ' '), { maxLength: 20 }),
        (parts) => void parseFormula(parts.join('')),
      ),
    );
  });
});
