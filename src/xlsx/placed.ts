import { type Area, contains, intersects } from './area';

/** Rows from which on an area is not entered row by row: a merge may be as tall as the sheet. */
const TALL = 500;

/** Things that lie on areas of a sheet, found by cell without walking all: a generated sheet has tens of thousands of links. */
export class Placed<T> {
  private readonly items = new Set<T>();
  private readonly rows = new Map<number, Set<T>>();
  private readonly tall = new Set<T>();
  private listed: readonly T[] | null = null;

  constructor(private readonly areaOf: (item: T) => Area) {}

  /** In the order they were added. */
  get all(): readonly T[] {
    return (this.listed ??= [...this.items]);
  }

  /** The one that lies on a cell, null where none does. */
  at(row: number, column: number): T | null {
    for (const items of [this.rows.get(row), this.tall]) {
      for (const item of items ?? []) if (contains(this.areaOf(item), row, column)) return item;
    }
    return null;
  }

  /** Those that meet an area, in no certain order. */
  meeting(area: Area): T[] {
    return this.near(area).filter((item) => intersects(this.areaOf(item), area));
  }

  add(item: T): void {
    this.listed = null;
    this.items.add(item);
    const { top, bottom } = this.areaOf(item);
    if (bottom - top > TALL) {
      this.tall.add(item);
      return;
    }
    for (let row = top; row <= bottom; row += 1) {
      const held = this.rows.get(row);
      if (held === undefined) this.rows.set(row, new Set([item]));
      else held.add(item);
    }
  }

  delete(item: T): void {
    this.listed = null;
    this.items.delete(item);
    if (this.tall.delete(item)) return;
    const { top, bottom } = this.areaOf(item);
    for (let row = top; row <= bottom; row += 1) {
      const held = this.rows.get(row);
      if (held?.delete(item) === true && held.size === 0) this.rows.delete(row);
    }
  }

  /** All that may meet an area. */
  private near({ top, bottom }: Area): T[] {
    if (bottom - top >= this.rows.size) return [...this.items];
    const found = new Set(this.tall);
    for (let row = top; row <= bottom; row += 1) for (const item of this.rows.get(row) ?? []) found.add(item);
    return [...found];
  }
}
