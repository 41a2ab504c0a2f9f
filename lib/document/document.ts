import * as v from 'valibot';

/**
 * Whether a reader may be sent to an address: http or https, nothing else, ever. Parsers of addresses pass over line
 * breaks, where a file of references would begin a new field.
 */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/iu.test(text) && !/[\p{Cc}\u2028\u2029]/u.test(text) && URL.canParse(text);
}

export const webAddress = v.pipe(v.string(), v.maxLength(4096), v.check(isWebAddress, 'not a web address'));

const line = v.pipe(v.string(), v.maxLength(2000));

/** What is known about a text besides the text. Times are ISO 8601; `firstSeen` is ms since the epoch. */
const metadata = {
  title: v.optional(line),
  url: v.optional(webAddress),
  site: v.optional(line),
  published: v.optional(line),
  modified: v.optional(line),
  lang: v.optional(line),
  byline: v.optional(line),
  /** The agency or outlet that the text itself credits: "AP", "Reuters", "dpa". */
  credit: v.optional(line),
  canonical: v.optional(webAddress),
  /** Addresses that the page names as its original: isBasedOn, syndication-source, original-source. */
  basedOn: v.optional(v.array(webAddress)),
  firstSeen: v.optional(v.number()),
};

/** No text of more than this many code units is read; a page beyond it is no news article. */
export const MAX_TEXT_LENGTH = 5_000_000;

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT_LENGTH));

/** A query article: what was read from a page, a selection or a file. Paragraphs are parted by line breaks. */
export const articleSchema = v.object({ ...metadata, text });
export type Article = v.InferOutput<typeof articleSchema>;

/** A source document of the corpus. `text` is null where a pack holds fingerprints only. */
export const sourceSchema = v.object({ ...metadata, id: line, text: v.nullable(text) });
export type Source = v.InferOutput<typeof sourceSchema>;
