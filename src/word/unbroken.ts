/** Tied to what stands at its side, without width of its own on a line's end. */
const TIE = '\u00a0';
/** A hyphen at which no line ends. */
const HYPHEN = '\u2011';

/** A date, or a year before (`X-1`). Codes keep their hyphen: people look for them and copy them. */
const HYPHENATED = /(?<![\p{L}\d._-])(?:\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d{2}-\d{2}|\p{L}-\d)(?![\p{L}\d_-])/gu;

/** Cells that hold no more than this are figures, targets and dates, not sentences. */
const LONGEST_FIGURE = 24;

/**
 * A text of a table whose figures stay whole: operator, number and unit on one line, dates not broken at their hyphens; on a map
 * the name of a band does not stand alone on a line.
 */
export function unbroken(text: string, onMap: boolean): string {
  const tied = text
    .replace(/(\d) ([%‰€])/g, `$1${TIE}$2`)
    .replace(/([<>=≤≥]) (?=[-−\d])/g, `$1${TIE}`)
    .replace(HYPHENATED, (found) => found.replaceAll('-', HYPHEN));
  const joined = onMap ? tied.replace(/ · /g, `${TIE}·${TIE}`) : tied;
  return text.length > LONGEST_FIGURE ? joined : joined.replace(/(\d) (\p{L}{1,4}\.?)(?![\p{L}\d])/gu, `$1${TIE}$2`);
}
