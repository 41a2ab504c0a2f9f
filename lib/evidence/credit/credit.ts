import type { Credit } from '../findings.ts';
import type { Article, Source } from '../../document/document.ts';
import { agenciesIn, agencyOf, hostOf } from './agencies.ts';
import { readCredits } from './credit-lines.ts';

/** The agencies a document credits, in its text, its byline or by what its page declares. */
export function creditedAgencies(
  document: Pick<Article, 'credit' | 'byline'> & { readonly text: string | null },
): Set<string> {
  const agencies = new Set(
    document.text === null ? [] : readCredits(document.text).map((line) => line.agency),
  );
  for (const line of [document.credit, document.byline]) {
    for (const agency of line === undefined ? [] : agenciesIn(line)) agencies.add(agency);
  }
  return agencies;
}

/** Whether a text names an outlet, as a whole name of five letters or more: shorter ones are words. O(length). */
function names(text: string, site: string | undefined): boolean {
  if (site === undefined || site.trim().length < 5) return false;
  const name = site.trim();
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + name.length)))
      return true;
  }
  return false;
}

/**
 * How a document credits another: `explicit` by its agency, in its credit or byline, or by its host; else its text
 * merely names the outlet somewhere. Null where it does neither. O(length).
 */
export function creditsOther(
  document: Omit<Article, 'text'> & { readonly text: string | null },
  other: Omit<Source, 'id'>,
): { readonly name: string; readonly explicit: boolean } | null {
  const agency = agencyOf(other);
  if (agency !== null && agencyOf(document) !== agency && creditedAgencies(document).has(agency))
    return { name: agency, explicit: true };
  const host = hostOf(other.url);
  if (
    (host !== '' && hostOf(document.url) === host) ||
    (other.site !== undefined && document.site === other.site)
  )
    return null;
  const text = document.text ?? '';
  if (names(`${document.credit ?? ''}\n${document.byline ?? ''}`, other.site))
    return { name: other.site!.trim(), explicit: true };
  if (host.length > 5 && text.includes(host)) return { name: host, explicit: true };
  return names(text, other.site) ? { name: other.site!.trim(), explicit: false } : null;
}

/**
 * `kept`: the article names the source's outlet, its host, or an agency that the source credits. `dropped`: the source
 * credits an agency, or has a byline or is an agency itself, and the article names none of it. `absent`: the source has
 * no credit that could have been kept, and none is given. O(length).
 */
export function compareCredit(article: Article, source: Source): Credit {
  const theirs = creditedAgencies(source);
  const own = agencyOf(source);
  if (own !== null) theirs.add(own);
  const mine = creditedAgencies(article);
  if ([...theirs].some((agency) => mine.has(agency)) || creditsOther(article, source) !== null) return 'kept';
  const addresses = [article.canonical, ...(article.basedOn ?? [])];
  if (source.url !== undefined && addresses.includes(source.url) && article.url !== source.url) return 'kept';
  if (isNamed(source.byline, article)) return 'kept';
  return theirs.size > 0 || source.byline !== undefined ? 'dropped' : 'absent';
}

function isNamed(byline: string | undefined, article: Article): boolean {
  const name = byline?.replace(/^(?:by|von|par|por|di|door) /iu, '').trim() ?? '';
  return name.length > 5 && (article.byline?.includes(name) === true || names(article.text, name));
}
