import { csvFiles } from './csv';
import { jsonFiles } from './json';

/** Writes open data as files. */
export const dataWriter = { csv: csvFiles, json: jsonFiles } as const;
