import { zipSync, type Zippable } from 'fflate';

/** One entry of an archive: its path with forward slashes, and its bytes. */
export type Entry = readonly [path: string, bytes: Uint8Array];

/** The first moment that the format can write. Read in local time by the archiver, so that no time zone shows. */
const NO_TIME = new Date(1980, 0, 1);

/** The same files give the same bytes, on any machine at any time: sorted, without times, owners or modes. */
export function zipOf(entries: readonly Entry[]): Uint8Array {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const files: Zippable = Object.fromEntries(sorted);
  return zipSync(files, { level: 9, mtime: NO_TIME, os: 0 });
}
