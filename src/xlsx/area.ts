/** A rectangle of cells, all bounds zero-based and inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** One number for a cell; keys sort in row order. */
export const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;
export const rowOfKey = (key: number): number => Math.floor(key / MAX_COLUMNS);
export const columnOfKey = (key: number): number => key % MAX_COLUMNS;

const LETTERS: string[] = [];

/** 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  const known = LETTERS[column];
  if (known !== undefined) return known;
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  LETTERS[column] = letters;
  return letters;
}

/** 0, 0 → `A1`. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** `B2:C9` (a single cell as `B2`). */
export function areaAddress(area: Area): string {
  const start = cellAddress(area.top, area.left);
  return area.top === area.bottom && area.left === area.right ? start : `${start}:${cellAddress(area.bottom, area.right)}`;
}

/** `$B$2`, `b2` → its cell, or null where the text is no address within the grid. */
export function parseCell(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(text);
  if (match?.[1] === undefined) return null;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]) - 1;
  return column > MAX_COLUMNS || row < 0 || row >= MAX_ROWS ? null : { row, column: column - 1 };
}

/** `A1`, `A1:B2`, `A:C`, `2:5` → area, or null. */
export function parseArea(text: string): Area | null {
  const [from = '', to = from] = text.replace(/\$/g, '').split(':');
  const start = parseCell(from) ?? parseCell(/^[0-9]+$/.test(from) ? `A${from}` : `${from}1`);
  const end = parseCell(to) ?? parseCell(/^[0-9]+$/.test(to) ? `XFD${to}` : `${to}${MAX_ROWS}`);
  if (start === null || end === null) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

/** A space-separated list of areas, as `sqref` holds it; what is no area is left out. */
export const parseAreas = (text: string): Area[] => text.split(/\s+/).flatMap((part) => parseArea(part) ?? []);

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

export const intersects = (a: Area, b: Area): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** What is left of an area when another is cut out of it: up to four areas. */
export function without(area: Area, hole: Area): Area[] {
  if (!intersects(area, hole)) return [area];
  const top = Math.max(area.top, hole.top);
  const bottom = Math.min(area.bottom, hole.bottom);
  const pieces = [
    { ...area, bottom: hole.top - 1 },
    { ...area, top: hole.bottom + 1 },
    { ...area, top, bottom, right: hole.left - 1 },
    { ...area, top, bottom, left: hole.right + 1 },
  ];
  return pieces.filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}
