import type { Language, Translate } from '../../texts';
import { translator } from '../../texts';
import type { Block, Document, DocumentKind, Stamp } from '../document';
import type { ReportInput } from '../input';
import { type MissingText, missingTexts } from '../missing-texts';
import { stampOf } from '../stamp';
import { publishedBlocks } from './report-blocks';
import { acceptedFindings } from './report-findings';
import { activities, contextGaps, foreword } from './report-frame';
import { measuring } from './report-measuring';
import { measurementProcess } from './report-process';
import { belowTheBest, outcome } from './report-results';
import { isScorable, unmeasured } from '../unmeasured';

/** Sections of the performance report, in the order of the published one. */
export const REPORT_SECTIONS = ['premessa', 'contesto', 'organizzativa', 'programmi', 'pira', 'ptpct', 'individuali', 'processo', 'rilievi'] as const;
export type ReportSectionId = (typeof REPORT_SECTIONS)[number];

/** What a report has beside the blocks of documents: a sentence that leads to a table of another part. */
export interface Reference {
  readonly kind: 'reference';
  readonly text: string;
  /** Ids of the part and of its table. */
  readonly part: string;
  readonly table: string;
  /** What the table holds, for readers without numbers of tables. */
  readonly title: string;
}

export type ReportBlock = Block | Reference;

/** What stands together under one heading; null where the section's own heading serves. */
export interface ReportPart {
  readonly id: string;
  readonly heading: string | null;
  readonly blocks: readonly ReportBlock[];
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

/** Documents that a section prints, in this order. */
const PRINTED: Readonly<Record<ReportSectionId, readonly DocumentKind[]>> = {
  premessa: ['sintesi'],
  contesto: ['risorse', 'bilancio', 'comunicazione'],
  organizzativa: ['mappa', 'cruscotto'],
  programmi: ['programma'],
  pira: ['rapporto', 'pira'],
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
  const sections = REPORT_SECTIONS.filter((id) => chosen.includes(id)).map((id) => sectionOf(id, input, documents, chosen, t));
  const title = t('relazione.title', { year: stamp.year });
  return { title, language, stamp, sections, missing: [...onTheCover(t), ...missingTexts(sections, t)] };
}

/** The acts that the cover names: written when they are there. */
function onTheCover(t: Translate): readonly MissingText[] {
  const place = { partId: null, section: t('relazione.cover'), part: t('relazione.cover'), where: null, see: null };
  return (['approval', 'validation'] as const).map((what) => ({ ...place, what: t(`relazione.${what}Text`) }));
}

/** Which sections a run has data for: what is chosen where nobody has chosen yet. */
export function filledSections(input: ReportInput, documents: readonly Document[]): readonly ReportSectionId[] {
  const t = translator(input.model.parameters.language);
  return REPORT_SECTIONS.filter((id) => sectionOf(id, input, documents, [id], t).filled);
}

function sectionOf(id: ReportSectionId, input: ReportInput, documents: readonly Document[], chosen: readonly ReportSectionId[], t: Translate): ReportSection {
  const heading = t(`relazione.sections.${id}`);
  const lacks = unmeasured(input);
  const printed = PRINTED[id].flatMap((kind) => (kind === 'pira' && hasKind(documents, 'rapporto') ? [] : documents.filter((one) => one.kind === kind)));
  const parts = partsOf(
    id,
    input,
    printed.map((document): ReportPart => ({
      id: document.id,
      // One that bears the section's name stands under that name alone.
      heading: printed.length === 1 && document.title.startsWith(heading) ? null : document.title,
      blocks: publishedBlocks(document, { chosen, lacks, language: input.model.parameters.language }, t),
    })),
    chosen,
    t,
    // A document of which nothing is for the public leaves no heading behind.
  ).filter(({ blocks }) => blocks.length > 0);
  const filled = isFilled(id, input, printed);
  if (parts.length > 0 && (filled || id === 'processo' || id === 'rilievi')) return { id, heading, filled, parts };
  const gap: Block = { kind: 'narrative', label: t(`relazione.gaps.${id}`), text: null };
  return { id, heading, filled, parts: [{ id, heading: null, blocks: [gap] }] };
}

function hasKind(documents: readonly Document[], kind: DocumentKind): boolean {
  return documents.some((document) => document.kind === kind);
}

function isFilled(id: ReportSectionId, { model, findings }: ReportInput, printed: readonly Document[]): boolean {
  switch (id) {
    case 'contesto':
      return true;
    case 'processo':
      return isScorable(model);
    case 'rilievi':
      return findings.some(({ accepted }) => accepted !== undefined);
    default:
      return printed.length > 0;
  }
}

/** What a section says beside the summary documents, each in its place among them. */
function partsOf(
  id: ReportSectionId,
  input: ReportInput,
  printed: readonly ReportPart[],
  chosen: readonly ReportSectionId[],
  t: Translate,
): readonly ReportPart[] {
  switch (id) {
    case 'premessa':
      return [...foreword(t), ...printed];
    case 'contesto':
      return [...contextGaps(t), ...printed];
    case 'organizzativa': {
      const maps = printed.filter((part) => part.id === 'mappa');
      const others = printed.filter((part) => part.id !== 'mappa');
      // Words first, then the pages of pictures and tables that may lie.
      return [...outcome(input, t), ...measuring(input, t), ...belowTheBest(input, t), ...activities(t), ...maps, ...others];
    }
    case 'processo':
      return measurementProcess(input, chosen, t);
    case 'rilievi':
      return acceptedFindings(input, t);
    default:
      return printed;
  }
}
