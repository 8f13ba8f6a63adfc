/** What a chart shows, whatever it was read from: a document's table, or the cells of a sheet. */
export interface ChartData {
  readonly shape: 'bars' | 'columns' | 'ring';
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
  /** End of the axis, null for the largest value. */
  readonly max: number | null;
  /** A value as its label says it. */
  readonly text: (value: number) => string;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** `#RRGGBB` of each point, as many as values. */
  readonly colors: readonly string[];
}

/** A mark of a picture; places in its own units, `y` downwards. Texts stand on their baseline. */
export type Mark =
  | { readonly kind: 'box'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly color: string }
  | { readonly kind: 'slice'; readonly path: string; readonly color: string }
  /** The line from which bars and columns grow. */
  | { readonly kind: 'axis'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly size: number;
      readonly text: string;
      /** The colour it stands on, null for the paper. */
      readonly on: string | null;
    };

interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Mean width of a character, as a share of its size: pictures are drawn without measuring. */
const CHARACTER = 0.54;
const CAPITAL = 0.7;
const LEAST_SIZE = 7;
const MOST_SIZE = 12;
const LEAST_FIGURE = 5;
const HOLE = 0.58;

/** The marks of a chart without title, in reading order. Linear in its points; charts without a number have none. */
export function chartMarks(data: ChartData, frame: Frame): Mark[] {
  if (!data.series.some(({ values }) => values.some((value) => value !== null))) return [];
  const size = clamp(frame.height / 16, LEAST_SIZE, MOST_SIZE);
  const legend =
    data.shape === 'ring' ? ringLegend(data) : data.series.length > 1 ? data.series.map(({ name, colors }) => ({ name, color: colors[0] ?? '' })) : [];
  const legendHeight = legend.length === 0 ? 0 : size * 1.9;
  const inner = { width: frame.width, height: frame.height - legendHeight };
  const marks = data.shape === 'ring' ? ring(data, inner, size) : data.shape === 'bars' ? bars(data, inner, size) : columns(data, inner, size);
  return [...marks, ...legendMarks(legend, { ...frame, top: inner.height }, size)];
}

function clamp(n: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, n));
}

/** As much of a text as a width takes. */
function fitted(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text;
  const signs = [...text];
  let room = width - size * CHARACTER;
  const kept = signs.findIndex((sign) => (room -= widthOf(sign, size)) < 0);
  return `${signs.slice(0, Math.max(1, kept)).join('')}…`;
}

function widthOf(text: string, size: number): number {
  const signs = [...text];
  const capitals = signs.filter((sign) => /\p{Lu}/u.test(sign)).length;
  return size * (capitals * CAPITAL + (signs.length - capitals) * CHARACTER);
}

/** The greatest of any number of values, zero where none is above it. */
const greatest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0);

/** From the lowest value below zero to the end of the axis. */
function span({ series, max }: ChartData): { low: number; reach: number } {
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = Math.max(max ?? 0, greatest(values));
  return { low, reach: high - low || 1 };
}

function bars(data: ChartData, { width, height }: Frame, size: number): Mark[] {
  const { low, reach } = span(data);
  const longest = greatest(data.labels.map((label) => widthOf(label, size)));
  const left = Math.min(longest + size, width * 0.42);
  const figures = data.series.flatMap(({ values }) => values.filter((value) => value !== null));
  const widest = (values: readonly number[]): number => greatest(values.map((value) => widthOf(data.text(value), size)));
  const right = widest(figures.filter((value) => value >= 0)) + size;
  // Figures below zero stand at the end of their bar, between it and the names.
  const below = figures.some((value) => value < 0) ? widest(figures.filter((value) => value < 0)) + size / 2 : 0;
  const room = Math.max(1, width - left - below - right);
  const at = (value: number): number => left + below + ((value - low) / reach) * room;
  const slot = height / Math.max(1, data.labels.length);
  const thick = (slot * 0.62) / data.series.length;
  // Figures no taller than their bar do not run into the next one's.
  const small = Math.min(size, Math.max(LEAST_FIGURE, thick));
  const marks: Mark[] = [];
  data.labels.forEach((label, i) => {
    const middle = slot * (i + 0.5);
    marks.push({ kind: 'text', x: left - size / 2, y: middle + size * 0.35, anchor: 'end', size, text: fitted(label, left - size / 2, size), on: null });
    data.series.forEach(({ values, colors }, of) => {
      const value = values[i] ?? null;
      if (value === null) return;
      const y = middle - (thick * data.series.length) / 2 + thick * of;
      marks.push({ kind: 'box', x: Math.min(at(0), at(value)), y, width: Math.abs(at(value) - at(0)), height: thick * 0.92, color: colors[i] ?? '' });
      marks.push({
        kind: 'text',
        x: value < 0 ? at(value) - size / 3 : at(value) + size / 3,
        y: y + thick / 2 + small * 0.35,
        anchor: value < 0 ? 'end' : 'start',
        size: small,
        text: data.text(value),
        on: null,
      });
    });
  });
  return [...marks, { kind: 'axis', x1: at(0), y1: 0, x2: at(0), y2: height }];
}

