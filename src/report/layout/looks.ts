import type { DrawnLine, DrawnLook } from '../../sheets/drawing';
import { PALETTE } from '../palette';

const line = (color: string, weight: DrawnLine['weight'] = 'thin'): DrawnLine => ({ color, weight });
export const LINES = {
  hair: line(PALETTE.line),
  rule: line(PALETTE.navy, 'medium'),
  thinRule: line(PALETTE.navy),
  gap: line(PALETTE.white, 'thick'),
  accent: line(PALETTE.teal, 'thick'),
} as const;

const NO_BORDERS: DrawnLook['borders'] = { top: null, bottom: null, left: null, right: null };

const PLAIN: DrawnLook = {
  format: 'General',
  fill: null,
  color: PALETTE.ink,
  bold: false,
  italic: false,
  underline: false,
  size: 9,
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
  indent: 0,
  borders: NO_BORDERS,
};

/** A look said by what differs from plain type. */
export type LookChange = Partial<Omit<DrawnLook, 'borders'>> & { readonly borders?: Partial<DrawnLook['borders']> };

/** Looks of one drawing: equal ones are one object. */
export class Looks {
  private readonly known = new Map<string, DrawnLook>();

  of(...changes: readonly LookChange[]): DrawnLook {
    const look = changes.reduce<DrawnLook>(
      (before, { borders, ...change }) => ({ ...before, ...change, borders: borders === undefined ? before.borders : { ...before.borders, ...borders } }),
      PLAIN,
    );
    const key = JSON.stringify(look);
    const same = this.known.get(key);
    if (same !== undefined) return same;
    this.known.set(key, look);
    return look;
  }
}

/** Air at the right of what ends there, as part of its format: LibreOffice loses the indent of some cells aligned to the right. */
const END_AIR = '_)_)';
export const END_AIR_PIXELS = 9;

/** A cell aligned to the right with its air. */
export const endAligned = (format: string): LookChange => ({
  horizontal: 'right',
  indent: 0,
  // Each section of a format has its own air: positive and negative figures.
  format: format === 'General' ? `General;General;General;@${END_AIR}` : `${format.replaceAll(';', `${END_AIR};`)}${END_AIR}`,
});

export const hasEndAir = ({ format }: DrawnLook): boolean => format.endsWith(END_AIR);

/** The looks of what is no table cell. */
export const STYLES = {
  running: { size: 8.5, color: PALETTE.teal, bold: true, vertical: 'top', wrap: false },
  runningRight: { size: 8.5, color: PALETTE.soft, horizontal: 'right', vertical: 'top', wrap: false },
  title: { size: 18, bold: true, color: PALETTE.navy },
  parameters: { size: 8.5, color: PALETTE.soft, vertical: 'top', borders: { bottom: LINES.rule } },
  heading1: { size: 13, bold: true, color: PALETTE.navy, vertical: 'bottom', borders: { bottom: LINES.thinRule } },
  heading2: { size: 11, bold: true, color: PALETTE.teal, vertical: 'bottom' },
  caption: { size: 10, bold: true, color: PALETTE.navy, vertical: 'bottom' },
  label: { size: 9.5, bold: true, color: PALETTE.teal, vertical: 'top' },
  text: { size: 10, vertical: 'top' },
  tileLabel: { size: 9, color: PALETTE.soft, fill: PALETTE.tile, vertical: 'bottom', indent: 1, borders: { left: LINES.accent, right: LINES.gap } },
  tileFigure: { size: 20, bold: true, color: PALETTE.navy, fill: PALETTE.tile, indent: 1, borders: { left: LINES.accent, right: LINES.gap } },
  tileNote: { size: 9, color: PALETTE.soft, fill: PALETTE.tile, vertical: 'top', indent: 1, borders: { left: LINES.accent, right: LINES.gap } },
  header: { indent: 1, bold: true, color: PALETTE.white, fill: PALETTE.navy, borders: { bottom: LINES.thinRule } },
  cell: { indent: 1, borders: { bottom: LINES.hair } },
  group: { indent: 1, bold: true, fill: PALETTE.group, borders: { top: LINES.thinRule, bottom: LINES.hair } },
  total: { indent: 1, bold: true, borders: { top: LINES.thinRule, bottom: LINES.thinRule } },
  note: { indent: 1, italic: true, color: PALETTE.soft },
} satisfies Record<string, LookChange>;
