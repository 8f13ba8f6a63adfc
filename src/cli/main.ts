import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { styleText } from 'node:util';
import { recalculate } from '../actions/recalculate';
import { writeSheets } from '../actions/write-sheets';
import type { PortError } from '../sheets/book';
import { translator } from '../texts';
import { openFile, writeWhole } from '../xlsx/file';
import { ArgumentError, readArguments, type Arguments } from './arguments';
import { dataExport, reportExport } from './exports';
import { jsonReport } from './json-report';
import { saidOfSheets, SHEETS } from './sheets';
import { type Paint, summaryText } from './summary';

/** Exit codes of the contract. */
const DONE = 0;
const DONE_WITH_ERRORS = 1;
const REFUSED = 2;

const t = translator('it');

/** Reads, computes and, if asked, writes one file; answers the exit code. */
async function run(argv: readonly string[]): Promise<number> {
  const args = readArguments(argv);
  const { file, out, report: reportFile, data: folder } = args;
  if (out !== null && samePath(file, out)) throw new ArgumentError('STESSO_FILE', { opzione: '--scrivi' });
  if (reportFile !== null && samePath(file, reportFile)) throw new ArgumentError('STESSO_FILE', { opzione: '--relazione' });
  if (reportFile !== null && out !== null && samePath(out, reportFile)) throw new ArgumentError('STESSA_USCITA');
  const today = args.today ?? machineDay();
  const workbook = await openFile(file);
  const outcome = await recalculate(workbook, { today, write: out !== null, overwrite: args.overwrite });
  if (outcome.state === 'noTables') return refuse(t('errori.NESSUNA_TABELLA'));
  if (outcome.state === 'occupied') {
    const columns = outcome.columns.map(({ table, header }) => `${table}[${header}]`).join(', ');
    return refuse(t('errori.COLONNE_DA_CONFERMARE', { colonne: columns }));
  }
  const sheets = args.sheets ? await writeSheets(workbook, { ...outcome.run, today }, SHEETS) : [];
  const exports = [
    ...(reportFile === null ? [] : [await reportExport(outcome.run, reportFile, today)]),
    ...(folder === null ? [] : [await dataExport(outcome.run, folder, today)]),
  ];
  for (const { write } of exports) await write();
  if (out !== null) await writeWhole(out, workbook.toBytes());
  report(args, outcome.run, outcome.cellsWritten);
  const { done, failed } = saidOfSheets(sheets, translator(outcome.run.model.parameters.language));
  if (!args.json) for (const said of [...done, ...exports.map((one) => one.said)]) print(said);
  for (const sentence of failed) refuse(sentence);
  if (failed.length > 0) return DONE_WITH_ERRORS;
  return outcome.run.findings.some((finding) => finding.gravity === 'errore') ? DONE_WITH_ERRORS : DONE;
}

function report(args: Arguments, result: Parameters<typeof jsonReport>[0], cellsWritten: number): void {
  if (args.json) {
    print(JSON.stringify(jsonReport(result)));
    return;
  }
  print(summaryText(result, paint));
  if (args.out === null) return;
  const said = translator(result.model.parameters.language);
  print(cellsWritten === 0 ? said('riepilogo.unchanged', { file: args.out }) : said('riepilogo.written', { count: cellsWritten, file: args.out }));
}

/** Paints for a terminal that has colours; pipes and `NO_COLOR` get plain text. */
const paint: Paint = (style, text) => (process.stdout.isTTY === true && !process.env['NO_COLOR'] ? styleText(style, text) : text);

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence.replace(/\s+/g, ' ')}\n`);
  return REFUSED;
}

function machineDay(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** True when two paths name one file, links included. */
function samePath(a: string, b: string): boolean {
  return realPath(a) === realPath(b);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path); // not there yet
  }
}

function sentenceFor(error: unknown, file: string): string {
  if (error instanceof ArgumentError) return t(`errori.${error.key}`, error.params);
  const { name, code, params } = error as PortError;
  if (name === 'PortError') return t(`errori.${code}`, { file, ...params });
  return t('errori.IMPREVISTO', { messaggio: error instanceof Error ? error.message : String(error) });
}

const argv = process.argv.slice(2);
run(argv)
  .catch((error: unknown) => refuse(sentenceFor(error, argv.find((argument) => !argument.startsWith('-')) ?? '')))
  .then((code) => {
    process.exitCode = code;
  });