function columns(data: ChartData, { width, height }: Frame, size: number): Mark[] {
  const { low, reach } = span(data);
  const top = size * 1.5;
  const room = Math.max(1, height - top - size * 1.7);
  const at = (value: number): number => top + (1 - (value - low) / reach) * room;
  const slot = width / Math.max(1, data.labels.length);
  const thick = (slot * 0.7) / data.series.length;
  const marks: Mark[] = [];
  data.labels.forEach((label, i) => {
    const middle = slot * (i + 0.5);
    marks.push({ kind: 'text', x: middle, y: height - size * 0.4, anchor: 'middle', size, text: fitted(label, slot * 0.95, size), on: null });
    data.series.forEach(({ values, colors }, of) => {
      const value = values[i] ?? null;
      if (value === null) return;
      const x = middle - (thick * data.series.length) / 2 + thick * of;
      marks.push({ kind: 'box', x, y: Math.min(at(0), at(value)), width: thick * 0.92, height: Math.abs(at(value) - at(0)), color: colors[i] ?? '' });
      const text = data.text(value);
      // A label wider than its column would run into the next one's.
      if (widthOf(text, size) <= thick + (data.series.length === 1 ? slot * 0.3 : 0)) {
        marks.push({ kind: 'text', x: x + thick / 2, y: Math.min(at(0), at(value)) - size * 0.35, anchor: 'middle', size, text, on: null });
      }
    });
  });
  return [...marks, { kind: 'axis', x1: 0, y1: at(0), x2: width, y2: at(0) }];
}

/** Shares of the first series, clockwise from the top; what is not above zero has none. */
function ring({ series, text }: ChartData, { width, height }: Frame, size: number): Mark[] {
  const [shares] = series;
  const parts = (shares?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (shares === undefined || whole === 0) return [];
  const radius = Math.min(width, height) / 2 - size * 0.4;
  const [cx, cy] = [width / 2, height / 2];
  const marks: Mark[] = [];
  let begun = 0;
  parts.forEach((part, i) => {
    if (part === 0) return;
    const [from, to] = [begun / whole, (begun + part) / whole];
    begun += part;
    marks.push({ kind: 'slice', path: slicePath(cx, cy, radius, from, to), color: shares.colors[i] ?? '' });
    const angle = Math.PI * (from + to);
    const middle = (radius * (1 + HOLE)) / 2;
    const [x, y] = [cx + middle * Math.sin(angle), cy - middle * Math.cos(angle) + size * 0.35];
    // A sliver has no room for its figure.
    if (to - from > 0.06) marks.push({ kind: 'text', x, y, anchor: 'middle', size, text: text(part), on: shares.colors[i] ?? null });
  });
  return marks;
}

/** A part of a ring, from and to as shares of the whole turn. A whole ring is two halves: an arc must not end where it begins. */
function slicePath(cx: number, cy: number, radius: number, from: number, to: number): string {
  if (to - from > 0.999) return `${slicePath(cx, cy, radius, from, from + 0.5)} ${slicePath(cx, cy, radius, from + 0.5, from + 0.998)}`;
  const point = (share: number, r: number): string => {
    const angle = 2 * Math.PI * share;
    return `${short(cx + r * Math.sin(angle))} ${short(cy - r * Math.cos(angle))}`;
  };
  const large = to - from > 0.5 ? 1 : 0;
  const inner = radius * HOLE;
  return `M${point(from, radius)} A${short(radius)} ${short(radius)} 0 ${large} 1 ${point(to, radius)} L${point(to, inner)} A${short(inner)} ${short(inner)} 0 ${large} 0 ${point(from, inner)} Z`;
}

const short = (n: number): number => Math.round(n * 100) / 100;

function ringLegend({ labels, series }: ChartData): { name: string; color: string }[] {
  return labels.flatMap((name, i) => ((series[0]?.values[i] ?? 0) > 0 ? [{ name, color: series[0]?.colors[i] ?? '' }] : []));
}

/** Names and their colours below the picture, side by side. */
function legendMarks(entries: readonly { name: string; color: string }[], { width, top }: Frame & { top: number }, size: number): Mark[] {
  const slot = width / Math.max(1, entries.length);
  return entries.flatMap(({ name, color }, i): Mark[] => {
    const text = fitted(name, slot - size * 2, size);
    const x = slot * i + Math.max(0, (slot - widthOf(text, size) - size * 1.4) / 2);
    return [
      { kind: 'box', x, y: top + size * 0.5, width: size * 0.9, height: size * 0.9, color },
      { kind: 'text', x: x + size * 1.3, y: top + size * 1.3, anchor: 'start', size, text, on: null },
    ];
  });
}
