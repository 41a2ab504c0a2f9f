import type { Match, Report } from '../compare/report.ts';
import { isWebAddress, type Article } from '../document/document.ts';
import { hex, sha256 } from '../pack/digest.ts';
import { hashWord } from '../text/hash.ts';

/** Everything that a saved file about one comparison is made from. */
export interface Comparison {
  readonly article: Article;
  readonly match: Match;
  readonly report: Pick<Report, 'sourcesSearched' | 'wordsRead' | 'sensitivity' | 'notes'>;
  /** ISO 8601: when the file was asked for. */
  readonly madeAt: string;
  /** The day that it then was for the reader, "2024-04-13". */
  readonly madeOn: string;
  /** Of Wireprint. */
  readonly version: string;
  readonly digests: Digests;
  /** Quotations, facts and first words of paragraphs alone: a file that repeats neither text. */
  readonly excerptsOnly: boolean;
}

/** SHA-256 of both texts, in hexadecimal digits; null where the corpus holds no text. */
export interface Digests {
  readonly article: string;
  readonly source: string | null;
}

export async function digestsOf(article: string, source: string | null): Promise<Digests> {
  return { article: await textDigest(article), source: source === null ? null : await textDigest(source) };
}

/** Digits that tell the other story from every other: of its text, or else of the id that its source has here. */
export function otherDigits({ digests, match }: Pick<Comparison, 'digests' | 'match'>): string {
  return digests.source ?? hashWord(match.source.id).toString(16).padStart(8, '0');
}

/** SHA-256 of a text as UTF-8, as `sha256sum` would print it. */
export async function textDigest(text: string): Promise<string> {
  return hex(await sha256(new TextEncoder().encode(text)));
}

/** An address, where a reader may be sent there: addresses come from pages and packs. */
export function webAddressOf({ url }: { readonly url?: string | undefined }): string | undefined {
  return url !== undefined && isWebAddress(url) ? url : undefined;
}

/** Letters. Enough to know a paragraph by, too little to read it. */
const EXCERPT = 80;

/** White space as single blanks; in excerpts, only the first words. */
export function shorten(text: string, excerptsOnly: boolean): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (!excerptsOnly || line.length <= EXCERPT) return line;
  return `${line.slice(0, EXCERPT).replace(/[\uD800-\uDBFF]$/u, '')} …`;
}
