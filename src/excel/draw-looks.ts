import { DRAWN_FONT, type DrawnCell, type DrawnLine, type DrawnLook, type SheetDrawing } from '../sheets/drawing';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const WEIGHTS = { thin: 'Thin', medium: 'Medium', thick: 'Thick' } as const;

const border = ({ color, weight }: DrawnLine): Excel.CellBorder => ({ style: 'Continuous', weight: WEIGHTS[weight], color });

/** A look as Office.js takes it for a cell that was cleared before: what is plain is left out, but for the line under a link. The pattern goes before the colour. */
function propertiesOf({ fill, color, bold, italic, size, horizontal, vertical, wrap, indent, borders }: DrawnLook): Excel.SettableCellProperties {
  const edges = Object.entries(borders).flatMap(([edge, line]) => (line === null ? [] : [[edge, border(line)]]));
  return {
    format: {
      ...(fill === null ? {} : { fill: { pattern: 'Solid', color: fill } }),
      font: { name: DRAWN_FONT, size, color, underline: 'None', ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) },
      ...(edges.length === 0 ? {} : { borders: Object.fromEntries(edges) as Excel.CellBorderCollection }),
      horizontalAlignment: HORIZONTAL[horizontal],
      verticalAlignment: VERTICAL[vertical],
      ...(wrap ? { wrapText: true } : {}),
      ...(indent === 0 ? {} : { indentLevel: indent }),
    },
  };
}

/** Rows of a drawing with the same look in every column, one after the other. */
interface Run {
  readonly from: number;
  to: number;
  readonly pattern: string;
  readonly looks: readonly (DrawnLook | null)[];
}

/** Gives the cells of some rows their look: once for each pattern of a row, copied onto the rows that have the same. */
export class LookWriter {
  private readonly numbers = new Map<DrawnLook, number>();
  private readonly properties = new Map<DrawnLook, Excel.SettableCellProperties>();
  /** Of each pattern written in this request, the row that has it. */
  private readonly written = new Map<string, number>();

  constructor(
    private readonly sheet: Excel.Worksheet,
    private readonly width: number,
  ) {}

  write(rows: readonly (readonly DrawnCell[])[], first: number): void {
    for (const { from, to, pattern, looks } of this.runs(rows, first)) {
      const model = this.written.get(pattern) ?? from;
      if (model === from) this.rows(from, 1).setCellProperties([looks.map((look) => (look === null ? {} : this.propertiesOf(look)))]);
      this.written.set(pattern, model);
      const begin = model === from ? from + 1 : from;
      if (begin <= to) this.rows(begin, to - begin + 1).copyFrom(this.rows(model, 1), 'Formats');
    }
  }

  private rows(from: number, count: number): Excel.Range {
    return this.sheet.getRangeByIndexes(from, 0, count, this.width).untrack();
  }

  private runs(rows: readonly (readonly DrawnCell[])[], first: number): Run[] {
    const runs: Run[] = [];
    rows.forEach((cells, at) => {
      if (cells.length === 0) return;
      const looks = new Array<DrawnLook | null>(this.width).fill(null);
      for (const { column, look } of cells) looks[column] = look;
      const pattern = looks.map((look) => (look === null ? '' : this.numberOf(look))).join();
      const last = runs.at(-1);
      if (last?.pattern === pattern && last.to === first + at - 1) last.to += 1;
      else runs.push({ from: first + at, to: first + at, pattern, looks });
    });
    return runs;
  }

  private numberOf(look: DrawnLook): number {
    const known = this.numbers.get(look) ?? this.numbers.size;
    this.numbers.set(look, known);
    return known;
  }

  private propertiesOf(look: DrawnLook): Excel.SettableCellProperties {
    const known = this.properties.get(look) ?? propertiesOf(look);
    this.properties.set(look, known);
    return known;
  }
}

/** The cells of a drawing, row by row. */
export function cellsByRow({ cells, heights }: Pick<SheetDrawing, 'cells' | 'heights'>): DrawnCell[][] {
  const rows = heights.map((): DrawnCell[] => []);
  for (const cell of cells) rows[cell.row]?.push(cell);
  return rows;
}
