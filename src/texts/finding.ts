import { ITALIAN_ERRORS } from '../model/cell-error';
import type { Finding, FindingParams } from '../model/finding';
import type { Language, Translate } from './index';
import { formatNumber, formatPercent } from './numbers';
import { formatValue } from './value';

export interface FindingText {
  readonly messaggio: string;
  readonly suggerimento: string;
}

/** Parameters shown as an achievement: percent points with the decimals of the workbook. */
const ACHIEVEMENTS: ReadonlySet<string> = new Set(['realizzazione']);
/** Parameters shown in euro and cents. */
const AMOUNTS: ReadonlySet<string> = new Set(['importo', 'disponibile', 'dichiarato', 'calcolato', 'differenza', 'altroImporto']);
/** Rows of a sheet, which nobody writes with grouping points. */
const ROWS: ReadonlySet<string> = new Set(['numero', 'riga']);
/** What a line of the budget may be called by. */
const LINE_LEVELS = ['azione', 'progetto', 'obiettivo', 'programma', 'area', 'riga'] as const;
/** Codes and lines one after the other. */
const LISTS: ReadonlySet<string> = new Set(['codici', 'indicatori', 'linee', 'colonne', 'catena']);
const LONGEST = 200;
const LONGEST_LIST = 400;
/** Other numbers (weights, thresholds, counts) have no more decimals than they need, and at most these. */
const MOST_DECIMALS = 4;

/** The sentence of a finding and what to do about it. `decimals` is the workbook's own, for achievements. */
export function findingText(finding: Finding, translate: Translate, language: Language, decimals: number): FindingText {
  const shownOnes = shownParams(finding.params, language, decimals);
  const params = isLineLevel(shownOnes.livello) ? { ...shownOnes, livello: translate(`documenti.risorse.lines.${shownOnes.livello}`) } : shownOnes;
  const options = finding.variant === undefined ? params : { ...params, context: finding.variant };
  return { messaggio: translate(`rilievi.${finding.code}`, options), suggerimento: translate(`suggerimenti.${finding.code}`, options) };
}

/** A level of the budget stands before a code by its name in the language. */
function isLineLevel(level: string | undefined): level is (typeof LINE_LEVELS)[number] {
  return LINE_LEVELS.some((one) => one === level);
}

function shownParams(params: FindingParams, language: Language, decimals: number): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shown(name, value, language, decimals)]));
}

function shown(name: string, value: FindingParams[string], language: Language, decimals: number): string {
  if (typeof value === 'string') return name === 'errore' && language === 'it' ? (ITALIAN_ERRORS[value] ?? value) : shortened(name, value);
  if (typeof value === 'object') return formatValue(value, language);
  if (ACHIEVEMENTS.has(name)) return formatPercent(value, decimals, language);
  if (AMOUNTS.has(name)) return `${formatNumber(value, 2, language)} €`;
  return ROWS.has(name) ? String(value) : formatShort(value, language);
}

function formatShort(n: number, language: Language): string {
  let decimals = 0;
  while (decimals < MOST_DECIMALS && Math.abs(n - Number(n.toFixed(decimals))) > 1e-9) decimals++;
  return formatNumber(n, decimals, language);
}

/** A cell may hold a page of text, or a measure serve hundreds of indicators: a sentence tells what it is about, and needs no more. */
function shortened(name: string, text: string): string {
  const most = LISTS.has(name) ? LONGEST_LIST : LONGEST;
  if (text.length <= most) return text;
  const kept = [...text.slice(0, most)].slice(0, -1).join('');
  const last = LISTS.has(name) ? kept.lastIndexOf(', ') : -1;
  return last < 0 ? `${kept.trimEnd()}…` : `${kept.slice(0, last)}, …`;
}
