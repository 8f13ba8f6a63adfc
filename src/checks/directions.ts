import { type Finding, finding } from '../model/finding';
import type { Measurable } from '../model/model';
import type { Step } from '../model/scale';
import { valueOf } from '../model/value';
import { type CheckContext, ref } from './context';
import type { Leaf } from './leaves';
import { targetParam } from './scored';

/** Rule 1: the target, the scale and the base may say another direction than `Verso`; the table then holds two truths. */
export function directionFindings({ leaves, views }: CheckContext): Finding[] {
  return leaves.flatMap((leaf) => {
    const { measurable, at, name } = leaf;
    if (measurable.scale.state === 'read') {
      const rises = slope(measurable.scale.value);
      const falling = measurable.direction === 'decrescente';
      if (rises === 0 || rises > 0 !== falling) return [];
      const view = at.table === 'Schede' ? views.Schede : views.Indicatori;
      const params = { riga: name, verso: falling ? 'decrescente' : 'crescente', target: view?.text(at.row, 'scale' as never) ?? '' };
      return [finding('VERSO_INCOERENTE', ref(at, 'direction'), params, 'scala')];
    }
    return leaf.target === null || measurable.direction === null ? [] : againstTarget(leaf, measurable);
  });
}

/** Positive where later steps are worth more. */
function slope(steps: readonly Step[]): number {
  return (steps[steps.length - 1]?.points ?? 0) - (steps[0]?.points ?? 0);
}

function againstTarget({ at, name }: Leaf, { target, base, direction, method }: Measurable): Finding[] {
  const typed = valueOf(target);
  if (typed?.kind !== 'number' || direction === null) return [];
  const rising = direction === 'crescente';
  const params = { riga: name, verso: direction, target: targetParam(typed) };
  if (typed.operator === 'ge' || typed.operator === 'le') {
    return (typed.operator === 'ge') === rising ? [] : [finding('VERSO_INCOERENTE', ref(at, 'direction'), params)];
  }
  const start = valueOf(base);
  if (method !== 'miglioramento' || start?.kind !== 'number' || start.n === typed.value.n) return [];
  return typed.value.n > start.n === rising ? [] : [finding('VERSO_INCOERENTE', ref(at, 'direction'), { ...params, base: start }, 'base')];
}
