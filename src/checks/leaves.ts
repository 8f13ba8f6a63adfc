import type { LeafScore } from '../engine/leaf';
import type { IndicatorResult, NodeResult } from '../engine/results';
import type { CellRef } from '../model/finding';
import type { Measurable, Model, RowRef, ScorecardNode } from '../model/model';
import type { TableView } from '../sheets/table-view';
import type { Views } from '../sheets/views';
import { type CheckInput, ref } from './context';

/** Something scored, with the cells that it was scored from: an indicator, or a node that has a value or a target of its own. */
export interface Leaf {
  readonly at: RowRef;
  readonly name: string;
  /** The columns in force: a changed target, or what a node inherits. */
  readonly measurable: Measurable;
  readonly score: LeafScore;
  /** Where the target in force is typed, null when that is another row's. */
  readonly target: CellRef | null;
  /** Where the value is typed or its formula stands, null when the value is another row's. */
  readonly value: CellRef | null;
  readonly hasFormula: boolean;
}

/** All leaves: indicators in table order, then the nodes that say something of their own. */
export function leavesOf({ views, model, results }: CheckInput): readonly Leaf[] {
  const retargets = new Map(model.retargets.map((retarget) => [retarget.target as object, retarget.at]));
  const indicators = results.indicators.map((result) => indicatorLeaf(result, views, retargets));
  const nodes = results.scorecards.flatMap((scorecard) => scorecard.nodes.flatMap((result) => nodeLeaf(result, views)));
  return [...indicators, ...nodes];
}

function indicatorLeaf({ indicator, score }: IndicatorResult, views: Views, retargets: ReadonlyMap<object, RowRef>): Leaf {
  const { at, code, formula, target } = indicator;
  const changed = target.state === 'blank' ? undefined : retargets.get(target);
  return {
    at,
    name: code,
    measurable: indicator,
    score,
    target: changed === undefined ? ref(at, 'target') : ref(changed, 'target'),
    value: ref(at, formula !== '' ? 'formula' : actualKey(views.Indicatori)),
    hasFormula: formula !== '',
  };
}

function nodeLeaf({ node, score, leaf }: NodeResult, views: Views): Leaf[] {
  if (score === null || leaf === null || score.obstacle?.on === 'reference') return [];
  const ownTarget = node.reference === '' || node.target.state !== 'blank' || node.scale.state !== 'blank';
  const ownValue = node.reference === '' || node.actual.state !== 'blank';
  if (!ownTarget && !ownValue) return [];
  return [
    {
      at: node.at,
      name: node.code,
      measurable: leaf,
      score,
      target: ownTarget ? ref(node.at, 'target') : null,
      value: ownValue ? ref(node.at, actualKey(views.Schede)) : null,
      hasFormula: false,
    },
  ];
}

/** The column in which people type the actual. */
export function actualKey(view: TableView<'Indicatori'> | TableView<'Schede'> | undefined): 'actual' | 'value' {
  return view !== undefined && view.valueIsTyped ? 'value' : 'actual';
}

/** True for what stands in no mean, where a missing figure is nobody's fault. */
export function isOutside(score: LeafScore): boolean {
  return score.status === 'monitoraggio' || score.status === 'neutralizzato';
}

/** Scorecards' nodes by scorecard, in table order. */
export function nodesByScorecard(model: Model): Map<string, ScorecardNode[]> {
  const groups = new Map<string, ScorecardNode[]>();
  for (const node of model.nodes) {
    const group = groups.get(node.scorecard);
    if (group === undefined) groups.set(node.scorecard, [node]);
    else group.push(node);
  }
  return groups;
}
