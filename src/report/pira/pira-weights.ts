import type { ReportInput } from '../input';
import { type Weight, weightsIn } from '../leaf-cells';
import { byObjective, byPerspective } from '../structure';

/** Weights of objectives among those of their perspective, of indicators among those of their objective. */
export function piraWeights({ model }: ReportInput): { readonly objectives: readonly Weight[]; readonly indicators: readonly Weight[] } {
  const keys = (groups: ReturnType<typeof byObjective>, length: number): number[] => {
    const of = new Array<number>(length).fill(-1);
    groups.forEach(({ members }, i) => members.forEach((member) => (of[member] = i)));
    return of;
  };
  return {
    objectives: weightsIn(
      model.objectives.map(({ weight }) => weight),
      keys(byPerspective(model), model.objectives.length),
    ),
    indicators: weightsIn(
      model.indicators.map(({ weight }) => weight),
      keys(byObjective(model), model.indicators.length),
    ),
  };
}
