import { hostOf } from './host.ts';
import { coversEverything, coversHost, EVERYWHERE, hostOfPattern, isWithin, patternOf } from './patterns.ts';
import type { Settings, WhenToLook } from './settings.ts';

/** What of the settings says when to look. */
export type Chosen = Pick<Settings, 'when' | 'sites' | 'offSites'>;

/** Match patterns of the pages that are looked at by themselves, and of those where that is turned off. */
export interface Watched {
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
  /** Those left out that would be watched else. */
  readonly muted: readonly string[];
}

/**
 * What to watch: what the reader has chosen, as far as the browser's permissions (match patterns) reach. Neither
 * alone is enough: access may have been given for something else, or taken back. Sorted. O(sites x granted).
 */
export function watched({ when, sites, offSites }: Chosen, granted: readonly string[]): Watched {
  const excludeMatches = [...offSites].sort().map(patternOf);
  if (when === 'on-click') return { matches: [], excludeMatches, muted: [] };
  if (when === 'everywhere' && coversEverything(granted))
    return { matches: [EVERYWHERE], excludeMatches, muted: excludeMatches };
  const reached = sites.filter((host) => coversHost(granted, host)).sort();
  const muted = [...offSites].sort().filter((off) => reached.some((site) => isWithin(off, site)));
  return { matches: reached.map(patternOf), excludeMatches, muted: muted.map(patternOf) };
}

/** How it stands with a page. `on-click`: it is looked at when the reader asks, and only then. */
export type SiteState = 'watched' | 'off' | 'on-click';

export function siteState(pageUrl: string, chosen: Chosen, granted: readonly string[]): SiteState {
  const host = /^https?:/iu.test(pageUrl) ? hostOf(pageUrl) : null;
  if (host === null) return 'on-click';
  const { matches } = watched(chosen, granted);
  const isMatched = matches.some((pattern) => {
    const site = hostOfPattern(pattern);
    return site === null || isWithin(host, site);
  });
  if (!isMatched) return 'on-click';
  return chosen.offSites.some((site) => isWithin(host, site)) ? 'off' : 'watched';
}

/** The choice as a reader should see it: what was chosen, and what of it the browser lets be. */
export interface Choice {
  /** What happens: falls back where the browser no longer gives the access that was chosen. */
  readonly when: WhenToLook;
  /** "Everywhere" was chosen, and the browser no longer gives access to all sites. */
  readonly hasLostEverywhere: boolean;
  readonly sites: readonly string[];
  /** Sites that were chosen, and that the browser gives no access to. */
  readonly withoutAccess: readonly string[];
  readonly offSites: readonly string[];
}

export function choiceUnder(chosen: Chosen, granted: readonly string[]): Choice {
  const { sites, offSites } = chosen;
  const withoutAccess = sites.filter((host) => !coversHost(granted, host));
  const hasLostEverywhere = chosen.when === 'everywhere' && !coversEverything(granted);
  const fallback = withoutAccess.length < sites.length ? 'chosen-sites' : 'on-click';
  return {
    when: hasLostEverywhere ? fallback : chosen.when,
    hasLostEverywhere,
    sites,
    withoutAccess,
    offSites,
  };
}

/** The choice of readers whose version kept no record of it but the permissions themselves. */
export function chosenByAccess(granted: readonly string[]): Chosen {
  const sites = [...new Set(granted.map(hostOfPattern))].filter((host) => host !== null).sort();
  const when = coversEverything(granted) ? 'everywhere' : sites.length > 0 ? 'chosen-sites' : 'on-click';
  return { when, sites, offSites: [] };
}

/** Watches one more site by itself; under "everywhere" it only stops being off. */
export function withSite({ when, sites, offSites }: Chosen, host: string): Chosen {
  const isListed = when === 'everywhere' || sites.includes(host);
  return {
    when: when === 'on-click' ? 'chosen-sites' : when,
    sites: isListed ? sites : [...sites, host],
    offSites: offSites.filter((site) => !isWithin(host, site)),
  };
}

/** Watches the site of a host no more. Under "everywhere" it is off, else it is no longer chosen. */
export function withoutSite({ when, sites, offSites }: Chosen, host: string): Chosen {
  if (when === 'everywhere') {
    const site = host.replace(/^www\.(?=[^.]+\.)/u, '');
    const isOff = offSites.some((off) => isWithin(host, off));
    return { when, sites, offSites: isOff ? offSites : [...offSites, site] };
  }
  return { when, sites: sites.filter((site) => !isWithin(host, site)), offSites };
}
