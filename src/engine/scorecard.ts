import type { Measurable, Model, ScorecardNode } from '../model/model';
import { type Reading, type Value } from '../model/value';
import type { CodeIndex } from './code-index';
import { type LeafScore, type LeafValue, type Obstacle, scoreLeaf, typedValue } from './leaf';
import { asChild, groupAsChild, groupStanding, isWeightMonitored, type ObjectiveMean, weighing } from './objective';
import type { GroupResult, IndicatorResult, NodeResult, ScorecardResult } from './results';
import { type Child, rollUp, type Standing } from './rollup';
import { siblingWeights } from './weights';

/** What a scorecard needs of the organisation's: indicators by code, and an objective's mean under this scorecard's neutralisations. */
export interface Cascade {
  readonly indicators: CodeIndex<IndicatorResult>;
  readonly objective: (code: string) => ObjectiveMean | 'duplicate' | undefined;
  readonly isNeutralised: (code: string) => boolean;
}

/** Rule 9. One scorecard of table Schede: a tree of weighted nodes, its leaves scored in this scorecard's own way. */
export function scorecardResult(scorecard: string, nodes: readonly ScorecardNode[], model: Model, cascade: Cascade): ScorecardResult {
  const tree = new NodeTree(nodes);
  const results = new Map<ScorecardNode, NodeResult>();
  const blocking = model.parameters.missing === 'blocca';
  for (const node of tree.leavesFirst) {
    const children = tree.childrenOf(node);
    const result = tree.isCircular(node)
      ? failedNode(node)
      : children.length > 0
        ? innerNode(
            node,
            children.map((child) => results.get(child) as NodeResult),
            cascade,
            blocking,
          )
        : leafNode(node, model, cascade);
    results.set(node, result);
  }
  const roots = nodes.filter((node) => node.parent === '');
  const mean = nodesMean(
    roots.map((node) => results.get(node) as NodeResult),
    false,
    blocking,
  );
  return { ...mean, scorecard, nodes: nodes.map((node) => results.get(node) as NodeResult) };
}

function innerNode(node: ScorecardNode, children: readonly NodeResult[], cascade: Cascade, blocking: boolean): NodeResult {
  const mean = nodesMean(children, node.synthesis === 'semplice', blocking);
  const status = exclusion(node, cascade) ?? (mean.achievement !== null ? 'valutato' : mean.coverage === null ? 'monitoraggio' : 'mancante');
  return { node, status, score: null, leaf: null, ...mean, circular: false };
}

function nodesMean(children: readonly NodeResult[], plain: boolean, blocking: boolean): GroupResult {
  const standings = children.map(nodeStanding);
  const weights = plain
    ? { points: children.map(() => 1), equal: false }
    : siblingWeights(
        children.map(({ node }) => node.weight),
        weighing(standings),
      );
  return {
    ...rollUp(
      children.map((child, i) => nodeAsChild(child, weights.points[i] ?? null)),
      blocking,
    ),
    equalWeights: weights.equal && standings.some((standing) => standing !== 'outside'),
  };
}

function isOutside(result: NodeResult): boolean {
  return result.status === 'monitoraggio' || result.status === 'neutralizzato' || result.coverage === null;
}

/** How a node stands in its parent's mean. */
export function nodeStanding(result: NodeResult): Standing {
  return isOutside(result) ? 'outside' : groupStanding(result);
}

function nodeAsChild(result: NodeResult, weight: number | null): Child {
  if (isOutside(result)) return { standing: 'outside', achievement: null, coverage: 0, weight };
  return groupAsChild(result, weight);
}

function exclusion(node: ScorecardNode, cascade: Cascade): 'neutralizzato' | 'monitoraggio' | null {
  if (cascade.isNeutralised(node.code) || (node.type === 'indicatore' && cascade.isNeutralised(node.reference))) return 'neutralizzato';
  return isWeightMonitored(node.weight) ? 'monitoraggio' : null;
}

function failedNode(node: ScorecardNode): NodeResult {
  return { node, status: 'errore', score: null, leaf: null, achievement: null, coverage: 0, equalWeights: false, circular: true };
}

function leafNode(node: ScorecardNode, model: Model, cascade: Cascade): NodeResult {
  if (node.type === 'gruppo')
    return {
      node,
      status: exclusion(node, cascade) ?? 'mancante',
      score: null,
      leaf: null,
      achievement: null,
      coverage: 0,
      equalWeights: false,
      circular: false,
    };
  if (node.reference === '') return scored(node, node, typedValue(node.actual), model, cascade);
  return node.type === 'obiettivo' ? objectiveLeaf(node, model, cascade) : indicatorLeaf(node, model, cascade);
}

function scored(node: ScorecardNode, leaf: Measurable, measured: LeafValue, model: Model, cascade: Cascade): NodeResult {
  return fromScore(node, leaf, scoreLeaf(leaf, measured, exclusion(node, cascade), model.parameters));
}

function fromScore(node: ScorecardNode, leaf: Measurable, score: LeafScore): NodeResult {
  const child = asChild(score, 1);
  return {
    node,
    status: score.status,
    score,
    leaf,
    achievement: score.achievement,
    coverage: child.standing === 'outside' ? null : child.coverage,
    equalWeights: false,
    circular: false,
  };
}

