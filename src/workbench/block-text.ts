/** A block of texts as the clipboard carries it: tabs between columns, line ends between rows, quotes around texts that hold either. */
export function toClipboard(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((text) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t')).join('\r\n');
}

const CELLS = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g;

/** The inverse; a last empty line is no row. */
export function fromClipboard(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [match, quoted, plain = '', end] of text.matchAll(CELLS)) {
    const last = match === '' || end === '';
    if (match !== '' || rows.at(-1)?.length !== 0) rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (last) break;
    if (end !== '\t') rows.push([]);
  }
  return rows.filter((row, index) => row.length > 0 || index < rows.length - 1);
}
