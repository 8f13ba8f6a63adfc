import { recalculate } from '../../src/actions/recalculate';
import { type Block, type Cell, type Document, type DocumentKind, type Table } from '../../src/report/document';
import type { ReportInput } from '../../src/report/input';
import { documentsOf } from '../../src/report';
import { cellText } from '../../src/report/cells';
import type { Book, WorkbookPort } from '../../src/sheets/book';
import type { Language } from '../../src/texts';
import { makeBook, type Typed } from '../book';
import { runExample } from '../golden/run-file';

export const TODAY = '2023-06-30';

/** What a run of a book knows. */
export async function inputOf(tables: Readonly<Record<string, readonly (readonly Typed[])[]>>): Promise<ReportInput> {
  return runBook(makeBook(tables));
}

export async function runBook(book: Book): Promise<ReportInput> {
  const port = { readTables: () => Promise.resolve(book) } as Partial<WorkbookPort> as WorkbookPort;
  const outcome = await recalculate(port, { today: TODAY, write: false, overwrite: false });
  if (outcome.state !== 'done') throw new Error(outcome.state);
  return { ...outcome.run, today: TODAY };
}

export async function exampleInput(name: string): Promise<ReportInput> {
  return { ...(await runExample(name)), today: TODAY };
}

export function documentOf(input: ReportInput, kind: DocumentKind): Document | undefined {
  return documentsOf(input).find((document) => document.kind === kind);
}

/** The document of one programme or scorecard. */
export function documentWithId(input: ReportInput, id: string): Document {
  const found = documentsOf(input).find((document) => document.id === id);
  if (found === undefined) throw new Error(`no document ${id}`);
  return found;
}

export function tablesOf(document: Document | undefined): readonly Table[] {
  return (document?.blocks ?? []).filter((block: Block) => block.kind === 'table');
}

export function tableOf(document: Document | undefined, id: string): Table {
  const table = tablesOf(document).find((one) => one.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
}

/** Rows as wide as the table: a cell over several columns or rows stands in each. Throws where a row is too long or too short. */
export function gridOf({ id, columns, rows }: Table): (readonly Cell[])[] {
  const tall: { cell: Cell; left: number }[] = [];
  return rows.map(({ cells }) => {
    const own = [...cells];
    const line: Cell[] = [];
    while (line.length < columns.length) {
      const column = line.length;
      const above = tall[column];
      if (above !== undefined && above.left > 0) {
        above.left -= 1;
        line.push(above.cell);
        continue;
      }
      const cell = own.shift();
      if (cell === undefined) throw new Error(`${id}: a row is too short`);
      for (let i = 0; i < (cell.columns ?? 1); i += 1) {
        tall[column + i] = { cell, left: (cell.rows ?? 1) - 1 };
        line.push(cell);
      }
    }
    if (own.length > 0 || line.length > columns.length) throw new Error(`${id}: a row is too long`);
    return line;
  });
}

export function textsOf(table: Table, language: Language = 'it'): string[][] {
  return gridOf(table).map((cells) => cells.map((cell) => cellText(cell, language)));
}

/** Every text of a document, as people read it. */
export function allTexts(document: Document | undefined, language: Language = 'it'): string[] {
  return (document?.blocks ?? []).flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
        return [block.text];
      case 'narrative':
        return [block.label ?? '', block.text ?? ''];
      case 'figures':
        return block.figures.flatMap(({ label, cell, note }) => [label, cellText(cell, language), note ?? '']);
      case 'table':
        return [...block.columns.map(({ header }) => header), ...textsOf(block, language).flat()];
      case 'charts':
        return block.charts.flatMap(({ title, alt }) => [title, alt]);
    }
  });
}
