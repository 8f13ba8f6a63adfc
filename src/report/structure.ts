import { objectivePositions } from '../engine/organisation';
import type { Model } from '../model/model';

/** Positions of what belongs to one group, in table order; `of` is the group's own position, null for what belongs to none. */
export interface Belonging {
  readonly of: number | null;
  readonly members: readonly number[];
}

/** Members by the code they name: a code that two groups bear means the first, one that none bears or a blank means no group. Linear. */
export function belonging(groups: readonly { readonly code: string }[], named: readonly string[]): readonly Belonging[] {
  const first = new Map<string, number>();
  groups.forEach(({ code }, i) => {
    if (code !== '' && !first.has(code)) first.set(code, i);
  });
  const members = groups.map((): number[] => []);
  const loose: number[] = [];
  named.forEach((code, i) => (members[first.get(code) ?? -1] ?? loose).push(i));
  const groupsOf = members.map((group, i): Belonging => ({ of: i, members: group }));
  return loose.length === 0 ? groupsOf : [...groupsOf, { of: null, members: loose }];
}

/** Objectives by perspective; one group of none where the workbook has no perspectives. */
export function byPerspective({ perspectives, objectives }: Model): readonly Belonging[] {
  return belonging(
    perspectives ?? [],
    objectives.map(({ perspective }) => perspective),
  );
}

/** Indicators by objective, those of none last. */
export function byObjective(model: Model): readonly Belonging[] {
  const positions = objectivePositions(model);
  const members = model.objectives.map((): number[] => []);
  const loose: number[] = [];
  positions.forEach((position, i) => (members[position] ?? loose).push(i));
  return [...members.map((group, of): Belonging => ({ of, members: group })), { of: null, members: loose }];
}

/** Names made different from one another: a repeated one is numbered. */
export function distinct(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  });
}
