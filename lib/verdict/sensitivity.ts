/** How sure a match must be to alert, from the surest. */
export const SENSITIVITIES = ['fewer', 'usual', 'more'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];
