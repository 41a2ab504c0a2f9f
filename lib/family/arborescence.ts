/** The parent of each node by its number; -1 for the root. */
export type Parents = readonly number[];

/** The parents of a tree over all nodes, and the sum of the weights of its edges. */
export interface Arborescence {
  readonly parents: Parents;
  readonly weight: number;
}

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** The edge of the graph as it was given that this one stands for. */
  readonly of: Edge | null;
}

/**
 * The directed tree of most weight that hangs all nodes from a root; null where none does. `weight(parent, child)` is
 * null where a child cannot hang there. Of equal trees the one by the lowest numbers. Chu and Liu 1965,
 * Edmonds 1967; O(count⁴) at worst, for the few texts of a story.
 */
export function arborescence(
  count: number,
  root: number,
  weight: (parent: number, child: number) => number | null,
): Arborescence | null {
  const edges: Edge[] = [];
  for (let to = 0; to < count; to++)
    for (let from = 0; from < count; from++) {
      const own = from === to || to === root ? null : weight(from, to);
      if (own !== null) edges.push({ from, to, weight: own, of: null });
    }
  const chosen = solve(new Set(Array.from({ length: count }, (_, node) => node)), edges);
  if (chosen === null) return null;
  const parents = Array.from({ length: count }, () => -1);
  for (const { from, to } of chosen) parents[to] = from;
  return { parents, weight: chosen.reduce((sum, edge) => sum + edge.weight, 0) };
}

/** One edge into each node but the root, all of them edges of `edges`. */
function solve(nodes: ReadonlySet<number>, edges: readonly Edge[]): Edge[] | null {
  const best = new Map<number, Edge>();
  for (const edge of edges) {
    const before = best.get(edge.to);
    if (before === undefined || edge.weight > before.weight) best.set(edge.to, edge);
  }
  if (best.size < nodes.size - 1) return null;
  const cycle = cycleIn(best);
  if (cycle === null) return [...best.values()];
  // The cycle becomes one node, and an edge into it says by how much it is better than the one that it displaces.
  const joint = Math.max(...nodes) + 1;
  const left = new Set([...nodes].filter((node) => !cycle.has(node)).concat(joint));
  const joined = edges.flatMap((edge): Edge[] => {
    const [isFrom, isTo] = [cycle.has(edge.from), cycle.has(edge.to)];
    if (isFrom && isTo) return [];
    const displaced = isTo ? best.get(edge.to)!.weight : 0;
    return [
      {
        from: isFrom ? joint : edge.from,
        to: isTo ? joint : edge.to,
        weight: edge.weight - displaced,
        of: edge,
      },
    ];
  });
  const outer = solve(left, joined)?.map((edge) => edge.of!);
  if (outer === undefined) return null;
  const entered = outer.find((edge) => cycle.has(edge.to))!;
  const inner = [...cycle].filter((node) => node !== entered.to).map((node) => best.get(node)!);
  return [...outer, ...inner];
}

/** The nodes of a cycle of edges, of which each node has at most one that leads to it. */
function cycleIn(best: ReadonlyMap<number, Edge>): ReadonlySet<number> | null {
  for (const start of best.keys()) {
    const seen = new Set<number>();
    let at: number | undefined = start;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      at = best.get(at)?.from;
    }
    if (at !== start) continue;
    return seen;
  }
  return null;
}
