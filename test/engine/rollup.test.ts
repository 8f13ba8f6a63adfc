import { pct } from '../book';
import { run } from './run';

const HEADERS = ['Codice', 'Obiettivo', 'Peso', 'Target', 'Consuntivo'];
const objective = [
  ['Codice', 'Obiettivo', 'Peso'],
  ['A1', 'Uno', 100],
];

function mean(
  indicators: readonly (readonly (string | number | null | ReturnType<typeof pct>)[])[],
  parameters: readonly (readonly [string, string | number])[] = [],
) {
  const { results } = run({ Parametri: [['Parametro', 'Valore'], ...parameters], Obiettivi: objective, Indicatori: [HEADERS, ...indicators] });
  const found = results.objectives[0];
  if (found === undefined) throw new Error('no objective');
  return { ...found, organisation: results.organisation };
}

describe('rule 8, roll-up', () => {
  it('weights the scored children and tells their coverage', () => {
    expect(
      mean([
        ['a', 'A1', 30, '10', 5],
        ['b', 'A1', 70, '10', 10],
      ]),
    ).toMatchObject({ achievement: 85, coverage: 100 });
    expect(
      mean([
        ['a', 'A1', 30, '10', 5],
        ['b', 'A1', 70, '10', null],
      ]),
    ).toMatchObject({ achievement: 50, coverage: 30 });
    expect(
      mean([
        ['a', 'A1', 30, '10', 5],
        ['b', 'A1', 70, '10', 'boh'],
      ]),
    ).toMatchObject({ achievement: 50, coverage: 30 });
  });
  it('keeps monitored children outside mean and coverage', () => {
    expect(
      mean([
        ['a', 'A1', 30, '10', 5],
        ['b', 'A1', 70, 'monitoraggio', 3],
      ]),
    ).toMatchObject({ achievement: 50, coverage: 100 });
    expect(
      mean([
        ['a', 'A1', 30, '10', 5],
        ['b', 'A1', 'monitoraggio', '10', 3],
      ]),
    ).toMatchObject({ achievement: 50, coverage: 100 });
    expect(mean([['a', 'A1', 100, 'monitoraggio', 3]])).toMatchObject({ achievement: null, coverage: null });
  });
  it('does not score an objective whose indicators are all unmeasured', () => {
    const all = mean([
      ['a', 'A1', 50, '10', null],
      ['b', 'A1', 50, '10', null],
    ]);
    expect(all).toMatchObject({ achievement: null, coverage: 0 });
    expect(all.organisation).toMatchObject({ achievement: null, coverage: 0 });
  });
  it('covers 0 where an objective has no indicators', () => expect(mean([])).toMatchObject({ achievement: null, coverage: 0 }));
  it('by `zero` counts a missing actual 0 but does not call it covered', () => {
    expect(
      mean(
        [
          ['a', 'A1', 30, '10', 5],
          ['b', 'A1', 70, '10', null],
        ],
        [['Dato mancante', 'zero']],
      ),
    ).toMatchObject({ achievement: 15, coverage: 30 });
  });
  it('by `blocca` a missing or failed child with a weight makes every ancestor null', () => {
    const blocked = mean(
      [
        ['a', 'A1', 30, '10', 5],
        ['b', 'A1', 70, '10', null],
      ],
      [['Dato mancante', 'blocca']],
    );
    expect(blocked.achievement).toBeNull();
    expect(blocked.organisation.achievement).toBeNull();
    expect(
      mean(
        [
          ['a', 'A1', 100, '10', 5],
          ['b', 'A1', 0, '10', null],
        ],
        [['Dato mancante', 'blocca']],
      ).achievement,
    ).toBe(50);
  });
  it('bounds each child before the mean, at the cap the parameters give', () => {
    const both = [
      ['a', 'A1', 50, '10', 30],
      ['b', 'A1', 50, '10', 5],
    ];
    expect(mean(both)).toMatchObject({ achievement: 75 });
    expect(mean(both, [['Limite massimo', 120]])).toMatchObject({ achievement: 85 });
  });
});

