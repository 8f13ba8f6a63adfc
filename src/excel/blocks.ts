/** Rows `from` to `to` (exclusive) of one table's body. */
export interface Block {
  readonly table: string;
  readonly from: number;
  readonly to: number;
}

export interface Sized {
  readonly table: string;
  readonly rows: number;
  /** Expected bytes of one row. */
  readonly rowBytes: number;
}

/** Deals the tables' rows out to as few requests as stay below `limit` bytes each; every table is in at least one. */
export function planRequests(tables: readonly Sized[], limit: number): Block[][] {
  const requests: Block[][] = [];
  let current: Block[] = [];
  let room = limit;
  for (const { table, rows, rowBytes } of tables) {
    let from = 0;
    do {
      const fitting = Math.floor(room / Math.max(1, rowBytes));
      if (fitting < Math.min(1, rows) && current.length > 0) {
        requests.push(current);
        current = [];
        room = limit;
        continue;
      }
      const to = Math.min(rows, from + Math.max(1, fitting));
      current.push({ table, from, to });
      room -= (to - from) * rowBytes;
      from = to;
    } while (from < rows);
  }
  if (current.length > 0) requests.push(current);
  return requests;
}

/** The two halves of a request that turned out too large; null where nothing is left to halve. */
export function halve(blocks: readonly Block[]): [Block[], Block[]] | null {
  const middle = Math.ceil(blocks.length / 2);
  if (blocks.length > 1) return [blocks.slice(0, middle), blocks.slice(middle)];
  const only = blocks[0];
  if (only === undefined || only.to - only.from < 2) return null;
  const at = only.from + Math.ceil((only.to - only.from) / 2);
  return [[{ ...only, to: at }], [{ ...only, from: at }]];
}
