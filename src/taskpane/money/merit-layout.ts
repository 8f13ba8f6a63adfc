import type { MeritPoint } from '../../actions/merit';

/** The picture in its own units, which are pixels where the pane is 320 wide. */
export const WIDTH = 288;
export const HEIGHT = 224;
export const PLOT = { left: 34, right: 280, top: 14, bottom: 188 } as const;

/** A point of the picture; its code stands at `label`, or in the table alone where there is no room. */
export interface Spot {
  readonly point: MeritPoint;
  readonly x: number;
  readonly y: number;
  /** The rate is beyond the picture: the point stands at its edge and its label says the rate. */
  readonly isBeyond: boolean;
  readonly label: { readonly text: string; readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' | 'middle' } | null;
}

/** Percent points at the ends of the axes. */
export interface Scale {
  readonly rate: number;
  readonly from: number;
  readonly to: number;
}

/** Up to this rate a picture grows: one that spent five times its budget must not push all others into a corner. */
const MOST = 150;
const STEP = 25;

/** Axes in whole quarters: spending from 0 to at least 100, achievement from the quarter of the lowest to at least 100. */
export function scaleOf(points: readonly MeritPoint[]): Scale {
  const reach = (of: (point: MeritPoint) => number): number =>
    Math.min(MOST, Math.ceil(points.reduce((most, point) => Math.max(most, of(point)), 100) / STEP) * STEP);
  const lowest = points.reduce((least, { achievement }) => Math.min(least, achievement), 100 - STEP);
  return { rate: reach(({ rate }) => rate), from: Math.max(0, Math.floor(lowest / STEP) * STEP), to: reach(({ achievement }) => achievement) };
}

const between = (share: number): number => Math.min(1, Math.max(0, share));

export function xOf(rate: number, scale: Scale): number {
  return PLOT.left + (PLOT.right - PLOT.left) * between(rate / scale.rate);
}

export function yOf(achievement: number, scale: Scale): number {
  return PLOT.bottom - (PLOT.bottom - PLOT.top) * between((achievement - scale.from) / (scale.to - scale.from));
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

/** Where a code may stand beside its point, the best place first. */
const PLACES = [
  { anchor: 'start', dx: GAP, dy: 0 },
  { anchor: 'end', dx: -GAP, dy: 0 },
  { anchor: 'middle', dx: 0, dy: LINE },
  { anchor: 'middle', dx: 0, dy: -LINE },
  { anchor: 'start', dx: GAP, dy: LINE },
  { anchor: 'end', dx: -GAP, dy: LINE },
  { anchor: 'start', dx: GAP, dy: -LINE },
  { anchor: 'end', dx: -GAP, dy: -LINE },
] as const;
const SHIFT = { start: 0, middle: 0.5, end: 1 } as const;

/** Where points and codes stand; `rateText` words a rate beyond the picture. */
export function spotsOf(points: readonly MeritPoint[], scale: Scale, rateText: (rate: number) => string): readonly Spot[] {
  const places = points.map((point) => ({ point, x: xOf(point.rate, scale), y: yOf(point.achievement, scale), isBeyond: point.rate > scale.rate }));
  if (points.length > MOST_NAMED) return places.map((place) => ({ ...place, label: null }));
  const taken: Box[] = places.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
  return places.map((place, i) => {
    const { code, rate } = place.point;
    const wordings = place.isBeyond ? [`${code} · ${rateText(rate)}`, code] : [code];
    for (const text of wordings) {
      const width = text.length * LETTER;
      for (const { anchor, dx, dy } of PLACES) {
        const x = place.x + dx;
        const y = place.y + dy;
        const left = x - width * SHIFT[anchor];
        const box = { left, right: left + width, top: y - LINE / 2, bottom: y + LINE / 2 };
        if (box.left < PLOT.left || box.right > WIDTH || box.top < 0 || box.bottom > PLOT.bottom) continue;
        if (taken.some((other, j) => j !== i && overlap(box, other))) continue;
        taken.push(box);
        return { ...place, label: { text, x, y, anchor } };
      }
    }
    return { ...place, label: null };
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
