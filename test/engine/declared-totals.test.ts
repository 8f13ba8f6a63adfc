import { BudgetTotals } from '../../src/engine/budget';
import { type DeclaredResult, declaredResults } from '../../src/engine/declared-totals';
import type { BudgetLine, DeclaredTotal } from '../../src/model/budget';
import { readNatures } from '../../src/sheets/read-budget';
import { amount, BROKEN, declared, line } from './money';

/** A project of five costs, an investment and a revenue. */
const COSTS = [1200, 350.5, 47, 2500, 9000];
const project: readonly BudgetLine[] = [
  ...COSTS.map((euro, i) => line({ project: 'P', action: `P${i}`, budget: amount(euro), management: i % 2 === 0 ? 'istituzionale' : 'commerciale' })),
  line({ project: 'P', action: 'P7', nature: 'investimento', budget: amount(1750) }),
  line({ project: 'P', action: 'P8', nature: 'ricavo', budget: amount(600) }),
];
const WHOLE = 13097.5;

function judge(totals: readonly DeclaredTotal[], lines = project, tolerance = 0): readonly DeclaredResult[] {
  return declaredResults(totals, new BudgetTotals(lines), tolerance);
}

function only(total: DeclaredTotal, lines = project, tolerance = 0): DeclaredResult {
  return judge([total], lines, tolerance)[0] as DeclaredResult;
}

test.each([
  ['costo', WHOLE],
  ['Costo + Investimento', WHOLE + 1750],
  ['ricavo - costo', 600 - WHOLE],
  ['−costo', -WHOLE],
  ['contributo', 0],
])('%s holds at %d', (natureText, euro) => {
  expect(only(declared(euro, { natureText }))).toMatchObject({ state: 'holds', difference: 0, hint: null });
});

test.each(['', 'costi', 'costo +', 'costo investimento', '+'])('«%s» names no natures', (text) => {
  expect(readNatures(text)).toBeNull();
});

test('a management counts its own lines, a code without lines counts 0', () => {
  expect(only(declared(10247, { management: 'istituzionale' }))).toMatchObject({ state: 'holds' });
  expect(only(declared(5, { code: 'Q' }))).toMatchObject({ state: 'differs', computed: 0, difference: 500 });
  expect(only(declared(0, { code: 'Q' }))).toMatchObject({ state: 'holds', computed: 0 });
  expect(only(declared(WHOLE, { level: 'ente', code: 'whatever' }))).toMatchObject({ state: 'holds' });
});

test('the tolerance is in euro, and holds at its edge', () => {
  expect(only(declared(WHOLE + 1), project, 1)).toMatchObject({ state: 'holds', difference: 100 });
  expect(only(declared(WHOLE + 1.01), project, 1)).toMatchObject({ state: 'differs' });
});

test('errors are no zeros', () => {
  expect(only({ ...declared(0), amount: BROKEN })).toMatchObject({ state: 'unreadable', computed: WHOLE * 100, difference: null });
  expect(only(declared(WHOLE), [...project, line({ project: 'P', budget: BROKEN })])).toMatchObject({ state: 'unknown', computed: null, difference: null });
  expect(only(declared(null))).toMatchObject({ state: 'blank', computed: WHOLE * 100 });
});

test('one total declared twice with two amounts is discordant on every row, and each says which it contradicts', () => {
  const rows = [declared(WHOLE, {}, 0), declared(WHOLE, {}, 1), declared(40, {}, 2), declared(40, { code: 'Q' }, 3)];
  const results = judge(rows);
  expect(results.map(({ state }) => state)).toEqual(['twice', 'twice', 'twice', 'differs']);
  expect(results.map(({ other }) => other?.at.row)).toEqual([2, 2, 0, undefined]);
  expect(results.map(({ differs }) => differs)).toEqual([false, false, true, true]);
});

test('natures in another order are the same total', () => {
  const results = judge([declared(1, { natureText: 'costo + investimento' }), declared(2, { natureText: 'investimento + costo' }, 1)]);
  expect(results.map(({ state }) => state)).toEqual(['twice', 'twice']);
});

describe('what a difference may be', () => {
  test.each<[string, number, object]>([
    ['a line left out', WHOLE - 350.5, { kind: 'leftOut', line: project[1] }],
    ['a line counted twice', WHOLE + 47, { kind: 'twice', line: project[2] }],
    ['a line of another nature', WHOLE + 1750, { kind: 'foreign', line: project[5] }],
    ['two neighbouring digits swapped', 13907.5, { kind: 'swap' }],
    ['two lines left out', WHOLE - 1200 - 47, { kind: 'lines', lines: [project[0], project[2]] }],
    ['three lines left out', WHOLE - 1200 - 350.5 - 2500, { kind: 'lines', lines: [project[0], project[1], project[3]] }],
    ['two lines of other natures', WHOLE + 1750 + 600, { kind: 'lines', lines: [project[5], project[6]] }],
  ])('%s', (what, euro, hint) => {
    const more = what === 'two lines of other natures' ? [...project, line({ project: 'P', nature: 'contributo', budget: amount(31) })] : project;
    expect(only(declared(euro), more).hint).toEqual(hint);
  });

  test('of two lines that explain it alike both are named', () => {
    const twins = [...project, line({ project: 'P', action: 'P9', budget: amount(350.5) })];
    expect(only(declared(WHOLE), twins).hint).toEqual({ kind: 'oneOf', lines: [project[1], twins[7]] });
  });

  test('nothing is said when nothing explains it', () => {
    expect(only(declared(WHOLE + 0.07)).hint).toBeNull();
  });

  test('sets are not sought among many lines, single lines are', () => {
    const many = Array.from({ length: 5000 }, (_, i) => line({ project: 'P', budget: amount(1000 + i) }));
    const whole = many.reduce((sum, { budget }) => sum + (budget.state === 'read' ? budget.value : 0), 0) / 100;
    expect(only(declared(whole - 1001 - 1003), many).hint).toMatchObject({ kind: 'leftOut' });
    expect(only(declared(whole - 1001.5 - 9000), many).hint).toBeNull();
  });
});
