import { readableOn } from '../../sheets/contrast';
import type { Translate } from '../../texts';
import { cellText } from '../cells';
import type { Block, Chart, Charts, Figures, Heading, Narrative } from '../document';
import { formatOf, toneLook } from './cell-look';
import type { Columns, ColumnsOf } from './columns';
import { type Looks, type LookChange, STYLES } from './looks';
import { linesHeight, textWidth } from './metrics';
import { type Keep, type LaidCell, type LaidRow, rowOf } from './sheet-rows';
import { lineRow, linkOf } from './table';
import { firstPiece, pieces } from './texts';

/** Rows that charts lie on, the fewest and the most, and their height in points. */
const CHART_ROWS = { fewest: 7, most: 22 } as const;
const CHART_ROW = 19;

/** Rows that a lying bar with its label takes, and those of title, axis and legend. */
const ROWS_PER_BAR = 0.68;
const ROWS_AROUND = 4;

/** What a tile keeps free beside its figure, in pixels: its indent, and air before the next tile. */
const TILE_AIR = 30;

/** Size of a figure that is too wide for its tile at full size, in points. */
const LONG_FIGURE = 14;

/** Air between blocks, in points. */
export const gapRow = (height: number): LaidRow => rowOf(height, [], { isGap: true });

export function layHeading({ level, text, newPage }: Heading, columns: ColumnsOf, looks: Looks): LaidRow[] {
  return [{ ...lineRow(text, level === 1 ? STYLES.heading1 : STYLES.heading2, columns(0, 1), looks, 6), opensPage: newPage === true }];
}

/** Label at the left, text beside it; a text without label runs across the page. A text that is missing is marked. */
export function layNarrative({ label, text, tone }: Narrative, columns: ColumnsOf, looks: Looks, t: Translate): LaidRow[] {
  const place = columns(label === null ? 0 : 1, 1);
  const isMissing = text === null || text.trim() === '';
  const look = looks.of(STYLES.text, toneLook(isMissing && label !== null ? 'missing' : tone));
  const parts = pieces(isMissing ? (label === null ? '' : t('documenti.missing')) : text, place.pixels, look);
  return parts.map((part, at) => {
    const body: LaidCell = { left: place.left, right: place.right, rows: 1, value: part.text, look, link: undefined, needs: part.needs };
    const title = label === null || at > 0 ? null : labelCell(label, columns(0, 1), looks);
    const cells = title === null ? [body] : [title, body];
    return rowOf(Math.max(...cells.map(({ needs }) => needs)) + 3, cells, { keep: parts.length > 1 && (at === 0 || at === parts.length - 2) ? 'wish' : 'no' });
  });
}

function labelCell(label: string, { left, right, pixels }: Columns, looks: Looks): LaidCell {
  const look = looks.of(STYLES.label);
  const piece = firstPiece(label, pixels, look);
  return { left, right, rows: 1, value: piece.text, look, link: undefined, needs: piece.needs };
}

/** Tiles side by side: label, large figure, remark. */
export function layFigures({ figures }: Figures, columns: ColumnsOf, looks: Looks): LaidRow[] {
  const tiles = figures.map(({ label, cell, note }, at) => {
    const place = columns(at, 1);
    const { content, band } = cell;
    const coloured: LookChange = band === undefined ? {} : { fill: band.color, color: readableOn(band.color) };
    const isFigure = content !== null && typeof content !== 'string';
    // A word as long as a sentence is no large figure, and a number wider than its tile would be no number at all: Excel shows ### then.
    const isLong = cell.tone === 'missing' || textWidth(cellText(cell, 'it'), STYLES.tileFigure) > place.pixels - TILE_AIR;
    const size = isLong ? { size: isFigure ? LONG_FIGURE : 12 } : {};
    const look = looks.of(STYLES.tileFigure, size, toneLook(cell.tone), coloured, { format: formatOf(cell), wrap: !isFigure });
    const value = isFigure ? content.n : content;
    const piece = typeof value === 'string' ? firstPiece(value, place.pixels, look) : { text: '', needs: linesHeight(1, look.size) };
    const figure: LaidCell = {
      left: place.left,
      right: place.right,
      rows: 1,
      value: typeof value === 'string' ? piece.text : value,
      look,
      link: linkOf(cell, piece.needs, look),
      needs: piece.needs,
    };
    return { label: tileText(label, STYLES.tileLabel, place, looks), figure, note: tileText(note ?? '', STYLES.tileNote, place, looks) };
  });
  const line = (cells: LaidCell[], air: number, keep: Keep): LaidRow => rowOf(Math.max(...cells.map(({ needs }) => needs)) + air, cells, { keep });
  if (tiles.length === 0) return [];
  const hasNotes = figures.some(({ note }) => note !== null && note !== '');
  return [
    line(
      tiles.map(({ label }) => label),
      3,
      'wish',
    ),
    line(
      tiles.map(({ figure }) => figure),
      2,
      hasNotes ? 'wish' : 'no',
    ),
    ...(hasNotes
      ? [
          line(
            tiles.map(({ note }) => note),
            3,
            'no',
          ),
        ]
      : []),
  ];
}

function tileText(text: string, style: LookChange, { left, right, pixels }: Columns, looks: Looks): LaidCell {
  const look = looks.of(style);
  const piece = firstPiece(text, pixels - TILE_AIR / 2, look);
  return { left, right, rows: 1, value: piece.text === '' ? null : piece.text, look, link: undefined, needs: piece.needs };
}

/** Rows that charts lie on, and where on the grid each stands. */
export function layCharts(
  { charts }: Charts,
  columns: ColumnsOf,
  barsOf: (chart: Chart) => number,
): { rows: LaidRow[]; places: { chart: Chart; columns: Columns }[] } {
  const bars = charts.reduce((most, chart) => (chart.shape === 'bars' ? Math.max(most, barsOf(chart)) : most), 0);
  const count = charts.length === 0 ? 0 : Math.min(CHART_ROWS.most, Math.max(CHART_ROWS.fewest, Math.ceil(bars * ROWS_PER_BAR) + ROWS_AROUND));
  const rows = Array.from({ length: count }, (_, at) => rowOf(CHART_ROW, [], { keep: at < count - 1 ? 'wish' : 'no' }));
  return { rows, places: charts.map((chart, at) => ({ chart, columns: columns(at, 1) })) };
}

/** Air above a block that follows another, in points. */
export function airBefore(block: Block, before: Block | undefined): number {
  if (before === undefined) return 0;
  if (block.kind === 'heading') return block.level === 1 ? 18 : 12;
  if (before.kind === 'heading') return 4;
  if (block.kind === 'narrative' && before.kind === 'narrative') return 5;
  return 12;
}
