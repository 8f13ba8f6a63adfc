import { roundHalfUp } from '../model/round';
import type { Language } from './index';

const LOCALES: Record<Language, string> = { it: 'it-IT', en: 'en-GB' };
const formats = new Map<string, Intl.NumberFormat>();

/** A number with fixed decimals, rounded half-up, in the language asked for and not the machine's. */
export function formatNumber(n: number, decimals: number, language: Language): string {
  const key = `${language}${decimals}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(LOCALES[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: 'always',
    } as Intl.NumberFormatOptions);
    formats.set(key, format);
  }
  return format.format(roundHalfUp(n, decimals)).replace('-', '−');
}

/** An achievement in percent points as `94,9 %`. */
export function formatPercent(points: number, decimals: number, language: Language): string {
  return `${formatNumber(points, decimals, language)} %`;
}

/** Decimals of a spending rate: two, so that 100,65 % shows as over its budget, or more where the workbook asks for more. */
export function rateDecimals({ decimals }: { readonly decimals: number }): number {
  return Math.max(2, decimals);
}

/** A cap or a threshold, with no more decimals than it has: `100 %`, `99,5 %`. */
export function formatThreshold(points: number, language: Language): string {
  const decimals = Number.isInteger(points) ? 0 : 1;
  return formatPercent(points, decimals, language);
}

/** An amount in euro, to the cent: `40.000,00 €`. */
export function formatEuro(euro: number, language: Language): string {
  return `${formatNumber(euro, 2, language)} €`;
}
