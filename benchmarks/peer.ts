/** A way to find the sources of an article. */
export interface Peer {
  /** Of what it must keep to answer. */
  readonly indexBytes: number;
  /** The score from which it alerts by its own account; null where it has no such account. */
  readonly shipped: number | null;
  /** The best sources, by number, best first. Scores are null where it only ranks. */
  readonly ask: (text: string) => Promise<readonly Answer[]>;
  /** Postings, candidates or hashes that a question reads, where they can be counted. */
  readonly operations: ((text: string) => number) | null;
}

export interface Answer {
  readonly source: number;
  readonly score: number | null;
}
