import { type Parts, setText, textOf } from './package';
import { DEFAULT_IDS } from './styles';

/** Ids that the library's own lists, which it counts from one, do not reach. */
const LIST = 900;
const LEVELS = [DEFAULT_IDS['heading 1'], DEFAULT_IDS['heading 2'], DEFAULT_IDS['heading 3'], DEFAULT_IDS['heading 4']];
/** The parts of a programme are not numbered: two levels serve whoever cites the report. */
const NUMBERED = 2;

/** Numbers the headings by their styles, as Word does it: 1, 1.1. Only for the product's own styles: a template's headings are as the body made them. */
export function numberHeadings(parts: Parts): void {
  const level = (style: string, i: number): string => {
    const text = LEVELS.slice(0, i + 1)
      .map((_, k) => `%${k + 1}`)
      .join('.');
    return `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="${style}"/><w:suff w:val="space"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>`;
  };
  const levels = LEVELS.slice(0, NUMBERED).map(level).join('');
  const numbering = textOf(parts, 'word/numbering.xml')
    .replace(/<w:num /, `<w:abstractNum w:abstractNumId="${LIST}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum><w:num `)
    .replace('</w:numbering>', `<w:num w:numId="${LIST}"><w:abstractNumId w:val="${LIST}"/></w:num></w:numbering>`);
  setText(parts, 'word/numbering.xml', numbering);
  let styles = textOf(parts, 'word/styles.xml');
  LEVELS.slice(0, NUMBERED).forEach((id, i) => {
    const place = `<w:numPr>${i === 0 ? '' : `<w:ilvl w:val="${i}"/>`}<w:numId w:val="${LIST}"/></w:numPr>`;
    styles = styles.replace(new RegExp(`(w:styleId="${id}">.*?<w:keepLines/>)`, 's'), (head) => head + place);
  });
  setText(parts, 'word/styles.xml', styles);
}

const MAIN = 'word/document.xml';
/** A tab and a page number that nobody has counted yet, behind the words of an entry of the contents. */
const UNCOUNTED =
  /<w:r><w:tab\/><\/w:r><w:r><w:fldChar w:fldCharType="begin"[^>]*\/><w:instrText[^>]*>\s*PAGEREF [^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/><w:fldChar w:fldCharType="end"\/><\/w:r>/g;

/**
 * The contents as they stand until Word writes them anew: a whole list of links, without dots that lead to no number. With `ids` of the styles of
 * its entries where headings are numbered: the entries then are too.
 */
export function tidyContents(parts: Parts, ids: readonly [first: string, second: string] | null): void {
  const text = textOf(parts, MAIN).replace(UNCOUNTED, '');
  const from = text.indexOf('<w:sdt>');
  const to = text.indexOf('</w:sdt>');
  if (ids === null || from < 0) return setText(parts, MAIN, text);
  let [first, second] = [0, 0];
  const numbered = text.slice(from, to).replace(/(<w:pStyle w:val="([^"]*)"\/>.*?<w:t xml:space="preserve">)/gs, (before, _, style: string) => {
    if (style === ids[0]) [first, second] = [first + 1, 0];
    else if (style === ids[1]) second += 1;
    else return before;
    return `${before}${style === ids[0] ? first : `${first}.${second}`} `;
  });
  setText(parts, MAIN, text.slice(0, from) + numbered + text.slice(to));
}
