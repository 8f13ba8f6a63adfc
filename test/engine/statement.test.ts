import { type StatementResult, statementResult } from '../../src/engine/statement';
import type { StatementColumn, StatementRow } from '../../src/model/budget';
import { item, YEARS } from './money';
import { run } from './run';

function compute(rows: readonly StatementRow[], columns = YEARS, amountTolerance = 0): StatementResult {
  return statementResult(rows, columns, { year: 2022, amountTolerance });
}

/** What the rows of one code come to, year by year: figures, or why there is none. */
function figures(result: StatementResult, code: string): unknown[] {
  const found = result.items.find(({ row }) => row.code === code);
  return (found?.figures ?? []).map(({ value }) => (value.kind === 'number' ? value.n : value.kind === 'missing' ? 'missing' : value.why));
}

const states = (result: StatementResult, code: string): string[] =>
  (result.items.find(({ row }) => row.code === code)?.figures ?? []).map(({ state }) => state);

test('empty figures are computed, over rows that stand before or behind', () => {
  const result = compute([item('T', '[A] + [S]', [null, null]), item('S', '[B] - [A]', [null, null]), item('A', '', [10.1, 20]), item('B', '', [30.2, 5])]);
  expect(figures(result, 'S')).toEqual([20.1, -15]);
  expect(figures(result, 'T')).toEqual([30.2, 5]);
  expect(states(result, 'T')).toEqual(['computed', 'computed']);
});

test('typed figures are compared to the cent, and read by the others as typed, so that an error shows once', () => {
  const result = compute([item('A', '', [0.1, 1]), item('B', '', [0.2, 1]), item('S', '[A] + [B]', [0.3, 5]), item('T', '[S] * 2', [0.6, 10])]);
  expect(states(result, 'S')).toEqual(['holds', 'differs']);
  expect(result.items[2]?.figures[1]).toMatchObject({ difference: 3, computed: { n: 2 } });
  expect(states(result, 'T')).toEqual(['holds', 'holds']);
});

test('the tolerance is in euro', () => {
  const rows = [item('A', '', [700_843, 1]), item('S', '[A]', [700_844, 3])];
  expect(states(compute(rows, YEARS, 1), 'S')).toEqual(['holds', 'differs']);
});

test('[VOCE@-1] is the year before; an absent year gives no value', () => {
  const result = compute([item('A', '', [200, 250]), item('G', '[A] / [A@-1]', [null, null]), item('S', '[A] - [A@-1]', [null, null])]);
  expect(figures(result, 'G')).toEqual(['missing', 1.25]);
  expect(figures(result, 'S')).toEqual(['missing', 50]);
  expect(result.items[1]?.absentYears).toEqual([]);
  const alone = compute([item('A', '', [250]), item('G', '[A] / [A@-1]', [null])], YEARS.slice(1));
  expect(alone.items[1]?.absentYears).toEqual([{ code: 'A', year: 2021 }]);
});

test('a ratio is compared at the decimals that are typed', () => {
  const rows = [item('A', '', [1, 1]), item('B', '', [3, 3]), item('R', '[A] / [B]', [0.33, 0.34], 2)];
  const result = compute(rows);
  expect(result.items[2]?.isIndex).toBe(true);
  expect(states(result, 'R')).toEqual(['holds', 'differs']);
  expect(result.items[2]?.figures[1]?.difference).toBeCloseTo(0.01, 9);
});

test('a blank among figures that are added counts 0; where all are blank there is nothing', () => {
  const rows = [item('A', '', [5, null]), item('B', '', [null, null]), item('S', '[A] + [B]', [null, null]), item('R', '[A] / [B]', [null, null])];
  const result = compute(rows);
  expect(figures(result, 'S')).toEqual([5, 'missing']);
  expect(figures(result, 'R')).toEqual(['missing', 'missing']);
});

