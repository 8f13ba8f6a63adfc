/** One measurement in a process of its own, so that neither side warms or fills the memory of the other: `engine-run.ts ours|hyperformula N`. */
import { HyperFormula } from 'hyperformula';
import { score } from '../../src/engine/score';
import { readModel } from '../../src/sheets/read-model';
import { indicatorCells, indicatorFormulas, objectiveFormula, objectiveOrder, organisationFormula } from './formulas';
import { objectiveRows, sampleBook, samples } from './indicators';

const [side, size] = process.argv.slice(2);
const all = samples(Number(size));

/** Rows to results. */
function ours(): { ms: number; figure: number } {
  const book = sampleBook(all);
  const start = performance.now();
  const results = score(readModel(book, '2020-12-31').model);
  return { ms: performance.now() - start, figure: results.organisation.achievement ?? NaN };
}

/** Building the sheets computes them. */
function hyperformula(): { ms: number; figure: number } {
  const indicators = [
    ['Codice', 'O', 'T', 'V', 'P', 'G', 'R'],
    ...all.map((sample, i) => [...indicatorCells(sample), ...indicatorFormulas(i + 2).map((formula) => `=${formula}`)]),
  ];
  const weights = objectiveRows(all.length).map((row) => Number(row[3]));
  const objectives = [
    ['R', 'P'],
    ...objectiveOrder(all.length).map((objective) => [`=${objectiveFormula(objective, all.length, 'I')}`, weights[objective] ?? 0]),
  ];
  const start = performance.now();
  const engine = HyperFormula.buildFromSheets(
    { I: indicators, O: objectives, E: [[`=${organisationFormula(all.length, 'O')}`]] },
    { licenseKey: 'gpl-v3', maxRows: 200_000 },
  );
  const figure = Number(engine.getCellValue({ sheet: engine.getSheetId('E') ?? 0, row: 0, col: 0 }));
  return { ms: performance.now() - start, figure };
}

const measured = side === 'ours' ? ours() : hyperformula();
process.stdout.write(JSON.stringify({ ...measured, mb: Math.round(process.resourceUsage().maxRSS / 1024) }));
