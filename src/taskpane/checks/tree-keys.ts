import type { Line } from './groups';

/** How many lines a page is. */
const PAGE = 8;

/** What a key does in the tree: goes to a line, acts on it, opens or closes its heading; null where it is none of the tree's. */
export function step(key: string, lines: readonly Line[], at: number): number | 'act' | 'toggle' | null {
  const line = lines[at];
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, lines.length - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return lines.length - 1;
    case 'PageDown':
      return Math.min(at + PAGE, lines.length - 1);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    case 'ArrowRight':
      if (line?.kind !== 'group') return null;
      return line.open ? at + 1 : 'toggle';
    case 'ArrowLeft':
      if (line?.kind === 'finding') return at - line.position;
      return line?.open === true ? 'toggle' : null;
    case 'Enter':
    case ' ':
      return line === undefined ? null : 'act';
    default:
      return null;
  }
}
