import type { CellRef } from '../model/finding';
import type { Translate } from '../texts';
import type { Cell, Row, Table } from './document';
import type { ReportSection } from './performance-report';

/** A text or figure that somebody has still to write. */
export interface MissingText {
  readonly section: string;
  /** Heading of the part it is missing from. */
  readonly part: string;
  readonly what: string;
  /** The cell where it is to be written; null where there is none. */
  readonly where: CellRef | null;
}

/** Everything the report marks as to be completed, in its order: labelled texts without text, and cells marked as missing. */
export function missingTexts(sections: readonly ReportSection[], t: Translate): readonly MissingText[] {
  return sections.flatMap(({ heading: section, parts }) =>
    parts.flatMap(({ heading, blocks }) => {
      const place = { section, part: heading ?? section };
      return blocks.flatMap((block): MissingText[] => {
        if (block.kind === 'narrative') return block.text === null ? [{ ...place, what: block.label ?? t('relazione.text'), where: block.link ?? null }] : [];
        return block.kind === 'table' ? missingCells(block).map((missing) => ({ ...place, ...missing })) : [];
      });
    }),
  );
}

/** Missing cells by the name of their row and column. */
function missingCells({ rows, columns }: Table): Pick<MissingText, 'what' | 'where'>[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell, index) =>
      cell.tone === 'missing'
        ? [{ what: [nameOf(row, cell), columns[positionOf(row, index)]?.header].filter(Boolean).join(': '), where: cell.link ?? null }]
        : [],
    ),
  );
}

function nameOf({ cells }: Row, missing: Cell): string {
  const first = cells.find((cell) => cell !== missing && typeof cell.content === 'string');
  return typeof first?.content === 'string' ? first.content : '';
}

function positionOf({ cells }: Row, index: number): number {
  return cells.slice(0, index).reduce((sum, { columns = 1 }) => sum + columns, 0);
}
