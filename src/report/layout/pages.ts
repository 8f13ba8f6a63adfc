import type { LaidRow } from './sheet-rows';

/** What A4 landscape prints at full size between the margins of a drawing, in points, a little less than fits. */
export const PAGE_POINTS = 500;

/** Pages emptier than this at the end of a document take rows from the one before, in points. */
const THIN_PAGE = 70;

/** How rows come onto pages. */
export interface PageRules {
  /** Height of a page, in points. */
  readonly height: number;
  /** Height that repeated rows take at the top of a page that begins with that row. */
  readonly repeated: (row: number) => number;
}

/** The rows that pages begin with, the first page left out. Rows that keep together do, unless they are more than a page. */
export function paginate(rows: readonly LaidRow[], rules: PageRules): number[] {
  const begins = partsOf(rows);
  return begins.flatMap((begin, part) => {
    const { height, repeated } = rules;
    const own = paginatePart(rows.slice(begin, begins[part + 1]), { height, repeated: (row) => repeated(begin + row) });
    return [...(begin === 0 ? [] : [begin]), ...own.map((row) => begin + row)];
  });
}

/** The rows that must open a page, and the first. */
export const partsOf = (rows: readonly LaidRow[]): number[] => rows.flatMap(({ opensPage }, at) => (at === 0 || opensPage ? [at] : []));

function paginatePart(rows: readonly LaidRow[], rules: PageRules): number[] {
  const breaks: number[] = [];
  for (let start = 0; start < rows.length;) {
    const next = endOfPage(rows, start, rules);
    if (next >= rows.length) break;
    breaks.push(next);
    start = next;
  }
  fillThinPages(rows, breaks, rules);
  return breaks;
}

/** How a page may begin with a row: 2 well, 1 at need, 0 not without cutting a text. */
function rankOf(rows: readonly LaidRow[], at: number): 0 | 1 | 2 {
  if (rows[at]?.isGap !== false) return 0;
  return rows[at - 1]?.keep === 'no' ? 2 : rows[at - 1]?.keep === 'wish' ? 1 : 0;
}

/** The row after the last that fits, moved up to where a page may begin. */
function endOfPage(rows: readonly LaidRow[], start: number, { height, repeated }: PageRules): number {
  let left = height - repeated(start);
  let end = start;
  for (; end < rows.length; end += 1) {
    const row = rows[end];
    if (row === undefined || (row.height > left && !row.isGap && end > start)) break;
    left -= row.height;
  }
  if (end >= rows.length) return end;
  for (const wanted of [2, 1]) {
    for (let at = end; at > start + 1; at -= 1) if (rankOf(rows, at) >= wanted) return at;
  }
  return end;
}

/** A page with a single row, or a thin last one, takes rows from the page before. */
function fillThinPages(rows: readonly LaidRow[], breaks: number[], rules: PageRules): void {
  for (let page = breaks.length - 1; page >= 0; page -= 1) {
    const begin = breaks[page] ?? 0;
    const end = breaks[page + 1] ?? rows.length;
    const isThin = contents(rows, begin, end) < 2 || (end === rows.length && heightOf(rows, begin, end) < THIN_PAGE);
    if (!isThin) continue;
    const before = breaks[page - 1] ?? 0;
    const fits = (at: number): boolean => heightOf(rows, at, end) <= rules.height - rules.repeated(at) && contents(rows, before, at) >= 2;
    const candidates = Array.from({ length: begin - before - 1 }, (_, back) => begin - 1 - back).filter((at) => fits(at) && contents(rows, at, end) >= 2);
    const better = candidates.find((at) => rankOf(rows, at) === 2) ?? candidates.find((at) => rankOf(rows, at) === 1);
    if (better !== undefined) breaks[page] = better;
  }
}

/** Height of some rows, in points. */
export const heightOf = (rows: readonly LaidRow[], from: number, to: number): number => rows.slice(from, to).reduce((sum, { height }) => sum + height, 0);

const contents = (rows: readonly LaidRow[], from: number, to: number): number => rows.slice(from, to).filter(({ isGap }) => !isGap).length;
