import { isWithin } from './patterns.ts';
import type { Settings } from './settings.ts';

/**
 * Sites that hold what is one's own: letters, money, health, documents. A short list of the largest, and no more than
 * that: most banks and doctors are not on it, and stay out by the words below or by the reader's own exceptions.
 */
export const PRIVATE_SITES: readonly string[] = [
  // Letters and talk
  'mail.google.com',
  'mail.yahoo.com',
  'mail.aol.com',
  'mail.proton.me',
  'mail.ru',
  'outlook.com',
  'outlook.live.com',
  'outlook.office.com',
  'fastmail.com',
  'tutanota.com',
  'web.de',
  'gmx.net',
  'messenger.com',
  'web.whatsapp.com',
  'web.telegram.org',
  'app.slack.com',
  'teams.microsoft.com',
  'discord.com',
  // Documents
  'docs.google.com',
  'drive.google.com',
  'icloud.com',
  'dropbox.com',
  'onedrive.live.com',
  'sharepoint.com',
  'notion.so',
  // Money
  'paypal.com',
  'chase.com',
  'bankofamerica.com',
  'wellsfargo.com',
  'hsbc.com',
  'barclays.co.uk',
  'deutsche-bank.de',
  'sparkasse.de',
  'bnpparibas.net',
  'santander.com',
  'bbva.es',
  'wise.com',
  'revolut.com',
  // Health
  'mychart.org',
  'patient.info',
  'doctolib.com',
  'doctolib.de',
  'doctolib.fr',
  'nhsapp.service.nhs.uk',
  // Doors
  'accounts.google.com',
  'login.microsoftonline.com',
  'login.live.com',
  'appleid.apple.com',
  'auth0.com',
  'okta.com',
];

/** A label of a host that says as much: "mail.company.example", "meine-bank.example". */
const PRIVATE_LABEL =
  /(?:^|[.-])(?:mail|webmail|email|imap|bank|banking|ebanking|onlinebanking|netbank|patient|patients|mychart|login|signin|signon|auth|sso|account|accounts|secure|intranet|vpn|admin)(?=[.-])|\.bank$/u;

/** A step of a path where one signs in, pays, or looks after an account. */
const PRIVATE_STEP =
  /\/(?:log-?in|log-?on|log-?out|sign-?in|sign-?up|sign-?on|register|auth|oauth2?|sso|password|account|accounts|my-?account|profile|settings|checkout|cart|basket|payment|payments|billing|invoice|invoices|inbox|messages|mail|admin|wp-admin|wp-login\.php)(?:[/.?#]|$)/u;

/** Names that no public resolver gives away, and hosts of one's own network. */
const LOCAL_ENDING = /\.(?:local|localhost|internal|intranet|lan|home|corp|test|invalid|onion|home\.arpa)$/u;
const IP_ADDRESS = /^(?:\[.*\]|[0-9.]+)$/u;

/** Why nothing of a page is kept by itself; null where it may be. */
export type NotKept = 'no-https' | 'local' | 'private-site' | 'private-page' | 'exception';

/**
 * Whether an article that the reader opens may be kept by itself, by its address. It errs towards not keeping: a news
 * story under /account/ is lost, and the reader can still keep it by hand. O(address).
 */
export function whyNotKept(
  url: string,
  { keepReadExcept }: Pick<Settings, 'keepReadExcept'>,
): NotKept | null {
  const address = URL.parse(url);
  if (address?.protocol !== 'https:' || address.username !== '' || address.password !== '') return 'no-https';
  const host = address.hostname.replace(/\.$/u, '');
  if (!host.includes('.') || IP_ADDRESS.test(host) || LOCAL_ENDING.test(host)) return 'local';
  if (address.port !== '') return 'local';
  if (keepReadExcept.some((site) => isWithin(host, site))) return 'exception';
  if (PRIVATE_SITES.some((site) => isWithin(host, site)) || PRIVATE_LABEL.test(host)) return 'private-site';
  return PRIVATE_STEP.test(address.pathname.toLowerCase()) ? 'private-page' : null;
}

/** Whether what the reader reads at an address may be kept by itself: wanted at all, and no private page. */
export function mayKeep(url: string, settings: Pick<Settings, 'keepRead' | 'keepReadExcept'>): boolean {
  return settings.keepRead && whyNotKept(url, settings) === null;
}
