import { ORGANISATION } from '../../engine/neutralised';
import type { GroupResult } from '../../engine/results';
import type { Translate } from '../../texts';
import { formatThreshold } from '../../texts/numbers';
import type { Model } from '../../model/model';
import type { ReportInput } from '../input';
import type { ReportPart } from './performance-report';
import { bandTable, judgementTable } from './report-scales';

/** How an achievement comes about, and what colours and judgements mean: only what this workbook really does. */
export function measuring({ model, results }: ReportInput, t: Translate): readonly ReportPart[] {
  if (model.indicators.length === 0) return [];
  const { lessMethod, missing, cap, language } = model.parameters;
  const texts = [
    [t('relazione.frame.indicator', { cap: formatThreshold(cap, language) }), t(`relazione.frame.less.${lessMethod}`)],
    meansOf({ model, results }, t),
    [t(`relazione.frame.outside.${scopeOf(model)}`), t(`relazione.frame.missing.${missing}`), t('relazione.frame.rounding')],
  ];
  const says = (text: string) => ({ kind: 'narrative', label: null, text }) as const;
  const blocks = [...texts.filter(({ length }) => length > 0).map((sentences) => says(sentences.join(' '))), bandTable(model, t), judgementTable(model, t)];
  return [{ id: 'organizzativa:misura', heading: t('relazione.frame.measuring'), blocks }];
}

/** What neutralised indicators stay outside of: everything, some scorecards with the organisation's own among them, or none but others. */
function scopeOf({ neutralisations }: Model): 'none' | 'everywhere' | 'some' | 'elsewhere' {
  const scorecards = neutralisations.filter(({ code }) => code !== '').map(({ scorecard }) => scorecard);
  if (scorecards.length === 0) return 'none';
  if (scorecards.every((scorecard) => scorecard === '')) return 'everywhere';
  return scorecards.some((scorecard) => scorecard === '' || scorecard === ORGANISATION) ? 'some' : 'elsewhere';
}

/** Each mean from indicators to the organisation, as it was taken. */
function meansOf({ model, results }: Pick<ReportInput, 'model' | 'results'>, t: Translate): readonly string[] {
  if (model.objectives.length === 0) return [];
  const { objectives, perspectives, priorities, organisation } = results;
  const how = (means: readonly GroupResult[]): string => t(`relazione.frame.means.${weighing(means)}`);
  const byPriority = model.parameters.priorityMean === 'pesata' ? how(priorities) : t('relazione.frame.means.plain');
  return [
    t('relazione.frame.ofObjective', { mean: how(objectives) }),
    model.perspectives === null
      ? t('relazione.frame.ofOrganisation', { mean: how([organisation]) })
      : t('relazione.frame.ofPerspectives', { mean: how(perspectives), above: how([organisation]) }),
    ...(priorities.some(({ coverage }) => coverage !== null) ? [t('relazione.frame.ofPriority', { mean: byPriority })] : []),
  ];
}

/** Whether means of a level were weighted, plain for want of weights, or some the one and some the other. */
function weighing(means: readonly GroupResult[]): 'weighted' | 'plain' | 'mixed' {
  const taken = means.filter(({ coverage }) => coverage !== null);
  const plain = taken.filter(({ equalWeights }) => equalWeights).length;
  return plain === 0 ? 'weighted' : plain === taken.length ? 'plain' : 'mixed';
}
