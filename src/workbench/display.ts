import { dateFromSerial, format as formatValue, formatColor, isDateFormat, isPercentFormat, isTextFormat } from 'numfmt';
import { CellError, type CellValue } from '../model/cell';
import { italianError } from './errors';

/** Built-in formats that follow the country: what Italian Excel shows for the en-US code. */
const LOCAL: Readonly<Record<string, string>> = {
  'm/d/yyyy': 'dd/mm/yyyy',
  'm/d/yyyy h:mm': 'dd/mm/yyyy hh:mm',
  '$#,##0_);($#,##0)': '#,##0 "€";-#,##0 "€"',
  '$#,##0_);[Red]($#,##0)': '#,##0 "€";[Red]-#,##0 "€"',
  '$#,##0.00_);($#,##0.00)': '#,##0.00 "€";-#,##0.00 "€"',
  '$#,##0.00_);[Red]($#,##0.00)': '#,##0.00 "€";[Red]-#,##0.00 "€"',
  '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)': '#,##0 "€";-#,##0 "€";"-" "€";@',
  '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)': '#,##0.00 "€";-#,##0.00 "€";"-" "€";@',
};

const ITALIAN = { locale: 'it-IT', throws: false, nbsp: false } as const;

/** A cell's text as Italian Excel shows it, and the colour its number format asks for. */
export interface Shown {
  readonly text: string;
  readonly color: string | null;
  /** Numbers and dates that do not fit their column show `###`; texts are cut. */
  readonly numeric: boolean;
}

const NOTHING: Shown = { text: '', color: null, numeric: false };

export function showValue(value: CellValue, format: string): Shown {
  if (value === null) return NOTHING;
  if (value instanceof CellError) return { text: italianError(value), color: null, numeric: false };
  if (typeof value === 'string' && format === 'General') return { text: value, color: null, numeric: false };
  const text = formatValue(LOCAL[format] ?? format, value, ITALIAN).trim();
  const color = typeof value === 'number' ? formatColor(format, value) : null;
  return { text, color: typeof color === 'string' ? color : null, numeric: typeof value === 'number' };
}

/** A number without a format of its own, with as many digits as `fits` lets through; null where not even its whole part fits. */
export function narrowedGeneral(value: number, fits: (text: string) => boolean): string | null {
  const whole = Math.trunc(Math.abs(value)).toString().length;
  for (let digits = 10; digits >= Math.min(whole, 11); digits -= 1) {
    const { text } = showValue(Number(value.toPrecision(digits)), 'General');
    if (fits(text)) return text;
  }
  return null;
}

/** `1.5` → `1,5`, without grouping and with all digits a person may have typed. */
const plainNumber = (value: number): string =>
  String(Number(value.toPrecision(15)))
    .replace('.', ',')
    .replace('e', 'E');

const pad = (part: number): string => String(part).padStart(2, '0');

function dateText(serial: number): string {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = dateFromSerial(serial);
  const date = `${pad(day)}/${pad(month)}/${year}`;
  const time = `${pad(hour)}:${pad(minute)}${second > 0 ? `:${pad(second)}` : ''}`;
  if (serial < 1) return time;
  return hour + minute + second > 0 ? `${date} ${time}` : date;
}

/** What the formula bar shows of a constant, and what typing it again would give. */
export function editText(value: CellValue, format: string): string {
  if (value === null) return '';
  if (value instanceof CellError) return italianError(value);
  if (typeof value === 'boolean') return value ? 'VERO' : 'FALSO';
  if (typeof value === 'string') return value;
  if (isTextFormat(format)) return plainNumber(value);
  if (isPercentFormat(format)) return `${plainNumber(value * 100)}%`;
  return isDateFormat(format) && value >= 0 ? dateText(value) : plainNumber(value);
}
