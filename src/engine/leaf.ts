import type { Measurable, Parameters } from '../model/model';
import type { NumberTarget, Target } from '../model/target';
import type { DateValue, NumberValue, Reading, Value } from '../model/value';
import { bounded, deadline, exact, improvement, lessIsBetter, moreIsBetter, stepScale, withinRange, yesNo } from './achievement';
import type { Failure } from './formula';

/** A leaf's state, in the words of the contract. */
export type Status = 'valutato' | 'monitoraggio' | 'neutralizzato' | 'mancante' | 'errore';

/** The rule that gave the raw figure, for explanations. */
export type Rule = 'more' | 'less' | 'lessLinear' | 'exact' | 'range' | 'yesNo' | 'deadline' | 'notBefore' | 'scale' | 'improvement' | 'zero';

/** Why a leaf has no achievement. */
export type Obstacle =
  | { readonly on: 'actual' | 'target' | 'scale' | 'base'; readonly why: 'blank' | 'error' | 'unreadable' }
  /** Unità, Verso or Metodo is an error value, and the figure depends on it. */
  | { readonly on: 'setting'; readonly why: 'error' }
  /** The actual is readable but of another nature than the target (`SI` against 20 %). */
  | { readonly on: 'actual'; readonly why: 'otherKind' }
  /** Improvement from a base that equals the target. */
  | { readonly on: 'base'; readonly why: 'equalsTarget' }
  | { readonly on: 'formula'; readonly why: Failure }
  /** The node refers to something that is missing or has no figure of its own. */
  | { readonly on: 'reference'; readonly why: 'unknown' | 'duplicate' | 'circular' | 'unscored' | 'failed' };

/** The value a leaf is measured by, wherever it comes from. */
export type LeafValue = { readonly value: Value } | { readonly obstacle: Obstacle; readonly missing: boolean };

/** A scored leaf. `raw` is before the bounds, `achievement` within 0 … cap; null where there is none. */
export interface LeafScore {
  readonly status: Status;
  readonly value: Value | null;
  readonly raw: number | null;
  readonly achievement: number | null;
  readonly rule: Rule | null;
  readonly obstacle: Obstacle | null;
  /** The actual equals a target written with `>` or `<`: reached, with a note (rule 1). */
  readonly strictTie: boolean;
  /** Actual and target are written in different ways (0,04 against 20 %): scored as read, and a finding. */
  readonly mixture: boolean;
}

/** Turns the typed actual into what a leaf is measured by. */
export function typedValue(actual: Reading<Value>): LeafValue {
  switch (actual.state) {
    case 'read':
      return { value: actual.value };
    case 'blank':
      return { obstacle: { on: 'actual', why: 'blank' }, missing: true };
    default:
      return { obstacle: { on: 'actual', why: actual.state }, missing: false };
  }
}

/** Rules 1 to 7 on one leaf. `excluded` says why it stands outside its scorecard's mean, if it does. */
export function scoreLeaf(leaf: Measurable, measured: LeafValue, excluded: 'neutralizzato' | 'monitoraggio' | null, parameters: Parameters): LeafScore {
  const monitored = excluded === 'monitoraggio' || isMonitored(leaf);
  if (excluded !== 'neutralizzato' && monitored) return unscored('monitoraggio', 'value' in measured ? measured.value : null, null);
  const score = monitored ? unscored('monitoraggio', 'value' in measured ? measured.value : null, null) : measure(leaf, measured, parameters);
  return excluded === 'neutralizzato' ? { ...score, status: 'neutralizzato' } : score;
}

function isMonitored(leaf: Measurable): boolean {
  return leaf.target.state === 'read' && leaf.target.value.kind === 'monitored';
}

function unscored(status: Status, value: Value | null, obstacle: Obstacle | null, achievement: number | null = null): LeafScore {
  return { status, value, raw: null, achievement, rule: null, obstacle, strictTie: false, mixture: false };
}

function measure(leaf: Measurable, measured: LeafValue, parameters: Parameters): LeafScore {
  const value = 'value' in measured ? measured.value : null;
  const failure = isInOrder(leaf, measured) ? undefined : firstFailure(leaf, measured);
  if (failure) {
    if (!failure.missing) return unscored('errore', value, failure.obstacle);
    return unscored('mancante', value, failure.obstacle, parameters.missing === 'zero' ? 0 : null);
  }
  const outcome = rawAchievement(leaf, value as Value, parameters);
  if ('obstacle' in outcome) return unscored('errore', value, outcome.obstacle);
  const { raw, rule } = outcome;
  const target = leaf.target.state === 'read' ? leaf.target.value : null;
  return {
    status: 'valutato',
    value,
    raw,
    achievement: bounded(raw, parameters.cap),
    rule,
    obstacle: null,
    strictTie: rule !== 'scale' && isStrictTie(value as Value, target),
    mixture: rule !== 'scale' && isMixture(value as Value, target),
  };
}

/** Most leaves have a target, a value and no setting that could be wrong: they are told at a glance. */
function isInOrder(leaf: Measurable, measured: LeafValue): boolean {
  return leaf.errors.length === 0 && leaf.method === null && leaf.scale.state === 'blank' && leaf.target.state === 'read' && 'value' in measured;
}

/** What keeps a leaf from being scored; a failure outranks what is merely missing. */
function firstFailure(leaf: Measurable, measured: LeafValue): { obstacle: Obstacle; missing: boolean } | undefined {
  const failures = [...settingObstacles(leaf), ...yardstickObstacles(leaf), ...('obstacle' in measured ? [measured] : [])];
  return failures.find((one) => !one.missing) ?? failures[0];
}

