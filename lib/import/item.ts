import * as v from 'valibot';
import { MAX_TEXT_LENGTH, webAddress, type Source } from '../document/document.ts';
import type { PageReading } from '../document/reading.ts';

/** Why something in a file was not taken. */
export type RefusalReason =
  | 'not-json'
  | 'lacks-text'
  | 'too-long'
  | 'no-article'
  | 'not-html'
  | 'not-a-feed'
  | 'doctype'
  | 'too-many'
  | 'too-dense'
  | 'unknown-encoding'
  | 'unknown-kind'
  | 'unreadable'
  | 'damaged';

/** One thing that was found in a file. `place` says where: "rows.jsonl:12", "crawl.warc.gz#3". */
export type ImportItem =
  | {
      readonly kind: 'document';
      readonly place: string;
      readonly document: Source & { readonly text: string };
    }
  | {
      readonly kind: 'refused';
      readonly place: string;
      readonly reason: RefusalReason;
      readonly detail: string;
    };

export function refused(place: string, reason: RefusalReason, detail = ''): ImportItem {
  return { kind: 'refused', place, reason, detail: detail.slice(0, 200) };
}

/** Finds the article in the HTML of a page: by a parser that the caller has. */
export type ReadArticle = (html: string, url: string) => PageReading;

/** An odd date or address costs a row that field, not its place. */
const oddIsAbsent = <T>(schema: v.GenericSchema<unknown, T>) => v.fallback(v.optional(schema), undefined);
const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000));

const numberOrLine: v.GenericSchema<unknown, string> = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  line,
);

const rowSchema = v.object({
  id: oddIsAbsent(numberOrLine),
  text: v.string(),
  title: oddIsAbsent(line),
  url: oddIsAbsent(webAddress),
  site: oddIsAbsent(line),
  published: oddIsAbsent(line),
  modified: oddIsAbsent(line),
  lang: oddIsAbsent(line),
  byline: oddIsAbsent(line),
  credit: oddIsAbsent(line),
  canonical: oddIsAbsent(webAddress),
  firstSeen: oddIsAbsent(v.number()),
});

/** A document of fields that someone else wrote. Without an id it goes by its address, else by its place. */
export function documentItem(fields: unknown, place: string): ImportItem {
  const parsed = v.safeParse(rowSchema, fields);
  if (!parsed.success) return refused(place, 'lacks-text', parsed.issues[0].message);
  const { id, text, ...rest } = parsed.output;
  if (text.trim() === '') return refused(place, 'lacks-text', 'the text is empty');
  if (text.length > MAX_TEXT_LENGTH) return refused(place, 'too-long', `${text.length} characters`);
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    kind: 'document',
    place,
    document: { ...known, id: id ?? rest.url?.slice(0, 2000) ?? place.slice(-2000), text },
  };
}

/** The article of a page as a document. `known`: what is known of it from elsewhere. */
export function pageItem(
  html: string,
  known: { readonly url?: string; readonly firstSeen?: number },
  place: string,
  readArticle: ReadArticle,
): ImportItem {
  let reading: PageReading;
  try {
    reading = readArticle(html, known.url ?? 'https://page.invalid/');
  } catch (error) {
    // Parsers fall over pages that no one could foresee; the rest of the archive is still wanted.
    return refused(place, 'no-article', String(error));
  }
  if (reading.kind === 'skipped') return refused(place, 'no-article', reading.reason);
  return documentItem({ ...known, ...reading.article, url: known.url ?? reading.article.canonical }, place);
}
