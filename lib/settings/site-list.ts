import { hostOf } from './host.ts';
import { MAX_SITES } from './settings.ts';

/** A line that was not taken, and why. */
export interface RefusedLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly why: 'no-site' | 'twice' | 'listed' | 'too-many';
}

export interface SiteList {
  readonly hosts: readonly string[];
  readonly refused: readonly RefusedLine[];
}

/** Characters of a refused line that are shown again. */
const SHOWN = 80;

/**
 * Reads a list of sites, one host or address a line. Empty lines and those that begin with # say nothing. `known`:
 * hosts that are on the list already. O(characters).
 */
export function readSiteList(text: string, known: readonly string[] = []): SiteList {
  const listed = new Set(known);
  const hosts = new Set<string>();
  const refused: RefusedLine[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n?|\n/u)
    .entries()) {
    const written = line.trim();
    if (written === '' || written.startsWith('#')) continue;
    const host = hostOf(written);
    const why = whyNot(host, hosts, listed);
    if (host !== null && why === null) hosts.add(host);
    else if (why !== null) refused.push({ line: index + 1, text: written.slice(0, SHOWN), why });
  }
  return { hosts: [...hosts], refused };
}

function whyNot(
  host: string | null,
  hosts: ReadonlySet<string>,
  listed: ReadonlySet<string>,
): RefusedLine['why'] | null {
  if (host === null) return 'no-site';
  if (hosts.has(host)) return 'twice';
  if (listed.has(host)) return 'listed';
  return hosts.size + listed.size >= MAX_SITES ? 'too-many' : null;
}

/** The list as a text file, one host a line. */
export function writeSiteList(hosts: readonly string[]): string {
  return [...hosts]
    .sort()
    .map((host) => `${host}\n`)
    .join('');
}
