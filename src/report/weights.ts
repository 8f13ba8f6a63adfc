import { groupStanding, leafStanding, weighing } from '../engine/objective';
import type { NodeResult } from '../engine/results';
import type { Standing } from '../engine/rollup';
import { nodeStanding } from '../engine/scorecard';
import { isWritten, siblingWeights } from '../engine/weights';
import type { ScorecardNode, WeightReading } from '../model/model';
import type { ReportInput } from './input';
import { type Belonging, byObjective, byPerspective } from './structure';

/** A weight as it counts among its siblings, in points; null where it cannot be known. */
export interface Weight {
  readonly reading: WeightReading;
  readonly points: number | null;
  /** No sibling that counts has one: all weigh the same. */
  readonly equal: boolean;
}

/** What weighs among siblings, and how it stands in their mean. */
interface Weighed {
  readonly reading: WeightReading;
  readonly standing: Standing;
}

/** Indicators among those of their objective, in the model's order; those of none enter no mean: a blank weight is no equal one there. Linear. */
export function indicatorWeights({ model, results }: ReportInput): readonly Weight[] {
  const groups = keysOf(byObjective(model), model.indicators.length);
  const all = results.indicators.map(({ indicator, score }) => ({ reading: indicator.weight, standing: leafStanding(score) }));
  return weightsIn(all, groups).map((weight, i) => (groups[i] === -1 && weight.equal ? { ...weight, equal: false, points: null } : weight));
}

/** Objectives among those of their perspective, or all where there are none. Linear. */
export function objectiveWeights({ model, results }: ReportInput): readonly Weight[] {
  const all = model.objectives.map(({ weight }, i) => ({ reading: weight, standing: groupStanding(results.objectives[i] ?? NOTHING) }));
  return weightsIn(all, keysOf(byPerspective(model), all.length));
}

export function perspectiveWeights({ model, results }: ReportInput): readonly Weight[] {
  const all = (model.perspectives ?? []).map(({ weight }, i) => ({ reading: weight, standing: groupStanding(results.perspectives[i] ?? NOTHING) }));
  return weightsIn(
    all,
    all.map(() => ''),
  );
}

/** Nodes of one scorecard among those of their parent; under a plain mean all weigh the same. */
export function nodeWeights(nodes: readonly NodeResult[]): ReadonlyMap<ScorecardNode, Weight> {
  const plain = new Set(nodes.flatMap(({ node }) => (node.synthesis === 'semplice' ? [node.code] : [])));
  const weights = weightsIn(
    nodes.map((result) => ({ reading: result.node.weight, standing: nodeStanding(result) })),
    nodes.map(({ node }) => node.parent),
  );
  return new Map(
    nodes.map(({ node }, i) => {
      const weight = weights[i] as Weight;
      return [node, plain.has(node.parent) ? { ...weight, equal: true } : weight];
    }),
  );
}

const NOTHING = { achievement: null, coverage: null };

/** What each weight is worth among those with its key. Linear. */
function weightsIn(all: readonly Weighed[], keys: readonly (string | number)[]): readonly Weight[] {
  const groups = new Map<string | number, number[]>();
  keys.forEach((key, i) => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [i]);
    else group.push(i);
  });
  const weights: Weight[] = [];
  for (const members of groups.values()) {
    worth(members.map((i) => all[i] as Weighed)).forEach((weight, place) => (weights[members[place] as number] = weight));
  }
  return weights;
}

/** As the mean takes them; what stands outside it keeps the weight that is written, which says what it would count. */
function worth(siblings: readonly Weighed[]): readonly Weight[] {
  const readings = siblings.map(({ reading }) => reading);
  const { points, equal } = siblingWeights(readings, weighing(siblings.map(({ standing }) => standing)));
  const written = equal
    ? siblingWeights(
        readings,
        readings.map(() => true),
      ).points
    : points;
  return siblings.map(({ reading, standing }, i) => {
    const isOwn = standing === 'outside' && isWritten(reading);
    return { reading, points: (isOwn ? written : points)[i] ?? null, equal: equal && !isOwn };
  });
}

/** The group of each member; −1 for those of none. */
function keysOf(groups: readonly Belonging[], length: number): readonly number[] {
  const keys = new Array<number>(length).fill(-1);
  for (const { of, members } of groups) for (const member of members) keys[member] = of ?? -1;
  return keys;
}
