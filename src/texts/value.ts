import { isoDate } from '../model/date';
import type { Value } from '../model/value';
import type { Language } from './index';
import { formatNumber, formatPercent } from './numbers';

/** A value as officers write it: `4,91`, `89,00 %`, `16/09/2020`, `SI`. */
export function formatValue(value: Value, language: Language): string {
  switch (value.kind) {
    case 'number':
      return value.percent ? formatPercent(value.n * 100, 2, language) : formatNumber(value.n, 2, language);
    case 'date': {
      const [year, month, day] = isoDate(value.serial).split('-');
      return `${day}/${month}/${year}`;
    }
    case 'yesNo':
      return language === 'it' ? (value.yes ? 'SI' : 'NO') : value.yes ? 'YES' : 'NO';
  }
}
