import type { LeafScore, Obstacle } from '../engine/leaf';
import type { IndicatorResult } from '../engine/results';
import type { Parameters } from '../model/model';
import type { Target } from '../model/target';
import type { NumberValue, Value } from '../model/value';
import type { Language, Translate } from '../texts';
import { formatPercent, formatThreshold } from '../texts/numbers';
import { askedText, targetText } from '../texts/target';
import { formatValue } from '../texts/value';

/** Column `Esito`: one line that explains an indicator's figure, `4,91 ÷ 2,00 = 245,5 %, limitato a 100 %`. */
export function outcomeText(result: IndicatorResult, parameters: Parameters, t: Translate): string {
  const { score, indicator } = result;
  const language: Language = parameters.language;
  if (score.status === 'monitoraggio') {
    return score.value === null ? t('esito.monitored') : t('esito.monitoredValue', { v: formatValue(score.value, language) });
  }
  const target = indicator.target.state === 'read' ? indicator.target.value : null;
  if (score.status === 'neutralizzato') {
    const figure = score.obstacle === null ? figureText(score, result, target, parameters, t) : obstacleText(score.obstacle, score, target, language, t);
    return t('esito.neutralised', { figure });
  }
  const figure = score.obstacle === null ? figureText(score, result, target, parameters, t) : reasonText(score, score.obstacle, target, language, t);
  return result.firstTarget === null ? figure : t('esito.retargeted', { figure, first: targetText(result.firstTarget, language) });
}

function reasonText(score: LeafScore, obstacle: Obstacle, target: Target | null, language: Language, t: Translate): string {
  const reason = obstacleText(obstacle, score, target, language, t);
  return score.achievement === null ? reason : t('esito.zeroForMissing', { reason });
}

function figureText(score: LeafScore, result: IndicatorResult, target: Target | null, parameters: Parameters, t: Translate): string {
  if (score.raw === null || score.value === null) return t('esito.monitored');
  const { language, cap, decimals } = parameters;
  const figure = ruleText(score, score.value, formatPercent(score.raw, decimals, language), result, target, language, t);
  if (score.strictTie) return t('esito.strictTie', { figure });
  if (score.raw > cap) return t('esito.capped', { figure, cap: formatThreshold(cap, language) });
  if (score.raw < 0) return t('esito.floored', { figure, cap: formatThreshold(0, language) });
  return figure;
}

function ruleText(score: LeafScore, value: Value, raw: string, result: IndicatorResult, target: Target | null, language: Language, t: Translate): string {
  const v = formatValue(value, language);
  const goal = target === null ? '' : askedText(target, language);
  switch (score.rule) {
    case 'more':
      return target?.kind === 'number' && target.value.n > 0 ? t('esito.ratio', { v, t: goal, raw }) : t('esito.against', { v, t: goal, raw });
    case 'less':
      return t('esito.ratio', { v: goal, t: v, raw });
    case 'exact':
      return t('esito.exact', { v, t: goal, raw });
    case 'range': {
      const { low, high } = target as { low: NumberValue; high: NumberValue };
      const inside = (value as NumberValue).n >= low.n && (value as NumberValue).n <= high.n;
      return t(inside ? 'esito.range' : 'esito.outside', { v, low: formatValue(low, language), high: formatValue(high, language), raw });
    }
    case 'yesNo':
      return t('esito.yesNo', { v, t: goal, raw });
    case 'deadline':
      return t(score.raw === 100 ? 'esito.deadline' : 'esito.late', { v, t: goal, raw });
    case 'notBefore':
      return t('esito.notBefore', { v, t: goal, raw });
    case 'scale':
      return t('esito.scale', { v, raw });
    case 'improvement': {
      const { base } = result.indicator;
      return t('esito.improvement', { b: base.state === 'read' ? formatValue(base.value, language) : '', v, t: goal, raw });
    }
    case 'zero':
      return t('esito.zero', { v, t: goal, raw });
    default:
      return t('esito.against', { v, t: goal, raw });
  }
}

function obstacleText(obstacle: Obstacle, score: LeafScore, target: Target | null, language: Language, t: Translate): string {
  switch (obstacle.on) {
    case 'formula':
      return formulaText(obstacle.why, t);
    case 'setting':
      return t('esito.errorCell');
    case 'reference':
      return obstacle.why === 'unscored' ? t('esito.unscoredReference') : t('esito.unknownReference');
    case 'actual':
      if (obstacle.why === 'otherKind') {
        return t('esito.otherKind', {
          v: score.value === null ? '' : formatValue(score.value, language),
          t: target === null ? '' : askedText(target, language),
        });
      }
      return obstacle.why === 'blank' ? t('esito.missingActual') : obstacle.why === 'error' ? t('esito.errorCell') : t('esito.unreadableActual');
    case 'target':
      return obstacle.why === 'blank' ? t('esito.missingTarget') : obstacle.why === 'error' ? t('esito.errorCell') : t('esito.unreadableTarget');
    case 'scale':
      return obstacle.why === 'error' ? t('esito.errorCell') : t('esito.unreadableScale');
    case 'base':
      if (obstacle.why === 'equalsTarget') return t('esito.baseEqualsTarget');
      return obstacle.why === 'blank' ? t('esito.missingBase') : obstacle.why === 'error' ? t('esito.errorCell') : t('esito.unreadableBase');
  }
}

function formulaText(failure: (Obstacle & { on: 'formula' })['why'], t: Translate): string {
  if (failure.kind === 'missing') return t('esito.missingMeasure', { code: failure.code });
  switch (failure.why) {
    case 'unknown':
      return t('esito.unknownMeasure', { code: failure.code });
    case 'duplicate':
      return t('esito.duplicateMeasure', { code: failure.code });
    case 'error':
      return t('esito.brokenMeasure', { code: failure.code });
    case 'circular':
      return t('esito.circularMeasure', { code: failure.code });
    case 'zeroDenominator':
      return t('esito.zeroDenominator');
    case 'unreadable':
      return t('esito.unreadableFormula');
  }
}
