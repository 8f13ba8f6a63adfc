import { FAULTS } from '../checks/fault-kinds';
import { seeded } from '../checks/faults';
import { findingsOf } from '../checks/edit';
import { largeBook } from '../checks/large-book';
import { checkTime } from './check-time';

/** Faults planted one at a time, and the indicators of the clean workbook that they are planted in. */
const HOW_MANY = 200;
const COPIES = 5;
/** Indicators of the workbook on which the checks are timed. */
const INDICATORS = 10_000;

/** Plants faults of all kinds, one at a time, and counts those found with the right code and cell; then times the checks. `npm run bench:controlli [seed]`. */
async function main(seed: number): Promise<void> {
  const clean = largeBook(COPIES);
  const onClean = findingsOf(clean);
  const random = seeded(seed);
  const missed: string[] = [];
  const company = new Map<string, number>();
  for (let i = 0; i < HOW_MANY; i++) {
    const fault = FAULTS[i < FAULTS.length ? i : Math.floor(random() * FAULTS.length)];
    if (fault === undefined) continue;
    const { book, code, table, cell } = fault.plant(clean, random);
    const found = findingsOf(book);
    if (!found.some((one) => one.code === code && (table === '' || (one.table === table && one.cell === cell)))) {
      missed.push(`  ${fault.what}: ${code} ${table} ${cell}; found ${found.map((one) => `${one.code} ${one.table} ${one.cell}`).join(', ') || 'nothing'}`);
    }
    company.set(String(found.length), (company.get(String(found.length)) ?? 0) + 1);
  }
  const share = (100 * (HOW_MANY - missed.length)) / HOW_MANY;
  console.log(`Seed ${seed}: ${FAULTS.length} kinds of fault over ${clean.tables.length} tables.`);
  console.log(`Clean workbook: ${onClean.length} findings.`);
  console.log(`Faults found with the right code and cell: ${HOW_MANY - missed.length} of ${HOW_MANY} (${share.toFixed(1)} %).`);
  console.log(
    `Findings per fault: ${[...company]
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([n, times]) => `${n} in ${times}`)
      .join(', ')}.`,
  );
  if (missed.length > 0) console.log(missed.join('\n'));
  const time = await checkTime(INDICATORS);
  console.log(
    `${time.indicators.toLocaleString('it-IT')} indicators: read from the file in ${time.read.toFixed(0)} ms, checked in ${time.check.toFixed(0)} ms (${time.findings} findings).`,
  );
  if (share < 99 || onClean.length > 0 || time.check >= time.read) process.exitCode = 1;
}

void main(Number(process.argv[2] ?? 2020));
