import { documentsOf } from '../report';
import { filledSections, REPORT_SECTIONS, type ReportSectionId } from '../report/performance/performance-report';
import type { Book, WorkbookPort } from '../sheets/book';
import { translator } from '../texts';
import type { Recalculation } from './recalculate';

/** A section to choose from. */
export interface SectionChoice {
  readonly id: ReportSectionId;
  readonly heading: string;
  /** False where the run has no data for it: chosen all the same, it goes in as a text to complete. */
  readonly filled: boolean;
  readonly chosen: boolean;
}

/** Every section with what the workbook remembers of the choice; those with data where nobody has chosen yet. */
export function sectionChoices(run: Recalculation, today: string): readonly SectionChoice[] {
  const input = { ...run, today };
  const filled = filledSections(input, documentsOf(input));
  const chosen = rememberedSections(run.book) ?? filled;
  const t = translator(run.model.parameters.language);
  return REPORT_SECTIONS.map((id) => ({ id, heading: t(`relazione.sections.${id}`), filled: filled.includes(id), chosen: chosen.includes(id) }));
}

/** Custom document property that keeps the choice of sections. */
export const SECTIONS_PROPERTY = 'Cruscotto sezioni';

/** The sections that the workbook remembers, null where nobody has chosen yet. Sections that are not known are read past. */
export function rememberedSections({ properties }: Pick<Book, 'properties'>): readonly ReportSectionId[] | null {
  const kept = properties.get(SECTIONS_PROPERTY);
  return kept === undefined ? null : REPORT_SECTIONS.filter((id) => kept.split(' ').includes(id));
}

/** Keeps the choice of sections in the workbook; nothing else of it changes. Rejects with a `PortError` where it cannot be written. */
export async function rememberSections(port: WorkbookPort, sections: readonly ReportSectionId[]): Promise<void> {
  const { memory, properties } = await port.readTables();
  const kept = REPORT_SECTIONS.filter((id) => sections.includes(id)).join(' ') || NO_SECTION;
  if (properties.get(SECTIONS_PROPERTY) !== kept) await port.apply({ columns: [], properties: new Map([[SECTIONS_PROPERTY, kept]]), memory });
}

/** What stands for no section at all: an empty property is as good as none. */
const NO_SECTION = '-';
