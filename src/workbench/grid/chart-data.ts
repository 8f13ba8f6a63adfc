import type { ChartData } from '../../report/chart-picture';
import { type Area, parseArea } from '../../xlsx/area';
import {
  type Anchor,
  type AnchorPoint,
  type ChartLook,
  type ChartSeries,
  EMU_PER_POINT,
  labelsReference,
  type LabelsReference,
  valuesReference,
  type ValuesReference,
} from '../../xlsx/charts';
import type { Sheet, Workbook } from '../../xlsx/workbook';
import { showValue } from '../display';
import type { Sizes } from './sizes';

/** The accents of Office's own theme, which a series without a colour takes in turn. */
const ACCENTS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

const SHAPES: Readonly<Record<ChartLook['type'], ChartData['shape']>> = { bar: 'bars', column: 'columns', doughnut: 'ring' };

/** The cells that a reference names, null where they are gone. */
function cellsOf(workbook: Workbook, formula: string): { sheet: Sheet; area: Area } | null {
  const [, quoted, plain, address = ''] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(formula) ?? [];
  const sheet = workbook.sheet(quoted?.replaceAll("''", "'") ?? plain ?? '');
  const area = parseArea(address);
  return sheet === undefined || area === null ? null : { sheet, area };
}

/** What the cells of a reference hold now; what the chart remembers where they are gone. */
function valuesNow(workbook: Workbook, { formula, cache }: ValuesReference): ValuesReference['cache'] {
  const cells = cellsOf(workbook, formula);
  return cells === null ? cache : valuesReference(cells.sheet, cells.area).cache;
}

function labelsNow(workbook: Workbook, { formula, cache }: LabelsReference): readonly string[] {
  const cells = cellsOf(workbook, formula);
  return (cells === null ? cache : labelsReference(cells.sheet, cells.area).cache).map((label) => label ?? '');
}

function nameOf(workbook: Workbook, { name }: ChartSeries): string {
  return typeof name === 'object' && name !== null ? (labelsNow(workbook, name)[0] ?? '') : (name ?? '');
}

/** A chart of the sheet as data to draw: from its cells as they stand. */
export function chartData(workbook: Workbook, look: ChartLook): ChartData {
  const [first] = look.series;
  const format = first?.labels?.numberFormat ?? look.valueAxis.numberFormat ?? first?.values.format ?? 'General';
  const categories = first?.categories ?? null;
  const labels = categories === null ? [] : labelsNow(workbook, categories);
  const ordered = <T>(list: readonly T[]): readonly T[] => (look.type === 'bar' && !look.categoryAxis.reversed ? [...list].reverse() : list);
  return {
    shape: SHAPES[look.type],
    labels: ordered(labels),
    series: look.series.map((series, of) => {
      const values = valuesNow(workbook, series.values);
      const own = series.color ?? ACCENTS[of % ACCENTS.length] ?? '';
      const colors = values.map((_, i) => series.pointColors[i] ?? (look.type === 'doughnut' ? (ACCENTS[i % ACCENTS.length] ?? own) : own));
      return { name: nameOf(workbook, series), values: ordered(values), colors: ordered(colors) };
    }),
    max: look.valueAxis.max,
    text: (value) => showValue(value, format).text,
  };
}

/** In pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const fromEmu = (emu: number): number => (emu / EMU_PER_POINT) * (4 / 3);

/** Where an anchor stands on the sheet, in pixels. */
export function anchorBox(anchor: Anchor, { rows, columns }: Pick<Sizes, 'rows' | 'columns'>): Box {
  const at = ({ row, column, dx, dy }: AnchorPoint): { x: number; y: number } => ({
    x: columns.offset(column) + fromEmu(dx),
    y: rows.offset(row) + fromEmu(dy),
  });
  if (anchor.kind === 'sheet') return { left: fromEmu(anchor.x), top: fromEmu(anchor.y), width: fromEmu(anchor.width), height: fromEmu(anchor.height) };
  const from = at(anchor.from);
  if (anchor.kind === 'cell') return { left: from.x, top: from.y, width: fromEmu(anchor.width), height: fromEmu(anchor.height) };
  const to = at(anchor.to);
  return { left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y };
}
