import { elements, first, type XmlElement } from './xml';

/** Colours 8 to 63 of the file format's indexed palette (0 to 7 repeat 8 to 15). ECMA-376 part 1, 18.8.27. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Office's default theme in the order `theme="n"` counts: light 1, dark 1, light 2, dark 2, six accents, links. */
const OFFICE_THEME = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

/** The colours of a theme part, in the order `theme="n"` counts. */
export function themeColors(theme: XmlElement | undefined): string[] {
  const scheme = first(first(theme, 'themeElements'), 'clrScheme');
  const named = new Map(
    elements(scheme).map((slot) => {
      const color = elements(slot)[0];
      return [slot.local, color?.attributes['lastClr'] ?? color?.attributes['val']] as const;
    }),
  );
  const order = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
  return order.map((name, index) => named.get(name) ?? OFFICE_THEME[index] ?? '000000');
}

/** Lightens (tint > 0) or darkens (tint < 0) by the luminance of HSL, as the format prescribes. */
function tinted(hex: string, tint: number): string {
  const rgb = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = rgb;
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const light = (max + min) / 2;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  let hue = 0;
  if (spread !== 0) hue = max === red ? ((green - blue) / spread + 6) % 6 : max === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  const next = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * next - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const wheel = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][Math.floor(hue) % 6] ?? [0, 0, 0];
  return wheel
    .map((part) => Math.round((part + next - chroma / 2) * 255))
    .map((part) => Math.min(255, Math.max(0, part)).toString(16).padStart(2, '0'))
    .join('');
}

/** What colours by number refer to. */
export interface Theming {
  /** In the order `theme="n"` counts. */
  readonly theme: readonly string[];
  /** The workbook's own indexed palette, empty for the standard one. */
  readonly palette: readonly string[];
}

/** Resolves a colour element to `#RRGGBB`; null where it says automatic or nothing. */
export function resolveColor(color: XmlElement | undefined, { theme, palette }: Theming): string | null {
  if (color === undefined) return null;
  const { rgb, indexed, theme: themed, tint } = color.attributes;
  let hex: string | undefined;
  if (rgb !== undefined) hex = rgb.slice(-6);
  else if (themed !== undefined) hex = theme[Number(themed)];
  else if (indexed !== undefined) {
    const index = Number(indexed);
    hex = palette[index] ?? INDEXED[index < 8 ? index : index - 8];
  }
  if (hex === undefined || !/^[0-9A-Fa-f]{6}$/.test(hex)) return null;
  return `#${(tint === undefined || Number(tint) === 0 ? hex : tinted(hex, Number(tint))).toUpperCase()}`;
}
