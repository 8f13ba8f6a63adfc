import schema from '../../assets/schemi/dati-aperti-1.schema.json';
import type { DataCell, DataSet, OpenData } from '../report/open-data/open-data';
import { oneLine } from '../report/people-text';
import type { ExportedFile } from '../report/exported-file';
import { metadataOf } from './metadata';

const TYPE = 'application/json';
const SCHEMA_FILE = 'dati-aperti-1.schema.json';

/** All sets in one JSON object with their metadata, and beside it the schema that it is valid by. */
export function jsonFiles(data: OpenData): readonly ExportedFile[] {
  const whole = {
    $schema: SCHEMA_FILE,
    metadati: {
      ...Object.fromEntries(metadataOf(data)),
      insiemi: data.sets.map(({ id, title, fields, rows }) => ({
        nome: id,
        titolo: title,
        righe: rows.length,
        campi: fields.map(({ name, kind, definition }) => ({ nome: name, tipo: kind, definizione: definition })),
      })),
    },
    dati: Object.fromEntries(data.sets.map((set) => [set.id, set.rows.map((row) => record(set, row))])),
  };
  return [jsonFile('dati-aperti.json', whole), jsonFile(SCHEMA_FILE, schema)];
}

function record({ fields }: DataSet, row: readonly DataCell[]): Record<string, DataCell> {
  return Object.fromEntries(fields.map(({ name }, i) => [name, clean(row[i] ?? null)]));
}

function clean(cell: DataCell): DataCell {
  return typeof cell === 'string' ? oneLine(cell) || null : cell;
}

function jsonFile(name: string, content: unknown): ExportedFile {
  return { name, bytes: new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`), type: TYPE };
}
