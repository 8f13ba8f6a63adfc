import type { MeritPoint } from '../../actions/merit';

/** The picture in its own units, which are pixels where the pane is 320 wide. */
export const WIDTH = 288;
export const HEIGHT = 208;
export const PLOT = { left: 34, right: 280, top: 8, bottom: 172 } as const;

/** A point of the picture with its code: `anchor` is the side of the text that stands at `labelX`. */
export interface Spot {
  readonly code: string;
  readonly point: MeritPoint;
  readonly x: number;
  readonly y: number;
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' } | null;
}

export interface Scale {
  /** Percent points at the far end of each axis: 100, or the next quarter beyond the farthest point. */
  readonly rate: number;
  readonly achievement: number;
}

export function scaleOf(points: readonly MeritPoint[]): Scale {
  const reach = (of: (point: MeritPoint) => number): number => Math.ceil(points.reduce((most, point) => Math.max(most, of(point)), 100) / 25 - 1e-9) * 25;
  return { rate: reach(({ rate }) => rate), achievement: reach(({ achievement }) => achievement) };
}

export function xOf(rate: number, scale: Scale): number {
  return PLOT.left + ((PLOT.right - PLOT.left) * Math.max(0, rate)) / scale.rate;
}

export function yOf(achievement: number, scale: Scale): number {
  return PLOT.bottom - ((PLOT.bottom - PLOT.top) * Math.max(0, achievement)) / scale.achievement;
}

/** With more points than this their codes would cover each other, and the table names them. */
const MOST_NAMED = 40;
const LINE = 11;
const LETTER = 6;
const GAP = 6;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where points and codes stand; a code that finds no free place beside its point is left to the table. */
export function spotsOf(points: readonly MeritPoint[], scale: Scale): readonly Spot[] {
  const places = points.map((point) => ({ code: point.code, point, x: xOf(point.rate, scale), y: yOf(point.achievement, scale) }));
  if (points.length > MOST_NAMED) return places.map((place) => ({ ...place, label: null }));
  const taken: Box[] = places.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
  return places.map((place, i) => {
    const width = place.code.length * LETTER;
    for (const dy of [0, LINE, -LINE]) {
      for (const anchor of ['start', 'end'] as const) {
        const x = place.x + (anchor === 'start' ? GAP : -GAP);
        const y = place.y + dy;
        const box = { left: anchor === 'start' ? x : x - width, right: anchor === 'start' ? x + width : x, top: y - LINE / 2, bottom: y + LINE / 2 };
        if (box.right > WIDTH || box.left < PLOT.left || box.bottom > PLOT.bottom + 3 || box.top < 0) continue;
        if (taken.some((other, j) => j !== i && overlap(box, other))) continue;
        taken.push(box);
        return { ...place, label: { x, y, anchor } };
      }
    }
    return { ...place, label: null };
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
