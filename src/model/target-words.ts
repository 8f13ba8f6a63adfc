import { parseDate } from './date';

/** `ge` more is better, `le` less is better, `eq` exact. */
export type Operator = 'ge' | 'le' | 'eq';

/** The operator that opens a target; `strict` for `>` and `<`; the rest is what it applies to. */
export interface Opening {
  readonly operator: Operator | null;
  readonly strict: boolean;
  readonly rest: string;
}

type Pattern = readonly [RegExp, Operator, boolean];

const SIGNS: readonly Pattern[] = [
  [/^(?:> ?=|= ?>|≥|⩾)/, 'ge', false],
  [/^(?:< ?=|= ?<|≤|⩽)/, 'le', false],
  [/^>/, 'ge', true],
  [/^</, 'le', true],
  [/^=/, 'eq', false],
];

const TO = "(?:a|al|allo|alla|ai|agli|alle|all')";
const OF = "(?:di|del|dello|della|dei|degli|delle|dell')";
export const ARTICLE = "(?: (?:il|lo|la|i|gli|le)| l')?";

const WORDS: readonly Pattern[] = [
  [opening(`almeno|al minimo|minimo|min\\.?|non inferiore ${TO}|non meno ${OF}|maggiore o uguale ${TO}`), 'ge', false],
  [opening(`entro e non oltre|entro|al massimo|massimo|max\\.?|non superiore ${TO}|non piu ${OF}|non oltre|fino ${TO}|minore o uguale ${TO}`), 'le', false],
  [opening(`oltre|piu ${OF}|superiore ${TO}|maggiore ${OF}`), 'ge', true],
  [opening(`al di sotto ${OF}|meno ${OF}|inferiore ${TO}|minore ${OF}|sotto`), 'le', true],
];

/** Words of rule 1, with the article or colon that may follow, before a figure. */
function opening(words: string): RegExp {
  return new RegExp(`^(?:${words}):?${ARTICLE}(?=[ \\d€.,+−-])`);
}

/** Parts a folded target into its operator, in signs or in words (rule 1), and the rest. */
export function takeOperator(folded: string): Opening {
  for (const [pattern, operator, strict] of /^[a-z]/.test(folded) ? WORDS : SIGNS) {
    const match = pattern.exec(folded);
    if (match) return { operator, strict, rest: folded.slice(match[0].length).trim() };
  }
  return { operator: null, strict: false, rest: folded };
}

const DAY = /^(\d{1,2}([/.-])\d{1,2}\2(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}|\d{1,2}°? [a-z]+(?: \d{4})?)(?=$|[ ,;(])(.*)$/;

/** A day at the beginning of a text, and the words behind it; null when none opens it. */
export function takeDay(rest: string, year: number): { readonly serial: number; readonly words: string } | null {
  const match = DAY.exec(rest);
  const serial = match ? parseDate(match[1] ?? '', year) : null;
  return serial === null ? null : { serial, words: (match?.[3] ?? '').trim() };
}

const ANSWER = /^(si'?|yes|no)(?=$|[ ,;(])(.*)$/;

/** A yes or no at the beginning of a text, and the words behind it. */
export function takeAnswer(rest: string): { readonly yes: boolean; readonly words: string } | null {
  const match = ANSWER.exec(rest);
  return match ? { yes: match[1] !== 'no', words: (match[2] ?? '').trim() } : null;
}
