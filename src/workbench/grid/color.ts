/** Red, green, blue of `#RRGGBB`, each 0 to 1. */
function channels(color: string): [number, number, number] {
  const part = (at: number): number => parseInt(color.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

/** Relative luminance as WCAG 2.1 defines it. */
function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** `color` moved towards `target` by a share. */
export function mixed(color: string, target: string, share: number): string {
  const to = channels(target);
  const parts = channels(color).map((part, index) => Math.round((part + ((to[index] ?? 0) - part) * share) * 255));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Darker text than this on white is meant as plain ink, which another theme replaces. */
const INK = 10;

const readables = new Map<string, string>();

/** A text colour that can be read on a background: the wanted one, moved towards `ink` as far as needed. */
export function readable(color: string, background: string, ink: string, least: number): string {
  if (least <= 1) return color;
  const key = `${color}${background}${ink}${least}`;
  const known = readables.get(key) ?? findReadable(color, background, ink, least);
  readables.set(key, known);
  return known;
}

function findReadable(color: string, background: string, ink: string, least: number): string {
  if (contrast(color, background) >= least) return color;
  if (contrast(color, '#ffffff') >= INK) return ink;
  for (let share = 0.1; share < 1; share += 0.1) {
    const candidate = mixed(color, ink, share);
    if (contrast(candidate, background) >= least) return candidate;
  }
  return ink;
}
