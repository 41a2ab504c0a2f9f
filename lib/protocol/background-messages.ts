import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Background to the extension's own pages, heard by all of them. */
const backgroundMessage = v.variant('kind', [
  v.object({
    kind: v.literal('progress'),
    tabId: count,
    progress: v.object({
      stage: v.picklist(['reading', 'searching', 'aligning']),
      done: count,
      total: count,
    }),
  }),
  /** Asks the page in that tab, if it is one of the extension's own stories, to read itself. */
  v.object({ kind: v.literal('read-yourself'), tabId: count }),
]);
export type BackgroundMessage = v.InferOutput<typeof backgroundMessage>;

/** A message of the background, or null where it is none. */
export function parseBackgroundMessage(input: unknown): BackgroundMessage | null {
  const parsed = v.safeParse(backgroundMessage, input);
  return parsed.success ? parsed.output : null;
}
