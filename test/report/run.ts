import { recalculate } from '../../src/actions/recalculate';
import type { Block, Cell, Document, Table } from '../../src/report/document';
import { documentsOf } from '../../src/report';
import { cellText } from '../../src/report/cells';
import type { ReportInput } from '../../src/report/input';
import type { Book } from '../../src/sheets/book';

export const TODAY = '2022-06-30';

/** A run over a book in memory, as documents need it. */
export async function runBook(book: Book): Promise<ReportInput> {
  const port = { readTables: () => Promise.resolve(book) };
  const outcome = await recalculate(port as never, { today: TODAY, write: false, overwrite: false });
  if (outcome.state !== 'done') throw new Error(outcome.state);
  return { ...outcome.run, today: TODAY };
}

export function documentOf(input: ReportInput, id: string): Document {
  const found = documentsOf(input).find((document) => document.id === id);
  if (found === undefined) throw new Error(`no document ${id}`);
  return found;
}

export function tablesOf({ blocks }: Document): readonly Table[] {
  return blocks.filter((block) => block.kind === 'table');
}

export function tableOf(document: Document, id: string): Table {
  const found = tablesOf(document).find((table) => table.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return found;
}

/** Every cell of a document, figures and tables alike. */
export function cellsOf({ blocks }: Document): readonly Cell[] {
  return blocks.flatMap((block: Block): readonly Cell[] => {
    if (block.kind === 'figures') return block.figures.map(({ cell }) => cell);
    return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : [];
  });
}

/** A table line by line, its cells as people read them. */
export function linesOf({ rows }: Table, language: 'it' | 'en' = 'it'): readonly (readonly string[])[] {
  return rows.map(({ cells }) => cells.map((cell) => cellText(cell, language)));
}

/** All that a person reads in a document. */
export function wordsOf(document: Document, language: 'it' | 'en' = 'it'): string {
  const words = document.blocks.flatMap((block): readonly (string | null)[] => {
    switch (block.kind) {
      case 'heading':
        return [block.text];
      case 'narrative':
        return [block.label, block.text];
      case 'figures':
        return block.figures.flatMap(({ label, cell, note }) => [label, cellText(cell, language), note]);
      case 'table':
        return [block.caption, ...block.columns.map(({ header }) => header), ...linesOf(block, language).flat()];
      case 'charts':
        return block.charts.flatMap(({ title, alt }) => [title, alt]);
    }
  });
  return [document.title, ...words].filter((text) => text !== null).join('\n');
}
