import type { DatePlace } from '../document/reading.ts';
import type { Declared } from './structured.ts';
import type { Box, Snapshot } from './tree.ts';

export interface FoundDate {
  /** ISO 8601, as exact as the page says it: with the page's own offset, or a day alone. */
  readonly iso: string;
  readonly foundIn: DatePlace;
}

/** Where dates may stand: `headLines` are the short lines around the title. */
export interface DateContext {
  readonly url: string;
  readonly nearText: (box: Box) => boolean;
  readonly headLines: readonly string[];
}

const PUBLISHED_METAS = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'publish-date',
  'publish_date',
  'publishdate',
  'pubdate',
  'publication_date',
  'dcterms.created',
  'dcterms.date',
  'dc.date.issued',
  'dc.date.created',
  'dc.date',
  'dcsext.articlefirstpublished',
  'date',
];
const MODIFIED_METAS = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
  'lastmod',
];

/** When the article was first published, from the most to the least deliberate statement. */
export function findPublished(declared: Declared, snap: Snapshot, context: DateContext): FoundDate | null {
  return (
    first([declared.published], 'json-ld') ??
    first(
      PUBLISHED_METAS.flatMap((name) => snap.metas.get(name) ?? []),
      'meta',
    ) ??
    first(
      timesOf(snap, (time) => /datePublished|dateCreated/u.test(time.itemprop)),
      'microdata',
    ) ??
    first(
      timesOf(snap, (time) => context.nearText(time.box)),
      'time element',
    ) ??
    first([dateInAddress(context.url)], 'address') ??
    first([dateInLines(context.headLines, snap.lang)], 'text')
  );
}

export function findModified(declared: Declared, snap: Snapshot): FoundDate | null {
  return (
    first([declared.modified], 'json-ld') ??
    first(
      MODIFIED_METAS.flatMap((name) => snap.metas.get(name) ?? []),
      'meta',
    ) ??
    first(
      timesOf(snap, (time) => time.itemprop.includes('dateModified')),
      'microdata',
    )
  );
}

function timesOf(snap: Snapshot, accept: (time: Snapshot['times'][number]) => boolean): string[] {
  return snap.times.filter(accept).map((time) => time.datetime);
}

function first(candidates: readonly (string | undefined)[], foundIn: DatePlace): FoundDate | null {
  for (const candidate of candidates) {
    const iso = candidate && parseDate(candidate);
    if (iso) return { iso, foundIn };
  }
  return null;
}

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/iu;

/** Reads a machine-readable date; null for anything that is not one, or lies outside 1990 to 2100. */
export function parseDate(text: string): string | null {
  const trimmed = text.trim().slice(0, 80);
  if (/^\d{10}(?:\d{3})?$/u.test(trimmed)) {
    return sane(new Date(Number(trimmed) * (trimmed.length === 10 ? 1000 : 1)).toISOString());
  }
  const match = ISO.exec(trimmed);
  if (match) return fromParts(match);
  // RFC 2822 and its like, as in "Fri, 28 Apr 2023 17:25:31 GMT"; never day-first or month-first numbers.
  if (!/[a-z]{3}/iu.test(trimmed) || !/\d{4}/u.test(trimmed)) return null;
  const ms = Date.parse(/(?:Z|[+-]\d{4}|GMT|UTC)/u.test(trimmed) ? trimmed : `${trimmed} UTC`);
  return Number.isNaN(ms) ? null : sane(new Date(ms).toISOString());
}

function fromParts(match: RegExpExecArray): string | null {
  const [, year, month, day, hour, minute, second, zone] = match;
  const date = `${year}-${month}-${day}`;
  if (Number.isNaN(Date.parse(date))) return null;
  if (hour === undefined) return sane(date);
  return sane(`${date}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${offsetOf(zone)}`);
}

function offsetOf(zone: string | undefined): string {
  if (!zone) return '';
  if (/^[a-z]/iu.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function sane(iso: string): string | null {
  const year = Number(iso.slice(0, 4));
  return year >= 1990 && year <= 2100 && !Number.isNaN(Date.parse(iso)) ? iso : null;
}

function dateInAddress(url: string): string | undefined {
  const match = /[/-]((?:19|20)\d{2})[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_-]|$)/u.exec(url.slice(0, 500));
  return match ? `${match[1]}-${match[2]}-${match[3]}` : undefined;
}

const NUMERIC =
  /(?<!\d)(?:((?:19|20)\d{2})[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})|(\d{1,2})\. ?(\d{1,2})\. ?((?:19|20)\d{2}))(?!\d)/u;

/** A date as readers see it: year first, or day first with full stops, or with the month's name in the page's language. */
function dateInLines(lines: readonly string[], lang: string): string | undefined {
  for (const line of lines) {
    if (line.length > 120) continue;
    const match = NUMERIC.exec(line);
    const [year, month, day] = match
      ? [match[1] ?? match[6]!, match[2] ?? match[5]!, match[3] ?? match[4]!]
      : named(line, lang);
    if (year && month && day) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return undefined;
}

function named(line: string, lang: string): [string?, string?, string?] {
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(line)?.[0];
  const day = /(?<!\d)([0-3]?\d)(?!\d)/u.exec(line.replace(year ?? '', ''))?.[1];
  if (!year || !day) return [];
  const words = line.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const month = monthsOf(lang).findIndex((names) =>
    words.some((word) => names.some((name) => name === word || (word.length < 5 && name.startsWith(word)))),
  );
  return month < 0 ? [] : [year, String(month + 1), day];
}

function monthsOf(lang: string): string[][] {
  const locales = [lang, 'en'].filter((tag) => {
    try {
      return tag !== '' && Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
    } catch {
      return false;
    }
  });
  return Array.from({ length: 12 }, (_, month) =>
    locales.map((locale) =>
      new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
        .formatToParts(Date.UTC(2024, month, 15))
        .find((part) => part.type === 'month')!
        .value.toLowerCase(),
    ),
  );
}
