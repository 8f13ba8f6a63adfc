import { documentsOf } from '../../src/report';
import type { ReportInput } from '../../src/report/input';
import { filledSections, performanceReport, type ReportSectionId } from '../../src/report/performance/performance-report';
import { writeReport } from '../../src/word';
import { type Docx, openDocx } from './read-docx';

/** The report of a run as a file. */
export async function reportBytes(input: ReportInput, template: Uint8Array | null = null, chosen?: readonly ReportSectionId[]): Promise<Uint8Array> {
  const documents = documentsOf(input);
  const report = performanceReport(input, documents, chosen ?? filledSections(input, documents));
  return writeReport(report, { template, between: () => Promise.resolve() });
}

export async function reportOf(input: ReportInput, template: Uint8Array | null = null, chosen?: readonly ReportSectionId[]): Promise<Docx> {
  return openDocx(await reportBytes(input, template, chosen));
}
