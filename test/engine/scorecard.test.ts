import { CellError } from '../../src/model/cell';
import { pct, type Typed } from '../book';
import { run } from './run';

const NODES = ['Scheda', 'Nodo', 'Padre', 'Tipo', 'Riferimento', 'Peso', 'Target', 'Consuntivo', 'Scala', 'Unità', 'Sintesi'];
const organisation = {
  Obiettivi: [
    ['Codice', 'Obiettivo', 'Peso'],
    ['A4', 'Turismo', 50],
    ['B1', 'Qualità', 50],
  ],
  Indicatori: [
    ['Codice', 'Obiettivo', 'Peso', 'Target', 'Consuntivo', 'Scala', 'Unità'],
    ['A4.1', 'A4', 75, '10', 9],
    ['A4.2', 'A4', 25, 'SI', 'NO'],
    ['B1.1', 'B1', 100, '10', null],
    ['S', '', null, '', 60, '0:0; 50:50; 80:100'],
    ['P', '', null, '80', 85, null, '%'],
  ],
};

function scorecard(nodes: readonly (readonly Typed[])[], neutralised: readonly (readonly Typed[])[] = []) {
  const { results } = run({ ...organisation, Schede: [NODES, ...nodes], Neutralizzazioni: [['Scheda', 'Indicatore', 'Motivo'], ...neutralised] });
  const found = results.scorecards[0];
  if (found === undefined) throw new Error('no scorecard');
  return { ...found, node: (code: string) => found.nodes.find((one) => one.node.code === code), results };
}

describe('rule 9, cascade', () => {
  it('scores an objective against a target of its own', () => {
    const card = scorecard([
      ['SG', 'g', '', 'gruppo', '', 100],
      ['SG', 'n', 'g', 'obiettivo', 'A4', 100, '95%'],
    ]);
    expect(card.node('n')).toMatchObject({ status: 'valutato', coverage: 100, score: { value: { n: 0.675, percent: true } } });
    expect(card.achievement).toBeCloseTo((100 * 67.5) / 95, 9);
  });
  it('reads such a target as percent whatever its sign', () => {
    expect(scorecard([['SG', 'n', '', 'obiettivo', 'A4', 100, '95']]).achievement).toBeCloseTo((100 * 67.5) / 95, 9);
  });
  it('lends the objective’s achievement and coverage where there is no target', () => {
    expect(scorecard([['SG', 'n', '', 'obiettivo', 'A4', 100]])).toMatchObject({ achievement: 67.5, coverage: 100 });
    expect(scorecard([['SG', 'n', '', 'obiettivo', 'B1', 100]])).toMatchObject({ achievement: null, coverage: 0 });
  });
  it('neutralises in its own scorecard only', () => {
    const card = scorecard([['SG', 'n', '', 'obiettivo', 'A4', 100]], [['SG', 'A4.2', 'annullato']]);
    expect(card.achievement).toBe(90);
    expect(card.results.objectives[0]?.achievement).toBe(67.5);
  });
  it('neutralises everywhere where no scorecard is named', () => {
    const card = scorecard([['SG', 'n', '', 'obiettivo', 'A4', 100]], [['', 'A4.2', 'annullato']]);
    expect([card.achievement, card.results.objectives[0]?.achievement]).toEqual([90, 90]);
  });
  it('leaves a neutralised node out, itself or through what it refers to', () => {
    const nodes = [
      ['SG', 'n1', '', 'indicatore', 'A4.1', 50],
      ['SG', 'n2', '', 'indicatore', 'A4.2', 50],
    ];
    expect(scorecard(nodes, [['SG', 'n2', 'x']])).toMatchObject({ achievement: 90, coverage: 100 });
    expect(scorecard(nodes, [['SG', 'A4.2', 'x']])).toMatchObject({ achievement: 90, coverage: 100 });
    expect(scorecard(nodes, [['SG', 'A4.2', 'x']]).node('n2')).toMatchObject({ status: 'neutralizzato', achievement: 0 });
  });
});

describe('objectives without a figure', () => {
  const tables = (actual: Typed, parameter = 'escludi') => ({
    Parametri: [
      ['Parametro', 'Valore'],
      ['Dato mancante', parameter],
    ],
    Obiettivi: [
      ['Codice', 'Obiettivo'],
      ['M', 'x'],
    ],
    Indicatori: [
      ['Codice', 'Obiettivo', 'Target', 'Consuntivo'],
      ['m', 'M', actual === 'monitoraggio' ? actual : '10', actual === 'monitoraggio' ? 1 : actual],
    ],
    Schede: [NODES, ['S', 'x', '', 'obiettivo', 'M', 50, '90'], ['S', 'y', '', 'indicatore', '', 50, '10', 10]],
  });
  it('stand outside where they hold nothing to score, target or not', () => {
    for (const parameter of ['escludi', 'zero', 'blocca']) {
      expect(run(tables('monitoraggio', parameter)).results.scorecards[0]).toMatchObject({
        achievement: 100,
        coverage: 100,
        nodes: [{ status: 'monitoraggio' }, {}],
      });
    }
  });
  it('are an error where their indicators failed, and missing where they wait', () => {
    expect(run(tables('boh', 'zero')).results.scorecards[0]?.nodes[0]).toMatchObject({ status: 'errore', achievement: null });
    expect(run(tables(null)).results.scorecards[0]?.nodes[0]).toMatchObject({ status: 'mancante', achievement: null });
  });
  it('never make a root of a node whose parent is an error value', () => {
    const { results } = run({
      Schede: [NODES, ['S', 'x', new CellError('#REF!'), 'indicatore', '', 50, '10', 0], ['S', 'y', '', 'indicatore', '', 50, '10', 10]],
    });
    expect(results.scorecards[0]?.achievement).toBe(100);
  });
});