/** An error value among the columns that say how to read and score: only where the figure depends on it. */
function settingObstacles({ errors, scale, target }: Measurable): { obstacle: Obstacle; missing: boolean }[] {
  if (errors.length === 0) return [];
  const kind = target.state === 'read' ? target.value.kind : null;
  const bare = target.state === 'read' && target.value.kind === 'number' && target.value.operator === null;
  const scaled = scale.state === 'read';
  const matters = {
    unit: scaled || kind === 'number' || kind === 'range',
    direction: scaled || bare,
    method: !scaled && (kind === 'number' || kind === 'range'),
  };
  return errors.some((column) => matters[column]) ? [{ obstacle: { on: 'setting', why: 'error' }, missing: false }] : [];
}

/** What is wrong with target, scale and base, the yardsticks of the actual. A scale beats the target. */
function yardstickObstacles(leaf: Measurable): { obstacle: Obstacle; missing: boolean }[] {
  if (leaf.scale.state === 'read') return [];
  if (leaf.scale.state !== 'blank') return [{ obstacle: { on: 'scale', why: leaf.scale.state }, missing: false }];
  if (leaf.target.state !== 'read') return [{ obstacle: { on: 'target', why: leaf.target.state }, missing: leaf.target.state === 'blank' }];
  if (leaf.method !== 'miglioramento' || leaf.target.value.kind !== 'number') return [];
  const { base } = leaf;
  if (base.state === 'blank') return [{ obstacle: { on: 'base', why: 'blank' }, missing: true }];
  if (base.state === 'error') return [{ obstacle: { on: 'base', why: 'error' }, missing: false }];
  if (base.state === 'unreadable' || base.value.kind !== 'number') return [{ obstacle: { on: 'base', why: 'unreadable' }, missing: false }];
  return [];
}

type Outcome = { readonly raw: number; readonly rule: Rule } | { readonly obstacle: Obstacle };
const OTHER_KIND: Outcome = { obstacle: { on: 'actual', why: 'otherKind' } };

function rawAchievement(leaf: Measurable, value: Value, parameters: Parameters): Outcome {
  if (leaf.scale.state === 'read') {
    if (value.kind !== 'number') return OTHER_KIND;
    return { raw: stepScale(value.n, leaf.scale.value, leaf.direction === 'decrescente'), rule: 'scale' };
  }
  const target = (leaf.target as { value: Target }).value;
  const lessMethod = leaf.method === 'lineare' || leaf.method === 'rapporto' ? leaf.method : parameters.lessMethod;
  switch (target.kind) {
    case 'yesNo': {
      const yes = asYesNo(value);
      return yes === null ? OTHER_KIND : { raw: yesNo(yes, target.yes), rule: 'yesNo' };
    }
    case 'date':
      if (value.kind !== 'date') return OTHER_KIND;
      return target.operator === 'ge'
        ? { raw: deadline(target.serial, (value as DateValue).serial), rule: 'notBefore' }
        : { raw: deadline((value as DateValue).serial, target.serial), rule: 'deadline' };
    case 'range':
      return value.kind === 'number' ? { raw: withinRange(value.n, target.low.n, target.high.n, lessMethod), rule: 'range' } : OTHER_KIND;
    case 'number':
      return value.kind === 'number' ? againstNumber(leaf, value, target, lessMethod) : OTHER_KIND;
    case 'monitored':
      throw new Error('a monitored leaf is never scored');
  }
}

/** Rule 5: against a yes/no target 0 and 0 % are NO, 1 and 100 % are SI. */
function asYesNo(value: Value): boolean | null {
  if (value.kind === 'yesNo') return value.yes;
  return value.kind === 'number' && (value.n === 0 || value.n === 1) ? value.n === 1 : null;
}

function againstNumber(leaf: Measurable, value: NumberValue, target: NumberTarget, lessMethod: 'rapporto' | 'lineare'): Outcome {
  const v = value.n;
  const t = target.value.n;
  if (leaf.method === 'miglioramento') {
    const raw = improvement(v, t, (leaf.base as { value: NumberValue }).value.n);
    return raw === null ? { obstacle: { on: 'base', why: 'equalsTarget' } } : { raw, rule: 'improvement' };
  }
  const operator = target.operator ?? (leaf.direction === null ? null : leaf.direction === 'decrescente' ? 'le' : 'ge');
  if (operator === null && t === 0) return { raw: v === 0 ? 100 : 0, rule: 'zero' };
  switch (operator) {
    case 'eq':
      return { raw: exact(v, t), rule: 'exact' };
    case 'le':
      return { raw: lessIsBetter(v, t, lessMethod), rule: v > 0 && t > 0 && (lessMethod === 'rapporto' || v <= t) ? 'less' : 'lessLinear' };
    default:
      return { raw: moreIsBetter(v, t), rule: 'more' };
  }
}

function isStrictTie(value: Value, target: Target | null): boolean {
  if (target?.kind === 'date') return target.strict && value.kind === 'date' && value.serial === target.serial;
  return target?.kind === 'number' && target.strict && value.kind === 'number' && value.n === target.value.n;
}

function isMixture(value: Value, target: Target | null): boolean {
  if (target === null || value.kind !== 'number') return false;
  if (target.kind === 'yesNo') return true;
  const yardstick = target.kind === 'number' ? target.value : target.kind === 'range' ? target.high : null;
  if (yardstick === null || value.n === 0 || yardstick.n === 0) return false;
  if (value.typing === 'computed') return yardstick.percent && Math.abs(value.n) > FORGOTTEN_POINTS * Math.max(1, Math.abs(yardstick.n));
  return value.typing !== yardstick.typing;
}

/** A formula's result is never read as points; this many times a target in percent it was surely meant as such (`… * 100`). */
const FORGOTTEN_POINTS = 10;
