import fc from 'fast-check';
import { bounded, deadline, exact, improvement, lessIsBetter, moreIsBetter, stepScale, withinRange, yesNo } from '../../src/engine/achievement';
import { evaluate, parseFormula } from '../../src/engine/formula';
import type { Typed } from '../book';
import { run } from './run';

const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true });
const method = fc.constantFrom('rapporto' as const, 'lineare' as const);
const step = (from: number, points: number) => ({ from, points });

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

  type Way = 'up' | 'down' | 'on';
  const ways: readonly (readonly [string, Way, (v: number, t: number, d: number) => number | null])[] = [
    ['more is better', 'up', (v, t) => moreIsBetter(v, t)],
    ['less is better by ratio', 'down', (v, t) => lessIsBetter(v, t, 'rapporto')],
    ['less is better linearly', 'down', (v, t) => lessIsBetter(v, t, 'lineare')],
    ['exact', 'on', (v, t) => exact(v, t)],
    ['a range from its lower end', 'up', (v, t, d) => withinRange(v, t, t + 2 * d, 'rapporto')],
    ['a range to its upper end, by ratio', 'down', (v, t, d) => withinRange(v, t - 2 * d, t, 'rapporto')],
    ['a range to its upper end, linearly', 'down', (v, t, d) => withinRange(v, t - 2 * d, t, 'lineare')],
    ['improvement upwards', 'up', (v, t, d) => improvement(v, t, t - 100 * d)],
    ['improvement downwards', 'down', (v, t, d) => improvement(v, t, t + 100 * d)],
    ['a deadline', 'down', (v, t) => deadline(v, t)],
    ['yes', 'up', (v, t) => yesNo(v >= t, true)],
    ['no', 'down', (v, t) => yesNo(v > t, false)],
    ['rising steps', 'up', (v, t, d) => stepScale(v, [step(t - 2 * d, 50), step(t, 100)], false)],
    ['falling steps', 'down', (v, t, d) => stepScale(v, [step(t, 100), step(t + 2 * d, 50)], true)],
  ];
  it.each(ways)('of %s are full where the target is reached, and not where it is clearly missed', (_, way, score) => {
    fc.assert(
      fc.property(figure, fc.double({ min: 1e-3, max: 10, noNaN: true }), (t, gap) => {
        const d = gap * Math.max(1, Math.abs(t));
        const [above, below] = [t + d, t - d];
        const held = (v: number): number => bounded(score(v, t, d) ?? NaN, 100);
        for (const v of { up: [t, above], down: [t, below], on: [t] }[way]) expect(held(v)).toBeCloseTo(100, 9);
        for (const v of { up: [below], down: [above], on: [below, above] }[way]) expect(held(v)).toBeLessThan(99.95);
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
