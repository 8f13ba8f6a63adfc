/** Sizes and places of rows or columns in pixels; hidden ones have size 0. */
export class Axis {
  private readonly offsets: Float64Array;

  constructor(
    readonly count: number,
    sizeOf: (index: number) => number,
  ) {
    this.offsets = new Float64Array(count + 1);
    let offset = 0;
    for (let index = 0; index < count; index += 1) {
      offset += sizeOf(index);
      this.offsets[index + 1] = offset;
    }
  }

  get total(): number {
    return this.offset(this.count);
  }

  /** Where an index begins; beyond the end, where the axis ends. */
  offset(index: number): number {
    return this.offsets[Math.max(0, Math.min(index, this.count))] ?? 0;
  }

  size(index: number): number {
    return this.offset(index + 1) - this.offset(index);
  }

  /** The visible index at a pixel; before the first the first, past the last the last. */
  at(pixel: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.offset(middle) <= pixel) low = middle;
      else high = middle - 1;
    }
    while (low > 0 && this.size(low) === 0) low -= 1;
    return low;
  }

  /** Indexes with a size from `first` to `last`, both included. */
  visible(first: number, last: number): number[] {
    const found: number[] = [];
    for (let index = Math.max(0, first); index <= Math.min(last, this.count - 1); index += 1) if (this.size(index) > 0) found.push(index);
    return found;
  }

  /** The next index with a size in a direction, the index itself where there is none. */
  next(index: number, step: 1 | -1): number {
    for (let next = index + step; next >= 0 && next < this.count; next += step) if (this.size(next) > 0) return next;
    return index;
  }
}
