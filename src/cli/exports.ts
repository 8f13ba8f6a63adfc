import { mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { exportData } from '../actions/export-data';
import type { ExportedFile } from '../report/exported-file';
import { exportReport } from '../actions/export-report';
import { rememberedSections } from '../actions/report-sections';
import { unmeasured } from '../report/unmeasured';
import type { Recalculation } from '../actions/recalculate';
import { dataWriter } from '../opendata';
import { PortError } from '../sheets/book';
import { translator } from '../texts';
import { writeReport } from '../word';
import { writeWhole } from '../xlsx/file';

/** Files to be written, and what to say of them. */
export interface Export {
  /** Writes them; rejects with `FILE_NON_SCRITTO`. */
  readonly write: () => Promise<void>;
  readonly said: string;
}

/** The performance report, with the sections that the workbook remembers or else those that it has data for. */
export async function reportExport(run: Recalculation, out: string, today: string): Promise<Export> {
  const { file, missing } = await exportReport(run, writeReport, { today, sections: rememberedSections(run.book), template: null });
  const t = translator(run.model.parameters.language);
  const written = t('relazione.written', { count: missing.length, file: out });
  const lacks = unmeasured(run);
  return { write: () => writeWhole(out, file.bytes), said: lacks === null ? written : `${t(`relazione.unmeasured.${lacks}`)}\n${written}` };
}

/** The open data, without names of persons. */
export async function dataExport(run: Recalculation, folder: string, today: string): Promise<Export> {
  const { files } = await exportData(run, dataWriter, { today, separator: ';', names: false });
  const t = translator(run.model.parameters.language);
  return { write: () => writeFolder(folder, files), said: t('dati.written', { count: files.length, folder }) };
}

async function writeFolder(folder: string, files: readonly ExportedFile[]): Promise<void> {
  await makeFolder(resolve(folder)).catch(() => {
    throw new PortError('FILE_NON_SCRITTO', { file: folder });
  });
  for (const { name, bytes } of files) await writeWhole(join(folder, name), bytes);
}

/** Makes a folder and those above it, one by one: where a file system denies that one is there, Node's own recursive way never ends. */
async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) await makeFolder(above);
  await mkdir(folder);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
