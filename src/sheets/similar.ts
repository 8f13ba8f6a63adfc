import { foldText } from '../model/text';

/** Words that say nothing of what a column holds. */
const FILLERS = new Set(['di', 'del', 'dello', 'della', 'dei', 'degli', 'delle', 'il', 'la', 'lo', 'l', 'al', 'in', 'per', 'n']);

function words(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word !== '' && !FILLERS.has(word));
}

/** How much two headers look alike, 0 to 1: the same words, an abbreviation (`Cod.`), one within the other, or shared pairs of letters. */
export function similarity(a: string, b: string): number {
  const [left, right] = [words(a), words(b)];
  if (left.length === 0 || right.length === 0) return 0;
  if (left.join(' ') === right.join(' ')) return 1;
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  if (few.every((word) => many.some((other) => isShortFor(word, other)))) return 0.7 + 0.25 * (few.length / many.length);
  return 0.8 * dice(left.join(' '), right.join(' '));
}

function isShortFor(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || (short.length >= 3 && long.startsWith(short)) || (short.length >= 4 && short.slice(0, -1) === long.slice(0, -1));
}

/** Sørensen–Dice on pairs of neighbouring letters. */
function dice(a: string, b: string): number {
  const pairs = (text: string): string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const [left, right] = [pairs(a), pairs(b)];
  if (left.length + right.length === 0) return 0;
  const rest = [...right];
  let common = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (left.length + right.length);
}
