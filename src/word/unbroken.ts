/** Tied to what stands at its side, without width of its own on a line's end. */
const TIE = '\u00a0';
/** A hyphen at which no line ends. */
const HYPHEN = '\u2011';

/** Cells that hold no more than this are figures, targets and dates, not sentences. */
const LONGEST_FIGURE = 24;

/**
 * A text of a table whose figures stay whole: operator, number and unit on one line, dates and short codes not broken at their hyphens; on a map
 * the name of a band does not stand alone on a line.
 */
export function unbroken(text: string, onMap: boolean): string {
  const tied = text.replace(/(\d) ([%‰€])/g, `$1${TIE}$2`).replace(/([<>=≤≥]) (?=[-−\d])/g, `$1${TIE}`);
  const joined = onMap ? tied.replace(/ · /g, `${TIE}·${TIE}`) : tied;
  if (text.length > LONGEST_FIGURE) return joined;
  return joined
    .replace(/(\d) (\p{L}{1,4}\.?)(?![\p{L}\d])/gu, `$1${TIE}$2`)
    .replace(/(?<=\d)-(?=[\d])|(?<=^\p{L}{1,3})-(?=\d)|(?<=[\p{L}\d])-(?=\d{1,2}$)/gu, HYPHEN);
}
