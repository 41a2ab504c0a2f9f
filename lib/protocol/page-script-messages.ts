import * as v from 'valibot';

/**
 * Page script to background. It says no more than that there is something to read, or not any more: the
 * background then reads the page itself, and the page script can ask for nothing.
 */
const pageScriptMessage = v.variant('kind', [
  v.object({ kind: v.literal('page-settled') }),
  v.object({ kind: v.literal('page-left') }),
]);
export type PageScriptMessage = v.InferOutput<typeof pageScriptMessage>;

/** A message of a page script, or null where it is none. */
export function parsePageScriptMessage(input: unknown): PageScriptMessage | null {
  const parsed = v.safeParse(pageScriptMessage, input);
  return parsed.success ? parsed.output : null;
}
