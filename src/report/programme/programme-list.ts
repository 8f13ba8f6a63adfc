import type { ReportInput } from '../input';
import { lineIn } from '../table-text';

/** A programme of table Programmi, or one that only objectives name. */
export interface Programme {
  readonly code: string;
  readonly name: string;
  /** Its row in table Programmi, null where it has none. */
  readonly row: number | null;
  /** Positions of its objectives; a code that two rows bear means the first. */
  readonly objectives: readonly number[];
}

/** Programmes in table order, then those that only objectives name: the body's own and the State's. Linear. */
export function programmesOf({ model, views }: Pick<ReportInput, 'model' | 'views'>): readonly Programme[] {
  const objectives = objectivesByCode({ model, views });
  const listed = (views.Programmi?.rows ?? []).map((row): Programme => {
    const code = lineIn(views.Programmi, row, 'code');
    const own = objectives.get(code) ?? [];
    objectives.delete(code);
    return { code, name: lineIn(views.Programmi, row, 'name'), row, objectives: own };
  });
  return [...listed, ...[...objectives].map(([code, own]): Programme => ({ code, name: '', row: null, objectives: own }))];
}

function objectivesByCode({ model, views }: Pick<ReportInput, 'model' | 'views'>): Map<string, number[]> {
  const byCode = new Map<string, number[]>();
  model.objectives.forEach(({ at }, position) => {
    for (const code of new Set([lineIn(views.Obiettivi, at.row, 'ownProgramme'), lineIn(views.Obiettivi, at.row, 'programme')])) {
      if (code === '') continue;
      const known = byCode.get(code);
      if (known === undefined) byCode.set(code, [position]);
      else known.push(position);
    }
  });
  return byCode;
}
