import { type Finding, finding } from '../model/finding';
import { foldText } from '../model/text';
import { type CheckContext, ref, sheetRow } from './context';

/** Words that stand where a measure's code should be. */
const PLACEHOLDER =
  /^[[<{(]*\s*(?:cod\.?|codice|code|(?:codice|cod\.?) (?:della )?misura|inserire(?: (?:il )?codice)?|da (?:definire|inserire|completare)|n\.? ?d\.?|tbd|todo|x{2,}|\?+|_+|\.{2,}|…)\s*[\]>})]*$/;
const IN_BRACKETS = /\[([^\][]*)\]/g;

function isPlaceholder(code: string): boolean {
  return PLACEHOLDER.test(foldText(code));
}

/** A placeholder left in place of a measure's code, in Misure or in what computes an indicator. */
export function placeholderCodes({ model, views }: CheckContext): Finding[] {
  const measures = model.measures
    .filter(({ code }) => isPlaceholder(code))
    .map(({ at, code }) => finding('CODICE_SEGNAPOSTO', ref(at, 'code'), { codice: code }));
  const view = views.Indicatori;
  if (view === undefined) return measures;
  const formulas = model.indicators.flatMap(({ at, code, formula }) => {
    const key = formula === '' ? 'algorithm' : 'formula';
    const named = [...view.text(at.row, key).matchAll(IN_BRACKETS)].find((match) => isPlaceholder(match[1] ?? ''));
    if (named === undefined) return [];
    const params = { riga: code, colonna: view.raw.headers[view.index(key) ?? -1] ?? '', codice: named[0] };
    return [finding('CODICE_SEGNAPOSTO', ref(at, key), params, 'formula')];
  });
  return [...measures, ...formulas];
}

/** Shorter codes differ by one letter on purpose (`N1`, `D1`). */
const LEAST_LENGTH = 8;

/** Codes so alike that one is probably a slip of the other: the same but for case and separators, or one letter off. */
export function similarMeasures({ model, views }: CheckContext): Finding[] {
  const view = views.Misure;
  if (view === undefined) return [];
  const byKey = new Map<string, Candidate>();
  const byShortened = new Map<number, Candidate[]>();
  const found: Finding[] = [];
  for (const { at, code } of model.measures) {
    if (code === '' || isPlaceholder(code)) continue;
    const stem = stemOf(code);
    const candidate: Candidate = { row: at.row, code, stem, prints: shortened(stem) };
    const like = alike(candidate, byKey, byShortened);
    if (like !== undefined) {
      found.push(finding('MISURE_SIMILI', ref(at, 'code'), { codice: code, altro: like.code, numero: sheetRow(view.raw, like.row) }));
    }
    remember(candidate, byKey, byShortened);
  }
  return found;
}

interface Candidate {
  readonly row: number;
  readonly code: string;
  /** Folded letters and digits without the mark of numerator or denominator. */
  readonly stem: string;
  readonly prints: readonly number[];
}

/** `…N` and `…D`, `…_Num` and `…_Den` are the two halves of one ratio: what is left of them should be the same. */
const RATIO_MARK = /(?:(?<=[a-z0-9à-ù])[ND]|[_.\- ](?:n|d|num|den))$/;

function stemOf(code: string): string {
  return plain(code.replace(RATIO_MARK, ''));
}

function plain(code: string): string {
  return foldText(code).replace(/[^a-z0-9]/g, '');
}

function alike(candidate: Candidate, byKey: ReadonlyMap<string, Candidate>, byShortened: ReadonlyMap<number, readonly Candidate[]>): Candidate | undefined {
  const same = byKey.get(plain(candidate.code));
  if (same !== undefined && same.code !== candidate.code) return same;
  for (const key of candidate.prints) {
    const other = byShortened.get(key)?.find(({ stem }) => isSlip(candidate.stem, stem));
    if (other !== undefined) return other;
  }
  return undefined;
}

function remember(candidate: Candidate, byKey: Map<string, Candidate>, byShortened: Map<number, Candidate[]>): void {
  const key = plain(candidate.code);
  if (!byKey.has(key)) byKey.set(key, candidate);
  for (const print of candidate.prints) {
    const known = byShortened.get(print);
    if (known === undefined) byShortened.set(print, [candidate]);
    else known.push(candidate);
  }
}

/**
 * Prints of a stem and of all it can be with one letter less. Two stems one letter apart share one, so that no pair need be compared in
 * vain; made from prints of beginnings and ends, since writing every shortened stem out is slow for thousands of codes.
 */
function shortened(stem: string): number[] {
  if (stem.length < LEAST_LENGTH) return [];
  const beginnings = [0];
  for (let i = 0; i < stem.length; i++) beginnings.push((Math.imul(beginnings[i] as number, BASE) + stem.charCodeAt(i)) | 0);
  const prints = new Set([beginnings[stem.length] as number]);
  let end = 0;
  let power = 1;
  for (let i = stem.length - 1; i >= 0; i--) {
    if (!isDigit(stem.charCodeAt(i))) prints.add((Math.imul(beginnings[i] as number, power) + end) | 0);
    end = (end + Math.imul(stem.charCodeAt(i), power)) | 0;
    power = Math.imul(power, BASE);
  }
  return [...prints];
}

const BASE = 31;

function isDigit(charCode: number): boolean {
  return charCode >= 48 && charCode <= 57;
}

/** One letter more, less, other or swapped with its neighbour, past the first; digits, and N for D, tell measures apart and are never slips. */
function isSlip(a: string, b: string): boolean {
  if (a === b) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  let end = 0;
  while (end < short.length - from && short[short.length - 1 - end] === long[long.length - 1 - end]) end++;
  const changed = short.slice(from, short.length - end) + long.slice(from, long.length - end);
  if (from === 0 || /\d/.test(changed) || changed === 'nd' || changed === 'dn') return false;
  const left = long.length - from - end;
  if (long.length > short.length) return left === 1;
  return left === 1 ? end > 0 : left === 2 && short[from] === long[from + 1] && short[from + 1] === long[from];
}
