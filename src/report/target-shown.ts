import type { Measurable } from '../model/model';
import type { NumberTarget, Target } from '../model/target';
import { isKnownUnit, normalizeUnit } from '../model/unit';
import type { Language, Translate } from '../texts';
import { targetText } from '../texts/target';

/** What stands around a target: who is scored against it, and its unit where a column of its own shows it. */
export interface TargetPlace {
  readonly leaf?: Pick<Measurable, 'direction' | 'method' | 'unit'>;
  readonly hasUnitColumn?: boolean;
}

/** A longer unit would make every line higher. */
const LONGEST_UNIT = 8;
const UNIT = /^[\p{L}€‰°²³./ ]+$/u;

/** Units that say nothing beside a figure: plain counts and ratios, kinds of answer, and what the figure shows itself. */
const SILENT = new Set(['', '%', 'n', 'rapporto', 'indice', 'si/no', 'data']);

const NO_BREAK = '\u00a0';

/** A short unit as it stands behind a figure, with the blank before it; empty for one that is long or says nothing. */
export function unitBehind(unit: string): string {
  const own = unit.trim();
  const normal = normalizeUnit(own);
  if (normal === 'per mille') return `${NO_BREAK}‰`;
  return SILENT.has(normal) || own.length > LONGEST_UNIT || !UNIT.test(own) ? '' : `${NO_BREAK}${own}`;
}

/** A unit of things one counts, plain numbers among them: not days, money or ratios. */
export function isCount(unit: string): boolean {
  const normal = normalizeUnit(unit);
  return normal === 'n' || (unitBehind(unit) !== '' && !isKnownUnit(unit) && normal !== 'per mille');
}

/** The sign before a bare figure that is not to be exceeded: without it 2 % against 5 % would look missed. */
export function signBefore(target: Target, { leaf }: TargetPlace): string {
  return isBare(target) && leaf?.direction === 'decrescente' && leaf.method !== 'miglioramento' ? `≤${NO_BREAK}` : '';
}

/** A figure without operator, unit of its own and words that were read past. */
export function isBare(target: Target): target is NumberTarget {
  return target.kind === 'number' && target.operator === null && (target.unit === null || target.unit === '%') && target.ignored === null;
}

/** A target in words: operators and signs as they are printed, its unit once. */
export function shownTarget(target: Target, place: TargetPlace, language: Language, t: Translate): string {
  if (target.kind === 'monitored') return t('documenti.states.monitoraggio');
  const own = typeset(targetText(target, language));
  if (place.hasUnitColumn) return withoutUnit(own, target);
  if (target.kind === 'number' && target.ignored === null && normalizeUnit(place.leaf?.unit ?? '') === 'n') return plainCount(withoutUnit(own, target), target);
  const hasWords = target.unit !== null || target.ignored !== null;
  const unit = target.kind === 'number' && !hasWords && !target.value.percent ? unitBehind(place.leaf?.unit ?? '') : '';
  return `${signBefore(target, place)}${own}${unit}`;
}

/** `>=1`, `<= - 15,00%` and `>= 67%.` as `≥ 1`, `≤ −15,00 %` and `≥ 67 %`. */
function typeset(text: string): string {
  return text
    .replace(/^(?:>=|=>|≥)\s*/, `≥${NO_BREAK}`)
    .replace(/^(?:<=|=<|≤)\s*/, `≤${NO_BREAK}`)
    .replace(/^([<>=])\s*(?=[-−\d])/, `$1${NO_BREAK}`)
    .replace(/^((?:[≥≤<>=]\s)?)[-−]\s*(?=\d)/, '$1−')
    .replace(/(\d)\s*%/g, `$1${NO_BREAK}%`)
    .replace(/%\.$/, '%');
}

/** `≥ 1,00` pieces are one piece, and `N.` says nothing behind a figure. */
function plainCount(text: string, { value }: NumberTarget): string {
  return Number.isInteger(value.n) ? text.replace(/[,.]0{1,2}$/, '') : text;
}

/** Percent signs stay: they belong to the figure. */
function withoutUnit(text: string, { unit }: Target): string {
  const end = text.search(/\D*$/);
  return unit !== null && unit !== '%' && normalizeUnit(text.slice(end)) === unit ? text.slice(0, end) : text;
}
