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

  table(part: ReportPart, { id }: Pick<Table, 'id'>): number | null {
    return this.tables.get(keyOf(part, { id })) ?? null;
  }

  figure(part: ReportPart, chart: Chart): number | null {
    return this.figures.get(keyOf(part, chart)) ?? null;
  }
}

function keyOf(part: ReportPart, { id }: { readonly id: string }): string {
  return `${part.id}\u0000${id}`;
}
