import { ExcelHost } from '../../src/host/host';
import { indicatorBook } from './books';
import { everyAction, everyRequest, tell, WHEN } from './fault-rounds';
import { CODES, Stage } from './stage';

const missing = (): ExcelHost => new ExcelHost(indicatorBook(5, 'missing'));

describe('a book without output columns is as before', () => {
  it('after every request failed with every code, or was not answered', () => everyRequest(missing), 30_000);
  it('after every action failed, the codes taken in turn', () => everyAction(missing), 60_000);

  it('after one action of every kind failed with every code', async () => {
    const stage = new Stage(missing);
    const { actions } = await stage.measure();
    const kinds = new Map(actions.map(({ ActionType, Name }, number) => [`${ActionType} ${Name}`, number]));
    for (const number of kinds.values()) for (const when of WHEN) for (const code of CODES) await stage.strike({ at: 'action', number, when, code });
    expect(stage.injected).toBe(kinds.size * 2 * CODES.length);
    tell(stage, 'actions of every kind');
  }, 30_000);
});
