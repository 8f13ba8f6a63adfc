import type { Book } from '../../sheets/book';
import type { DrawnChart, DrawnLink, SheetDrawing } from '../../sheets/drawing';
import { locate } from '../../sheets/locate';
import { documentKey } from '../../sheets/marker';
import type { Views } from '../../sheets/views';
import { type Language, translator } from '../../texts';
import type { Document } from '../document';
import { chartArea, drawChart } from './chart';
import { emit, type PagedRows, withHeaders } from './emit';
import { PALETTE } from '../palette';
import { layOnWidth } from './on-width';
import { PAGE_POINTS, paginate, partsOf } from './pages';
import { printOf } from './print';
import type { LaidRow, LaidTable } from './sheet-rows';
import { footerOf, TITLE_ROWS } from './title';

/** The workbook that figures link into. */
export interface LinkedBook {
  readonly book: Book;
  readonly views: Views;
}

/** Rows above a table's header that may stay in view with it, in points. */
const HIGHEST_FROZEN = 170;

const PIXELS_PER_CHARACTER = 7;

/** Rows that grew for a text that a page would cut move the pages, which may cut others: as often as this pages are chosen anew. */
const MOST_PAGINATIONS = 4;

/** A document as it stands on its sheet: rows, columns and pages decided. Its charts have something to draw (`withDrawableCharts`). Linear in its cells. */
export function layOut(document: Document, linked: LinkedBook, language: Language): SheetDrawing {
  const t = translator(language);
  const { grid, title, body, original, scale, isWhole } = layOnWidth(document, language, t);
  const onePage = isWhole && partsOf(original).length === 1;
  let paged: Pages = onePage ? { rows: original, breaks: [], titleRows: null } : onPages(original, scale);
  let emitted = emit(paged, original);
  for (let more = MOST_PAGINATIONS; emitted.grown && !onePage && more > 0; more -= 1) {
    paged = onPages(original, scale);
    emitted = emit(paged, original);
  }
  const rowOf = new Map(paged.rows.map((row, at) => [row, at]));
  const { cells, merges, references } = emitted;
  const drawn = {
    widths: grid.edges.map((edge, at) => (edge - (grid.edges[at - 1] ?? 0)) / PIXELS_PER_CHARACTER),
    heights: paged.rows.map(({ height }) => height),
    cells,
    merges,
    links: references.flatMap(({ row, column, where }): DrawnLink[] => {
      const found = locate(linked.book, linked.views, where);
      if (found === null) return [];
      const { sheet, address } = found;
      return [{ row, column, sheet, address, tooltip: t('schede.goTo', { sheet, address }) }];
    }),
    charts: body.charts.flatMap(({ chart, rows, columns }): DrawnChart[] => {
      const table = body.tables.get(chart.table);
      const drawn = table === undefined ? null : drawChart(chart, chartArea(rows, columns, rowOf), table, rowOf);
      return drawn === null ? [] : [drawn];
    }),
    page: { titleRows: paged.titleRows, breaks: paged.breaks, onePage, footer: footerOf(document, language, t) },
    frozenRows: frozenRows(paged.rows),
    tabColor: PALETTE.teal,
  };
  return { document: documentKey(document.id, document.stamp.year), name: document.sheet, print: printOf(drawn, title.day.left), ...drawn };
}

interface Pages extends PagedRows {
  readonly titleRows: SheetDrawing['page']['titleRows'];
}

/**
 * Chooses what is repeated on every page. Excel repeats one block of rows, on all pages after it: the header of the one table that goes on over pages
 * to the document's end. Where several do, the sheet's first line is repeated, and each table's header stands again where a page goes on with it.
 */
function onPages(rows: readonly LaidRow[], scale: number): Pages {
  const height = PAGE_POINTS * scale;
  const header = (at: number): number => rows[at]?.table?.header?.height ?? 0;
  const breaks = paginate(rows, { height, repeated: header });
  const crossing = new Set(breaks.flatMap((at) => rows[at]?.table ?? []));
  const [table] = breaks.length === 0 ? tablesOf(rows) : crossing;
  const at = table?.header === null || table === undefined ? -1 : rows.indexOf(table.header);
  const isAlone = breaks.length === 0 ? tablesOf(rows).size === 1 : crossing.size === 1;
  if (isAlone && at >= 0 && breaks.every((begin) => begin <= at || rows[begin]?.table === table)) return { rows, breaks, titleRows: [at, at] };
  const first = rows[0]?.height ?? 0;
  const again = breaks.length === 0 ? breaks : paginate(rows, { height, repeated: (begin) => header(begin) + (begin === 0 ? 0 : first) });
  return { ...withHeaders(rows, again), titleRows: [0, 0] };
}

const tablesOf = (rows: readonly LaidRow[]): Set<LaidTable> => new Set(rows.flatMap(({ table }) => table ?? []));

/** Title and header of the one table stay in view where they leave room for the rest, else the title alone: above other tables the header would be wrong. */
function frozenRows(rows: readonly LaidRow[]): number {
  const body = rows.findIndex(({ table }) => table !== null && table.header !== null);
  const above = rows.slice(0, Math.max(body, 0)).reduce((sum, { height }) => sum + height, 0);
  return body > 0 && tablesOf(rows).size === 1 && above <= HIGHEST_FROZEN ? body : Math.min(TITLE_ROWS, rows.length);
}
