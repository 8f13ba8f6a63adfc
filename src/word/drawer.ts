import { oneLine, paragraphsOf } from '../report/people-text';
import type * as Library from 'docx';
import type { FileChild, ParagraphChild } from 'docx';
import type { Cell, Charts, Chart, Figures, Narrative, Table } from '../report/document';
import type { PerformanceReport, Reference, ReportBlock, ReportPart, ReportSection } from '../report/performance/performance-report';
import { translator, type Translate } from '../texts';
import { bookmarkOf, tableBookmark } from './bookmarks';
import { captionOf, Captions, lowered } from './captions';
import { byPlace, shortened } from './missing-list';
import { lyingParts } from './orientation';
import { picture } from './picture';
import { BLUE, INK, MISSING, SOFT } from './palette';
import { OWN, type StyleIds } from './styles';
import { tableXml } from './table-xml';

/** What stands on pages of one orientation. */
export interface Stretch {
  readonly isLandscape: boolean;
  readonly children: FileChild[];
}

/** Widths of the text, in twentieths of a point. */
export interface TextWidths {
  readonly portrait: number;
  readonly landscape: number;
}

/** Twentieths of a point. */
const TWIPS = 20;
/** Draws a report with the library, section by section. Tables are written apart (`tables`), a paragraph holds the place of each. */
export class Drawer {
  readonly stretches: Stretch[] = [];
  /** By the id of the style that marks the place. */
  readonly tables = new Map<string, string>();
  private readonly t: Translate;
  private readonly captions: Captions;
  private level = 0;
  /** The words of the last heading, which name a table without caption. */
  private title = '';
  /** Whether nothing stands below the heading of the section yet, or only marks of what is to be written. */
  private isUnderHeading = false;
  /** Whether a table has taken those words for its caption. */
  private isTitleTaken = false;

  constructor(
    private readonly docx: typeof Library,
    private readonly report: PerformanceReport,
    private readonly ids: StyleIds,
    private readonly widths: TextWidths,
  ) {
    this.t = translator(report.language);
    this.captions = new Captions(report);
  }

  /** The cover: title, what the figures are of, and the acts to come. */
  cover(date: string): void {
    const { docx, report, ids, t } = this;
    const line = (style: string, text: string): void => this.add(new docx.Paragraph({ style, children: [this.run(text)] }));
    line(ids.Title, report.title);
    line(ids.Subtitle, report.stamp.organisation);
    this.paragraph([this.run(t('relazione.draft'))]);
    this.paragraph([this.run(t('relazione.madeOn', { date }))]);
    for (const act of ['approval', 'validation'] as const)
      this.paragraph([new docx.TextRun(`${t(`relazione.${act}`)} `), this.placeholder(t(`relazione.${act}Mark`))]);
    this.stretches.push({ isLandscape: false, children: [] });
  }

  contents(): void {
    const { docx, t } = this;
    this.page(t('relazione.contents'));
    this.add(new docx.TableOfContents(t('relazione.contents'), { hyperlink: true, headingStyleRange: '1-2' }));
  }

  section(section: ReportSection): void {
    const lying = lyingParts(section.parts, this.widths.portrait, this.report.language);
    const [first] = section.parts;
    this.turn(first !== undefined && lying.has(first));
    // The heading of a section serves a part that has none of its own.
    const own = section.parts.find(({ heading }) => heading === null);
    this.heading(1, section.heading, own === undefined ? null : bookmarkOf(own));
    for (const part of section.parts) this.part(part, lying.has(part));
  }

  /** What is missing, section by section, each with a way to its place: on pages of their own, to be taken out when all is written. */
  missing(): void {
    const { docx, report, t } = this;
    if (report.missing.length === 0) return;
    this.page(t('relazione.toComplete'));
    this.paragraph([this.run(t('relazione.toCompleteIntro', { mark: t('documenti.missing') }))]);
    let last: ReportSection | 'cover' | null = null;
    for (const { partId, section, part, items } of byPlace(report.missing)) {
      const within = report.sections.find(({ parts }) => parts.some(({ id }) => id === partId));
      if ((within ?? 'cover') !== last) {
        const own = within?.parts.find(({ heading }) => heading === null);
        const title = own === undefined ? this.run(section) : this.link(section, bookmarkOf(own));
        this.add(new docx.Paragraph({ style: OWN.label, keepNext: true, children: [title] }));
      }
      last = within ?? 'cover';
      // A part without a heading is the section's own, which leads to it.
      const place = within?.parts.find(({ id, heading }) => id === partId && heading !== null);
      const name = place === undefined ? [] : [this.link(shortened(part), bookmarkOf(place)), new docx.TextRun(': ')];
      const whats = items.flatMap(({ what, see }, i) => [new docx.TextRun(`${i === 0 ? '' : '; '}${oneLine(what)}`), ...this.seen(see)]);
      this.add(new docx.Paragraph({ style: OWN.item, children: [new docx.TextRun('☐ '), ...name, ...whats] }));
    }
  }

