import Papa from 'papaparse';
import type { DataCell, OpenData, Separator } from '../report/open-data/open-data';
import type { ExportedFile } from '../report/exported-file';
import { oneLine } from '../report/people-text';
import { translator } from '../texts';
import { encodingText, metadataOf } from './metadata';

/**
 * The sets as CSV (RFC 4180), one file each, with the metadata and the definitions of the fields in two more. UTF-8 with a byte order
 * mark: without it Excel in Italian reads the accents as others, and whoever reads open data by program knows to skip it. Numbers have a
 * point and no grouping. `between` is called before each set, and may stop it by rejecting.
 */
export async function csvFiles(data: OpenData, separator: Separator, between: (title: string) => Promise<void>): Promise<readonly ExportedFile[]> {
  const files: ExportedFile[] = [];
  for (const { id, title, fields, rows } of data.sets) {
    await between(title);
    files.push(csvFile(id, [fields.map(({ name }) => name), ...rows], separator));
  }
  const t = translator(data.language);
  const metadata = [...metadataOf(data), ['codifica', encodingText(data, separator)] as const];
  const definitions = data.sets.flatMap(({ id, fields }) => fields.map(({ name, kind, definition }) => [id, name, t(`dati.kinds.${kind}`), definition]));
  return [
    ...files,
    csvFile('metadati', [['voce', 'valore'], ...metadata], separator),
    csvFile('campi', [['insieme', 'campo', 'tipo', 'definizione'], ...definitions], separator),
  ];
}

/** Spreadsheets take a cell that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const BOM = '\ufeff';

function csvFile(name: string, rows: readonly (readonly DataCell[])[], delimiter: Separator): ExportedFile {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? oneLine(cell) : cell)));
  const text = Papa.unparse(cells as unknown[][], { delimiter, newline: '\r\n', escapeFormulae: FORMULA });
  return { name: `${name}.csv`, bytes: new TextEncoder().encode(`${BOM}${text}\r\n`), type: 'text/csv' };
}
