import type { Chart, Table } from '../report/document';
import type { PerformanceReport, ReportPart } from '../report/performance/performance-report';

/** Numbers of tables and figures, in the order of the document: cross-references may come before what they refer to. */
export class Captions {
  private readonly tables = new Map<string, number>();
  private readonly figures = new Map<string, number>();

  constructor({ sections }: Pick<PerformanceReport, 'sections'>) {
    for (const part of sections.flatMap(({ parts }) => parts)) {
      for (const block of part.blocks) {
        if (block.kind === 'table') this.tables.set(keyOf(part, block), this.tables.size + 1);
        if (block.kind === 'charts') for (const chart of block.charts) this.figures.set(keyOf(part, chart), this.figures.size + 1);
      }
    }
  }

  table(part: Pick<ReportPart, 'id'>, { id }: Pick<Table, 'id'>): number | null {
    return this.tables.get(keyOf(part, { id })) ?? null;
  }

  figure(part: Pick<ReportPart, 'id'>, chart: Chart): number | null {
    return this.figures.get(keyOf(part, chart)) ?? null;
  }
}

function keyOf(part: Pick<ReportPart, 'id'>, { id }: { readonly id: string }): string {
  return `${part.id}\u0000${id}`;
}

/** Columns that a caption names at most. */
const MOST_NAMED = 5;

/**
 * The caption of a table that has none of its own: what the heading above it says would stand twice, so that it says what is shown of it;
 * a further table under the same heading goes by what its rows are.
 */
export function captionOf({ caption, columns }: Table, heading: string, isFirst: boolean): string {
  if (caption !== null) return caption;
  const figures = columns.filter(({ align }, i) => i > 0 && align !== 'left').slice(0, MOST_NAMED);
  const subject = isFirst ? heading : (columns.filter(({ align }) => align === 'left').at(-1)?.header ?? heading);
  return figures.length === 0 ? subject : `${subject}: ${figures.map(({ header }) => lowered(header)).join(', ')}`;
}

/** Within a sentence; abbreviations stay as they are. */
export function lowered(header: string): string {
  return /^\p{Lu}\p{Ll}/u.test(header) ? header.charAt(0).toLowerCase() + header.slice(1) : header;
}
