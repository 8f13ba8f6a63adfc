/** A cell to write: blank, text, a bare number, or a number with the format that shows it as it was printed. */
export type CellInput = null | string | number | Shown;

export interface Shown {
  readonly value: number;
  /** Number format code, en-US. */
  readonly format: string;
}

export const DATE_FORMAT = 'dd/mm/yyyy';

const DATE = /^(\d{2})\/(\d{2})\/(\d{4})$/;
const NUMBER = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(%?)$/;

/** Days from Excel's day 0 (1900 system) to the date; right for every date after February 1900. */
function serial(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** What an officer would type to get the printed string: `4,91` → 4.91 as `0.00`, `89%` → 0.89 as `0%`, a date as a date; anything else stays text. */
export function fromPrinted(text: string): string | Shown {
  const date = DATE.exec(text);
  if (date) return { value: serial(Number(date[3]), Number(date[2]), Number(date[1])), format: DATE_FORMAT };
  const number = NUMBER.exec(text);
  if (!number) return text;
  const [, sign = '', whole = '', decimals = '', percent = ''] = number;
  const digits = whole.replaceAll('.', '');
  // Shifting the point in the digits keeps 7,5% the double 0.075; dividing by 100 would not always.
  const value = Number(`${sign}${digits}.${decimals || '0'}${percent ? 'e-2' : ''}`);
  const format = (whole.includes('.') ? '#,##0' : '0') + (decimals ? `.${'0'.repeat(decimals.length)}` : '') + percent;
  return { value, format };
}
