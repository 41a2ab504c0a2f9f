import type { WhenToLook } from '../../components/welcome-state.ts';
import { hostOf } from '../../components/welcome/host.ts';
import { grantedSites, stopWatches } from './page-watch.ts';
import { coversEverything, giveBackSites, hostOfPattern, requestSites } from './permissions.ts';

/** All web sites, as one permission. */
const EVERYWHERE = '*://*/*';

/** When to look by itself, as the browser's permissions have it: they are the only record of the choice. */
export interface Choice {
  readonly when: WhenToLook;
  /** Host names. */
  readonly sites: readonly string[];
}

export async function currentChoice(): Promise<Choice> {
  const granted = await grantedSites();
  const sites = [...new Set(granted.map(hostOfPattern))].filter((host) => host !== null);
  if (coversEverything(granted)) return { when: 'everywhere', sites };
  return { when: sites.length > 0 ? 'chosen-sites' : 'on-click', sites };
}

/** Both have to be called inside a click, before anything is awaited. False: the reader said no. */
export const lookEverywhere = (): Promise<boolean> => requestSites([EVERYWHERE]);
export const lookAtSite = (host: string): Promise<boolean> => requestSites([patternOf(host)]);

/** Gives back what looking everywhere needs, and keeps the sites that were chosen one by one. */
export async function lookAtChosenSitesOnly(): Promise<void> {
  const granted = await grantedSites();
  await giveBackSites(granted.filter((pattern) => hostOfPattern(pattern) === null));
}

export async function lookOnClickOnly(): Promise<void> {
  await giveBackSites(await grantedSites());
}

export async function forgetSite(host: string): Promise<void> {
  const granted = await grantedSites();
  await giveBackSites(granted.filter((pattern) => hostOfPattern(pattern) === host));
}

/** As `lookAtSite`, for the site of a page. False where its address names none. */
export function lookAtSiteOf(pageUrl: string): Promise<boolean> {
  const host = hostOf(pageUrl);
  return host === null ? Promise.resolve(false) : lookAtSite(host);
}

/** Forgets every chosen site that covers a page, and ends the watches that run there; false where none does. */
export async function forgetSiteOf(pageUrl: string): Promise<boolean> {
  const host = hostOf(pageUrl);
  if (host === null) return false;
  const covering = (await grantedSites()).filter((pattern) => {
    const site = hostOfPattern(pattern);
    return site !== null && `.${host}`.endsWith(`.${site}`);
  });
  if (covering.length === 0) return false;
  await stopWatches(covering);
  await giveBackSites(covering);
  return true;
}

/** A host and its subdomains. */
function patternOf(host: string): string {
  return `*://*.${host}/*`;
}
