import { readableOn } from '../../sheets/contrast';
import type { DrawnLook } from '../../sheets/drawing';
import type { Cell, Column, Figure, Row, Table, Tone } from '../document';
import { PALETTE } from '../palette';
import { endAligned, LINES, type LookChange, type Looks, STYLES } from './looks';

const TONES: { readonly [T in Tone]: LookChange } = {
  strong: { bold: true },
  muted: { color: PALETTE.soft },
  pira: { color: PALETTE.pira, bold: true },
  ptpct: { color: PALETTE.ptpct, bold: true },
  missing: { color: PALETTE.warning, italic: true, fill: PALETTE.missing },
  errore: { color: PALETTE.ptpct, bold: true },
  avviso: { color: PALETTE.warning, bold: true },
  nota: { color: PALETTE.soft },
};

export const toneLook = (tone: Tone | undefined): LookChange => (tone === undefined ? {} : TONES[tone]);

/** Number format of a figure, en-US. Before a negative number Excel would put its sign in front of the words. */
function figureFormat(figure: Figure): string {
  const { before = '', after = '', signed } = figure;
  if (before === '' && after === '' && !signed) return bareFormat(figure);
  const quoted = (words: string): string => (words === '' ? '' : `"${words.replace(/[";]/g, '')}"`);
  const parts = (signed ? ['+', '-', ''] : ['', '-']).map((sign) => `${quoted(before)}${sign}${bareFormat(figure)}${quoted(after)}`);
  return before === '' && !signed ? (parts[0] as string) : parts.join(';');
}

/** Sheets show a percentage and an amount as sentences do (`94,9 %`, `40.000,00 €`). */
function bareFormat({ as, decimals }: Figure): string {
  const places = decimals > 0 ? `.${'0'.repeat(Math.min(decimals, 15))}` : '';
  switch (as) {
    case 'percent':
      return `0${places} %`;
    case 'number':
      return `#,##0${places}`;
    case 'money':
      return '#,##0.00 "€"';
    case 'date':
      return 'dd/mm/yyyy';
  }
}

export const formatOf = ({ content }: Cell): string => (content === null || typeof content === 'string' ? 'General' : figureFormat(content));

const ROLES: { readonly [R in Row['role']]: LookChange } = { plain: STYLES.cell, group: STYLES.group, total: STYLES.total, note: STYLES.note };

/** Boxes of a map stand apart by white lines; a figure closes the box of the words above it. What has no band is a heading or a remark among them. */
const BOX: LookChange = { size: 8, borders: { top: LINES.gap, left: LINES.gap, right: LINES.gap } };
const BOX_FIGURE: LookChange = { size: 9, borders: { bottom: LINES.gap, left: LINES.gap, right: LINES.gap } };
const MAP_HEADING: LookChange = { bold: true, color: PALETTE.navy, fill: PALETTE.tile };

export function cellLook(looks: Looks, table: Table['look'], role: Row['role'], column: Column | undefined, cell: Cell): DrawnLook {
  const isFigure = cell.content !== null && typeof cell.content !== 'string';
  const box = isFigure ? BOX_FIGURE : BOX;
  const base = table === 'map' && role !== 'note' ? (cell.content === null ? {} : { ...box, ...MAP_HEADING }) : ROLES[role];
  const band: LookChange = cell.band === undefined ? {} : { fill: cell.band.color, color: readableOn(cell.band.color), bold: true };
  const wanted = cell.align ?? column?.align ?? 'left';
  // What is missing keeps its link, which LibreOffice does not draw with air at the right.
  const horizontal = cell.tone === 'missing' && wanted === 'right' ? 'center' : wanted;
  // Text in the middle of its cell needs no indent.
  const indent = horizontal === 'center' ? 0 : (table === 'map' ? 1 : (base.indent ?? 0)) + (cell.indent ?? 0);
  const format = formatOf(cell);
  const place: LookChange = horizontal === 'right' && table !== 'map' ? endAligned(format) : { format, horizontal, indent };
  return looks.of(base, toneLook(cell.tone), band, place, { wrap: !isFigure });
}
