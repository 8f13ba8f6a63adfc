import { bounded, deadline, exact, improvement, lessIsBetter, moreIsBetter, stepScale, withinRange } from '../../src/engine/achievement';

describe('rule 2, more is better', () => {
  it.each([
    [11.02, 12, 91.8333333],
    [4.91, 2, 245.5],
    [0, 5, 0],
    [-1, 5, -20],
    [-5, -10, 150],
    [-10, -10, 100],
    [-12, -10, 80],
    [0, 0, 100],
    [3, 0, 100],
    [-0.1, 0, 0],
  ])('v = %p, t = %p gives %p', (v, t, expected) => expect(moreIsBetter(v, t)).toBeCloseTo(expected, 6));
});

describe('rule 3, less is better', () => {
  it.each([
    [4.9, 6, 'rapporto', 122.4489796],
    [8, 6, 'rapporto', 75],
    [8, 6, 'lineare', 66.6666667],
    [20, 6, 'lineare', -133.3333333],
    [0, 5, 'rapporto', 200],
    [0, 5, 'lineare', 200],
    [-7.01, -2, 'rapporto', 350.5],
    [-1, -2, 'rapporto', 50],
    [-1, -2, 'lineare', 50],
    [0, 0, 'rapporto', 100],
    [-3, 0, 'rapporto', 100],
    [0.01, 0, 'lineare', 0],
    [5, 6, 'lineare', 120],
  ] as const)('v = %p, t = %p by %s gives %p', (v, t, method, expected) => expect(lessIsBetter(v, t, method)).toBeCloseTo(expected, 6));
});

describe('rule 4, exact and range', () => {
  it.each([
    [10, 10, 100],
    [8, 10, 80],
    [12, 10, 80],
    [25, 10, -50],
    [0, 0, 100],
    [1, 0, 0],
    [-8, -10, 80],
  ])('exact: v = %p, t = %p gives %p', (v, t, expected) => expect(exact(v, t)).toBeCloseTo(expected, 9));

  it.each([
    [3, 2, 5, 100],
    [2, 2, 5, 100],
    [5, 2, 5, 100],
    [1, 2, 5, 50],
    [10, 2, 5, 50],
  ])('range: v = %p in %p-%p gives %p', (v, low, high, expected) => expect(withinRange(v, low, high, 'rapporto')).toBeCloseTo(expected, 9));
});

describe('rule 5, deadlines, scales, improvement', () => {
  it('holds a deadline on the day itself and no later', () => {
    expect([deadline(10, 10), deadline(9, 10), deadline(11, 10)]).toEqual([100, 100, 0]);
  });

  const rising = [
    { from: 0, points: 0 },
    { from: 50, points: 50 },
    { from: 80, points: 100 },
  ];
  it.each([
    [-1, 0],
    [0, 0],
    [49.9, 0],
    [50, 50],
    [80, 100],
    [999, 100],
  ])('rising scale at %p gives %p', (v, expected) => expect(stepScale(v, rising, false)).toBe(expected));

  const falling = [
    { from: 10, points: 100 },
    { from: 20, points: 50 },
  ];
  it.each([
    [5, 100],
    [10, 100],
    [10.1, 50],
    [20, 50],
    [21, 0],
  ])('falling scale at %p gives %p', (v, expected) => expect(stepScale(v, falling, true)).toBe(expected));

  it('scores the best possible result of a falling improvement fully', () => {
    expect(improvement(0, 0, 12)).toBe(100);
    expect(improvement(12, 0, 12)).toBeCloseTo(0, 12);
    expect(improvement(6, 0, 12)).toBe(50);
  });
  it('has no improvement where base and target coincide', () => expect(improvement(3, 5, 5)).toBeNull());
});

describe('rule 6, bounds', () => {
  it.each([
    [245.5, 100, 100],
    [245.5, 120, 120],
    [-20, 100, 0],
    [91.8, 100, 91.8],
  ])('%p held to %p is %p', (raw, cap, expected) => expect(bounded(raw, cap)).toBe(expected));
});