describe('weights (sheets.md, Reading)', () => {
  it.each([[[pct(0.3), pct(0.7)]], [['30 %', '70%']], [[30, 70]], [[0.3, 0.7]], [['0,30', '0,70']], [[pct(0.3), 70]], [['30', '70,0']]])(
    '%j weigh 30 and 70',
    ([first, second]) => {
      expect(
        mean([
          ['a', 'A1', first as string, '10', 5],
          ['b', 'A1', second as string, '10', 10],
        ]).achievement,
      ).toBeCloseTo(85, 9);
    },
  );
  it('weighs all the same where no scored sibling has a weight', () => {
    expect(
      mean([
        ['a', 'A1', null, '10', 5],
        ['b', 'A1', null, '10', 10],
      ]),
    ).toMatchObject({ achievement: 75, equalWeights: true });
    expect(
      mean([
        ['a', 'A1', null, '10', 5],
        ['b', 'A1', null, '10', 10],
        ['c', 'A1', pct(0), 'monitoraggio', 1],
      ]),
    ).toMatchObject({ achievement: 75 });
  });
  it('looks for weights among the scored siblings only, or among all while none is', () => {
    expect(
      mean([
        ['a', 'A1', null, '10', 5],
        ['b', 'A1', 50, '10', null],
      ]),
    ).toMatchObject({ achievement: 50, coverage: 50, equalWeights: true });
    expect(
      mean([
        ['a', 'A1', 30, '10', null],
        ['b', 'A1', 70, '10', null],
      ]),
    ).toMatchObject({ achievement: null, coverage: 0, equalWeights: false });
  });
  it('weighs a blank among weighted ones 0', () => {
    expect(
      mean([
        ['a', 'A1', null, '10', 5],
        ['b', 'A1', 60, '10', 10],
      ]),
    ).toMatchObject({ achievement: 100, coverage: 100, equalWeights: false });
  });
  it('makes the mean unknown where a weight cannot be read', () => {
    expect(
      mean([
        ['a', 'A1', 'molto', '10', 5],
        ['b', 'A1', 60, '10', 10],
      ]).achievement,
    ).toBeNull();
    expect(
      mean([
        ['a', 'A1', -5, '10', 5],
        ['b', 'A1', 60, '10', 10],
      ]).achievement,
    ).toBeNull();
  });
});

describe('perspectives, priorities, organisation', () => {
  const tables = (weights: readonly (number | null)[], priorityMean = 'semplice') => ({
    Parametri: [
      ['Parametro', 'Valore'],
      ['Sintesi priorità', priorityMean],
    ],
    Prospettive: [
      ['Codice', 'Prospettiva', 'Peso'],
      ['P', 'Uno', weights[0] ?? null],
      ['Q', 'Due', weights[1] ?? null],
    ],
    Priorita: [
      ['Codice', 'Priorità'],
      ['1', 'Prima'],
    ],
    Obiettivi: [
      ['Codice', 'Obiettivo', 'Prospettiva', 'Priorità', 'Peso'],
      ['A', 'a', 'P', 1, 25],
      ['B', 'b', 'P', '1', 75],
      ['C', 'c', 'Q', null, 100],
    ],
    Indicatori: [HEADERS, ['a', 'A', 100, '10', 2], ['b', 'B', 100, '10', 10], ['c', 'C', 100, '10', 5], ['d', '', 100, '10', 0]],
  });
  it('takes the mean of the perspectives, equal if none has a weight', () => {
    const { results } = run(tables([]));
    expect(results.perspectives.map(({ achievement }) => achievement)).toEqual([80, 50]);
    expect(results.organisation).toMatchObject({ achievement: 65, coverage: 100 });
  });
  it('weighs perspectives where they have a weight', () => expect(run(tables([90, 10])).results.organisation.achievement).toBeCloseTo(77, 9));
  it('takes the plain mean of a priority’s objectives, or the weighted one', () => {
    expect(run(tables([])).results.priorities[0]?.achievement).toBe(60);
    expect(run(tables([], 'pesata')).results.priorities[0]?.achievement).toBe(80);
  });
  it('without Prospettive takes the weighted mean of the objectives', () => {
    const { Prospettive: _, ...rest } = tables([]);
    expect(run(rest).results.organisation.achievement).toBeCloseTo((20 * 25 + 100 * 75 + 50 * 100) / 200, 9);
  });
  it('scores and lists an indicator without objective, which enters no mean', () => {
    expect(run(tables([])).results.indicators[3]?.score.achievement).toBe(0);
  });
});
