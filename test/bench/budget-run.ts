/** One measurement in a process of its own: `budget-run.ts FILE` prints how long reading the file took, and what came after it. */
import { check } from '../../src/checks';
import { scoreMoney } from '../../src/engine/money';
import { score } from '../../src/engine/score';
import { readModel } from '../../src/sheets/read-model';
import { openFile } from '../../src/xlsx/file';

async function main(file: string): Promise<void> {
  const start = performance.now();
  const book = await (await openFile(file)).readTables();
  const read = performance.now();
  const { model, views } = readModel(book, '2022-06-30');
  const understood = performance.now();
  const money = scoreMoney(model, '2022-06-30');
  const computed = performance.now();
  check({ book, views, model, results: score(model), money, written: true });
  const checked = performance.now();
  const wrong = money.declared.filter(({ state }) => state === 'differs').length;
  const ms = { read: read - start, understood: understood - read, computed: computed - understood, checked: checked - computed };
  process.stdout.write(JSON.stringify({ ...ms, wrong, mb: Math.round(process.resourceUsage().maxRSS / 1024) }));
}

void main(process.argv[2] ?? '');
