import { CellError, type Cell } from './cell';
import { parseDate } from './date';
import { NUMBER_PATTERN, parseDigits, parseQuantity, type Quantity } from './number';
import { fromPoints } from './percent';
import { formatKind, percentValue, pointsToFraction, type ValueContext } from './read-cell';
import { ARTICLE, type Operator, takeAnswer, takeDay, takeOperator } from './target-words';
import { cleanText, foldText } from './text';
import { isKnownUnit, normalizeUnit } from './unit';
import { BLANK_READING, type NumberValue, type Reading } from './value';

interface Typed {
  /** The target as the officer wrote it, for explanations. */
  readonly text: string;
  /** Unit behind the number, normalised; null when none was typed. */
  readonly unit: string | null;
  /** Words that were read past (`almeno 3 corsi` → `corsi`); null when none. */
  readonly ignored: string | null;
}
export interface NumberTarget extends Typed {
  readonly kind: 'number';
  /** Null: the bare number takes the indicator's Verso. */
  readonly operator: Operator | null;
  /** `>` or `<`: scored as `>=`, `<=`; an actual equal to the target is worth a note. */
  readonly strict: boolean;
  readonly value: NumberValue;
}
export interface RangeTarget extends Typed {
  readonly kind: 'range';
  readonly low: NumberValue;
  readonly high: NumberValue;
}
export interface DateTarget extends Typed {
  readonly kind: 'date';
  readonly operator: Operator | null;
  readonly strict: boolean;
  readonly serial: number;
}
export interface YesNoTarget extends Typed {
  readonly kind: 'yesNo';
  readonly yes: boolean;
}
/** `monitoraggio`: shown, never scored. */
export interface MonitoredTarget extends Typed {
  readonly kind: 'monitored';
}
export type { Operator };
export type Target = NumberTarget | RangeTarget | DateTarget | YesNoTarget | MonitoredTarget;

const RANGE = new RegExp(
  String.raw`^(?:(?:tra|fra|da|dal|dai|dalle)${ARTICLE} ?)?(${NUMBER_PATTERN}) ?(%)? ?(?:-|–|—| e${ARTICLE} | a | al | ai | alle )\s*(${NUMBER_PATTERN}) ?(%)? ?(.*)$`,
);

/** A target: `>= 20,00 %`, `almeno 3 corsi`, `2-5`, `SI`, `entro il 30/06`, `monitoraggio`, or a real number, percentage, date or boolean. */
export function readTarget(cell: Cell, context: ValueContext): Reading<Target> {
  const { value, format } = cell;
  if (value === null) return BLANK_READING;
  if (value instanceof CellError) return { state: 'error', error: value.code };
  if (typeof value === 'string') return readTargetText(value, context);
  const bare = { text: '', unit: null, ignored: null };
  if (typeof value === 'boolean') return read({ ...bare, kind: 'yesNo', yes: value });
  const kind = formatKind(format);
  if (kind === 'date') return read({ ...bare, kind: 'date', operator: null, strict: false, serial: Math.floor(value) });
  const number: NumberValue = kind === 'percent' ? percentValue(value) : pointsToFraction(value, context.unit);
  return read({ ...bare, kind: 'number', operator: null, strict: false, value: number });
}

function read(value: Target): Reading<Target> {
  return { state: 'read', value, asText: false };
}

function readTargetText(typed: string, context: ValueContext): Reading<Target> {
  const text = cleanText(typed);
  if (text === '' || text === '-') return BLANK_READING;
  const plain = foldText(text);
  const folded = plain.includes('’') ? plain.replaceAll('’', "'") : plain;
  if (folded.startsWith('monitor')) return read({ kind: 'monitored', text, unit: null, ignored: null });
  const { operator, strict, rest } = takeOperator(folded);
  const target =
    operator === null && !SIMPLE.test(rest)
      ? (readRange(rest, text, context) ?? readPlain(rest, text, null, false, context))
      : readPlain(rest, text, operator, strict, context);
  return target === null ? { state: 'unreadable', text } : read(target);
}

function readRange(rest: string, text: string, context: ValueContext): Target | null {
  if (parseDate(rest, context.year) !== null) return null;
  const match = RANGE.exec(rest);
  if (!match) return null;
  const [, first = '', firstPercent, second = '', secondPercent, after = ''] = match;
  const words = describeWords(after, context.unit);
  if (words === null) return null;
  const percent = firstPercent !== undefined || secondPercent !== undefined;
  const ends = [first, second].map((digits) => toNumber({ n: parseDigits(digits), percent, words: '' }, context.unit));
  const [low, high] = ends.sort((a, b) => a.n - b.n) as [NumberValue, NumberValue];
  return { kind: 'range', low, high, text, ...words, unit: percent ? '%' : words.unit };
}

/** What most targets are; it spares them the longer patterns. */
const SIMPLE = /^(-?\d+(?:,\d+)?) ?(%)?$/;

function readPlain(rest: string, text: string, operator: Operator | null, strict: boolean, context: ValueContext): Target | null {
  const simple = SIMPLE.exec(rest);
  if (simple) {
    const n = Number((simple[1] as string).replace(',', '.'));
    const percent = simple[2] !== undefined;
    const value = percent ? percentValue(fromPoints(n)) : pointsToFraction(n, context.unit);
    return { kind: 'number', operator, strict, value, text, unit: percent ? '%' : null, ignored: null };
  }
  const answer = takeAnswer(rest);
  if (answer !== null) return { kind: 'yesNo', yes: answer.yes, text, unit: null, ignored: answer.words || null };
  const day = takeDay(rest, context.year);
  if (day !== null) return { kind: 'date', operator, strict, serial: day.serial, text, unit: null, ignored: day.words || null };
  const quantity = parseQuantity(rest);
  if (quantity === null) return null;
  const words = describeWords(quantity.words, context.unit);
  if (words === null) return null;
  return { kind: 'number', operator, strict, value: toNumber(quantity, context.unit), text, ...words, unit: quantity.percent ? '%' : words.unit };
}

function toNumber(quantity: Quantity, unit: string): NumberValue {
  return quantity.percent ? percentValue(fromPoints(quantity.n)) : pointsToFraction(quantity.n, unit);
}

const OTHER_FIGURE = /^[,;:]? ?(?:[-–—/+*=<>\d]|(?:e|ed|o|oppure|ovvero) \d)/;

/** Tells a unit from words to read past; null when they begin like another figure or a calculation, which nobody may ignore. */
function describeWords(words: string, unit: string): { unit: string | null; ignored: string | null } | null {
  if (words === '' || words === '.') return { unit: null, ignored: null };
  if (isKnownUnit(words) || normalizeUnit(words) === normalizeUnit(unit)) return { unit: normalizeUnit(words), ignored: null };
  return OTHER_FIGURE.test(words) ? null : { unit: null, ignored: words };
}
