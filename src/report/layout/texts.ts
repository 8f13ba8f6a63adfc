import type { DrawnLook } from '../../sheets/drawing';
import { linesHeight, linesIn, wrap } from './metrics';
import { END_AIR_PIXELS, hasEndAir } from './looks';
import { FULL_ROW, HIGHEST_ROW } from './sheet-rows';

/** A piece of a text as it stands in one row, and the height it needs in points. */
export interface Piece {
  readonly text: string;
  readonly needs: number;
}

const roomOf = (pixels: number, look: DrawnLook): number => (hasEndAir(look) ? pixels - END_AIR_PIXELS : pixels);

/** A text that has one row only: what is above the highest row is left out, and an ellipsis says so. */
export function firstPiece(text: string, pixels: number, look: DrawnLook): Piece {
  const [first = { text: '', needs: 0 }, ...rest] = pieces(text, pixels, look);
  if (rest.length === 0) return first;
  const most = linesIn(FULL_ROW, look.size);
  let kept = first.text;
  do kept = /\s/.test(kept) ? kept.replace(/\s*\S*$/, '') : kept.slice(0, -2).replace(/[\uD800-\uDBFF]$/, '');
  while (wrap(`${kept}…`, roomOf(pixels, look), look).length > most);
  return { ...first, text: `${kept}…` };
}

/** A text cut into pieces that each fit a row, at the ends of lines; most texts are one piece. Few lines are no piece of their own. */
export function pieces(text: string, pixels: number, look: DrawnLook): Piece[] {
  if (!look.wrap) return [{ text, needs: linesHeight(1, look.size) }];
  const [most, highest] = [linesIn(FULL_ROW, look.size), linesIn(HIGHEST_ROW, look.size)];
  const paragraphs = text.split(/\r\n|\r|\n/).map((paragraph) => wrap(paragraph, roomOf(pixels, look), look));
  const count = paragraphs.reduce((lines, paragraph) => lines + paragraph.length, 0);
  if (count <= highest) return [{ text, needs: linesHeight(count, look.size) }];
  const cut: Piece[] = [];
  let parts: string[] = [];
  let used = 0;
  let left = count;
  const room = (): number => (left + used <= highest ? highest : most) - used;
  const flush = (): void => {
    if (used > 0) cut.push({ text: parts.join('\n'), needs: linesHeight(used, look.size) });
    parts = [];
    used = 0;
  };
  for (const lines of paragraphs) {
    for (let from = 0; from < lines.length;) {
      if (room() === 0) flush();
      const part = lines.slice(from, from + room());
      parts.push(part.join(' '));
      used += part.length;
      from += part.length;
      left -= part.length;
    }
  }
  flush();
  return cut;
}
