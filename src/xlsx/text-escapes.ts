/** Characters XML cannot hold stand in cells as `_x0007_` (ECMA-376 part 1, 22.9.2.19). */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
// eslint's no-control-regex would fire on literal ranges, hence the categories: controls but tab and newlines, and lone surrogates.
const UNWRITABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gu;

/** The most characters a cell holds in Excel. */
export const MAX_CELL_TEXT = 32_767;

export const decodeEscapes = (text: string): string =>
  text.includes('_x') ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;

const KEPT = new Set(['\t', '\n']);

/** The reverse, safe to put into XML once its markup is escaped; `_x` sequences that people typed survive too. */
export const encodeEscapes = (text: string): string =>
  text.replace(UNWRITABLE, (char) => (KEPT.has(char) ? char : `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`));

/** A text without the characters XML knows no way to write: for drawings and names, which have no escapes either. */
export const withoutControls = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (char) => (KEPT.has(char) ? char : ''));
