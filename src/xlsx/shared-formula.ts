import { columnLetters, MAX_COLUMNS, MAX_ROWS } from './area';

/** Strings, quoted sheet names and bracketed references hold no addresses of ours; then a row range, column range, or cell. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.$])(\$?)(\d+):(\$?)(\d+)(?![\w.(])|(?<![\w.$])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!])|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![\w.(!])/g;

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** References wrap around the grid's edges, as Excel's do. */
const moved = (position: number, by: number, size: number): number => (((position + by) % size) + size) % size;

/** The text a shared formula has in a cell `rows` below and `columns` right of the one it is written in: relative references move along. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const row = (fixed: string, digits: string): string => (fixed ? `$${digits}` : String(moved(Number(digits) - 1, rows, MAX_ROWS) + 1));
  const column = (fixed: string, letters: string): string => (fixed ? `$${letters}` : columnLetters(moved(columnNumber(letters), columns, MAX_COLUMNS)));
  return formula.replace(TOKEN, (whole: string, ...groups: (string | undefined)[]) => {
    const [rf1 = '', r1, rf2 = '', r2, cf1 = '', c1, cf2 = '', c2, cf = '', c, rf = '', r] = groups;
    if (r1 !== undefined && r2 !== undefined) return `${row(rf1, r1)}:${row(rf2, r2)}`;
    if (c1 !== undefined && c2 !== undefined) return `${column(cf1, c1)}:${column(cf2, c2)}`;
    if (c !== undefined && r !== undefined) return columnNumber(c) < MAX_COLUMNS && Number(r) <= MAX_ROWS ? `${column(cf, c)}${row(rf, r)}` : whole;
    return whole;
  });
}
