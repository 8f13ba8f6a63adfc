import { formatKind } from '../model/read-cell';

/** A number format that shows a number as its text was typed: its decimals, its grouping, its percent sign. A fitting format is kept. */
export function formatAsTyped(text: string, format: string, percent: boolean): string {
  if (format !== '@' && format !== 'General' && formatKind(format) === (percent ? 'percent' : 'number')) return format;
  const grouped = /\d[. \u00a0]\d{3}(?!\d)/.test(text);
  const decimals = /,(\d+)/.exec(text)?.[1]?.length ?? (grouped ? 0 : (/\.(\d+)/.exec(text)?.[1]?.length ?? 0));
  return `${grouped ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${percent ? '%' : ''}`;
}
