import type { ExportedFile } from '../report/exported-file';
import { type OpenData, openData, type Separator } from '../report/open-data/open-data';
import { translator } from '../texts';
import { type ExportWatch, step } from './exported';
import type { Recalculation } from './recalculate';
import { standing } from './superseded';

export interface DataOptions extends ExportWatch {
  /** `AAAA-MM-GG`. */
  readonly today: string;
  readonly separator: Separator;
  /** True puts the names of the persons responsible in; without it they stay out. */
  readonly names: boolean;
}

/** What turns a data set into files, one call per set and one for the whole; `src/opendata` has one. */
export interface DataWriter {
  readonly csv: (data: OpenData, separator: Separator, between: (title: string) => Promise<void>) => Promise<readonly ExportedFile[]>;
  readonly json: (data: OpenData) => readonly ExportedFile[];
}

export interface ExportedData {
  /** A CSV per data set, the metadata, and one JSON with all of them. */
  readonly files: readonly ExportedFile[];
  readonly standing: ReturnType<typeof standing>;
}

/** The open data of a run, as D.Lgs. 33/2013 art. 7 asks for them. Rejects with a `PortError` `ANNULLATO` where it is stopped. */
export async function exportData(run: Recalculation, write: DataWriter, options: DataOptions): Promise<ExportedData> {
  const data = openData({ ...run, today: options.today }, options);
  let done = 0;
  const between = (next: string): Promise<void> => step(options, { done: done++, of: data.sets.length + 1, next });
  const csv = await write.csv(data, options.separator, between);
  await between(translator(run.model.parameters.language)('dati.json'));
  return { files: [...csv, ...write.json(data)], standing: standing(run) };
}
