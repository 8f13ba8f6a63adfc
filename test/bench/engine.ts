import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { median } from './median';

export interface EngineRow {
  readonly indicatori: number;
  readonly ms: number;
  readonly hyperformula_ms: number;
  /** Their time over ours. */
  readonly rapporto: number;
  /** Peak memory of our process, input rows included. */
  readonly mb: number;
}

interface Run {
  readonly ms: number;
  readonly figure: number;
  readonly mb: number;
}

function measure(side: 'ours' | 'hyperformula', size: number): Run {
  const output = execFileSync(process.execPath, ['--require', 'tsx/cjs', join(__dirname, 'engine-run.ts'), side, String(size)], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return JSON.parse(output) as Run;
}

/** Rows to results against HyperFormula building and computing the same scores as formulas. Throws where the two disagree. */
export function benchEngine(sizes: readonly number[], runs: number): EngineRow[] {
  return sizes.map((size) => {
    const ours = Array.from({ length: runs }, () => measure('ours', size));
    const theirs = Array.from({ length: runs }, () => measure('hyperformula', size));
    const [mine, other] = [ours[0]?.figure ?? NaN, theirs[0]?.figure ?? NaN];
    if (!(Math.abs(mine - other) < 1e-6)) throw new Error(`the two sides disagree at ${size} indicators: ${mine} and ${other}`);
    const ms = median(ours.map((run) => run.ms));
    const peer = median(theirs.map((run) => run.ms));
    return {
      indicatori: size,
      ms: Math.round(ms),
      hyperformula_ms: Math.round(peer),
      rapporto: Number((peer / ms).toFixed(1)),
      mb: Math.max(...ours.map((run) => run.mb)),
    };
  });
}
