import type { DrawnLook } from '../../sheets/drawing';
import type { Cell, Table } from '../document';
import { headerCells } from '../table-header';
import { type SpreadCell, spread } from '../spread';
import { cellLook } from './cell-look';
import type { Columns, ColumnsOf } from './columns';
import { keepCompany } from './company';
import { endAligned, hasEndAir, LINES, type Looks, type LookChange, STYLES } from './looks';
import { linesHeight } from './metrics';
import { type LaidCell, type LaidRow, type LaidTable, rowOf } from './sheet-rows';
import { type BodyCell, type BodyPart, TableBody } from './table-body';
import { firstPiece, pieces } from './texts';

/** A table in rows of the sheet; `starts` gives of each of its own rows the one it begins with. */
export interface TableRows {
  readonly all: readonly LaidRow[];
  readonly starts: readonly LaidRow[];
}

/** Higher headers are not repeated on each page, in points. */
const HIGHEST_REPEATED = 60;

/** A charted table up to this height stays on one page, in points. */
const WHOLE_CHARTED = 400;

/** Whether charts are drawn over a table, or another shares its rows: then no header is repeated among them. */
export type Charted = 'own' | 'beside' | 'no';

/** Rows of a charted table are one range of cells for its charts: no header stands among them, and a text too long for one row does not go on in another. */
export function layTable(table: Table, columnsOf: ColumnsOf, looks: Looks, charted: Charted): TableRows {
  if (table.columns.length === 0) return { all: [], starts: [] };
  const header = headerRow(table, columnsOf, looks);
  const handle: LaidTable = { header: header !== null && charted === 'no' && header.height <= HIGHEST_REPEATED ? header : null };
  const body = new TableBody(handle, table.look === 'map', looks);
  const lines = table.look === 'map' ? [] : linesBelow(table.rows);
  spread(table).forEach((cells, at) => body.add(cells.map((placed) => bodyCell(table, placed, at, columnsOf, looks, charted === 'own', lines))));
  keepCompany(
    body.all,
    table.rows.map(({ role }, at) => ({ role, from: body.starts[at] ?? 0 })),
  );
  if (charted !== 'no' && body.all.reduce((sum, { height }) => sum + height, 0) <= WHOLE_CHARTED) {
    for (const row of body.all.slice(0, -1)) if (row.keep === 'no') row.keep = 'wish';
  }
  const caption = table.caption === null ? [] : [lineRow(table.caption, STYLES.caption, columnsOf(0, table.columns.length), looks)];
  return {
    all: [...caption, ...(header === null ? [] : [header]), ...body.all],
    starts: body.starts.flatMap((at) => body.all[at] ?? []),
  };
}

function bodyCell(
  table: Table,
  { cell, column, columns, rows }: SpreadCell,
  at: number,
  columnsOf: ColumnsOf,
  looks: Looks,
  oneRow: boolean,
  lines: readonly LineBelow[],
): BodyCell {
  const place = columnsOf(column, columns);
  const own = cellLook(looks, table.look, table.rows[at]?.role ?? 'plain', table.columns[column], cell);
  const line = lines[at + rows - 1];
  const look = line === undefined ? own : looks.of(own, { borders: { bottom: line } });
  return { ...place, look, parts: partsOf(cell, place.pixels, look, oneRow), end: at + rows - 1 };
}

/** A line below a row that is not the one its role has; undefined where it is. */
type LineBelow = DrawnLook['borders']['bottom'] | undefined;

/** A note belongs to the plain row above it: the line that closes that row stands below its notes. */
function linesBelow(rows: Table['rows']): readonly LineBelow[] {
  let isPlain = false;
  return rows.map(({ role }, at) => {
    if (role !== 'note') isPlain = role === 'plain';
    if (!isPlain) return undefined;
    const isFollowed = rows[at + 1]?.role === 'note';
    return role === 'note' ? (isFollowed ? undefined : LINES.hair) : isFollowed ? null : undefined;
  });
}

/** What stands in a cell, piece by piece: most cells have one, long texts several. */
function partsOf(cell: Cell, pixels: number, look: DrawnLook, oneRow: boolean): BodyPart[] {
  const { content, link } = cell;
  const line = linesHeight(1, look.size);
  if (content === null || typeof content !== 'string') return [{ text: content === null ? null : content.n, needs: line, look, link }];
  const parts = oneRow ? [firstPiece(content, pixels, look)] : pieces(content, pixels, look);
  return parts.map((piece, part) => ({ ...piece, look, link: part === 0 ? linkOf(cell, piece.needs, look) : undefined }));
}

/**
 * LibreOffice neither wraps linked text nor keeps its colour and its air at the right: only figures, short plain texts that begin at the left and
 * what is missing are linked.
 */
export const linkOf = ({ content, band, tone, link }: Cell, needs: number, look: DrawnLook): Cell['link'] => {
  const isShort = band === undefined && needs <= linesHeight(1, look.size) && (!hasEndAir(look) || tone === 'missing');
  return typeof content !== 'string' || isShort ? link : undefined;
};

/** A text on a row of its own that stays with what follows. */
export function lineRow(text: string, style: LookChange, { left, right, pixels }: Columns, looks: Looks, air = 4): LaidRow {
  const look = looks.of(style);
  const piece = firstPiece(text, pixels, look);
  return rowOf(piece.needs + air, [{ left, right, rows: 1, value: piece.text, look, link: undefined, needs: piece.needs }], { keep: 'wish' });
}

/** Null for a table whose columns are not headed. */
function headerRow(table: Table, columnsOf: ColumnsOf, looks: Looks): LaidRow | null {
  if (table.columns.every(({ header }) => header === '')) return null;
  const cells = headerCells(table).map(({ content, align, columns = 1 }, at): LaidCell => {
    const { left, right, pixels } = columnsOf(at, columns);
    const horizontal = table.look === 'map' ? 'center' : (align ?? 'left');
    const look = looks.of(STYLES.header, horizontal === 'right' ? endAligned('General') : { horizontal, ...(horizontal === 'center' ? { indent: 0 } : {}) });
    const piece = firstPiece(content, pixels, look);
    return { left, right, rows: 1, value: piece.text === '' ? null : piece.text, look, link: undefined, needs: piece.needs };
  });
  return rowOf(Math.max(...cells.map(({ needs }) => needs)) + 4, cells, { keep: 'wish' });
}
