import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import type { Manifest } from '../lib/pack/manifest.ts';
import { type ManifestToWrite, type ShardToWrite, writePack } from '../lib/pack/write-pack.ts';
import { CliError } from './cli-error.ts';
import type { Progress } from './pack-progress.ts';

/** What `pack build` and `pack job` are told of a pack, and where it shall be. */
export const PACK_OPTIONS = {
  out: { type: 'string' },
  /** Two packs of one name and publisher take each other's place, so there is no name for those without one. */
  name: { type: 'string' },
  publisher: { type: 'string', default: 'unknown' },
  licence: { type: 'string', default: 'unknown' },
  'without-text': { type: 'boolean', default: false },
} as const;

export type PackNames = Pick<ManifestToWrite, 'name' | 'publisher' | 'licence'>;

/** A pack that is ready to be written. */
export interface PackParts {
  readonly about: Omit<ManifestToWrite, keyof PackNames>;
  readonly frequencies: Uint8Array;
  readonly shards: readonly ShardToWrite[];
  /** Rows that have no place in it. */
  readonly refused: number;
}

/** Throws CliError where a pack cannot be written, which is better said before it is built. */
export async function checkOut(out: string): Promise<void> {
  const there = await stat(out).catch(() => null);
  if (there?.isDirectory()) throw new CliError(`cannot write ${out}: it is a folder`);
}

/** Ends a run that took nothing: a pack without sources would take the place of one that has some. */
export async function refuseEmpty({ about, refused }: PackParts, work: string): Promise<void> {
  if (about.count > 0) return;
  await rm(work, { recursive: true });
  throw new CliError(`no source was taken, ${refused} refused; no pack is written`);
}

/** Writes a pack, and says what it has become. */
export async function writeParts(
  out: string,
  { name, publisher, licence }: PackNames,
  { about, frequencies, shards, refused }: PackParts,
  progress: Progress,
): Promise<Manifest> {
  progress.say(`writing ${out}`);
  const manifest = await writeTo(out, (sink) =>
    writePack({ name, publisher, licence, ...about }, [frequencies], shards, sink),
  );
  const { size } = await stat(out);
  progress.say(`${out}: ${about.count} sources, ${size} bytes, ${refused} refused`);
  return manifest;
}

/** Writes a file that is there whole or not at all. */
async function writeTo<T>(
  file: string,
  write: (sink: (bytes: Uint8Array) => Promise<void>) => Promise<T>,
): Promise<T> {
  const partial = `${file}.partial`;
  const stream = createWriteStream(partial);
  // Waited for below; until then it must not end the process by itself.
  const closed = once(stream, 'close');
  closed.catch(() => null);
  const written = await write(async (bytes) => {
    if (!stream.write(bytes)) await once(stream, 'drain');
  });
  stream.end();
  await closed;
  await rename(partial, file);
  return written;
}
