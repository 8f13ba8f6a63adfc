import { bandOf } from '../engine/band';
import { sidesOf } from '../engine/money-sides';
import type { CellRef } from '../model/finding';
import type { Band } from '../model/model';
import type { Recalculation } from './recalculate';

/** What an objective made of its money. */
export type Corner = 'reachesSpends' | 'reachesSaves' | 'missesSpends' | 'missesSaves';

/** An objective that has both figures, in percent points. */
export interface MeritPoint {
  readonly code: string;
  readonly name: string;
  readonly achievement: number;
  readonly rate: number;
  readonly corner: Corner;
  readonly where: CellRef;
}

export interface Merit {
  readonly points: readonly MeritPoint[];
  /** The highest band: an objective that stands in it reaches. */
  readonly top: Band | null;
}

/** From this rate on, in percent points, an objective counts as one that spends: half of what it could. */
export const SPENDS_FROM = 50;

/** Achievement beside spending, for the objectives that have both, in table order. Linear. */
export function merit({ model, results, money }: Pick<Recalculation, 'model' | 'results' | 'money'>): Merit {
  const sides = sidesOf(money.totals, money.budget, 'obiettivo');
  const top = model.bands[model.bands.length - 1] ?? null;
  const points = model.objectives.flatMap(({ at, code, name }, i): MeritPoint[] => {
    const achievement = results.objectives[i]?.achievement ?? null;
    const rate = sides.get(code)?.find(({ kind }) => kind === 'spending')?.rate ?? null;
    if (achievement === null || rate === null) return [];
    const reaches = top === null ? achievement >= 100 : bandOf(achievement, model.bands) === top;
    const spends = rate >= SPENDS_FROM;
    const corner = reaches ? (spends ? 'reachesSpends' : 'reachesSaves') : spends ? 'missesSpends' : 'missesSaves';
    return [{ code, name, achievement, rate, corner, where: { table: at.table, row: at.row, column: 'code' } }];
  });
  return { points, top };
}
