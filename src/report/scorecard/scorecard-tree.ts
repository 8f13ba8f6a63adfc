import type { NodeResult } from '../../engine/results';

/** A node where it stands in its tree. */
export interface PlacedNode {
  readonly result: NodeResult;
  /** Steps from the root. */
  readonly depth: number;
  readonly hasChildren: boolean;
}

/** A scorecard's nodes as one reads them. */
export interface OrderedNodes {
  /** Parents before their children, siblings in table order. */
  readonly tree: readonly PlacedNode[];
  /** Nodes that no root leads to: their parent is missing, or they are their own. In table order. */
  readonly loose: readonly PlacedNode[];
}

/** Every node once; children of a repeated code stand under the first that bears it, as they are scored. Linear, however deep the tree. */
export function orderNodes(nodes: readonly NodeResult[]): OrderedNodes {
  const first = new Map<string, NodeResult>();
  for (const result of nodes) if (!first.has(result.node.code)) first.set(result.node.code, result);
  const children = new Map<NodeResult, NodeResult[]>();
  const roots: NodeResult[] = [];
  for (const result of nodes) {
    const { parent } = result.node;
    const above = parent === '' ? undefined : first.get(parent);
    if (parent === '') roots.push(result);
    else if (above !== undefined) {
      const siblings = children.get(above);
      if (siblings === undefined) children.set(above, [result]);
      else siblings.push(result);
    }
  }
  const place = (result: NodeResult, depth: number): PlacedNode => ({ result, depth, hasChildren: children.has(result) });
  const tree: PlacedNode[] = [];
  const stack = roots.map((root) => place(root, 0)).reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    tree.push(next);
    const { depth, result } = next;
    for (const child of [...(children.get(result) ?? [])].reverse()) stack.push(place(child, depth + 1));
  }
  const placed = new Set(tree.map(({ result }) => result));
  return { tree, loose: nodes.filter((result) => !placed.has(result)).map((result) => place(result, 0)) };
}
