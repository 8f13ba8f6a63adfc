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

/** A text colour that can be read on a background: the wanted one, moved towards `towards` as far as needed. */
export function readable(color: string, background: string, towards: string): string {
  for (let share = 0; share < 1; share += 0.1) {
    const candidate = mixed(color, towards, share);
    if (contrast(candidate, background) >= 4.5) return candidate;
  }
  return towards;
}
