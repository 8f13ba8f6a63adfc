import type { Cell, Table } from '../report/document';
import { headerCells } from '../report/table-header';
import type { Language } from '../texts';
import { cellParagraphs, properties, type RowLook } from './cell-xml';
import { escaped } from './escaped';
import { columnWidths } from './column-widths';
import { LINE, WHITE } from './palette';
import { LONG_REMARKS, rowLooks } from './row-looks';

/** A table as it stands in the text. */
export interface TableOptions {
  /** In twentieths of a point. */
  readonly width: number;
  /** What the table holds, for those who cannot see it. */
  readonly title: string;
  readonly language: Language;
  /** True draws the first row of the body as large figures. */
  readonly large: boolean;
}

/**
 * A table as WordprocessingML. Tables hold nearly all of a large report, and the library's objects for their cells take ten times the
 * memory and freeze the page while they are written. Elements stand in the order of the schema (CT_Tbl, CT_TrPr, CT_Tc).
 */
export function tableXml(table: Table, options: TableOptions): string {
  const widths = columnWidths(table, options);
  const grid = widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('');
  const rows = new Rows(table, widths, options.language);
  const head = rows.row(headerCells(table), { kind: table.look === 'map' ? 'mapHead' : 'head', isKept: true });
  const looks = rowLooks(table, options.large);
  const body = table.rows.map(({ cells }, i) => rows.row(cells, looks[i] ?? PLAIN)).join('');
  return `<w:tbl>${tableProperties(table, options)}<w:tblGrid>${grid}</w:tblGrid>${head}${body}</w:tbl>`;
}

const PLAIN: RowLook = { kind: 'plain', isKept: false };

function tableProperties({ look: drawnAs }: Table, { width, title }: TableOptions): string {
  // The boxes of a map stand apart; the lines of a grid only guide the eye.
  const line = drawnAs === 'map' ? `w:sz="24" w:space="0" w:color="${WHITE}"` : `w:sz="4" w:space="0" w:color="${LINE}"`;
  const border = (side: string): string => `<w:${side} w:val="single" ${line}/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
  const margin = (side: string, w: number): string => `<w:${side} w:w="${w}" w:type="dxa"/>`;
  // A map is to stand on one page.
  const inner = drawnAs === 'map' ? 10 : 30;
  const margins = `<w:tblCellMar>${margin('top', inner)}${margin('left', 80)}${margin('bottom', inner)}${margin('right', 80)}</w:tblCellMar>`;
  const look = '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';
  const size = `<w:tblW w:w="${width}" w:type="dxa"/>`;
  return `<w:tblPr>${size}<w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>${margins}${look}<w:tblCaption w:val="${escaped(title)}"/></w:tblPr>`;
}

/** A cell that goes on in the rows below. */
interface Hanging {
  readonly cell: Cell;
  readonly span: number;
  readonly left: number;
}

/** A row of longer texts may break across pages: one taller than a page would be cut. */
const MOST_UNBROKEN = 900;
const EMPTY: Cell = { content: null };

/** Rows one after the other, with the cells that hang from those above. */
class Rows {
  private readonly hanging = new Map<number, Hanging>();

  constructor(
    private readonly table: Table,
    private readonly widths: readonly number[],
    private readonly language: Language,
  ) {}

  row(cells: readonly Cell[], look: RowLook): string {
    const { widths } = this;
    const drawn: string[] = [];
    let column = this.continued(0, drawn, look);
    for (const cell of cells) {
      if (column >= widths.length) break;
      const span = Math.min(Math.max(1, cell.columns ?? 1), widths.length - column);
      const below = Math.max(1, cell.rows ?? 1) - 1;
      if (below > 0) this.hanging.set(column, { cell, span, left: below });
      drawn.push(this.cell(cell, column, span, below > 0 ? 'restart' : null, look));
      column = this.continued(column + span, drawn, look);
    }
    // A row that is short of cells is still a row of the grid.
    if (column < widths.length) drawn.push(this.cell(EMPTY, column, widths.length - column, null, look));
    const longest = Math.max(0, ...cells.map(({ content }) => (typeof content === 'string' ? content.length : 0)));
    const rules = `${longest < (look.kind === 'note' ? LONG_REMARKS : MOST_UNBROKEN) ? '<w:cantSplit/>' : ''}${look.kind === 'head' || look.kind === 'mapHead' ? '<w:tblHeader/>' : ''}`;
    return `<w:tr>${rules === '' ? '' : `<w:trPr>${rules}</w:trPr>`}${drawn.join('')}</w:tr>`;
  }

  /** Draws what hangs at a column and those behind it; the column after them. */
  private continued(from: number, drawn: string[], look: RowLook): number {
    let column = from;
    for (let held = this.hanging.get(column); held !== undefined; held = this.hanging.get(column)) {
      if (held.left === 1) this.hanging.delete(column);
      else this.hanging.set(column, { ...held, left: held.left - 1 });
      drawn.push(this.cell({ ...held.cell, content: null }, column, held.span, 'continue', look));
      column += held.span;
    }
    return column;
  }

  private cell(cell: Cell, column: number, span: number, merge: 'restart' | 'continue' | null, look: RowLook): string {
    const width = this.widths.slice(column, column + span).reduce((sum, w) => sum + w, 0);
    const align = cell.align ?? (span > 1 ? 'left' : (this.table.columns[column]?.align ?? 'left'));
    return `<w:tc>${properties(cell, { width, span, merge }, look.kind)}${cellParagraphs(cell, align, look, this.language)}</w:tc>`;
  }
}
