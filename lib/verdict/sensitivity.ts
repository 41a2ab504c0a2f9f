/** How sure a match must be to alert, from the surest. */
export const SENSITIVITIES = ['fewer', 'usual', 'more'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/**
 * From which score an article as a whole alerts, by sensitivity; see `wholeScore`. Copied passages alert at every level
 * alike: of those, stricter and laxer thresholds change nothing that is worth a choice. benchmarks/decision.ts.
 */
export const WHOLE_AT: Readonly<Record<Sensitivity, number>> = { fewer: -0.6, usual: -0.7, more: -0.8 };
