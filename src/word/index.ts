import { oneLine } from '../report/people-text';
import type * as Library from 'docx';
import type { PerformanceReport } from '../report/performance/performance-report';
import { formatValue } from '../texts/value';
import { translator } from '../texts';
import { Drawer, type Stretch } from './drawer';
import { describe, nameMetafiles, placeTables } from './finish';
import { graft } from './graft';
import { numberHeadings, tidyContents } from './numbering';
import { fold, unfold } from './package';
import { DEFAULT_IDS, styleIds, stylesFor } from './styles';
import { A4, type PageSetup, readTemplate } from './template';

/** How a report is written; `between` is called before each section and before the file is put together, and may stop it by rejecting. */
export interface WordOptions {
  /** The body's own .docx, null for the product's look. */
  readonly template: Uint8Array | null;
  readonly between: (section: string) => Promise<void>;
}

/** A report as a Word document. Rejects with a `PortError` where the template cannot serve, and with whatever `between` rejects. */
export async function writeReport(report: PerformanceReport, { template: bytes, between }: WordOptions): Promise<Uint8Array> {
  const template = bytes === null ? null : readTemplate(bytes);
  const docx = await import('docx');
  const page = template?.page ?? A4;
  const { margins } = page;
  const widths = { portrait: page.width - margins.left - margins.right, landscape: page.height - margins.top - margins.bottom };
  const drawer = new Drawer(docx, report, styleIds(template), widths);
  drawer.cover(formatValue({ kind: 'date', serial: report.stamp.date }, report.language));
  drawer.missing();
  drawer.contents();
  for (const section of report.sections) {
    await between(section.heading);
    drawer.section(section);
  }
  await between(report.title);
  const footer = footerOf(docx, report, styleIds(template).footer);
  const document = new docx.Document({
    title: oneLine(`${report.title} – ${report.stamp.organisation}`),
    creator: oneLine(report.stamp.organisation),
    lastModifiedBy: 'Cruscotto',
    description: oneLine(`${report.stamp.parameters} Cruscotto ${report.stamp.version}`),
    ...stylesFor(report.language, template),
    sections: drawer.stretches.filter(({ children }) => children.length > 0).map((stretch, i) => sectionOf(docx, stretch, page, i === 0, footer)),
  });
  const parts = unfold(await docx.Packer.pack(document, 'uint8array'), { parts: Infinity, bytes: Infinity });
  if (template === null) numberHeadings(parts);
  tidyContents(parts, template === null ? [DEFAULT_IDS['toc 1'], DEFAULT_IDS['toc 2']] : null);
  placeTables(parts, drawer.tables);
  nameMetafiles(parts);
  describe(parts, report);
  return fold(template === null ? parts : graft(parts, template, report.language));
}

/** Pages of one orientation; the first of all is the cover, which has no footer. */
function sectionOf(
  docx: typeof Library,
  { isLandscape, children }: Stretch,
  { width, height, margins }: PageSetup,
  hasCover: boolean,
  footer: Library.Footer,
): Library.ISectionOptions {
  const { top, right, bottom, left } = margins;
  // Turned a quarter to the left: what was the top is the left.
  const turned = isLandscape ? { ...margins, top: right, right: bottom, bottom: left, left: top } : margins;
  const orientation = isLandscape ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT;
  const page = { size: { width, height, orientation }, margin: turned };
  const footers = hasCover ? { default: footer, first: new docx.Footer({ children: [new docx.Paragraph({})] }) } : { default: footer };
  return { properties: { type: docx.SectionType.NEXT_PAGE, titlePage: hasCover, page }, footers, children };
}

/** Body, title and page, on one line. */
function footerOf(docx: typeof Library, { title, stamp, language }: PerformanceReport, style: string): Library.Footer {
  const t = translator(language);
  const [before = '', between = '', after = ''] = t('relazione.pageOf', { page: '\u0000', pages: '\u0000' }).split('\u0000');
  const children = [before, docx.PageNumber.CURRENT, between, docx.PageNumber.TOTAL_PAGES, after];
  const text = new docx.TextRun(`${oneLine(stamp.organisation)} · ${title} · `);
  return new docx.Footer({ children: [new docx.Paragraph({ style, alignment: docx.AlignmentType.CENTER, children: [text, new docx.TextRun({ children })] })] });
}
