import type { ExcelHost } from '../../src/host/host';
import { codesOf, REQUEST_CODES } from './fault-codes';
import { type Phase, Stage, type StageOptions } from './stage';

/** Milliseconds: a series takes a minute of processor time, which a busy machine may spread over many. */
export const LONG = 1_800_000;

export const WHEN = ['before', 'after'] as const;

/** Closes a series: compares the whole workbook once more, says how many faults were injected and gives that number. */
export function close(stage: Stage, what: string): number {
  stage.compareAll(what);
  process.stdout.write(`faults injected, ${what}: ${stage.injected} (${Math.round(stage.seconds)} s of processor time)\n`);
  return stage.injected;
}

/** Every request fails before and after it is executed, with every code, and goes unanswered. */
export async function everyRequest(open: () => ExcelHost, book: string, options?: StageOptions): Promise<void> {
  const stage = await Stage.open(open, options);
  for (const { phase, number } of stage.requests) {
    for (const when of WHEN) {
      for (const code of REQUEST_CODES) await stage.strike({ at: 'request', number, when, code }, phase);
      await stage.strike({ at: 'answer', number, when }, phase);
    }
  }
  expect(close(stage, `${book}, requests`)).toBe(stage.requests.length * 2 * (REQUEST_CODES.length + 1));
}

/** Every action of one phase fails before and after it is executed, with every code that is relevant for it. */
export async function everyAction(open: () => ExcelHost, phase: Phase, book: string, options?: StageOptions): Promise<void> {
  const stage = await Stage.open(open, options);
  const actions = stage.requests.filter((request) => request.phase === phase).flatMap((request) => request.actions);
  for (const [number, action] of actions.entries()) {
    for (const when of WHEN) {
      for (const code of codesOf(action)) await stage.strike({ at: 'action', number, when, code }, phase);
    }
  }
  const all = actions.reduce((sum, action) => sum + 2 * codesOf(action).length, 0);
  expect(close(stage, `${book}, actions of ${phase} (${actions.length})`)).toBe(all);
}
