import type { CellRef } from '../model/finding';
import type { Translate } from '../texts';
import type { Block, Cell, Figures, Row, Table } from './document';
import type { ReportSection } from './performance/performance-report';

/** A text or figure that somebody has still to write. */
export interface MissingText {
  readonly section: string;
  /** Heading of the part it is missing from. */
  readonly part: string;
  readonly what: string;
  /** The cell where it is to be written; null where there is none. */
  readonly where: CellRef | null;
}

type Missing = Pick<MissingText, 'what' | 'where'>;

/**
 * Everything the report marks as to be completed, in its order: labelled texts without text, and cells marked as missing. What several
 * documents ask for is written in one cell: it is listed where it is first asked for.
 */
export function missingTexts(sections: readonly ReportSection[], t: Translate): readonly MissingText[] {
  const all = sections.flatMap(({ heading: section, parts }) =>
    parts.flatMap(({ heading, blocks }) =>
      blocks.flatMap((block) => missingIn(block, t).map((missing) => ({ section, part: heading ?? section, ...missing }))),
    ),
  );
  const seen = new Set<string>();
  return all.filter(({ where }) => {
    if (where === null) return true;
    const cell = `${where.table}\u0000${where.row}\u0000${where.column ?? ''}`;
    if (seen.has(cell)) return false;
    seen.add(cell);
    return true;
  });
}

function missingIn(block: Block, t: Translate): Missing[] {
  switch (block.kind) {
    case 'narrative':
      return block.text === null ? [{ what: block.label ?? t('relazione.text'), where: block.link ?? null }] : [];
    case 'figures':
      return missingFigures(block);
    case 'table':
      return missingCells(block, t('documenti.missing'));
    default:
      return [];
  }
}

function missingFigures({ figures }: Figures): Missing[] {
  return figures.flatMap(({ label, cell }) => (cell.tone === 'missing' ? [{ what: label, where: cell.link ?? null }] : []));
}

/** Missing cells by the name of their row and what they would say: their column's header, or the words around the mark. */
function missingCells({ rows, columns }: Table, mark: string): Missing[] {
  let above = '';
  return rows.flatMap((row) => {
    const own = nameOf(row);
    // A remark is on the row above it.
    if (row.role !== 'note' && own !== '') above = own;
    return row.cells.flatMap((cell, index): Missing[] => {
      if (cell.tone !== 'missing') return [];
      const words = wordsOf(cell)
        .replace(mark, '')
        .replace(/[\s:]+$/, '')
        .trim();
      const what = [above, words === '' ? columns[positionOf(row, index)]?.header : words].filter(Boolean).join(': ');
      return [{ what, where: cell.link ?? null }];
    });
  });
}

function nameOf({ cells }: Row): string {
  const first = cells.find((cell) => cell.tone !== 'missing' && wordsOf(cell) !== '');
  return first === undefined ? '' : wordsOf(first);
}

function wordsOf({ content }: Cell): string {
  return typeof content === 'string' ? content : '';
}

function positionOf({ cells }: Row, index: number): number {
  return cells.slice(0, index).reduce((sum, { columns = 1 }) => sum + columns, 0);
}
