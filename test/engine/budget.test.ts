import fc from 'fast-check';
import { BudgetTotals, type MoneyTotal } from '../../src/engine/budget';
import { type BudgetLine, LEVELS, MANAGEMENTS, NATURES } from '../../src/model/budget';
import { toCents } from '../../src/model/money';
import { amount, BROKEN, line } from './money';

const cents = fc.integer({ min: 0, max: 9_999_999_999 }).map((n) => ({ state: 'read', asText: false, value: n }) as const);
const code = fc.constantFrom('A', 'B', 'C');
const lines: fc.Arbitrary<BudgetLine[]> = fc.array(
  fc
    .record({
      ...{ area: code, objective: code, ownProgramme: code, project: code, action: code },
      ...{ nature: fc.constantFrom(...NATURES), management: fc.constantFrom(...MANAGEMENTS) },
      ...{ budget: cents, revised: cents, actual: cents },
    })
    .map((given) => line(given)),
  { maxLength: 60 },
);

function byKey(totals: readonly MoneyTotal[]): Map<string, MoneyTotal> {
  return new Map(totals.map((total) => [[total.level, total.code, total.nature, total.management].join('|'), total]));
}

const sum = (values: readonly (number | null)[]): number => values.reduce<number>((all, value) => all + (value ?? 0), 0);

test('totals do not depend on the order of lines', () => {
  fc.assert(
    fc.property(lines, fc.infiniteStream(fc.nat()), (some, random) => {
      const shuffled = some.map((one) => [random.next().value as number, one] as const).sort(([a], [b]) => a - b);
      expect(byKey(new BudgetTotals(shuffled.map(([, one]) => one)).totals())).toEqual(byKey(new BudgetTotals(some).totals()));
    }),
  );
});

test('the total of the parts is the total, at every level, by nature and by management', () => {
  fc.assert(
    fc.property(lines, (some) => {
      const totals = new BudgetTotals(some).totals();
      for (const column of ['budget', 'revised', 'actual', 'variance'] as const) {
        for (const nature of NATURES) {
          const of = totals.filter((total) => total.nature === nature);
          const whole = sum(of.filter((total) => total.level === 'ente' && total.management === null).map((total) => total[column]));
          for (const level of LEVELS) {
            expect(sum(of.filter((total) => total.level === level && total.management === null).map((total) => total[column]))).toBe(whole);
            expect(sum(of.filter((total) => total.level === level && total.management !== null).map((total) => total[column]))).toBe(whole);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('moving a line between projects moves exactly its amount', () => {
  fc.assert(
    fc.property(lines, cents, (some, moved) => {
      const at = (project: string): BudgetTotals => new BudgetTotals([...some, line({ project, budget: moved })]);
      const [before, after] = [at('X'), at('Y')];
      const of = (totals: BudgetTotals, project: string): number => totals.sum('progetto', project, 'costo', null, 'budget') ?? NaN;
      expect(of(before, 'X') - of(after, 'X')).toBe(moved.value);
      expect(of(after, 'Y') - of(before, 'Y')).toBe(moved.value);
      expect(after.sum('ente', '', 'costo', null, 'budget')).toBe(before.sum('ente', '', 'costo', null, 'budget'));
    }),
  );
});

test('a million lines of 0,01 add to 10.000,00, where doubles drift', () => {
  const cent = line({ project: 'P', budget: amount(0.01) });
  const totals = new BudgetTotals(new Array<BudgetLine>(1_000_000).fill(cent));
  expect(totals.sum('progetto', 'P', 'costo', null, 'budget')).toBe(1_000_000);
  let drifting = 0;
  for (let i = 0; i < 1_000_000; i++) drifting += 0.01;
  expect(drifting).not.toBe(10_000);
});

test('sums far beyond what doubles tell apart stay exact as they come and go', () => {
  const huge = Array.from({ length: 400 }, () => line({ budget: { state: 'read', asText: false, value: 1e15 } }));
  const back = Array.from({ length: 400 }, () => line({ budget: { state: 'read', asText: false, value: -1e15 } }));
  expect(new BudgetTotals([...huge, line({ budget: amount(0.01) }), ...back]).sum('ente', '', 'costo', null, 'budget')).toBe(1);
  expect(new BudgetTotals(huge).sum('ente', '', 'costo', null, 'budget')).toBeNull();
});

test.each([
  [1.005, 101],
  [2.675, 268],
  [-1.005, -101],
  [0.1 + 0.2, 30],
  [1_002_053.26, 100_205_326],
  [4.345, 435],
  [1e13, 1e15],
])('%d euro are %d cents', (euro, expected) => {
  expect(toCents(euro)).toBe(expected);
});

describe('variance and spending rate', () => {
  const one = (given: Partial<BudgetLine>) => new BudgetTotals([line({ project: 'P', ...given }), line({ budget: amount(1) })]).perLine()[0];

  test('against Assestato where present, else Preventivo', () => {
    expect(one({ budget: amount(100), actual: amount(80) })).toMatchObject({ variance: -2000, rate: 80 });
    expect(one({ budget: amount(100), revised: amount(160), actual: amount(80) })).toMatchObject({ variance: -8000, rate: 50 });
    expect(one({ budget: amount(100), revised: amount(0), actual: amount(80) })).toMatchObject({ variance: 8000, rate: null });
  });

  test('a blank actual is not yet known, a blank budget beside an actual is 0', () => {
    expect(one({ budget: amount(100) })).toMatchObject({ variance: null, rate: null });
    expect(one({ actual: amount(1) })).toMatchObject({ variance: 100, rate: null });
  });

  test('an error is never read as 0: what depends on it is unknown, the rest is not', () => {
    const totals = new BudgetTotals([line({ project: 'P', budget: BROKEN, actual: amount(3) }), line({ project: 'P', budget: amount(5), actual: amount(4) })]);
    const project = totals.totals().find(({ level }) => level === 'progetto');
    expect(project).toMatchObject({ budget: null, actual: 700, available: null, variance: null, rate: null });
    expect(totals.perLine()[0]).toMatchObject({ variance: null, rate: null });
  });

  test('a line of a programme of the State and one of the body counts once in each', () => {
    const totals = new BudgetTotals([
      line({ programme: '011-005', ownProgramme: '1.4', budget: amount(5) }),
      line({ programme: '1.4', ownProgramme: '1.4', budget: amount(7) }),
    ]);
    expect(totals.sum('programma', '011-005', 'costo', null, 'budget')).toBe(500);
    expect(totals.sum('programma', '1.4', 'costo', null, 'budget')).toBe(1200);
    expect(totals.sum('ente', '', 'costo', null, 'budget')).toBe(1200);
  });
});
