import type { CellValue } from '../model/cell';
import { CellError } from '../model/cell';

/** 32-bit FNV-1a with a seed; for telling values apart, not for secrets. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** A cell's value as text that tells kinds apart: the number 1 is not the text "1". */
export function valueKey(value: CellValue): string {
  if (typeof value === 'number') return `n${value}`;
  if (typeof value === 'string') return `s${value}`;
  if (typeof value === 'boolean') return `b${value}`;
  return value instanceof CellError ? `e${value.code}` : '';
}
