import type { CellValue } from '../../model/cell';
import type { CellRef } from '../../model/finding';
import type { DrawnLook } from '../../sheets/drawing';
import type { Columns } from './columns';
import type { Looks } from './looks';
import { linesHeight } from './metrics';
import { HIGHEST_ROW, type LaidCell, type LaidRow, type LaidTable, rowOf } from './sheet-rows';

/** Boxes of a map are read from afar: more air, in points. Their figures, in a row of their own, stay with the words above. */
const BOX_AIR = 5;
const AIR = 2;

/** A row of empty cells is as high as a line. */
const LEAST = linesHeight(1, 9);

/** What stands in one row of a cell. */
export interface BodyPart {
  readonly text: CellValue;
  /** Height it needs, in points. */
  readonly needs: number;
  readonly look: DrawnLook;
  readonly link: CellRef | undefined;
}

/** A cell of the body before it has its rows; a text too long for one row comes in several parts. */
export interface BodyCell extends Columns {
  /** Of rows that it fills without a part for them. */
  readonly look: DrawnLook;
  readonly parts: readonly BodyPart[];
  /** The table's own row that it ends with. */
  readonly end: number;
}

/** A long text on its way down through the rows of its cell. */
interface Flow {
  readonly cell: BodyCell;
  next: number;
}

/** A cell that covers the rows below. */
interface Span {
  readonly cell: LaidCell;
  readonly end: number;
  readonly from: number;
}

/** Lays a table's rows one by one; where a text is longer than the highest row, its row goes on in further ones. */
export class TableBody {
  readonly all: LaidRow[] = [];
  /** Where each of the table's own rows begins. */
  readonly starts: number[] = [];
  private flows: Flow[] = [];
  private spans: Span[] = [];

  constructor(
    private readonly table: LaidTable,
    private readonly isMap: boolean,
    private readonly looks: Looks,
  ) {}

  add(cells: readonly BodyCell[]): void {
    const own = this.starts.push(this.all.length) - 1;
    const from = this.all.length;
    const single = cells.filter(({ parts, end }) => parts.length <= 1 && end === own);
    const spanning = cells
      .filter(({ parts, end }) => parts.length <= 1 && end > own)
      .map((cell) => ({ cell: laid(cell, 0, this.looks, 'alone'), end: cell.end, from }));
    this.spans.push(...spanning);
    this.flows.push(...cells.filter(({ parts }) => parts.length > 1).map((cell) => ({ cell, next: 0 })));
    const count = Math.max(1, ...this.flows.filter(({ cell }) => cell.end === own).map(({ cell, next }) => cell.parts.length - next));
    for (let part = 0; part < count; part += 1) {
      const isLast = part === count - 1;
      const flowing = this.flows.map((flow) => laid(flow.cell, flow.next++, this.looks, isLast && flow.cell.end === own ? 'last' : 'inner'));
      const standing = single.map((cell) => laid(cell, part, this.looks, count === 1 ? 'alone' : isLast ? 'last' : 'inner'));
      const low = [...flowing, ...standing];
      const isFoot = this.isMap && low.some(({ value }) => typeof value === 'number') && low.every(({ value }) => typeof value !== 'string');
      const above = this.all.at(-1);
      if (isFoot && above !== undefined) above.keep = 'must';
      const height = low.reduce((most, { needs }) => Math.max(most, needs), LEAST) + (this.isMap && !isFoot ? BOX_AIR : AIR);
      const all = [...low, ...(part === 0 ? spanning.map(({ cell }) => cell) : [])].sort((a, b) => a.left - b.left);
      this.all.push(rowOf(height, all, { table: this.table, keep: this.isMap && !isLast ? 'wish' : 'no', isContinued: part > 0 }));
    }
    keepParts(this.all.slice(from));
    this.flows = this.flows.filter(({ cell }) => cell.end > own);
    this.close(own);
  }

  /** Cells that end here know now how many rows they take; rows too low for their text grow. */
  private close(own: number): void {
    for (const { cell, from } of this.spans.filter(({ end }) => end === own)) {
      const covered = this.all.slice(from);
      cell.rows = covered.length;
      let lacking = cell.needs + AIR - covered.reduce((sum, { height }) => sum + height, 0);
      covered.forEach((row, at) => {
        const more = Math.min(HIGHEST_ROW - row.height, Math.ceil(lacking / (covered.length - at)));
        if (more <= 0) return;
        row.height += more;
        lacking -= more;
      });
      keepSpan(covered, cell.needs);
    }
    this.spans = this.spans.filter(({ end }) => end > own);
  }
}

/** One part of a cell. Between its parts there are no lines, and no air: only the first has the one above, the last the one below. */
function laid({ left, right, look, parts }: BodyCell, part: number, looks: Looks, place: 'alone' | 'inner' | 'last'): LaidCell {
  const own = parts[part] ?? { text: null, needs: 0, look, link: undefined };
  const open = { ...(part === 0 ? {} : { top: null }), ...(place === 'inner' ? { bottom: null } : {}) };
  const drawn = place === 'alone' ? own.look : looks.of(own.look, { vertical: 'top', borders: open });
  return { left, right, rows: 1, value: own.text === '' ? null : own.text, look: drawn, link: own.link, needs: own.needs };
}

/** Above this height a cell over several rows, or a text that goes on in them, may break between pages, in points. */
const WHOLE_SPAN = 280;

/** The rows of one text are read together. */
function keepParts(rows: readonly LaidRow[]): void {
  if (rows.reduce((sum, { height }) => sum + height, 0) > WHOLE_SPAN) return;
  for (const row of rows.slice(0, -1)) if (row.keep === 'no') row.keep = 'wish';
}

/** Rows under one cell stay on a page; where they are too many, each page holds at least what its text needs. */
function keepSpan(covered: readonly LaidRow[], needs: number): void {
  const whole = covered.reduce((sum, { height }) => sum + height, 0);
  let above = 0;
  covered.slice(0, -1).forEach((row, at) => {
    above += row.height;
    const isEdge = at === 0 || at === covered.length - 2;
    if (above < needs || whole - above < needs) row.keep = 'must';
    else if (row.keep === 'no' && (whole <= WHOLE_SPAN || isEdge)) row.keep = 'wish';
  });
}
