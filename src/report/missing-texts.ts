import type { CellRef } from '../model/finding';
import type { Translate } from '../texts';
import type { Cell, Figures, Row, Table } from './document';
import type { Reference, ReportBlock, ReportSection } from './performance/performance-report';
import { spread } from './spread';

/** A text or figure that somebody has still to write. */
export interface MissingText {
  /** Id of the part it is missing from; null for the cover. */
  readonly partId: string | null;
  /** Headings of its section and of the part. */
  readonly section: string;
  readonly part: string;
  readonly what: string;
  /** The cell where it is to be written, the first where there are several; null where there is none. */
  readonly where: CellRef | null;
  /** The table of the report that marks them all, where one line stands for several. */
  readonly see: Pick<Reference, 'part' | 'table'> | null;
}

interface Missing extends Pick<MissingText, 'what' | 'where' | 'see'> {
  readonly isActual: boolean;
}

type Placed = MissingText & Missing;

/**
 * Everything the report marks as to be completed, in its order: labelled texts without text, and cells marked as missing. What several
 * documents ask for is written in one cell: it is listed where it is first asked for, and the actuals of many indicators in one line.
 */
export function missingTexts(sections: readonly ReportSection[], t: Translate): readonly MissingText[] {
  const all = sections.flatMap(({ heading: section, parts }) =>
    parts.flatMap(({ id, heading, blocks }) =>
      blocks.flatMap((block) => missingIn(block, id, t).map((missing): Placed => ({ partId: id, section, part: heading ?? section, ...missing }))),
    ),
  );
  const seen = new Set<string>();
  const once = all.filter(({ where, partId, what, isActual }) => {
    // An actual is one, whether its cell is asked for or the formula that lacks a measure.
    const column = isActual ? 'actual' : (where?.column ?? '');
    // The head of a column is no cell of one alone: a row is missing for each.
    const place = where === null || where.row < 0 ? `${partId}\u0000${what}` : `${where.table}\u0000${where.row}\u0000${column}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
  return withActualsTogether(once, t).map(({ partId, section, part, what, where, see }) => ({ partId, section, part, what, where, see }));
}

/** The actuals missing from one table of the officers in one line, where the first of them stands. */
function withActualsTogether(all: readonly Placed[], t: Translate): readonly Placed[] {
  const counts = new Map<string, number>();
  const tableOf = ({ isActual, where }: Placed): string | null => (isActual && where !== null ? where.table : null);
  for (const one of all) {
    const table = tableOf(one);
    if (table !== null) counts.set(table, (counts.get(table) ?? 0) + 1);
  }
  const told = new Set<string>();
  return all.flatMap((one) => {
    const table = tableOf(one);
    const count = table === null ? 1 : (counts.get(table) ?? 1);
    if (table === null || count === 1) return [{ ...one, see: null }];
    if (told.has(table)) return [];
    told.add(table);
    return [{ ...one, what: t(table === 'Indicatori' ? 'relazione.missingActuals' : 'relazione.missingNodes', { count }) }];
  });
}

function missingIn(block: ReportBlock, part: string, t: Translate): Missing[] {
  switch (block.kind) {
    case 'narrative':
      return block.text === null ? [{ what: block.label ?? t('relazione.text'), where: block.link ?? null, see: null, isActual: false }] : [];
    case 'figures':
      return missingFigures(block);
    case 'table':
      return missingCells(block, part, t);
    default:
      return [];
  }
}

function missingFigures({ figures }: Figures): Missing[] {
  return figures.flatMap(({ label, cell }) => (cell.tone === 'missing' ? [{ what: label, where: cell.link ?? null, see: null, isActual: false }] : []));
}

/** Missing cells by the name of their row and what they would say: their column's header, or the words around the mark. */
function missingCells(table: Table, part: string, t: Translate): Missing[] {
  const { id, rows, columns } = table;
  const placed = spread(table);
  const mark = t('documenti.missing');
  let above: Row = { role: 'plain', cells: [] };
  return rows.flatMap((row, i) => {
    // A remark is on the row above it.
    if (row.role !== 'note' && nameOf(row) !== '') above = row;
    const failed = isFailed(row) ? `${nameOf(row)}: ${failureOf(rows, i, t)}` : null;
    const failure = failed === null ? [] : [{ what: failed, where: cellIn(row, 'code'), see: null, isActual: false }];
    const cells = placed[i] ?? [];
    const missing = cells.flatMap(({ cell, column }): Missing[] => {
      // That it is not measured follows from the actual that is missing.
      if (cell.tone !== 'missing' || (cell.missing === 'state' && cells.some((other) => other.cell.missing === 'actual'))) return [];
      const words = wordsOf(cell)
        .replace(mark, '')
        .replace(/[\s:]+$/, '')
        .trim();
      const isActual = cell.missing === 'actual' || cell.missing === 'state';
      const what = [nameOf(above), isActual ? t('documenti.columns.actual') : words || columns[column]?.header].filter(Boolean).join(': ');
      const key = isActual ? 'actual' : cell.missing === 'reason' ? 'varianceReason' : null;
      return [{ what, where: cell.link ?? cellIn(above, key), see: isActual ? { part, table: id } : null, isActual }];
    });
    return [...failure, ...missing];
  });
}

/** A line whose figure cannot be computed: it waits for somebody as much as one that is not measured. */
function isFailed({ role, cells }: Row): boolean {
  return role === 'plain' && cells.some(({ missing }) => missing === 'figure');
}

/** That a line cannot be computed, and why where a remark below it says so. */
function failureOf(rows: readonly Row[], at: number, t: Translate): string {
  for (let below = at + 1; rows[below]?.role === 'note'; below += 1) {
    const said = rows[below]?.cells.find(({ tone }) => tone === 'errore');
    if (said !== undefined) return wordsOf(said).replace(': ', ', ');
  }
  return t('documenti.states.errore');
}

/** The cell of a column in the officers' row that a row of the report is of; null where it is not known. */
function cellIn({ cells }: Row, column: string | null): CellRef | null {
  const link = cells.find((cell) => cell.link !== undefined)?.link;
  return link === undefined || column === null ? null : { ...link, column };
}

function nameOf({ cells }: Row): string {
  const first = cells.find((cell) => cell.tone !== 'missing' && wordsOf(cell) !== '');
  return first === undefined ? '' : wordsOf(first);
}

function wordsOf({ content }: Cell): string {
  return typeof content === 'string' ? content : '';
}
