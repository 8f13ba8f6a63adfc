import { organisationMeans } from '../../src/engine/organisation';
import { run } from './run';

const MEANS = [80, 20, 50, 90].map((achievement) => ({ achievement, coverage: 100 }));
const tables = {
  Prospettive: [
    ['Codice', 'Prospettiva', 'Peso'],
    ['P', 'Una', 50],
    ['P', 'La stessa', 50],
    ['', 'Senza codice', 50],
    ['Q', 'Senza obiettivi', 50],
    ['R', 'Altra', 150],
  ],
  Priorita: [
    ['Codice', 'Priorità'],
    ['1', 'Prima'],
    ['1', 'La stessa'],
  ],
  Obiettivi: [
    ['Codice', 'Obiettivo', 'Prospettiva', 'Priorità', 'Peso'],
    ['A', 'a', 'P', '1', 75],
    ['B', 'b', 'P', '1', 25],
    ['C', 'c', 'R', '', 100],
    ['D', 'd', '', '', 100],
  ],
};

describe('the organisation from its objectives’ means', () => {
  it('gives the objectives of a code to the first perspective or priority that bears it, and those without to none', () => {
    const { perspectives, priorities, organisation } = organisationMeans(run(tables).model, MEANS);
    expect(perspectives.map(({ achievement }) => achievement)).toEqual([65, null, null, null, 50]);
    expect(perspectives[1]?.coverage).toBeNull();
    expect(priorities.map(({ achievement }) => achievement)).toEqual([50, null]);
    expect(organisation).toMatchObject({ achievement: (65 * 50 + 50 * 150) / 200, coverage: 100 });
  });

  it('asks each objective for its perspective a few times, however many there are', () => {
    const { model } = run(tables);
    const [first] = model.objectives;
    if (first === undefined) throw new Error('no objective');
    const count = 3000;
    let asked = 0;
    const objectives = Array.from({ length: count }, (_, i) => ({
      ...first,
      get perspective() {
        asked += 1;
        return `P${i}`;
      },
    }));
    const perspectives = objectives.map((_, i) => ({ ...(model.perspectives?.[0] ?? { at: first.at, name: '', weight: first.weight }), code: `P${i}` }));
    const means = objectives.map(() => ({ achievement: 40, coverage: 100 }));
    expect(organisationMeans({ ...model, objectives, perspectives }, means).organisation.achievement).toBeCloseTo(40, 9);
    expect(asked).toBeLessThan(10 * count);
  });
});
