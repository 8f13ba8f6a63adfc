import type { ExcelHost } from '../../src/host/host';
import { CODES, codeFor, Stage, type Work } from './stage';

export const WHEN = ['before', 'after'] as const;

export const tell = ({ injected }: Stage, what: string): void => void process.stdout.write(`faults injected, ${what}: ${injected}\n`);

/** Every request fails before and after it is executed, with every code, and goes unanswered. */
export async function everyRequest(open: () => ExcelHost, work?: Work): Promise<void> {
  const stage = new Stage(open, undefined, work);
  const { requests } = await stage.measure();
  for (let number = 0; number < requests; number++) {
    for (const when of WHEN) {
      for (const code of CODES) await stage.strike({ at: 'request', number, when, code });
      await stage.strike({ at: 'answer', number, when });
    }
  }
  expect(stage.injected).toBe(requests * 2 * (CODES.length + 1));
  tell(stage, 'requests');
}

/** Every action fails before and after it is executed, once each, the codes taken in turn. */
export async function everyAction(open: () => ExcelHost, work?: Work): Promise<void> {
  const stage = new Stage(open, undefined, work);
  const { actions } = await stage.measure();
  for (const [number] of actions.entries()) {
    for (const [at, when] of WHEN.entries()) await stage.strike({ at: 'action', number, when, code: codeFor(2 * number + at) });
  }
  expect(stage.injected).toBe(actions.length * 2);
  tell(stage, 'actions');
}
