import * as v from 'valibot';
import { visitSchema } from './page.ts';

/**
 * Page script to background: what was read, that reading failed by a bug (the name of the error), or that it runs on a
 * site that is off. It can ask for nothing.
 */
export const pageScriptMessageSchema = v.variant('kind', [
  v.object({ kind: v.literal('page-read'), visit: visitSchema }),
  v.object({ kind: v.literal('reading-failed'), error: v.pipe(v.string(), v.maxLength(100)) }),
  v.object({ kind: v.literal('off-here') }),
]);
export type PageScriptMessage = v.InferOutput<typeof pageScriptMessageSchema>;

/** A message of a page script, or null where it is none. */
export function parsePageScriptMessage(input: unknown): PageScriptMessage | null {
  const parsed = v.safeParse(pageScriptMessageSchema, input);
  return parsed.success ? parsed.output : null;
}
