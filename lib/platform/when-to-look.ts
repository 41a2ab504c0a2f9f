import {
  choiceUnder,
  type Choice,
  type Chosen,
  siteState,
  type SiteState,
  withoutSite,
  withSite,
} from '../settings/choice.ts';
import { hostOf } from '../settings/host.ts';
import { coversEverything, EVERYWHERE, hostOfPattern, patternOf } from '../settings/patterns.ts';
import { giveBackUnneeded } from './access.ts';
import type { Connect } from './storage/database.ts';
import { giveBackSites, grantedSites, onPermissionsChanged, requestSites } from './permissions.ts';
import { changeSettings, onSettingsChanged, readSettings } from './settings.ts';

/** When to look by itself: what the reader has chosen, as far as the browser's permissions let it be. */
export async function currentChoice(): Promise<Choice> {
  const [settings, granted] = await Promise.all([readSettings(), grantedSites()]);
  return choiceUnder(settings, granted);
}

/** How it stands with a page, by its address. */
export async function stateOfSite(pageUrl: string): Promise<SiteState> {
  const [settings, granted] = await Promise.all([readSettings(), grantedSites()]);
  return siteState(pageUrl, settings, granted);
}

export function onChoiceChanged(listener: () => void): void {
  onPermissionsChanged(listener);
  onSettingsChanged(listener);
}

/** These have to be called inside a click, before anything is awaited. False: the reader said no. */
export async function lookEverywhere(): Promise<boolean> {
  const isGranted = await requestSites([EVERYWHERE]);
  if (isGranted) await changeSettings({ when: 'everywhere' });
  return isGranted;
}

export async function lookAtSites(hosts: readonly string[]): Promise<boolean> {
  const asking = requestSites(hosts.map(patternOf));
  // Written down before there is an answer: the question may close the popup that asks it, and a site that the
  // browser gives no access to is not looked at anyhow.
  const { when, sites, offSites } = await readSettings();
  await choose((chosen) => hosts.reduce(withSite, chosen));
  const isGranted = await asking;
  if (!isGranted) await changeSettings({ when, sites, offSites });
  return isGranted;
}

/** As `lookAtSites`, for the site of a page. False where its address names none. */
export function lookAtSiteOf(pageUrl: string): Promise<boolean> {
  const host = hostOf(pageUrl);
  return host === null ? Promise.resolve(false) : lookAtSites([host]);
}

/** Gives back what looking everywhere needs, and keeps the sites that were chosen one by one. */
export async function lookAtChosenSitesOnly(): Promise<void> {
  await changeSettings({ when: 'chosen-sites' });
  await giveBackEverywhere();
}

/** Keeps the list of sites, and gives back the access to them, but for what subscriptions need of it. */
export async function lookOnClickOnly(connect: Connect): Promise<void> {
  const { sites } = await changeSettings({ when: 'on-click' });
  await giveBackEverywhere();
  await giveBackUnneeded(connect, sites);
}

/** Takes a site from the list, and gives back the access that was asked for with it and that nothing else needs. */
export async function forgetSite(host: string, connect: Connect): Promise<void> {
  await changeSettings(({ sites }) => ({ sites: sites.filter((site) => site !== host) }));
  await giveBackUnneeded(connect, [host]);
}

/** Takes a site from those that are never looked at by themselves, or puts it there. */
export async function setOff(host: string, isOff: boolean): Promise<void> {
  await changeSettings(({ offSites }) => {
    const others = offSites.filter((site) => site !== host);
    return { offSites: isOff ? [...others, host] : others };
  });
}

/** Ends the looking at the site of a page: forgets it where it was chosen, turns it off where all are watched. */
export async function turnOffSiteOf(pageUrl: string, connect: Connect): Promise<void> {
  const host = hostOf(pageUrl);
  if (host === null) return;
  const { sites: before } = await readSettings();
  const { sites } = await choose((chosen) => withoutSite(chosen, host));
  await giveBackUnneeded(
    connect,
    before.filter((site) => !sites.includes(site)),
  );
}

/** Changes the choice from where it stands: what fell back for want of access begins there. */
async function choose(change: (chosen: Chosen) => Chosen): Promise<Chosen> {
  const granted = await grantedSites();
  return changeSettings((settings) => {
    const { when } = choiceUnder(settings, granted);
    const { when: now, sites, offSites } = change({ ...settings, when });
    return { when: now, sites, offSites };
  });
}

async function giveBackEverywhere(): Promise<void> {
  const granted = await grantedSites();
  await giveBackSites(
    granted.filter((pattern) => coversEverything([pattern]) || hostOfPattern(pattern) === null),
  );
}
