import type { Language, Translate } from '../../texts';
import { translator } from '../../texts';
import type { Block, Document, DocumentKind, Stamp } from '../document';
import type { ReportInput } from '../input';
import { type MissingText, missingTexts } from '../missing-texts';
import { acceptedFindings } from './report-findings';
import { contextGaps, measuring } from './report-frame';
import { measurementProcess } from './report-process';
import { stampOf } from '../stamp';

/** Sections of the performance report, in the order of the published one. */
export const REPORT_SECTIONS = ['premessa', 'contesto', 'organizzativa', 'programmi', 'pira', 'ptpct', 'individuali', 'processo', 'rilievi'] as const;
export type ReportSectionId = (typeof REPORT_SECTIONS)[number];

/** What stands together under one heading; null where the section's own heading serves. */
export interface ReportPart {
  readonly id: string;
  readonly heading: string | null;
  readonly blocks: readonly Block[];
}

export interface ReportSection {
  readonly id: ReportSectionId;
  readonly heading: string;
  /** False where the run has no data for it: it then says so, as a text to complete. */
  readonly filled: boolean;
  readonly parts: readonly ReportPart[];
}

/** The performance report as data, the chosen sections in their order. */
export interface PerformanceReport {
  readonly title: string;
  readonly language: Language;
  readonly stamp: Stamp;
  readonly sections: readonly ReportSection[];
  /** What is still to be written, in the order of the report. */
  readonly missing: readonly MissingText[];
}

/** Documents that a section prints. */
const PRINTED: Readonly<Record<ReportSectionId, readonly DocumentKind[]>> = {
  premessa: ['sintesi'],
  contesto: ['risorse', 'bilancio', 'comunicazione'],
  organizzativa: ['cruscotto', 'mappa'],
  programmi: ['programma'],
  pira: ['rapporto'],
  ptpct: ['ptpct'],
  individuali: ['scheda'],
  processo: [],
  rilievi: [],
};

/** The report of a run with the sections chosen, whatever the order they are given in; one without data is a text to complete. */
export function performanceReport(input: ReportInput, documents: readonly Document[], chosen: readonly ReportSectionId[]): PerformanceReport {
  const { language } = input.model.parameters;
  const t = translator(language);
  const stamp = stampOf(input);
  const sections = REPORT_SECTIONS.filter((id) => chosen.includes(id)).map((id) => sectionOf(id, input, documents, t));
  const title = t('relazione.title', { year: stamp.year });
  return { title, language, stamp, sections, missing: missingTexts(sections, t) };
}

/** Which sections a run has data for: what is chosen where nobody has chosen yet. */
export function filledSections(input: ReportInput, documents: readonly Document[]): readonly ReportSectionId[] {
  const t = translator(input.model.parameters.language);
  return REPORT_SECTIONS.filter((id) => sectionOf(id, input, documents, t).filled);
}

function sectionOf(id: ReportSectionId, input: ReportInput, documents: readonly Document[], t: Translate): ReportSection {
  const heading = t(`relazione.sections.${id}`);
  const printed = documents.filter(({ kind }) => PRINTED[id].includes(kind)).map((document) => partOf(document, t));
  const parts = [...before(id, input, t), ...printed];
  if (parts.length > 0) return { id, heading, filled: id !== 'rilievi' || input.findings.some(({ accepted }) => accepted !== undefined), parts };
  const gap: Block = { kind: 'narrative', label: t(`relazione.gaps.${id}`), text: null };
  return { id, heading, filled: false, parts: [{ id, heading: null, blocks: [gap] }] };
}

/** A document under its own title. How many findings there are is for the office to see, not for who reads the report. */
function partOf({ id, title, blocks }: Document, t: Translate): ReportPart {
  const inner = t('documenti.sintesi.findings');
  const published = blocks.map((block) => (block.kind === 'figures' ? { ...block, figures: block.figures.filter(({ label }) => label !== inner) } : block));
  return { id, heading: title, blocks: published };
}

/** What a section says beside the summary documents. */
function before(id: ReportSectionId, input: ReportInput, t: Translate): readonly ReportPart[] {
  switch (id) {
    case 'contesto':
      return contextGaps(t);
    case 'organizzativa':
      return measuring(input, t);
    case 'processo':
      return measurementProcess(input, t);
    case 'rilievi':
      return acceptedFindings(input, t);
    default:
      return [];
  }
}
