import type { Target } from '../model/target';
import type { Language } from './index';
import { formatValue } from './value';

/** A target in words: as it was typed, else as what it asks for reads. */
export function targetText(target: Target, language: Language): string {
  return target.text || askedText(target, language);
}

/** The figure, day or answer a target asks for, without its operator. */
export function askedText(target: Target, language: Language): string {
  switch (target.kind) {
    case 'number':
      return formatValue(target.value, language);
    case 'date':
      return formatValue({ kind: 'date', serial: target.serial }, language);
    case 'yesNo':
      return formatValue({ kind: 'yesNo', yes: target.yes }, language);
    case 'range':
      return `${formatValue(target.low, language)} – ${formatValue(target.high, language)}`;
    case 'monitored':
      return target.text;
  }
}
