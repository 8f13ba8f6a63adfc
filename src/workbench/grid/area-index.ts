import { type Area, contains } from '../../xlsx/area';
import type { Hyperlink, Sheet } from '../../xlsx/workbook';

/** Areas found by cell without walking all of them: a generated sheet has thousands of merges and links, and every cell asks. */
class ByRow<T> {
  private readonly rows = new Map<number, T[]>();
  private readonly tall: T[] = [];

  constructor(
    items: readonly T[],
    private readonly areaOf: (item: T) => Area,
  ) {
    for (const item of items) {
      const { top, bottom } = areaOf(item);
      if (bottom - top > TALL) this.tall.push(item);
      else for (let row = top; row <= bottom; row += 1) this.add(row, item);
    }
  }

  at(row: number, column: number): T | null {
    const holds = (item: T): boolean => contains(this.areaOf(item), row, column);
    return this.rows.get(row)?.find(holds) ?? this.tall.find(holds) ?? null;
  }

  private add(row: number, item: T): void {
    const held = this.rows.get(row);
    if (held === undefined) this.rows.set(row, [item]);
    else held.push(item);
  }
}

/** Rows from which on an area is not entered row by row. */
const TALL = 500;

export interface AreaIndex {
  readonly merges: ByRow<Area>;
  readonly links: ByRow<Hyperlink>;
}

export const areaIndex = (sheet: Sheet): AreaIndex => ({
  merges: new ByRow(sheet.merges, (area) => area),
  links: new ByRow(sheet.hyperlinks, ({ area }) => area),
});
