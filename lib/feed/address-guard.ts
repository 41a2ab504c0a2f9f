/** Why an address is not fetched. */
export type AddressFault = 'not-an-address' | 'not-https' | 'has-credentials' | 'private-host';

/** Names that mean this machine, its network or nobody: RFC 6761, 6762, 7686, 8375, 9476 and what routers use. */
const PRIVATE_ENDINGS = [
  'localhost',
  'local',
  'localdomain',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'home.arpa',
  'test',
  'invalid',
  'onion',
  'alt',
  'in-addr.arpa',
  'ip6.arpa',
];

/**
 * Whether an address may be fetched: null for yes. To be asked before each request, and again of the address that
 * answered, since servers redirect. The host is judged as the URL standard spells it, so that 0x7f.1, 2130706433 and
 * full-width digits are what they stand for. What a public name resolves to cannot be known here.
 */
export function whyNotFetch(address: string): AddressFault | null {
  if (!URL.canParse(address)) return 'not-an-address';
  const { protocol, username, password, hostname } = new URL(address);
  if (protocol !== 'https:') return 'not-https';
  if (username !== '' || password !== '') return 'has-credentials';
  return isPrivateHost(hostname) ? 'private-host' : null;
}

function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/u, '').toLowerCase();
  if (host.startsWith('[')) return isPrivateIpv6(groupsOf(host.slice(1, -1)));
  const numbers = host.split('.').map(Number);
  if (numbers.length === 4 && numbers.every((part) => Number.isInteger(part) && part <= 255)) {
    return isPrivateIpv4(numbers[0]!, numbers[1]!, numbers[2]!);
  }
  // A name without a dot is one of the local network.
  return !host.includes('.') || PRIVATE_ENDINGS.some((ending) => host.endsWith(`.${ending}`));
}

/** All that is not meant to be reached over the internet: IANA's registry of special-purpose addresses. */
function isPrivateIpv4(a: number, b: number, c: number): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return true;
  if (a === 100) return b >= 64 && b < 128;
  if (a === 169) return b === 254;
  if (a === 172) return b >= 16 && b < 32;
  if (a === 192) return b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99);
  if (a === 198) return b === 18 || b === 19 || (b === 51 && c === 100);
  return a === 203 && b === 0 && c === 113;
}

/** The eight groups of an address as the URL standard writes it: hexadecimal, at most one "::". */
function groupsOf(address: string): number[] {
  const [left = '', right] = address.split('::');
  const parse = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  if (right === undefined) return parse(left);
  const [head, tail] = [parse(left), parse(right)];
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}

function isPrivateIpv6(groups: readonly number[]): boolean {
  const [a = 0, b = 0] = groups;
  // Only 2000::/3 is in use; of it, what carries an IPv4 address is what that is.
  if (a === 0x64 && b === 0xff9b && groups.slice(2, 6).every((group) => group === 0))
    return isEmbedded(groups, 6);
  if ((a & 0xe000) !== 0x2000) return true;
  if (a === 0x2002) return isEmbedded(groups, 1);
  if (a === 0x3fff) return b < 0x1000;
  return a === 0x2001 && (b < 0x200 || b === 0xdb8);
}

function isEmbedded(groups: readonly number[], at: number): boolean {
  const [high = 0, low = 0] = groups.slice(at);
  return isPrivateIpv4(high >>> 8, high & 0xff, low >>> 8);
}