function broken(why: (Obstacle & { on: 'reference' })['why']): LeafValue {
  return { obstacle: { on: 'reference', why }, missing: why === 'unscored' };
}

/** A node that refers to an objective: its achievement against the node's target, or lent as it is where there is none. */
function objectiveLeaf(node: ScorecardNode, model: Model, cascade: Cascade): NodeResult {
  const objective = cascade.objective(node.reference);
  if (objective === undefined || objective === 'duplicate') return scored(node, node, broken(objective ?? 'unknown'), model, cascade);
  const excluded = exclusion(node, cascade);
  if (objective.coverage === null && node.actual.state === 'blank' && excluded === null) return nothingToScore(node);
  const lent: LeafValue =
    objective.achievement === null
      ? broken(objective.failed ? 'failed' : 'unscored')
      : { value: { kind: 'number', n: objective.achievement / 100, percent: true, typing: 'computed' } };
  const measured = node.actual.state === 'blank' ? lent : typedValue(node.actual);
  if (node.target.state !== 'blank' || node.scale.state !== 'blank') return scored(node, node, measured, model, cascade);
  return lend(node, measured, objective, model, cascade);
}

/** An objective without target lends its achievement and its coverage. */
function lend(node: ScorecardNode, measured: LeafValue, objective: ObjectiveMean, model: Model, cascade: Cascade): NodeResult {
  const excluded = exclusion(node, cascade);
  const hundred: Measurable = { ...node, target: { state: 'read', asText: false, value: FULL }, direction: null, method: null };
  const score = scoreLeaf(hundred, measured, excluded, {
    ...model.parameters,
    missing: model.parameters.missing === 'zero' ? 'escludi' : model.parameters.missing,
  });
  const result = fromScore(node, node, score);
  return excluded !== null || node.actual.state !== 'blank' ? result : { ...result, coverage: objective.coverage };
}

/** An objective that holds nothing to score stands outside here as it does in its own scorecard, with or without a target. */
function nothingToScore(node: ScorecardNode): NodeResult {
  return { node, status: 'monitoraggio', score: null, leaf: null, achievement: null, coverage: null, equalWeights: false, circular: false };
}

const FULL = {
  kind: 'number',
  operator: 'ge',
  strict: false,
  value: { kind: 'number', n: 1, percent: true, typing: 'percent' },
  text: '',
  unit: '%',
  ignored: null,
} as const;

/** A node that refers to an indicator: what is typed in the node overrides, and a typed target drops an inherited scale. */
function indicatorLeaf(node: ScorecardNode, model: Model, cascade: Cascade): NodeResult {
  const found = cascade.indicators.get(node.reference);
  if (found === undefined || found === 'duplicate') return scored(node, node, broken(found ?? 'unknown'), model, cascade);
  const { indicator, measured } = found;
  const leaf: Measurable = {
    unit: node.unit || indicator.unit,
    direction: node.direction ?? indicator.direction,
    method: node.method ?? indicator.method,
    base: typedElse(node.base, indicator.base),
    target: typedElse(node.target, indicator.target),
    scale: node.scale.state !== 'blank' ? node.scale : node.target.state !== 'blank' ? node.scale : indicator.scale,
    actual: typedElse<Value>(node.actual, indicator.actual),
    errors: [...node.errors, ...indicator.errors],
  };
  return scored(node, leaf, node.actual.state === 'blank' ? measured : typedValue(node.actual), model, cascade);
}

function typedElse<T>(own: Reading<T>, inherited: Reading<T>): Reading<T> {
  return own.state === 'blank' ? inherited : own;
}

/** Parents and children within one scorecard; children of a repeated code belong to the first node that bears it. */
class NodeTree {
  private readonly parents = new Map<ScorecardNode, ScorecardNode>();
  private readonly children = new Map<ScorecardNode, ScorecardNode[]>();
  private readonly circular = new Set<ScorecardNode>();
  /** Every node after its children; nodes of a circle in any order. */
  readonly leavesFirst: readonly ScorecardNode[];

  constructor(nodes: readonly ScorecardNode[]) {
    const byCode = new Map<string, ScorecardNode>();
    for (const node of nodes) if (!byCode.has(node.code)) byCode.set(node.code, node);
    for (const node of nodes) {
      const parent = node.parent === '' ? undefined : byCode.get(node.parent);
      if (parent === undefined) continue;
      this.parents.set(node, parent);
      const siblings = this.children.get(parent);
      if (siblings === undefined) this.children.set(parent, [node]);
      else siblings.push(node);
    }
    const depths = new Map(nodes.map((node) => [node, this.depth(node, nodes.length)]));
    this.leavesFirst = [...nodes].sort((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0));
  }

  childrenOf(node: ScorecardNode): readonly ScorecardNode[] {
    return this.children.get(node) ?? [];
  }

  /** True for a node whose chain of parents never ends. */
  isCircular(node: ScorecardNode): boolean {
    return this.circular.has(node);
  }

  private depth(node: ScorecardNode, most: number): number {
    let depth = 0;
    for (let above = this.parents.get(node); above !== undefined; above = this.parents.get(above)) {
      if (++depth > most) {
        this.circular.add(node);
        return 0;
      }
    }
    return depth;
  }
}
