import { documentsOf } from '../report';
import type { ExportedFile } from '../report/exported-file';
import type { MissingText } from '../report/missing-texts';
import { filledSections, performanceReport, type PerformanceReport, type ReportSectionId } from '../report/performance/performance-report';
import { translator } from '../texts';
import { type ExportWatch, fileName, step } from './exported';
import type { Recalculation } from './recalculate';
import { standing } from './superseded';

export interface ReportOptions extends ExportWatch {
  /** `AAAA-MM-GG`. */
  readonly today: string;
  /** Sections that go in, in any order; null takes those that the run has data for. */
  readonly sections: readonly ReportSectionId[] | null;
  /** The body's own .docx, whose styles, header, footer and margins are used; null takes the product's. */
  readonly template: Uint8Array | null;
}

/** What draws a report as a file; `src/word` has one. It calls `between` before each section, which may stop it by rejecting. */
export type ReportWriter = (
  report: PerformanceReport,
  options: { readonly template: Uint8Array | null; readonly between: (section: string) => Promise<void> },
) => Promise<Uint8Array>;

export interface ExportedReport {
  readonly file: ExportedFile;
  /** What the document marks as to be completed, and lists at its end. */
  readonly missing: readonly MissingText[];
  /** Whether the workbook's sheets say the same figures. */
  readonly standing: ReturnType<typeof standing>;
}

/** The performance report of a run as a Word document. Rejects with a `PortError`: `ANNULLATO`, or what is wrong with the template. */
export async function exportReport(run: Recalculation, write: ReportWriter, options: ReportOptions): Promise<ExportedReport> {
  const input = { ...run, today: options.today };
  const documents = documentsOf(input);
  const report = performanceReport(input, documents, options.sections ?? filledSections(input, documents));
  let done = 0;
  const between = (next: string): Promise<void> => step(options, { done: done++, of: report.sections.length + 1, next });
  const bytes = await write(report, { template: options.template, between });
  const t = translator(report.language);
  const name = `${fileName(t('relazione.file', { year: report.stamp.year, organisation: report.stamp.organisation }))}.docx`;
  return { file: { name, bytes, type: DOCX }, missing: report.missing, standing: standing(run) };
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