  /** The way to the table where all of them are marked. */
  private seen(see: PerformanceReport['missing'][number]['see']): ParagraphChild[] {
    const number = see === null ? null : this.captions.table({ id: see.part }, { id: see.table });
    if (number === null) return [];
    return [new this.docx.TextRun(`, ${this.t('relazione.see')} `), this.link(`${this.t('relazione.table')} ${number}`, tableBookmark(number))];
  }

  /** A title that is no heading, on a new page: the contents do not name it. */
  private page(title: string): void {
    const isFirst = (this.stretches.at(-1)?.children.length ?? 0) === 0;
    this.add(new this.docx.Paragraph({ style: OWN.contents, pageBreakBefore: !isFirst, children: [this.run(title)] }));
  }

  private link(text: string, anchor: string): ParagraphChild {
    const { docx } = this;
    return new docx.InternalHyperlink({ anchor, children: [new docx.TextRun({ text: oneLine(text), color: BLUE, underline: {} })] });
  }

  private part(part: ReportPart, isWide: boolean): void {
    this.turn(isWide);
    if (part.heading !== null) this.heading(2, part.heading, bookmarkOf(part), part.blocks.some(isMap));
    if (!part.blocks.every(isToWrite)) this.isUnderHeading = false;
    for (const [i, block] of part.blocks.entries()) {
      switch (block.kind) {
        case 'heading':
          this.heading((part.heading === null ? 1 : 2) + block.level, block.text, null);
          break;
        case 'narrative':
          this.narrative(
            block,
            part.blocks.slice(i + 1).some(({ kind }) => kind === 'table'),
          );
          break;
        case 'figures':
          this.figures(block);
          break;
        case 'table':
          this.table(part, block);
          break;
        case 'charts':
          this.charts(part, block);
          break;
        case 'reference':
          this.reference(block);
          break;
      }
    }
  }

  /** Headings never skip a level: who listens to a document goes by them. */
  private heading(wanted: number, text: string, bookmark: string | null, onNewPage = false): void {
    const title = this.run(text);
    if (oneLine(text) === '') return;
    this.title = text;
    this.isTitleTaken = false;
    this.level = Math.min(wanted, this.level + 1, 4);
    const style = this.ids[`heading ${this.level as 1 | 2 | 3 | 4}`];
    const children = bookmark === null ? [title] : [new this.docx.Bookmark({ id: bookmark, children: [title] })];
    const isFirst = (this.stretches.at(-1)?.children.length ?? 0) === 0;
    // Not right after the heading of its section, which would stand alone, or with a line that says what is missing.
    const pageBreakBefore = (this.level === 1 || (onNewPage && !this.isUnderHeading)) && !isFirst;
    if (this.level === 1) this.isUnderHeading = true;
    this.add(new this.docx.Paragraph({ style, keepNext: true, pageBreakBefore, children }));
  }

  /** What is still to be written before a table stays with it. */
  private narrative({ label, text, tone, link }: Narrative, opensTable: boolean): void {
    const { docx } = this;
    // What no cell of the workbook holds is asked for in the mark itself: a prompt is no heading.
    if (text === null && link === undefined && label !== null)
      return this.paragraph([this.placeholder(this.t('relazione.toWrite', { what: lowered(oneLine(label)) }))]);
    if (label !== null && oneLine(label) !== '') this.add(new docx.Paragraph({ style: OWN.label, keepNext: true, children: [this.run(label)] }));
    const look = tone === 'muted' ? { color: SOFT } : tone === 'strong' ? { bold: true } : {};
    if (text === null) this.paragraph([this.placeholder()], opensTable);
    else for (const paragraph of paragraphsOf(text)) this.paragraph([new docx.TextRun({ text: paragraph, ...look })]);
  }

  private placeholder(mark = this.t('documenti.missing')): ParagraphChild {
    return new this.docx.TextRun({ text: mark, bold: true, color: INK, shading: { type: 'clear', color: 'auto', fill: MISSING } });
  }

