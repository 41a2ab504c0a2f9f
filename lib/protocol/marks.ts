import * as v from 'valibot';
import { MARK_KINDS, type Mark } from '../compare/marks.ts';

/** What a view asks the page to mark: pieces of the text that was read from it. */
export interface MarkRequest {
  /** The source that the marks are about, so that a popup opened later knows whose they are. */
  readonly sourceId: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const markedSchema = v.variant('kind', [
  v.object({
    kind: v.literal('marked'),
    sourceId: v.string(),
    /** Marks that are on the page, and those whose text is not there any more. */
    found: count,
    missing: count,
    /** The kinds of those found. */
    kinds: v.array(v.picklist(MARK_KINDS)),
  }),
  /** The browser lacks the CSS Custom Highlight API. */
  v.object({ kind: v.literal('unsupported') }),
]);
/** What became of the request in the page. */
export type Marked = v.InferOutput<typeof markedSchema>;

/** The answer of the page's script, or null where there is none. */
export function parseMarked(input: unknown): Marked | null {
  const parsed = v.safeParse(markedSchema, input);
  return parsed.success ? parsed.output : null;
}
