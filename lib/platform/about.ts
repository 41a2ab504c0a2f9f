import browser from 'webextension-polyfill';
import { coversEverything } from '../settings/patterns.ts';
import { grantedSites } from './permissions.ts';

/** What a report about something that went wrong begins with. No address of any page, and of sites their number. */
export interface About {
  readonly version: string;
  readonly browser: string;
  readonly language: string;
  readonly permissions: readonly string[];
  /** How many sites the extension may look at. */
  readonly sites: number | 'all';
}

export async function aboutThis(): Promise<About> {
  const [{ permissions = [] }, granted] = await Promise.all([browser.permissions.getAll(), grantedSites()]);
  return {
    version: browser.runtime.getManifest().version,
    browser: browserName(navigator.userAgent),
    language: browser.i18n.getUILanguage(),
    permissions,
    sites: coversEverything(granted) ? 'all' : granted.length,
  };
}

/** "Firefox 153.0" of a user agent; the whole of it where it names neither. */
export function browserName(userAgent: string): string {
  const named = /(?:Firefox|Edg|Chrome)\/[\d.]+/u.exec(userAgent)?.[0];
  return named?.replace('/', ' ') ?? userAgent;
}

/** False where the browser does not let it be copied. */
export function copyText(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
