import type { Recalculation } from '../../actions/recalculate';
import { bandOf } from '../../engine/band';
import type { Band } from '../../model/model';

/** A mean as one line of a list. */
export interface Figure {
  readonly id: string;
  readonly name: string;
  /** Percent points; null where nothing is scored. */
  readonly achievement: number | null;
  readonly coverage: number | null;
  readonly band: Band | null;
}

export function organisationFigure({ model, results }: Recalculation): Omit<Figure, 'id' | 'name'> {
  const { achievement, coverage } = results.organisation;
  return { achievement, coverage, band: achievement === null ? null : bandOf(achievement, model.bands) };
}

export function perspectiveFigures({ model, results }: Recalculation): readonly Figure[] {
  return (model.perspectives ?? []).map(({ code, name }, i) => {
    const mean = results.perspectives[i];
    const achievement = mean?.achievement ?? null;
    return {
      id: `${i}`,
      name: name || code,
      achievement,
      coverage: mean?.coverage ?? null,
      band: achievement === null ? null : bandOf(achievement, model.bands),
    };
  });
}

export function scorecardFigures({ model, results }: Recalculation): readonly Figure[] {
  return results.scorecards.map(({ scorecard, achievement, coverage }) => ({
    id: scorecard,
    name: scorecard,
    achievement,
    coverage,
    band: achievement === null ? null : bandOf(achievement, model.bands),
  }));
}
