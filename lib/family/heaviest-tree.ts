/** Joins two nodes by their numbers. */
export interface Edge {
  readonly a: number;
  readonly b: number;
}

/** The spanning tree of most weight over nodes 0 to `count` - 1; of equal weights the first counts. Prim, O(count³). */
export function heaviestTree(count: number, weight: (a: number, b: number) => number): Edge[] {
  const edges: Edge[] = [];
  const inTree = new Set([0]);
  while (inTree.size < count) {
    let best: { a: number; b: number; weight: number } | null = null;
    for (const a of inTree)
      for (let b = 0; b < count; b++) {
        if (inTree.has(b)) continue;
        const own = weight(a, b);
        if (best === null || own > best.weight) best = { a, b, weight: own };
      }
    if (best === null) break;
    edges.push({ a: best.a, b: best.b });
    inTree.add(best.b);
  }
  return edges;
}
