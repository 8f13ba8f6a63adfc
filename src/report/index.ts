import type { Document } from './document';
import type { DocumentSpec, ReportInput } from './input';

/** Every kind of document there is, in the order of the report. */
export const DOCUMENTS: readonly DocumentSpec[] = [];

/** All documents that a run has data for. */
export function documentsOf(input: ReportInput): readonly Document[] {
  return DOCUMENTS.flatMap(({ build }) => build(input));
}
