import * as v from 'valibot';

/** Background to the extension's own pages, heard by all of them. */
export const backgroundMessageSchema = v.variant('kind', [
  /** Asks the page in that tab, if it is one of the extension's own stories, to read itself. */
  v.object({ kind: v.literal('read-yourself'), tabId: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
]);
export type BackgroundMessage = v.InferOutput<typeof backgroundMessageSchema>;

/** A message of the background, or null where it is none. */
export function parseBackgroundMessage(input: unknown): BackgroundMessage | null {
  const parsed = v.safeParse(backgroundMessageSchema, input);
  return parsed.success ? parsed.output : null;
}
