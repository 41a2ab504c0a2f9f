import * as v from 'valibot';
import { visitSchema } from './page.ts';

/** Page script to background: what was read. It can submit that and ask for nothing. */
const pageScriptMessage = v.object({ kind: v.literal('page-read'), visit: visitSchema });
export type PageScriptMessage = v.InferOutput<typeof pageScriptMessage>;

/** A message of a page script, or null where it is none. */
export function parsePageScriptMessage(input: unknown): PageScriptMessage | null {
  const parsed = v.safeParse(pageScriptMessage, input);
  return parsed.success ? parsed.output : null;
}