describe('leaves of a scorecard', () => {
  it('inherits from the indicator, and lets what is typed override', () => {
    expect(scorecard([['SG', 'n', '', 'indicatore', 'A4.1', 100]]).achievement).toBe(90);
    expect(scorecard([['SG', 'n', '', 'indicatore', 'A4.1', 100, '18']]).achievement).toBe(50);
    expect(scorecard([['SG', 'n', '', 'indicatore', 'A4.1', 100, null, 5]]).achievement).toBe(50);
    expect(scorecard([['SG', 'n', '', 'indicatore', 'P', 100, '170']]).achievement).toBe(50);
  });
  it('drops an inherited scale where a target is typed', () => {
    expect(scorecard([['SG', 'n', '', 'indicatore', 'S', 100]]).achievement).toBe(50);
    expect(scorecard([['SG', 'n', '', 'indicatore', 'S', 100, '120']]).achievement).toBe(50);
    expect(scorecard([['SG', 'n', '', 'indicatore', 'S', 100, '60']]).achievement).toBe(100);
    expect(scorecard([['SG', 'n', '', 'indicatore', 'S', 100, '120', null, '0:30']]).achievement).toBe(30);
  });
  it('scores a leaf without reference from its own columns', () => {
    expect(scorecard([['SG', 'n', '', 'indicatore', '', 100, '4', 3]]).achievement).toBe(75);
    expect(scorecard([['SG', 'n', '', 'obiettivo', '', 100, 'SI', 'SI']]).achievement).toBe(100);
  });
  it('fails on a reference that does not exist', () => {
    expect(scorecard([['SG', 'n', '', 'indicatore', 'boh', 100, '4']]).node('n')).toMatchObject({ status: 'errore', achievement: null, coverage: 0 });
    expect(scorecard([['SG', 'n', '', 'obiettivo', 'boh', 100]]).node('n')).toMatchObject({ status: 'errore', achievement: null, coverage: 0 });
  });
});

describe('groups', () => {
  const leaves = (weights: readonly Typed[], synthesis: string) =>
    [
      ['SG', 'g', '', 'gruppo', '', 100, null, null, null, null, synthesis],
      ['SG', 'a', 'g', 'indicatore', '', weights[0], '10', 5],
      ['SG', 'b', 'g', 'indicatore', '', weights[1], '10', 10],
    ] as Typed[][];
  it('means by weight or plainly', () => {
    expect(scorecard(leaves([pct(0.2), pct(0.8)], 'pesata')).achievement).toBe(90);
    expect(scorecard(leaves([pct(0.2), pct(0.8)], 'semplice')).achievement).toBe(75);
  });
  it('keeps a node whose weight is `monitoraggio` outside', () => {
    expect(scorecard(leaves([100, 'monitoraggio'], ''))).toMatchObject({ achievement: 50, coverage: 100 });
  });
  it('weighs several roots among themselves', () => {
    expect(
      scorecard([
        ['SG', 'a', '', 'indicatore', '', 25, '10', 5],
        ['SG', 'b', '', 'indicatore', '', 75, '10', 10],
      ]).achievement,
    ).toBe(87.5);
  });
  it('gives no figure to nodes that go round in circles, nor hangs on them', () => {
    const card = scorecard([
      ['SG', 'a', 'b', 'gruppo', ''],
      ['SG', 'b', 'a', 'gruppo', ''],
      ['SG', 'c', '', 'indicatore', '', 100, '10', 10],
    ]);
    expect(card.node('a')).toMatchObject({ status: 'errore', circular: true, achievement: null });
    expect(card.achievement).toBe(100);
  });
  it('keeps scorecards apart', () => {
    const { results } = run({ Schede: [NODES, ['X', 'n', '', 'indicatore', '', 100, '10', 5], ['Y', 'n', '', 'indicatore', '', 100, '10', 8]] });
    expect(results.scorecards.map(({ scorecard: name, achievement }) => [name, achievement])).toEqual([
      ['X', 50],
      ['Y', 80],
    ]);
  });
});
