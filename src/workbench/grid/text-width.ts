import type { ResolvedStyle } from '../../xlsx/workbook';

/** Fonts that look like Excel's where its own are not installed. */
const SUBSTITUTES = 'Carlito, "Segoe UI", "Helvetica Neue", Arial, sans-serif';

export const fontFamily = (style: ResolvedStyle): string => `${JSON.stringify(style.fontName)}, ${SUBSTITUTES}`;

/** Screen pixels of a size in points. */
export const pixels = (points: number): number => (points * 4) / 3;

const context = document.createElement('canvas').getContext('2d');
const widths = new Map<string, number>();
const KEPT = 20_000;

/** Width of a text on one line, in pixels. */
export function textWidth(text: string, style: ResolvedStyle): number {
  if (context === null) return text.length * pixels(style.size) * 0.55;
  const font = `${style.italic ? 'italic ' : ''}${style.bold ? 'bold ' : ''}${pixels(style.size)}px ${fontFamily(style)}`;
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > KEPT) widths.clear();
  context.font = font;
  const width = context.measureText(text).width;
  widths.set(key, width);
  return width;
}
