import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExcelHost } from '../../src/host/host';
import { loadFile } from '../../src/xlsx/load';
import { indicatorBook } from './books';
import { CODES, codeFor, Stage } from './stage';

const FILE = readFileSync(join(__dirname, '../../assets/esempi/pisa-2020.xlsx'));
const example = (): ExcelHost => new ExcelHost(loadFile(FILE).workbook);
const small = (outputs: 'there' | 'missing') => (): ExcelHost => new ExcelHost(indicatorBook(5, outputs));
const WHEN = ['before', 'after'] as const;

let injected = 0;
afterAll(() => process.stdout.write(`faults injected into small books: ${injected}\n`));

describe.each([
  ['the example', example],
  ['a book without output columns', small('missing')],
  ['a book with output columns', small('there')],
])('%s is as before', (_, open) => {
  it('after every request failed with every code, or was not answered', async () => {
    const stage = new Stage(open);
    const { requests } = await stage.measure();
    for (let number = 0; number < requests; number++) {
      for (const when of WHEN) {
        for (const code of CODES) await stage.strike({ at: 'request', number, when, code });
        await stage.strike({ at: 'answer', number, when });
      }
    }
    expect(stage.injected).toBe(requests * 2 * (CODES.length + 1));
    injected += stage.injected;
  }, 30_000);

  it('after every action failed, the codes taken in turn', async () => {
    const stage = new Stage(open);
    const { actions } = await stage.measure();
    for (const [number] of actions.entries()) {
      for (const [at, when] of WHEN.entries()) await stage.strike({ at: 'action', number, when, code: codeFor(2 * number + at) });
    }
    expect(stage.injected).toBe(actions.length * 2);
    injected += stage.injected;
  }, 60_000);
});

it('a book is as before after one action of every kind failed with every code', async () => {
  const stage = new Stage(small('missing'));
  const { actions } = await stage.measure();
  const kinds = new Map(actions.map(({ ActionType, Name }, number) => [`${ActionType} ${Name}`, number]));
  for (const number of kinds.values()) for (const when of WHEN) for (const code of CODES) await stage.strike({ at: 'action', number, when, code });
  expect(stage.injected).toBe(kinds.size * 2 * CODES.length);
  injected += stage.injected;
}, 30_000);
