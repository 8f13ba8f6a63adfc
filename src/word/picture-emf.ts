import { oneLine } from '../report/people-text';
import type { Mark } from '../report/chart-picture';
import { readableOn } from '../sheets/contrast';
import { EmfFile } from './emf-records';
import { INK, SOFT } from './palette';

/** Units in a point: fine enough that no edge is seen to jump. */
const UNITS = 20;
const POINTS_PER_MILLIMETRE = 72 / 25.4;

/**
 * Marks as an Enhanced Metafile, for Word before 2019, which does not know SVG. Unlike a PNG it needs nothing that draws letters here: it
 * names the font, stays sharp in print, and is the same bytes in a browser and in Node.
 */
export function pictureEmf(marks: readonly Mark[], { width, height }: { readonly width: number; readonly height: number }): Uint8Array {
  const file = new EmfFile(units(width), units(height), { width: width / POINTS_PER_MILLIMETRE, height: height / POINTS_PER_MILLIMETRE });
  for (const mark of marks) {
    switch (mark.kind) {
      case 'box':
        file.box(units(mark.x), units(mark.y), units(mark.x + mark.width) + 1, units(mark.y + mark.height) + 1, mark.color);
        break;
      case 'slice':
        for (const outline of outlines(mark.path)) {
          file.polygon(
            outline.map(([x, y]) => [units(x), units(y)]),
            mark.color,
          );
        }
        break;
      case 'axis':
        file.line(units(mark.x1), units(mark.y1), units(mark.x2), units(mark.y2), units(0.75), `#${SOFT}`);
        break;
      case 'text': {
        const text = oneLine(mark.text);
        const color = mark.on === null ? `#${INK}` : readableOn(mark.on);
        file.text(text, units(mark.x), units(mark.y), mark.anchor, units(mark.size), color, advances(text, units(mark.size)));
      }
    }
  }
  return file.bytes();
}

const units = (points: number): number => Math.round(points * UNITS);

/** Arial's widths of the signs from space to `~`, in thousandths of its size. */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584,
  556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278,
  469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260,
  334, 584,
];
const OTHER_WIDTH = 556;

/** How far each UTF-16 unit moves the pen. */
function advances(text: string, size: number): number[] {
  return [...text].flatMap((sign) => {
    const plain = sign.normalize('NFD').charCodeAt(0);
    const width = Math.round(((WIDTHS[plain - 32] ?? OTHER_WIDTH) * size) / 1000);
    return sign.length === 2 ? [width, 0] : [width];
  });
}

type Point = readonly [x: number, y: number];

/** The closed outlines of a slice's path (`M`, `L`, circular `A`, `Z`), its arcs as short lines. */
function outlines(path: string): Point[][] {
  const found: Point[][] = [];
  let outline: Point[] = [];
  for (const [, command = '', rest = ''] of path.matchAll(/([MLAZ])([^MLAZ]*)/g)) {
    const numbers = rest.trim().split(/[ ,]+/).map(Number);
    if (command === 'M') found.push((outline = []));
    const end: Point = [numbers.at(-2) ?? 0, numbers.at(-1) ?? 0];
    const begin = outline.at(-1);
    if (command === 'A' && begin !== undefined) outline.push(...arc(begin, end, numbers[0] ?? 0, numbers[3] === 1, numbers[4] === 1));
    else if (command !== 'Z') outline.push(end);
  }
  return found.filter(({ length }) => length > 2);
}

const ARC_STEP = Math.PI / 60;

/** The points of a circular arc behind its first (SVG's rules for its flags). */
function arc([x1, y1]: Point, [x2, y2]: Point, radius: number, isLarge: boolean, isClockwise: boolean): Point[] {
  const half = Math.hypot(x2 - x1, y2 - y1) / 2;
  if (half === 0 || radius < half) return [[x2, y2]];
  const away = Math.sqrt(radius * radius - half * half) * (isLarge === isClockwise ? -1 : 1);
  const cx = (x1 + x2) / 2 - (away * (y2 - y1)) / (2 * half);
  const cy = (y1 + y2) / 2 + (away * (x2 - x1)) / (2 * half);
  const from = Math.atan2(y1 - cy, x1 - cx);
  let turn = Math.atan2(y2 - cy, x2 - cx) - from;
  if (isClockwise && turn < 0) turn += 2 * Math.PI;
  if (!isClockwise && turn > 0) turn -= 2 * Math.PI;
  const steps = Math.max(1, Math.ceil(Math.abs(turn) / ARC_STEP));
  return Array.from({ length: steps }, (_, i): Point => {
    const angle = from + (turn * (i + 1)) / steps;
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
  });
}
