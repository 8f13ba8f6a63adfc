import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');
export const EXAMPLE = join(ROOT, 'assets/esempi/pisa-2020.xlsx');

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as a process of its own. */
export function ricalcola(...args: string[]): Promise<Ended> {
  return new Promise((settle) => {
    execFile(process.execPath, ['--require', 'tsx/cjs', join(ROOT, 'src/cli/main.ts'), ...args], { cwd: ROOT, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      settle({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

/** Refused: exit 2, one clear line on standard error, nothing on standard output, no stack trace. */
export function expectRefused(ended: Ended, said: RegExp): void {
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(ended.stderr).toMatch(said);
  expect(ended.stderr).not.toMatch(/\bat .*:\d+:\d+|Error:/);
}
