import { coversHost, hostOfPattern, patternOf } from './patterns.ts';
import type { Chosen } from './choice.ts';

/** All that needs access to sites: the sites that are watched, and the https addresses that are asked. */
export interface Needs extends Pick<Chosen, 'when' | 'sites'> {
  /** Of subscriptions, and of packs that stay at their address. */
  readonly addresses: readonly string[];
}

/**
 * Of the granted patterns that reach one of these hosts, those that nothing needs. Access to all sites is none of them:
 * it is asked for and given back by itself. A pattern that was asked for to watch a site stays while an address needs
 * it, since a browser notes no narrower one beside it. O(granted x (hosts + addresses)).
 */
export function unneeded(
  granted: readonly string[],
  hosts: readonly string[],
  { when, sites, addresses }: Needs,
): string[] {
  const asked = [...new Set(addresses.map((address) => new URL(address).hostname))];
  return granted.filter((pattern) => {
    const host = hostOfPattern(pattern);
    if (host === null || !hosts.some((one) => coversHost([pattern], one))) return false;
    const isWatched = when !== 'on-click' && sites.includes(host) && pattern === patternOf(host);
    return !isWatched && !asked.some((one) => coversHost([pattern], one));
  });
}
