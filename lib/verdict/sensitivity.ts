/** How sure a match must be to alert, from the surest. */
export const SENSITIVITIES = ['fewer', 'usual', 'more'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/**
 * From which score an article as a whole alerts, by sensitivity; see `wholeScore`. Copied passages alert at every level
 * alike: of those, stricter and laxer thresholds change nothing that is worth a choice. benchmarks/decision.ts.
 */
export const WHOLE_AT: Readonly<Record<Sensitivity, number>> = { fewer: -0.6, usual: -0.7, more: -0.8 };

/** What was measured of a level: stories that copy nothing and alerted all the same, and machine rewrites found. */
export interface Measured {
  readonly falseAlerts: number;
  /** Stories that copy nothing. */
  readonly articles: number;
  /** Share of 295 machine rewrites of English stories that alert with the right source. */
  readonly found: number;
}

/** `benchmarks/decision.ts --sensitivity`, over all sources of each set; benchmarks/results/decision.md. */
export const MEASURED: Readonly<Record<Sensitivity, Measured>> = {
  fewer: { falseAlerts: 2, articles: 2400, found: 246 / 295 },
  usual: { falseAlerts: 6, articles: 2400, found: 273 / 295 },
  more: { falseAlerts: 19, articles: 2400, found: 280 / 295 },
};