test('what cannot be computed says why', () => {
  const broken: StatementRow = { ...item('E', '', []), figures: YEARS.map(() => ({ state: 'error', error: '#REF!' })) };
  const rows = [
    item('U', '[X] + 1', [null, null]),
    item('Z', '1 / [N]', [null, null]),
    item('N', '', [0, 0]),
    broken,
    item('D', '[E] + 1', [null, null]),
    item('F', '([N]', [null, null]),
  ];
  const twice = [item('K', '', [1, 1]), item('K', '', [2, 2]), item('L', '[K]', [null, null])];
  const result = compute([...rows, ...twice]);
  const why = ['U', 'Z', 'D', 'F', 'L'].map((code) => figures(result, code)[0]);
  expect(why).toEqual(['unknown', 'zeroDenominator', 'error', 'unreadable', 'duplicate']);
});

describe('circles', () => {
  test('have no figure, and each row of one knows its chain', () => {
    const result = compute([
      item('A', '[B] + 1', [null, null]),
      item('B', '[C]', [null, null]),
      item('C', '[A]', [null, null]),
      item('D', '[A] + 1', [null, null]),
    ]);
    expect(['A', 'B', 'C', 'D'].map((code) => figures(result, code)[0])).toEqual(['circular', 'circular', 'circular', 'circular']);
    expect(result.items.map(({ chain }) => chain?.join(' '))).toEqual(['A B C A', 'B C A B', 'C A B C', undefined]);
  });

  test('a row over itself is one, over its own year before is not', () => {
    const result = compute([item('A', '[A] + 1', [null, null]), item('G', '[G@-1] + 1', [7, null])]);
    expect(result.items.map(({ chain }) => chain?.join(' '))).toEqual(['A A', undefined]);
    expect(figures(result, 'G')).toEqual([7, 8]);
  });

  test('a typed figure opens the circle, which is still named', () => {
    const result = compute([item('A', '[B] + 1', [5, 5]), item('B', '[A] - 1', [null, null])]);
    expect(figures(result, 'B')).toEqual([4, 4]);
    expect(result.items[0]?.chain).toEqual(['A', 'B', 'A']);
  });
});

test('a chain of formulas may be as long as the sheet', () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => item(`V${i}`, i === 29_999 ? '' : `[V${i + 1}] + 1`, i === 29_999 ? [1] : [null]));
  expect(figures(compute(rows, YEARS.slice(1)), 'V0')).toEqual([30_000]);
});

test('Preventivo, Assestato and Consuntivo are columns of one year; the variance is against Assestato where present', () => {
  const columns: StatementColumn[] = (['budget', 'revised', 'actual'] as const).map((kind) => ({ year: 2022, kind, name: kind, header: kind }));
  const rows = [
    item('A', '', [100, 120, 90]),
    item('B', '', [50, null, 60]),
    item('C', '', [null, null, 1]),
    item('D', '', [5, 5, null]),
    item('S', '[A] + [B]', [null, null, 150]),
  ];
  const result = compute(rows, columns);
  expect(result.items.map(({ variance }) => variance)).toEqual([-30, 10, 1, null, 30]);
  expect(result.figure('S', 2022)).toEqual({ kind: 'number', n: 150 });
  expect(states(result, 'S')).toEqual(['computed', 'computed', 'holds']);
});

describe('formulas of Indicatori over the statement', () => {
  const statement = [
    ['Voce', 'Formula', '2019', '2020'],
    ['PROV', '', 100, 200],
    ['ON', '', 90, 240],
    ['RIS', '[PROV] - [ON]', null, null],
  ];
  const score = (formula: string, target: string) =>
    run({
      Indicatori: [
        ['Codice', 'Formula', 'Unità', 'Target'],
        ['EC27', formula, '%', target],
      ],
      Bilancio: statement,
      Misure: [
        ['Codice', '2020'],
        ['M', 4],
      ],
    }).results.indicators[0]?.score;

  test('EC27 scores from the statement by itself', () => {
    expect(score('[RIS] / [PROV]', '<= -10,00 %')).toMatchObject({ status: 'valutato', value: { n: -0.2, percent: true }, achievement: 100 });
  });

  test('years before, and measures beside items', () => {
    expect(score('[RIS@-1] / [M]', '>= 250 %')).toMatchObject({ value: { n: 2.5 }, achievement: 100 });
    expect(score('[RIS@-2]', '>= 1')).toMatchObject({ status: 'mancante' });
    expect(score('[NIENTE]', '>= 1')).toMatchObject({ status: 'errore', obstacle: { why: { why: 'unknown' } } });
  });
});
