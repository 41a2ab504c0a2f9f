import type { Source } from '../document/document.ts';
import { sketch } from '../fingerprint/sketch.ts';
import { tokenizeText } from '../text/language.ts';
import type { CorpusRecord } from './corpus.ts';

/** The record of a source whose text is at hand. O(n log n). */
export function recordOf(source: Source & { readonly text: string }): CorpusRecord {
  return { source, sketch: sketch(tokenizeText(source.text, source.lang)) };
}

/** The same record without its text: it is still found and judged, but shows no changes. */
export function withoutText(record: CorpusRecord): CorpusRecord {
  return { ...record, source: { ...record.source, text: null } };
}