  private figures({ figures }: Figures): void {
    const notes = figures.map(({ note }) => note ?? '');
    const table: Table = {
      kind: 'table',
      id: 'figures',
      caption: null,
      look: 'grid',
      columns: figures.map(({ label }) => ({ header: label, width: 1, align: 'center' })),
      rows: [
        { role: 'plain', cells: figures.map(({ cell }) => ({ ...cell, align: 'center' })) },
        ...(notes.some((note) => note !== '')
          ? [{ role: 'plain', cells: notes.map((note): Cell => ({ content: note, tone: 'muted', align: 'center' })) } as const]
          : []),
      ],
    };
    this.place(table, this.title, true);
  }

  private table(part: ReportPart, table: Table): void {
    const number = this.captions.table(part, table);
    const title = captionOf(table, this.title, !this.isTitleTaken);
    this.isTitleTaken = true;
    if (number !== null) this.add(this.caption('relazione.table', number, title, tableBookmark(number)));
    this.place(table, title, false);
  }

  private reference({ text, part, table }: Reference): void {
    const number = this.captions.table({ id: part }, { id: table });
    if (number !== null) this.paragraph(this.toTable(text, number));
  }

  /** A sentence that ends with the number of a table, which Word keeps. */
  private toTable(text: string, number: number): ParagraphChild[] {
    const { docx, t } = this;
    const reference = new docx.SimpleField(`REF ${tableBookmark(number)} \\h`, `${t('relazione.table')} ${number}`);
    return [new docx.TextRun(`${text} `), reference, new docx.TextRun('.')];
  }

  private charts(part: ReportPart, { charts }: Charts): void {
    for (const chart of charts) this.chart(part, chart);
  }

  private chart(part: ReportPart, chart: Chart): void {
    const { docx, t } = this;
    const drawn = picture(part, chart, this.report.language, this.width() / TWIPS, docx);
    const number = this.captions.figure(part, chart);
    if (drawn === null || number === null) return;
    this.add(new docx.Paragraph({ style: OWN.figure, keepNext: true, children: [drawn] }));
    this.add(this.caption('relazione.figure', number, chart.title, null));
    const of = this.captions.table(part, { id: chart.table });
    if (of !== null) this.paragraph(this.toTable(t('relazione.seeTable'), of));
  }

  /** `Tabella 3. Title`, its number a field that Word keeps counting. */
  private caption(kind: 'relazione.table' | 'relazione.figure', number: number, title: string, bookmark: string | null): FileChild {
    const { docx, t } = this;
    const counted = [new docx.TextRun(`${t(kind)} `), new docx.SimpleField(`SEQ ${t(kind)} \\* ARABIC`, String(number))];
    const label = bookmark === null ? counted : [new docx.Bookmark({ id: bookmark, children: counted })];
    const keepNext = kind === 'relazione.table';
    return new docx.Paragraph({ style: this.ids.caption, keepNext, children: [...label, new docx.TextRun(`. ${oneLine(title)}`)] });
  }

  /** A paragraph in the table's place, known by its style; and one behind, for two tables that touch become one. */
  private place(table: Table, title: string, large: boolean): void {
    const mark = `cruscotto-tabella-${this.tables.size}`;
    this.tables.set(mark, tableXml(table, { width: this.width(), title: oneLine(title), language: this.report.language, large }));
    this.add(new this.docx.Paragraph({ style: mark }));
    // Large figures stay with the words that they open.
    this.add(new this.docx.Paragraph({ style: OWN.gap, keepNext: large }));
  }

  /** Of the text where the next thing stands. */
  private width(): number {
    return this.stretches.at(-1)?.isLandscape === true ? this.widths.landscape : this.widths.portrait;
  }

  private run(text: string): Library.TextRun {
    return new this.docx.TextRun(oneLine(text));
  }

  private paragraph(children: readonly ParagraphChild[], keepNext = false): void {
    this.add(new this.docx.Paragraph({ keepNext, children }));
  }

  private add(child: FileChild): void {
    if (this.stretches.length === 0) this.stretches.push({ isLandscape: false, children: [] });
    this.stretches.at(-1)?.children.push(child);
  }

  private turn(isLandscape: boolean): void {
    if (this.stretches.at(-1)?.isLandscape !== isLandscape) this.stretches.push({ isLandscape, children: [] });
  }
}

function isToWrite(block: ReportBlock): boolean {
  return block.kind === 'narrative' && block.text === null;
}

/** A map is read at a glance: on a page of its own. */
function isMap(block: ReportBlock): boolean {
  return block.kind === 'table' && block.look === 'map';
}
