/** Black or white, whichever contrasts more with a fill (WCAG relative luminance). */
export function readableOn(fill: string): string {
  const channels = [1, 3, 5].map((i) => Number.parseInt(fill.slice(i, i + 2), 16) / 255);
  const [r, g, b] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return (luminance + 0.05) ** 2 > 1.05 * 0.05 ? '#000000' : '#FFFFFF';
}
