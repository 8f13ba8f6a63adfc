import type { Row } from '../document';
import type { LaidRow } from './sheet-rows';

/** Three last rows stay together while they are no higher, in points. */
const LOW_END = 110;

/** Which rows of a table's body stay together on a page: two below its header, a group with what leads to its first plain row, totals and notes with what they close. */
export function keepCompany(all: readonly LaidRow[], rows: readonly { readonly role: Row['role']; readonly from: number }[]): void {
  const keep = (from: number, to: number): void => {
    for (let at = from; at < Math.min(to, all.length); at += 1) {
      const row = all[at];
      if (row?.keep === 'no') row.keep = 'wish';
    }
  };
  /** Of each row, the first plain one from it on. */
  const nextPlain = rows.map((_, at) => at);
  for (let at = rows.length - 2; at >= 0; at -= 1) if (rows[at]?.role !== 'plain') nextPlain[at] = nextPlain[at + 1] ?? at;
  rows.forEach(({ role, from }, at) => {
    if (role === 'group') keep(from, rows[nextPlain[at] ?? at]?.from ?? from);
    if ((role === 'total' || role === 'note') && from > 0) keep(from - 1, from);
  });
  keep(0, 1);
  keep(all.length - 2, all.length - 1);
  if (all.slice(-3).reduce((sum, { height }) => sum + height, 0) <= LOW_END) keep(Math.max(0, all.length - 3), all.length - 1);
  const last = all.at(-1);
  if (last !== undefined) last.keep = 'no';
}
