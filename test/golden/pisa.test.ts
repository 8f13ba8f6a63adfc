import { join } from 'node:path';
import { judgementOf } from '../../src/engine/band';
import { score } from '../../src/engine/score';
import { readModel } from '../../src/sheets/read-model';
import { formatPercent } from '../../src/texts/numbers';
import { openFile } from '../../src/xlsx/file';
import printed from './pisa-2020.json';

/** The published example, read and scored; compared with what the Relazione sulla performance 2020 prints. */
async function pisa() {
  const workbook = await openFile(join(__dirname, '../../assets/esempi/pisa-2020.xlsx'));
  const { model } = readModel(await workbook.readTables(), '2021-06-16');
  return { model, results: score(model) };
}

/** Shows a figure as precisely as the document prints it (`92%`, `99,6%`). */
function asPrinted(achievement: number | null, like: string): string {
  if (achievement === null) return 'null';
  const decimals = /,(\d+)/.exec(like)?.[1]?.length ?? 0;
  return formatPercent(achievement, decimals, 'it').replace(' ', '');
}

describe('Pisa 2020', () => {
  it('reproduces every printed indicator percentage', async () => {
    const { results } = await pisa();
    const mine = new Map(results.indicators.map(({ indicator, score: leaf }) => [indicator.code, leaf.achievement]));
    const codes = Object.entries(printed.indicatori) as [string, string][];
    expect(codes.length).toBeGreaterThanOrEqual(41);
    for (const [code, percent] of codes) expect([code, asPrinted(mine.get(code) ?? null, percent)]).toEqual([code, percent]);
  });

  it('reproduces objectives, perspectives, priorities and the organisation', async () => {
    const { model, results } = await pisa();
    const objectives = Object.fromEntries(model.objectives.map(({ code }, i) => [code, results.objectives[i]?.achievement ?? null]));
    for (const [code, percent] of Object.entries(printed.obiettivi)) expect([code, asPrinted(objectives[code] ?? null, percent)]).toEqual([code, percent]);
    expect(objectives['A4']).toBeCloseTo(67.572, 3);
    expect(objectives['D2']).toBeCloseTo(58.8, 9);
    const perspectives = results.perspectives.map(({ achievement }) => achievement);
    expect(perspectives.map((value, i) => value?.toFixed([3, 0, 0, 2][i]))).toEqual(['91.893', '100', '100', '87.64']);
    expect(perspectives.map((value, i) => asPrinted(value, Object.values(printed.prospettive)[i] ?? ''))).toEqual(Object.values(printed.prospettive));
    const priorities = results.priorities.map(({ achievement }) => achievement);
    expect(priorities.map((value, i) => value?.toFixed([3, 0, 2][i]))).toEqual(['93.514', '100', '91.76']);
    expect(priorities.map((value, i) => asPrinted(value, Object.values(printed.priorita)[i] ?? ''))).toEqual(Object.values(printed.priorita));
    expect(results.organisation.achievement).toBeCloseTo(94.883, 3);
    expect(asPrinted(results.organisation.achievement, printed.ente)).toBe(printed.ente);
    expect(results.organisation.coverage).toBe(100);
    expect(judgementOf(results.organisation.achievement ?? 0, model.judgements)?.name).toBe(printed.giudizio);
  });

  it('reproduces the Segretario Generale, with the cancelled event left out', async () => {
    const { results } = await pisa();
    const card = results.scorecards.find(({ scorecard }) => scorecard === 'Segretario Generale');
    expect(card?.achievement).toBeCloseTo(99.639, 3);
    const expected = printed.schede['Segretario Generale'];
    expect(asPrinted(card?.achievement ?? null, expected.realizzazione)).toBe(expected.realizzazione);
    const nodes = new Map(card?.nodes.map((result) => [result.node.code, result]));
    for (const [code, percent] of Object.entries(expected.nodi))
      expect([code, asPrinted(nodes.get(code)?.achievement ?? null, percent)]).toEqual([code, percent]);
    const a4 = nodes.get('A4');
    expect(a4?.score?.value).toMatchObject({ kind: 'number', percent: true });
    expect((a4?.score?.value as { n: number }).n * 100).toBeCloseTo(90.096, 3);
    expect(a4?.achievement).toBeCloseTo(94.838, 3);
  });
});
