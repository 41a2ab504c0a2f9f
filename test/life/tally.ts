/** What was tried and what failed, each failure in words that say where. */
export interface Tally {
  readonly what: string;
  readonly tried: number;
  readonly failed: readonly string[];
  /** Figures besides: "heap 3.40 to 3.51 MB". */
  readonly notes: readonly string[];
}

export function tally(what: string, tried: number, failed: readonly string[], ...notes: string[]): Tally {
  return { what, tried, failed, notes };
}

/** The value below which a share of all values lies; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
