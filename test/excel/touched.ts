import type { ExcelHost } from '../../src/host/host';
import { cellKey, columnOfKey, rowOfKey } from '../../src/xlsx/area';
import type { Sheet } from '../../src/xlsx/workbook';
import { cellLine, frame, looks, type SeenCell, seenCell } from './snapshot';

/**
 * Says what is different in a workbook since it was put under watch. It looks again only at cells that were touched, so it costs next to
 * nothing where a full snapshot of 10.000 rows takes a tenth of a second. The full one stays the judge: see `stage.ts`.
 */
export class Touched {
  private readonly frame: readonly string[];
  /** Cells as they were, by sheet and `cellKey`. */
  private readonly before = new Map<Sheet, Map<number, SeenCell>>();
  /** Cells touched since they were last found as before. */
  private readonly dirty = new Map<Sheet, Set<number>>();
  private readonly look: (id: number) => string;

  constructor(private readonly host: ExcelHost) {
    this.frame = frame(host);
    this.look = looks(host.workbook);
    for (const sheet of host.workbook.sheets) this.watch(sheet);
  }

  private watch(sheet: Sheet): void {
    const [before, dirty] = [new Map<number, SeenCell>(), new Set<number>()];
    this.before.set(sheet, before);
    this.dirty.set(sheet, dirty);
    sheet.beforeChange = (row, column) => {
      const key = cellKey(row, column);
      if (!before.has(key)) before.set(key, seenCell(sheet, row, column));
      dirty.add(key);
    };
  }

  /** How many cells were touched since they were last found as before. */
  get count(): number {
    return [...this.dirty.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** What is not as before, empty where everything is. */
  differences(): string[] {
    const now = frame(this.host);
    const found = now.flatMap((line, at) => (line === this.frame[at] ? [] : [`${this.frame[at] ?? ''}  became  ${line}`]));
    if (now.length < this.frame.length) found.push(`${this.frame.length - now.length} sheets are gone`);
    for (const [sheet, keys] of this.dirty) {
      for (const key of keys) {
        const difference = this.cellDifference(sheet, key);
        if (difference === null) keys.delete(key);
        else found.push(difference);
      }
    }
    return found;
  }

  private cellDifference(sheet: Sheet, key: number): string | null {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    const before = this.before.get(sheet)?.get(key);
    const now = seenCell(sheet, row, column);
    if (before === undefined) return `${row},${column} was never seen`;
    if (before.value === now.value && before.formula === now.formula && before.styleId === now.styleId) return null;
    const [old, line] = [cellLine(row, column, before, this.look), cellLine(row, column, now, this.look)];
    return old === line ? null : `${old ?? 'nothing'}  became  ${line ?? 'nothing'}`;
  }
}
