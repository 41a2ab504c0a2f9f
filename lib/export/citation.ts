import type { Source } from '../document/document.ts';
import type { Comparison } from './comparison.ts';
import { otherDigits, webAddressOf } from './comparison.ts';

/** What a reference to a story says. `date` goes as far as it is known, the day as it is in the text. */
export interface Citation {
  readonly key: string;
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly site: string | undefined;
  readonly url: string | undefined;
  readonly lang: string | undefined;
  readonly date: DateParts | undefined;
  readonly accessed: DateParts | undefined;
}

export type DateParts = readonly [year: string, month?: string, day?: string];

/** References to both stories: the page, then the other one. */
export function citationsOf(comparison: Comparison): readonly [Citation, Citation] {
  const { article, match, madeOn, digests } = comparison;
  return [
    // When the page was read is known; when the other story was last seen at its address is not.
    { ...citation('page', article, digests.article), accessed: dateParts(madeOn) },
    citation('other', match.source, otherDigits(comparison)),
  ];
}

/** Eight digits of the text make the key one that no other story of that day has in a bibliography. */
function citation(side: string, of: Omit<Source, 'id' | 'text'>, digits: string): Citation {
  const url = webAddressOf(of);
  return {
    key: ['wireprint', side, ...(dateParts(of.published) ?? []), digits.slice(0, 8)].join('-'),
    title: line(of.title),
    author: line(of.byline),
    site: line(of.site) ?? (url !== undefined && URL.canParse(url) ? new URL(url).hostname : undefined),
    url,
    lang: line(of.lang),
    date: dateParts(of.published),
    accessed: undefined,
  };
}

/** The day of a time, "2024-04-13", in the reader's own zone unless one is named. */
export function dayOf(time: Date, timeZone?: string): string {
  // Swedish writes days as ISO 8601 does.
  return new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone }).format(time);
}

function line(text: string | undefined): string | undefined {
  const plain = text?.replace(/\s+/gu, ' ').trim();
  return plain === '' ? undefined : plain;
}

const DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?:\D|$)/u;

/** The day that an ISO 8601 time names, the month or the year; a page may write anything there. */
function dateParts(time: string | undefined): DateParts | undefined {
  const [, year, month, day] = DATE.exec(time ?? '') ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return [year];
  return day === undefined ? [year, month] : [year, month, day];
}
