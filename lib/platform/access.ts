import { unneeded } from '../settings/needed-access.ts';
import type { Connect } from './storage/database.ts';
import { giveBackSites, grantedSites } from './permissions.ts';
import { readSettings } from './settings.ts';

/**
 * Gives back the access to these hosts that nothing needs any more: no watched site, no subscription, no pack that
 * stays at its address. To be called after each change that may have been the last to need one.
 */
export async function giveBackUnneeded(connect: Connect, hosts: readonly string[]): Promise<void> {
  const [granted, { when, sites }, addresses] = await Promise.all([
    grantedSites(),
    readSettings(),
    // Of storage that cannot be read nothing is asked either.
    askedAddresses(connect).catch(() => []),
  ]);
  await giveBackSites(unneeded(granted, hosts, { when, sites, addresses }));
}

/** Both stores go by the address. */
async function askedAddresses(connect: Connect): Promise<string[]> {
  const transaction = (await connect()).transaction(['feeds', 'remotePacks']);
  const keys = await Promise.all([
    transaction.objectStore('feeds').getAllKeys(),
    transaction.objectStore('remotePacks').getAllKeys(),
  ]);
  return keys.flat().filter((address) => URL.canParse(address));
}
