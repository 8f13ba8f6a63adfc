import { ExcelHost } from '../../src/host/host';
import { narrowBook } from './books';
import { tell, WHEN } from './fault-rounds';
import { codeFor, Stage } from './stage';

const ROWS = 10_000;
const large = (): ExcelHost => new ExcelHost(narrowBook(ROWS));

/** Here a recalculation takes most of a second: every request fails, and of the actions the last of every kind, after it was executed. */
describe('a book of 10.000 indicators is as before', () => {
  it('after every request failed or was not answered', async () => {
    const stage = new Stage(large, 2500);
    const { requests } = await stage.measure();
    for (let number = 0; number < requests; number++) {
      for (const [at, when] of WHEN.entries()) await stage.strike({ at: 'request', number, when, code: codeFor(2 * number + at) });
    }
    await stage.strike({ at: 'answer', number: requests - 1, when: 'after' });
    expect(stage.injected).toBe(requests * 2 + 1);
    tell(stage, 'requests of a large book');
  });

  it('after the last action of every kind failed', async () => {
    const stage = new Stage(large, 2500);
    const { actions } = await stage.measure();
    const kinds = new Map(actions.map(({ ActionType, Name }, number) => [`${ActionType} ${Name}`, number]));
    for (const number of kinds.values()) await stage.strike({ at: 'action', number, when: 'after', code: codeFor(number) });
    expect(stage.injected).toBe(kinds.size);
    tell(stage, 'actions of a large book');
  });
});
