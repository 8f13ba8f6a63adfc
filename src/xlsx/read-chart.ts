import { LABEL_POSITIONS } from './chart-xml';
import type { ChartLabels, ChartLook, ChartSeries, ChartType, LabelPosition, LabelsReference, ValuesReference } from './charts';
import { PLAIN_LOOK } from './charts';
import { isTrue } from './read-sheet';
import { elements, first, textOf, type XmlElement } from './xml';

type Maybe = XmlElement | undefined;

/** No chart of a person's has more points; one that claims to asks for memory. */
const MAX_POINTS = 10_000;

/** Follows child names from an element down. */
const at = (from: Maybe, ...path: readonly string[]): Maybe => path.reduce<Maybe>((parent, local) => first(parent, local), from);
const valOf = (parent: Maybe, local: string): string | undefined => first(parent, local)?.attributes['val'];
const textAt = (from: Maybe, ...path: readonly string[]): string | undefined => {
  const found = at(from, ...path);
  return found === undefined ? undefined : textOf(found);
};

function numberOrNull(text: string | undefined): number | null {
  if (text === undefined || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** A flag whose presence alone says yes. */
const isOn = (parent: Maybe, local: string): boolean => {
  const element = first(parent, local);
  return element !== undefined && isTrue(element.attributes['val'] ?? '1');
};

/** Only plain colours are known; one of the theme reads as automatic. */
function solidColor(parent: Maybe): string | null {
  const rgb = at(parent, 'solidFill', 'srgbClr')?.attributes['val'];
  return rgb === undefined ? null : `#${rgb.toUpperCase()}`;
}

function cached(cache: Maybe): (string | null)[] {
  const count = Math.min(MAX_POINTS, numberOrNull(valOf(cache, 'ptCount')) ?? 0);
  const list = Array.from<string | null>({ length: Math.max(0, count) }).fill(null);
  for (const point of elements(cache, 'pt')) {
    const index = Number(point.attributes['idx'] ?? -1);
    if (index >= 0 && index < list.length) list[index] = textAt(point, 'v') ?? null;
  }
  return list;
}

function readLabels(parent: Maybe): LabelsReference | null {
  const reference = first(parent, 'strRef') ?? first(parent, 'numRef');
  const formula = textAt(reference, 'f');
  if (formula === undefined) return null;
  return { formula, cache: cached(first(reference, 'strCache') ?? first(reference, 'numCache')) };
}

function readValues(parent: Maybe): ValuesReference | null {
  const reference = first(parent, 'numRef');
  const formula = textAt(reference, 'f');
  if (formula === undefined) return null;
  const cache = first(reference, 'numCache');
  return { formula, cache: cached(cache).map((text) => numberOrNull(text ?? undefined)), format: textAt(cache, 'formatCode') ?? 'General' };
}

function readDataLabels(parent: Maybe): ChartLabels | null {
  const labels = first(parent, 'dLbls');
  const [value, percentage] = [isOn(labels, 'showVal'), isOn(labels, 'showPercent')];
  if (!value && !percentage) return null;
  const show = value && percentage ? 'both' : value ? 'value' : 'percentage';
  const format = first(labels, 'numFmt')?.attributes;
  const written = valOf(labels, 'dLblPos');
  const position = (Object.keys(LABEL_POSITIONS) as LabelPosition[]).find((name) => LABEL_POSITIONS[name] === written) ?? null;
  return {
    show,
    numberFormat: format === undefined || isTrue(format['sourceLinked']) ? null : (format['formatCode'] ?? null),
    position,
    color: solidColor(at(labels, 'txPr', 'p', 'pPr', 'defRPr')),
  };
}

function readSeries(ser: XmlElement): ChartSeries | null {
  const values = readValues(first(ser, 'val'));
  if (values === null) return null;
  const pointColors: (string | null)[] = [];
  for (const point of elements(ser, 'dPt')) {
    const index = Number(valOf(point, 'idx') ?? -1);
    const color = solidColor(first(point, 'spPr'));
    if (color === null || !(index >= 0 && index < MAX_POINTS)) continue;
    while (pointColors.length < index) pointColors.push(null);
    pointColors[index] = color;
  }
  const tx = first(ser, 'tx');
  return {
    name: readLabels(tx) ?? textAt(tx, 'v') ?? null,
    values,
    categories: readLabels(first(ser, 'cat')),
    color: solidColor(first(ser, 'spPr')),
    pointColors,
    labels: readDataLabels(ser),
  };
}

function readAxes(plotArea: Maybe): Pick<ChartLook, 'valueAxis' | 'categoryAxis'> {
  const value = first(plotArea, 'valAx');
  const category = first(plotArea, 'catAx');
  if (value === undefined || category === undefined) return { valueAxis: PLAIN_LOOK.valueAxis, categoryAxis: PLAIN_LOOK.categoryAxis };
  const lines = first(value, 'majorGridlines');
  const format = first(value, 'numFmt')?.attributes;
  const scaling = first(value, 'scaling');
  return {
    valueAxis: {
      visible: !isOn(value, 'delete'),
      min: numberOrNull(valOf(scaling, 'min')),
      max: numberOrNull(valOf(scaling, 'max')),
      numberFormat: format === undefined || isTrue(format['sourceLinked']) ? null : (format['formatCode'] ?? null),
      gridlines: lines === undefined ? null : (solidColor(at(lines, 'spPr', 'ln')) ?? 'auto'),
    },
    categoryAxis: {
      visible: !isOn(category, 'delete'),
      reversed: valOf(first(category, 'scaling'), 'orientation') === 'maxMin',
      crossing: valOf(value, 'crosses') === 'max' ? 'maximum' : 'automatic',
    },
  };
}

const PLOTS = ['barChart', 'doughnutChart'];

/** The one plot of a chart that we can draw, or null: clustered bars or columns, or a doughnut. */
function readPlot(plotArea: Maybe): { plot: XmlElement; type: ChartType } | null {
  const [plot, ...others] = elements(plotArea).filter((child) => child.local.endsWith('Chart'));
  if (plot === undefined || others.length > 0 || !PLOTS.includes(plot.local)) return null;
  if (plot.local === 'doughnutChart') return { plot, type: 'doughnut' };
  if ((valOf(plot, 'grouping') ?? 'clustered') !== 'clustered') return null;
  return { plot, type: valOf(plot, 'barDir') === 'bar' ? 'bar' : 'column' };
}

const LEGENDS: Readonly<Record<string, ChartLook['legend']>> = { t: 'top', b: 'bottom', l: 'left', r: 'right', tr: 'right' };

const points = (properties: Maybe): number | null => {
  const size = numberOrNull(properties?.attributes['sz']);
  return size === null ? null : size / 100;
};

/** The look of a chart part, as far as we can draw it; null for a chart of another kind. */
export function readChart(root: XmlElement): ChartLook | null {
  const chart = first(root, 'chart');
  const plotArea = first(chart, 'plotArea');
  const found = readPlot(plotArea);
  if (found === null) return null;
  const series = elements(found.plot, 'ser').map(readSeries);
  if (series.some((one) => one === null)) return null;
  const rich = at(chart, 'title', 'tx', 'rich');
  const paragraphs = elements(rich, 'p');
  const legend = first(chart, 'legend');
  const run = at(root, 'txPr', 'p', 'pPr', 'defRPr');
  return {
    type: found.type,
    title:
      rich === undefined
        ? null
        : paragraphs
            .map((paragraph) =>
              elements(paragraph, 'r')
                .map((piece) => textAt(piece, 't') ?? '')
                .join(''),
            )
            .join('\n'),
    series: series.filter((one) => one !== null),
    legend: legend === undefined ? null : (LEGENDS[valOf(legend, 'legendPos') ?? 'r'] ?? 'right'),
    ...readAxes(plotArea),
    gapWidth: numberOrNull(valOf(found.plot, 'gapWidth')) ?? PLAIN_LOOK.gapWidth,
    holeSize: numberOrNull(valOf(found.plot, 'holeSize')) ?? PLAIN_LOOK.holeSize,
    fontName: at(run, 'latin')?.attributes['typeface'] ?? null,
    fontSize: points(run),
    titleSize: points(at(paragraphs[0], 'pPr', 'defRPr')),
    fontColor: solidColor(run),
    border: at(root, 'spPr', 'ln', 'noFill') === undefined,
  };
}
