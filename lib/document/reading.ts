import * as v from 'valibot';
import { articleSchema, webAddress } from './document.ts';

/** Why there is nothing to compare on a page. Each has its own sentence in lib/wording. */
export const skipReasonSchema = v.picklist([
  'no-article',
  'too-short',
  'list-page',
  'browser-page',
  'pdf',
  'not-html',
  'too-large',
  'private-window',
]);
export type SkipReason = v.InferOutput<typeof skipReasonSchema>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const spanSchema = v.object({ start: count, end: count });

/** One paragraph of the text that was read; `span` indexes `article.text`. */
export const paragraphSchema = v.object({
  kind: v.picklist(['body', 'heading', 'quotation', 'list', 'caption']),
  span: spanSchema,
});

/** Something the reader set aside, so that "show what was read" can say so. */
export const removalSchema = v.object({ reason: v.string(), excerpt: v.string() });

/** What a page may be hiding from the reader: each is said in the popup. */
export const suspicionSchema = v.picklist([
  'paywall',
  'infinite-scroll',
  'several-articles',
  'live-blog',
  'more-pages',
  'unread-frame',
  'truncated',
]);

/** Where on a page its dates may be found, each with its own words in lib/wording. */
export const datePlaceSchema = v.picklist([
  'json-ld',
  'meta',
  'microdata',
  'time element',
  'address',
  'text',
]);
export type DatePlace = v.InferOutput<typeof datePlaceSchema>;

/**
 * What the page script read. `sure` is 0..1, how sure it is that this is the one article of the page;
 * `words` counts the words of `article.text`.
 */
export const articleReadingSchema = v.object({
  kind: v.literal('article'),
  article: articleSchema,
  paragraphs: v.array(paragraphSchema),
  words: count,
  sure: v.number(),
  suspected: v.array(suspicionSchema),
  removed: v.array(removalSchema),
  /** Where the published and modified dates were found. */
  dateFoundIn: v.optional(datePlaceSchema),
  modifiedFoundIn: v.optional(datePlaceSchema),
  /** Where the text says it was written: "WASHINGTON", "Berlin". The agency beside it is `article.credit`. */
  dateline: v.optional(v.string()),
  /** Other addresses of the same article: `lang` is a language tag, or "amp". */
  alternates: v.optional(v.array(v.object({ lang: v.string(), url: webAddress }))),
  /** What the page asks of search engines: "robots: noindex", "googlebot-news: noindex". */
  robots: v.optional(v.array(v.string())),
  /** The next page of an article in several pages. */
  nextPage: v.optional(webAddress),
  /** Of a selection: the page's text on either side, by which it can be found again. */
  surroundings: v.optional(v.object({ before: v.string(), after: v.string() })),
});
export type ArticleReading = v.InferOutput<typeof articleReadingSchema>;

/** What the page script sends: the article, or why there is none. */
export const pageReadingSchema = v.variant('kind', [
  articleReadingSchema,
  v.object({ kind: v.literal('skipped'), reason: skipReasonSchema }),
]);
export type PageReading = v.InferOutput<typeof pageReadingSchema>;
