import { CodeIndex } from '../../engine/code-index';
import type { ReportInput } from '../input';
import { named } from '../leaf-cells';
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

/** Of each programme's code, the names of the objectives that budget lines of it name, in the order of the lines. Linear. */
export function fundedObjectives({ model, views }: Pick<ReportInput, 'model' | 'views'>): ReadonlyMap<string, readonly string[]> {
  const objectives = new CodeIndex(model.objectives, ({ code }) => code);
  const funded = new Map<string, Set<string>>();
  for (const { objective, programme, ownProgramme } of model.money.lines) {
    const known = objectives.firstOf(objective);
    if (known === undefined) continue;
    const name = named(lineIn(views.Obiettivi, known.at.row, 'code'), lineIn(views.Obiettivi, known.at.row, 'name'));
    for (const code of [programme, ownProgramme]) {
      if (code === '') continue;
      const names = funded.get(code) ?? new Set();
      funded.set(code, names.add(name));
    }
  }
  return new Map([...funded].map(([code, names]) => [code, [...names]]));
}
