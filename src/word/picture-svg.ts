import { oneLine } from '../report/people-text';
import type { Mark } from '../report/chart-picture';
import { readableOn } from '../sheets/contrast';
import { escaped } from './escaped';
import { INK, SOFT } from './palette';

/** Marks as an SVG file, which Word shows since 2019; in points. */
export function pictureSvg(marks: readonly Mark[], { width, height }: { readonly width: number; readonly height: number }): Uint8Array {
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}" font-family="Arial, 'Liberation Sans', Helvetica, sans-serif">`;
  return new TextEncoder().encode(`${open}${marks.map(markSvg).join('')}</svg>`);
}

function markSvg(mark: Mark): string {
  switch (mark.kind) {
    case 'box':
      return `<rect x="${short(mark.x)}" y="${short(mark.y)}" width="${short(mark.width)}" height="${short(mark.height)}" fill="${escaped(mark.color)}"/>`;
    case 'slice':
      return `<path d="${escaped(mark.path)}" fill="${escaped(mark.color)}"/>`;
    case 'axis':
      return `<line x1="${short(mark.x1)}" y1="${short(mark.y1)}" x2="${short(mark.x2)}" y2="${short(mark.y2)}" stroke="#${SOFT}" stroke-width="0.75"/>`;
    case 'text': {
      const color = mark.on === null ? `#${INK}` : readableOn(mark.on);
      return `<text x="${short(mark.x)}" y="${short(mark.y)}" font-size="${short(mark.size)}" text-anchor="${mark.anchor}" fill="${color}">${escaped(oneLine(mark.text))}</text>`;
    }
  }
}

const short = (n: number): number => Math.round(n * 100) / 100;
