import type { Precedence } from '../findings.ts';
import type { Article, Source } from '../../document/document.ts';
import { hostOf } from '../credit/agencies.ts';
import type { Clue, ClueCode } from './clues.ts';
import { creditedAgencies, creditsOther } from '../credit/credit.ts';
import { fullerOf } from './fullness.ts';
import { hours, momentOf, type Moment } from './moments.ts';

type Side = 'article' | 'source';
type Document = Omit<Article, 'text'> & { readonly text: string | null };

/** What a clue says: which side came first, and whether it can decide without help. */
interface Said {
  readonly clue: Clue;
  readonly first: Side | null;
  readonly weight: 'decides' | 'supports' | 'own-date';
}

/** Sightings closer than this are one reading session: their order says nothing. */
const MIN_SEEN_HOURS = 1;
/**
 * Which text came first, as a ladder of clues. What one page admits decides: an address or a credit that points to the
 * other. So does a text that was seen here before the other says it was published. Sightings, and the fuller set of
 * facts, support. A page's own date is no proof, since clones are backdated: it decides only where a sighting agrees.
 * Clues that contradict end in `cannot-tell`. All clues are returned, whatever they led to. O(length).
 */
export function precede(article: Article, source: Source): Precedence {
  const said = [
    ...fromAddresses(article, source),
    ...fromCredits(article, source),
    ...fromTimes(article, source),
    ...fromFacts(article, source),
  ];
  const pointing = said.filter((one) => one.first !== null);
  const clues = said.map((one) => one.clue);
  const [winner] = pointing;
  if (winner === undefined) return { first: 'cannot-tell', clues };
  if (pointing.some((one) => one.first !== winner.first))
    return { first: 'cannot-tell', clues: [...clues, clue('clues-contradict')] };
  if (decides(pointing)) return { first: winner.first!, clues };
  const onlyDates = pointing.every((one) => one.weight === 'own-date');
  return { first: 'cannot-tell', clues: onlyDates ? [...clues, clue('only-own-dates')] : clues };
}

function decides(pointing: readonly Said[]): boolean {
  if (pointing.some((one) => one.weight === 'decides')) return true;
  const codes = new Set(pointing.map((one) => one.clue.code));
  return codes.has('seen-earlier') && codes.size > 1;
}

function clue(code: ClueCode, values: Clue['values'] = {}): Clue {
  return { code, values };
}

const other = (side: Side): Side => (side === 'article' ? 'source' : 'article');

/** Runs a check from either side. */
function bothSides(
  article: Article,
  source: Source,
  check: (mine: Document, theirs: Document, side: Side) => Said[],
): Said[] {
  return [...check(article, source, 'article'), ...check(source, article, 'source')];
}

function fromAddresses(article: Article, source: Source): Said[] {
  return bothSides(article, source, (mine, theirs, side) => {
    const addresses = new Set([theirs.url, theirs.canonical].filter((url) => url !== undefined).map(plain));
    if (hostOf(mine.url) === hostOf(theirs.url) && hostOf(mine.url) !== '') return [];
    const points = (url: string | undefined) =>
      url !== undefined && addresses.has(plain(url)) && plain(url) !== plain(mine.url ?? '');
    const said: Said[] = [];
    if (points(mine.canonical))
      said.push({ clue: clue('canonical-points-to-other', { side }), first: other(side), weight: 'decides' });
    if (mine.basedOn?.some(points) === true)
      said.push({ clue: clue('based-on-other', { side }), first: other(side), weight: 'decides' });
    return said;
  });
}

/** An address without what does not change the page: scheme, "www.", query, fragment, closing slash. */
function plain(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, search } = new URL(url);
  const query = /[?&](?:id|p|article|story)=/u.test(search) ? search : '';
  return `${hostOf(url)}${pathname.replace(/\/$/u, '')}${query}`;
}

function fromCredits(article: Article, source: Source): Said[] {
  const credits = bothSides(article, source, (mine, theirs, side) => {
    const credit = creditsOther(mine, theirs);
    if (credit === null) return [];
    const values = { side, name: credit.name };
    if (!credit.explicit)
      return [{ clue: clue('mentions-other', values), first: other(side), weight: 'supports' }];
    return [{ clue: clue('credits-other', values), first: other(side), weight: 'decides' }];
  });
  if (credits.some((one) => one.weight === 'decides')) return credits;
  const [mine, theirs] = [[...creditedAgencies(article)], [...creditedAgencies(source)]];
  const shared = mine.find((agency) => theirs.includes(agency));
  if (shared !== undefined)
    return [
      ...credits,
      { clue: clue('both-credit-agency', { name: shared }), first: null, weight: 'supports' },
    ];
  if (mine.length > 0 === theirs.length > 0 || source.text === null) return credits;
  const side = mine.length > 0 ? 'article' : 'source';
  const name = (mine[0] ?? theirs[0])!;
  return [
    ...credits,
    { clue: clue('only-one-credits-agency', { side, name }), first: side, weight: 'supports' },
  ];
}

function fromTimes(article: Article, source: Source): Said[] {
  const said: Said[] = [];
  const [mine, theirs] = [momentOf(article.published), momentOf(source.published)];
  if (mine !== null && theirs !== null) said.push(fromDates(mine, theirs));
  else
    said.push({
      clue: clue('undated', { side: mine !== null ? 'source' : theirs !== null ? 'article' : 'both' }),
      first: null,
      weight: 'own-date',
    });
  const gap = hours((article.firstSeen ?? Number.NaN) - (source.firstSeen ?? Number.NaN));
  if (Math.abs(gap) >= MIN_SEEN_HOURS) {
    const side: Side = gap < 0 ? 'article' : 'source';
    said.push({
      clue: clue('seen-earlier', { side, hours: Math.abs(gap) }),
      first: side,
      weight: 'supports',
    });
  }
  return [
    ...said,
    ...bothSides(article, source, (seen, dated, side) => {
      const moment = momentOf(dated.published);
      if (moment === null || seen.firstSeen === undefined) return [];
      const lead = hours(moment.ms - moment.slackMs - seen.firstSeen);
      return lead < MIN_SEEN_HOURS
        ? []
        : [
            {
              clue: clue('seen-before-other-published', { side, hours: lead }),
              first: side,
              weight: 'decides',
            },
          ];
    }),
  ];
}

function fromDates(mine: Moment, theirs: Moment): Said {
  const gapMs = mine.ms - theirs.ms;
  if (Math.abs(gapMs) <= Math.max(mine.slackMs, theirs.slackMs))
    return { clue: clue('dated-together'), first: null, weight: 'own-date' };
  const side: Side = gapMs < 0 ? 'article' : 'source';
  return {
    clue: clue('dated-earlier', { side, hours: Math.abs(hours(gapMs)) }),
    first: side,
    weight: 'own-date',
  };
}

/** A copy rarely adds facts: the fuller text is likelier the first. */
function fromFacts(article: Article, source: Source): Said[] {
  const fuller = source.text === null ? null : fullerOf(article.text, source.text);
  return fuller === null
    ? []
    : [{ clue: clue('fuller-facts', { ...fuller }), first: fuller.side, weight: 'supports' }];
}
