import { paragraphsOf } from '../report/people-text';
import { cellText } from '../report/cells';
import type { Cell, Row, Tone } from '../report/document';
import { readableOn } from '../sheets/contrast';
import type { Language } from '../texts';
import { escaped } from './escaped';
import { unbroken } from './unbroken';
import { BLUE, GROUP, MISSING, NAVY, OCHRE, RED, SOFT, TILE, WHITE } from './palette';
import { OWN } from './styles';

/** What a row is: its role, the header, a row of large figures, or one of a map. */
export type Kind = Row['role'] | 'head' | 'large' | 'map' | 'mapHead';

/** A row, and whether it stays on the page of the next one. */
export interface RowLook {
  readonly kind: Kind;
  readonly isKept: boolean;
}

const isMap = (kind: Kind): boolean => kind === 'map';
const isHead = (kind: Kind): boolean => kind === 'head' || kind === 'mapHead';

/** Where a cell stands in the grid; width in twentieths of a point. */
export interface Place {
  readonly width: number;
  readonly span: number;
  readonly merge: 'restart' | 'continue' | null;
}

/** The properties of a cell, in the order of CT_TcPr. */
export function properties(cell: Cell, { width, span, merge }: Place, kind: Kind): string {
  const fill = fillOf(cell, kind);
  return [
    `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
    merge === null ? '' : `<w:vMerge w:val="${merge}"/>`,
    isMap(kind) ? mapBorder(cell) : '',
    fill === null ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`,
    `<w:vAlign w:val="${isHead(kind) ? 'bottom' : 'center'}"/></w:tcPr>`,
  ].join('');
}

/** A figure of the map closes the box of the words above it: no line between them. */
function mapBorder({ band, content }: Cell): string {
  if (band === undefined) return '';
  const side = typeof content === 'object' && content !== null ? 'top' : 'bottom';
  return `<w:tcBorders><w:${side} w:val="nil"/></w:tcBorders>`;
}

function fillOf({ band, tone, content }: Cell, kind: Kind): string | null {
  if (isHead(kind)) return NAVY;
  // What stands on the map and has no figure yet is a box all the same.
  if (isMap(kind) && band === undefined && content !== null) return GROUP;
  if (band !== undefined) return band.color.slice(1);
  if (tone === 'missing') return MISSING;
  return kind === 'group' ? GROUP : kind === 'total' ? TILE : null;
}

/** Smaller, so that a map stands on one page. */
const MAP_SIZE = '<w:sz w:val="15"/><w:szCs w:val="15"/>';

const MAP_SPACING = '<w:spacing w:before="0" w:after="0"/>';

/** One step from the left edge, in twentieths of a point. */
const INDENT = 160;

const TONES: Partial<Record<Tone, string>> = { muted: SOFT, pira: BLUE, ptpct: RED, errore: RED, avviso: OCHRE, nota: NAVY };

/** The paragraphs of a cell, in the order of CT_PPr and CT_RPr; an empty cell has an empty one. */
export function cellParagraphs(cell: Cell, align: Cell['align'], { kind, isKept }: RowLook, language: Language): string {
  const style = isHead(kind) ? OWN.head : kind === 'large' ? OWN.large : OWN.table;
  const keep = isKept ? '<w:keepNext/>' : '';
  const indent = cell.indent === undefined || cell.indent === 0 ? '' : `<w:ind w:left="${cell.indent * INDENT}"/>`;
  const jc = align === undefined || align === 'left' ? '' : `<w:jc w:val="${align}"/>`;
  const spacing = isMap(kind) ? MAP_SPACING : '';
  const paragraph = `<w:pPr><w:pStyle w:val="${style}"/>${keep}${spacing}${indent}${jc}</w:pPr>`;
  const texts = paragraphsOf(cellText(cell, language)).map((text) => unbroken(text, isMap(kind)));
  if (texts.length === 0) return `<w:p>${paragraph}</w:p>`;
  const run = runProperties(cell, kind);
  return texts.map((text) => `<w:p>${paragraph}<w:r>${run}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`).join('');
}

function runProperties({ band, tone }: Cell, kind: Kind): string {
  if (isHead(kind)) return `<w:rPr><w:color w:val="${WHITE}"/>${kind === 'mapHead' ? MAP_SIZE : ''}</w:rPr>`;
  const isBold = tone === 'strong' || tone === 'missing' || (band !== undefined && !isMap(kind)) || kind === 'group' || kind === 'total';
  const color = band !== undefined ? readableOn(band.color).slice(1) : tone === undefined ? undefined : TONES[tone];
  const marks = `${isBold ? '<w:b/>' : ''}${kind === 'note' ? '<w:i/>' : ''}${color === undefined ? '' : `<w:color w:val="${color}"/>`}${isMap(kind) ? MAP_SIZE : ''}`;
  return marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`;
}
