import type { Language, Translate } from '../../texts';
import { cellText } from '../cells';
import type { Block, Cell, Document, Row, Table } from '../document';

/**
 * The tables of money as a public act prints them: without the column that tells the office what agrees, while all of it does, with remarks beside their
 * figure, and without the check of totals that other acts declare, which is the office's own.
 */
export function publishedMoney(blocks: readonly Block[], kind: Document['kind'], language: Language, t: Translate): readonly Block[] {
  if (kind === 'risorse') {
    const remark = t('documenti.risorse.columns.remark');
    return withoutDeclared(blocks, t).map((block) => (block.kind === 'table' ? withoutLast(block, remark, language) : block));
  }
  if (kind !== 'bilancio' || blocks.some(isWrong)) return blocks;
  return blocks.flatMap((block): Block[] => {
    // That all agrees is the office's own assurance.
    if (block.kind === 'narrative') return [];
    return [block.kind === 'table' ? withoutLast(block, t('documenti.bilancio.columns.outcome'), language) : block];
  });
}

/** The check closes the document, under a heading of its own. */
function withoutDeclared(blocks: readonly Block[], t: Translate): readonly Block[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === t('documenti.risorse.declared'));
  return from < 0 ? blocks : blocks.slice(0, from);
}

function isWrong(block: Block): boolean {
  return block.kind === 'narrative' && block.tone === 'errore';
}

/** Without the last column where it has that header; words of amber in it stand behind the figure before them. */
function withoutLast(table: Table, header: string, language: Language): Table {
  const { columns, rows } = table;
  if (columns.at(-1)?.header !== header) return table;
  return { ...table, columns: columns.slice(0, -1), rows: rows.map((row) => withoutLastCell(row, language)) };
}

function withoutLastCell(row: Row, language: Language): Row {
  const last = row.cells.at(-1);
  if (last === undefined) return row;
  const before = row.cells.slice(0, -1);
  if ((last.columns ?? 1) > 1) return { ...row, cells: [...before, { ...last, columns: (last.columns ?? 1) - 1 }] };
  const figure = before.at(-1);
  if (last.tone !== 'avviso' || typeof last.content !== 'string' || figure === undefined) return { ...row, cells: before };
  return { ...row, cells: [...before.slice(0, -1), remarked(figure, last.content, language)] };
}

/** A figure with words behind it; a cell without one takes the words. */
function remarked(cell: Cell, words: string, language: Language): Cell {
  return { ...cell, content: cell.content === null ? words : `${cellText(cell, language)} (${words})` };
}
