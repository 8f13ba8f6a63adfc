import type { Document } from './document';
import type { DocumentSpec, ReportInput } from './input';
import { QUADRO_RISORSE } from './quadro-risorse';
import { sheetNames } from './sheet-names';

/** Every kind of document there is, in the order of the report. */
export const DOCUMENTS: readonly DocumentSpec[] = [QUADRO_RISORSE];

/** All documents that a run has data for; no two bear the same sheet name. */
export function documentsOf(input: ReportInput): readonly Document[] {
  const documents = DOCUMENTS.flatMap(({ build }) => build(input));
  const names = sheetNames(documents.map(({ sheet }) => sheet));
  return documents.map((document, i) => ({ ...document, sheet: names[i] ?? document.sheet }));
}
