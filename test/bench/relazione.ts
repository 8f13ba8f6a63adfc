import { exportReport } from '../../src/actions/export-report';
import { writeReport } from '../../src/word';
import { inputOf, TODAY } from '../report/read-document';
import { largeTables } from '../word/large-tables';
import { median } from './median';

const ROUNDS = 3;

/** `npm run bench:relazione`: time and memory of the Word report of 60 objectives and 600 indicators, and how long the page stands still at most. */
async function main(): Promise<void> {
  const input = await inputOf(largeTables());
  const times: number[] = [];
  const stills: number[] = [];
  let size = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    let last = begun;
    let still = 0;
    const onProgress = (): void => {
      still = Math.max(still, performance.now() - last);
      // The next stretch begins once the page has breathed.
      setTimeout(() => (last = performance.now()));
    };
    const { file } = await exportReport(input, writeReport, { today: TODAY, sections: null, template: null, onProgress });
    still = Math.max(still, performance.now() - last);
    times.push(performance.now() - begun);
    stills.push(still);
    size = file.bytes.length;
  }
  const most = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`Relazione di 60 obiettivi e 600 indicatori: ${Math.round(median(times))} ms, ${Math.round(size / 1024)} KB, ${most} MB al massimo\n`);
  process.stdout.write(`Il tratto più lungo senza respiro: ${Math.round(median(stills))} ms\n`);
}

void main();
