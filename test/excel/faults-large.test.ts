import { ExcelHost } from '../../src/host/host';
import type { Action } from '../../src/host/batch';
import { narrowBook } from './books';
import { fewChanges } from './changes';
import { codesOf, REQUEST_CODES } from './fault-codes';
import { close, LONG, WHEN } from './fault-rounds';
import { applying, Stage } from './stage';

const ROWS = 10_000;
const large = (): ExcelHost => new ExcelHost(narrowBook(ROWS));

/**
 * Every action before and after with every code would be some 8.000 faults here, of a quarter to half a second each: the better part of an
 * hour. What is covered instead:
 * - every request, before and after, with every code, and unanswered; all 10.000 rows change;
 * - every action of the reading and of the look before the writing, before and after, the codes taken in turn;
 * - every action of the writing once, after or before in turn, the codes in turn; one row in 25 changes.
 * Not covered here: the other codes of each action, and the other side of each action of the writing. But to fail after one action is to fail
 * before the next (`faults-host.test.ts`), and that no code leads elsewhere than another is seen at all actions of the small books: this one
 * has more rows, a second block to read and writes that the client splits.
 */
describe('a book of 10.000 indicators is as before', () => {
  it(
    'after every request failed with every code, or was not answered',
    async () => {
      const stage = await Stage.open(large);
      for (const { phase, number } of stage.requests) {
        for (const when of WHEN) {
          for (const code of REQUEST_CODES) await stage.strike({ at: 'request', number, when, code }, phase);
          await stage.strike({ at: 'answer', number, when }, phase);
        }
      }
      expect(close(stage, '10.000 rows, requests')).toBe(stage.requests.length * 2 * (REQUEST_CODES.length + 1));
    },
    LONG,
  );

  it(
    'after every action of the reading and of the look before the writing failed',
    async () => {
      const stage = await Stage.open(large);
      const turn = turns();
      const looks = stage.requests.filter(({ phase, number }) => phase === 'reading' || number === 0);
      for (const phase of ['reading', 'writing'] as const) {
        const actions = looks.filter((request) => request.phase === phase).flatMap((request) => request.actions);
        for (const [number, action] of actions.entries()) {
          for (const when of WHEN) await stage.strike({ at: 'action', number, when, code: turn(action).code }, phase);
        }
      }
      const all = looks.reduce((sum, { actions }) => sum + actions.length, 0);
      expect(close(stage, `10.000 rows, actions that read (${all})`)).toBe(2 * all);
    },
    LONG,
  );

  it(
    'after every action of the writing failed',
    async () => {
      const stage = await Stage.open(large, { writing: (book) => applying(fewChanges(book, 1, 25)) });
      const [look, ...writes] = stage.requests.filter(({ phase }) => phase === 'writing');
      const first = look?.actions.length ?? 0;
      const actions = writes.flatMap((request) => request.actions);
      const turn = turns();
      for (const [at, action] of actions.entries()) await stage.strike({ at: 'action', number: first + at, ...turn(action) }, 'writing');
      expect(close(stage, `10.000 rows, actions that write (${actions.length})`)).toBe(actions.length);
      expect(actions.length).toBeGreaterThan(250);
    },
    LONG,
  );
});

/** Gives the actions of each kind their codes in turn, first all after it, then all before it, and so on. */
function turns(): (action: Action) => { code: string; when: 'before' | 'after' } {
  const seen = new Map<string, number>();
  return (action) => {
    const kind = `${action.ActionType} ${action.Name}`;
    const turn = seen.get(kind) ?? 0;
    seen.set(kind, turn + 1);
    const codes = codesOf(action);
    return { code: codes[turn % codes.length] ?? 'GeneralException', when: Math.floor(turn / codes.length) % 2 === 0 ? 'after' : 'before' };
  };
}
