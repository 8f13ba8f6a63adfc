import type { Level, Resources } from '../model/budget';
import { isSpending, NATURES } from '../model/budget';
import { type Finding, finding } from '../model/finding';
import { type Cents, toCents } from '../model/money';
import { type CheckContext, ref } from './context';

/**
 * Money that an objective or a programme says it has, against its budget lines. The plan may count costs only or all that is
 * spent, and may have been written before or after the revision: it is discordant when it is none of these.
 */
export function discordantResources({ model, money, views, tolerance }: CheckContext): Finding[] {
  if (views.Budget === undefined) return [];
  const allowed = toCents(tolerance('RISORSE_DISCORDI', model.parameters.amountTolerance));
  return model.money.resources.flatMap((one) => {
    if (one.code === '' || money.budget.linesOf(one.of, one.code).length === 0) return [];
    const { key, declared, upTo } = declaredBy(one);
    if (declared === null) return [];
    const sums = sumsOf(one.of, one.code, money.budget);
    if (sums.length === 0) return [];
    const holds = (sum: Cents): boolean => (upTo ? sum <= declared + allowed : Math.abs(sum - declared) <= allowed);
    if (sums.some(holds)) return [];
    const params = { nome: one.code, dichiarato: declared / 100, calcolato: (sums[sums.length - 1] as Cents) / 100 };
    return [finding('RISORSE_DISCORDI', ref(one.at, key), params, 'righe')];
  });
}

/** An objective's Risorse interventi, else its Risorse, which may hold staff costs too; a programme's Risorse. */
function declaredBy({ of, resources, interventions }: Resources): { key: string; declared: Cents | null; upTo: boolean } {
  if (of === 'obiettivo' && interventions.state !== 'blank') {
    return { key: 'interventionResources', declared: interventions.state === 'read' ? interventions.value : null, upTo: false };
  }
  return { key: 'resources', declared: resources.state === 'read' ? resources.value : null, upTo: of === 'obiettivo' };
}

/** Costs only and all spending, as budgeted and as revised; none when a line cannot be known. */
function sumsOf(level: Level, code: string, totals: CheckContext['money']['budget']): Cents[] {
  const sums: Cents[] = [];
  for (const column of ['budget', 'available'] as const) {
    for (const natures of [[null, 'costo'] as const, [null, ...NATURES].filter(isSpending)]) {
      const parts = natures.map((nature) => totals.sum(level, code, nature, null, column));
      if (parts.includes(null)) return [];
      sums.push(parts.reduce<number>((sum, part) => sum + (part as number), 0));
    }
  }
  return sums;
}
