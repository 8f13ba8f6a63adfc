import type { RowRef } from '../../model/model';
import type { Cents } from '../../model/money';
import type { Translate } from '../../texts';
import type { ReportInput } from '../input';
import { programmesOf } from '../programme/programme-list';

/** A programme that has money by its own table, and no line of the budget that says how it was spent. */
export interface UnspentProgramme {
  readonly code: string;
  readonly name: string;
  readonly resources: Cents;
  readonly at: RowRef;
}

/** A programme that nothing says the money of: no line of the budget, no resources, though objectives serve it. */
export interface SilentProgramme extends Omit<UnspentProgramme, 'resources'> {
  readonly resources: null;
}

/** In the order of Programmi; none where the budget does not say what programmes its lines serve. Linear. */
export function unspentProgrammes(input: Pick<ReportInput, 'model' | 'views' | 'money'>): readonly UnspentProgramme[] {
  const { model, money } = input;
  if (!money.totals.some(({ level }) => level === 'programma')) return [];
  const names = new Map(programmesOf(input).map(({ code, name }) => [code, name]));
  return model.money.resources.flatMap(({ of, code, resources, at }) => {
    if (of !== 'programma' || code === '' || resources.state !== 'read' || resources.value === 0) return [];
    if (money.budget.linesOf('programma', code).length > 0) return [];
    return [{ code, name: names.get(code) ?? '', resources: resources.value, at }];
  });
}

/** Programmes of table Programmi that have objectives and no money anywhere; none where the budget does not speak of programmes. Linear. */
export function silentProgrammes(input: Pick<ReportInput, 'model' | 'views' | 'money'>): readonly SilentProgramme[] {
  const { model, money } = input;
  if (!money.totals.some(({ level }) => level === 'programma')) return [];
  const told = new Set(model.money.resources.flatMap(({ of, at, resources }) => (of === 'programma' && resources.state !== 'blank' ? [at.row] : [])));
  const funded = new Set(model.money.resources.flatMap(({ of, at, resources }) => (of === 'obiettivo' && resources.state !== 'blank' ? [at.row] : [])));
  return programmesOf(input).flatMap(({ code, name, row, objectives }) => {
    if (row === null || code === '' || objectives.length === 0 || told.has(row)) return [];
    if (money.budget.linesOf('programma', code).length > 0) return [];
    if (objectives.some((position) => funded.has(model.objectives[position]?.at.row ?? -1))) return [];
    return [{ code, name, resources: null, at: { table: 'Programmi', row } }];
  });
}

/** How many of the programmes with money the budget speaks of; null where it speaks of all. */
export function spokenOf(input: Pick<ReportInput, 'model' | 'views' | 'money'>, t: Translate): string | null {
  const silent = unspentProgrammes(input).length;
  if (silent === 0) return null;
  const count = new Set(input.money.totals.flatMap(({ level, code }) => (level === 'programma' ? [code] : []))).size;
  return t('documenti.risorse.spokenOf', { count, all: count + silent });
}
