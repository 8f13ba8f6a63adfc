import type { Separator } from '../../report/open-data/open-data';
import type { SectionChoice } from '../../actions/report-sections';
import type { ExportProgress } from '../../actions/exported';
import type { ExportedFile } from '../../report/exported-file';
import type { Recalculation } from '../../actions/recalculate';
import type { MissingText } from '../../report/missing-texts';
import type { ReportSectionId } from '../../report/performance/performance-report';
import type { Results } from '../../actions/results';

/** The workbook's figures, the report's sections, and the generated sheets there are to print, as last looked at. */
export interface Look {
  readonly run: Recalculation;
  readonly results: Results;
  readonly sections: readonly SectionChoice[];
  /** Names of generated sheets, in tab order. */
  readonly sheets: readonly string[];
}

export interface Template {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Saved under a name, or ready to be copied where the program saves nothing. */
export type Delivered<T> = { readonly kind: 'saved'; readonly name: string } | { readonly kind: 'ready'; readonly content: T };

export interface ReportMade {
  /** Ready as HTML and as its words alone. */
  readonly delivered: Delivered<{ readonly html: string; readonly text: string }>;
  readonly missing: readonly MissingText[];
  /** What it was made from: the cells of what is missing stand where they stood then. */
  readonly run: Recalculation;
  /** False where the workbook could not keep the choice of sections. */
  readonly isRemembered: boolean;
}

export interface ExportState {
  /** What a person chose; null leaves what the workbook remembers. */
  readonly chosen: readonly ReportSectionId[] | null;
  readonly template: Template | null;
  readonly separator: Separator;
  readonly names: boolean;
  /** Which of the two was stopped, when it was the last thing done. */
  readonly stopped: 'report' | 'data' | null;
  readonly progress: (ExportProgress & { readonly what: 'report' | 'data' }) | null;
  readonly report: ReportMade | null;
  readonly data: Delivered<readonly ExportedFile[]> | null;
  /** Which of the two was made last. */
  readonly last: 'report' | 'data' | null;
}

export const INITIAL: ExportState = {
  chosen: null,
  template: null,
  separator: ';',
  names: false,
  stopped: null,
  progress: null,
  report: null,
  data: null,
  last: null,
};

/** The sections that go in. */
export function chosenSections(sections: readonly SectionChoice[], { chosen }: Pick<ExportState, 'chosen'>): readonly ReportSectionId[] {
  return sections.filter((section) => (chosen === null ? section.chosen : chosen.includes(section.id))).map(({ id }) => id);
}
